import {expect, test} from 'vitest'
import {adjectiveOf, cases, nounOf} from '../../src/language/ru/terms/declension.js'
import {isInflection, termKey} from '../../src/language/ru/terms/term-words.js'

/** Whose forms the rules of declension give. */
const regular = (
  'организация сотрудничество государство член порт инициатива промышленность предприятие строительство парк форум комитет министр реформа ' +
  'открытость политика терроризм культура инвестиция склад терминал университет институт технология импорт товар услуга цена фонд бюджет налог закон ' +
  'механизм платформа программа концепция качество рост процент область республика визит мост корпорация кредит обмен капитал персонал материал ' +
  'журнал канал сигнал потенциал филиал режим лимит транзит дефицит кризис ресурс фабрика экран океан система объём документ район регион ' +
  'стратегический китайский экономический единый новый общий высокий внешний'
).split(' ')

test.each(regular)('forms of %s are one word', word => {
  const declined = adjectiveOf(word) ?? nounOf(word, false)
  const forms = [false, true].flatMap(plural => cases.map(given => declined?.form(given, plural) ?? word))
  expect(new Set(forms.map(termKey)).size).toBe(1)
  expect(forms.filter(form => !isInflection(word, form))).toEqual([])
})

test.each([
  'рынок рынка рынков рынке',
  'площадка площадок площадками',
  'рубль рубля рублей',
  'область области областей областью',
  'путь пути путём путей путями',
  'день дня дней днями',
  'край края краем краёв',
  'музей музея музеев музеем',
  'год года годов лет',
  'третий третьего третьей третьим',
  'четыре четырёх четырьмя четырём',
  'статья статьи статей статью',
  'средство средств средствами',
  'конец конца концов',
  'ячейка ячейки ячеек',
  'Цзиньпин Цзиньпина Цзиньпином',
])('%s', forms => {
  const [word = '', ...others] = forms.toLowerCase().split(' ')
  expect(new Set([word, ...others].map(termKey)).size).toBe(1)
  expect(others.filter(other => !isInflection(word, other))).toEqual([])
})

test.each([
  ['порт', 'портит'],
  ['порт', 'портфель'],
  ['центр', 'центральный'],
  ['открытость', 'открытый'],
  ['развитие', 'развитый'],
  ['качественный', 'высококачественный'],
  ['производство', 'производственный'],
  ['член', 'членство'],
])('%s is not %s', (word, other) => {
  expect(termKey(word) === termKey(other) && isInflection(word, other)).toBe(false)
})
