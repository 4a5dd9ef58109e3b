import {describe, expect, test} from 'vitest'
import {activateRules} from '../../src/check/engine/engine.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {createTranslator} from '../../src/messages/translator.js'
import {answerRecord, type RecordContext, type RecordMode} from '../../src/records/answer-record.js'

const context: RecordContext = {
  termbase: createTermbase([]),
  unitRules: () => activateRules({}, {scope: 'unit'}),
  answerRules: () => activateRules({}, {scope: 'answer'}),
  translator: createTranslator('en'),
  useLexicon: false,
}

interface Answer {
  readonly terms: readonly {readonly verdict: string; readonly target?: {readonly text: string}}[]
  readonly findings: readonly {readonly ruleId: string}[]
  readonly target: string
  readonly text: string
  readonly links: readonly object[]
}

const answer = (mode: RecordMode, record: Record<string, unknown>) =>
  answerRecord(mode, {id: 1, ...record}, context) as Promise<Answer>

const authority = {
  zh: '港务局',
  ru: 'управление порта',
  accept: ['портовое управление'],
  variants: ['администрация порта'],
  forbidden: ['портовая контора'],
}

describe('a term of Russian in a record', () => {
  test.each([
    ['Управление порта открыло линию.', 'ok', 'Управление порта'],
    ['Об этом сообщили в управлении порта.', 'ok', 'управлении порта'],
    ['Соглашение с портовым управлением подписано.', 'ok', 'портовым управлением'],
    ['Линию открыли портовые управления двух городов.', 'ok', 'портовые управления'],
    ['Линию открыла администрация порта.', 'variant', 'администрация порта'],
    ['По словам администрации порта, линия открыта.', 'variant', 'администрации порта'],
    ['Линию открыли вместе с портовой конторой.', 'forbidden', 'портовой конторой'],
    ['Управление аэропорта открыло линию.', 'missing', undefined],
    ['Управление портфелем открыло линию.', 'missing', undefined],
  ])('%s', async (target, verdict, text) => {
    const {terms} = await answer('check', {
      sourceLang: 'zh',
      targetLang: 'ru',
      source: '港务局开通航线。',
      target,
      glossary: [authority],
    })
    expect(terms.map(term => [term.verdict, term.target?.text])).toEqual([[verdict, text]])
  })

  test.each([
    ['порт', 'Строят порты.', 'ok'],
    ['порт', 'Развивают транспорт.', 'missing'],
    ['порт', 'Это портит вид.', 'missing'],
    ['рынок', 'Спрос на рынках вырос.', 'ok'],
    ['рынок', 'Выросло число рынков.', 'ok'],
    ['путь', 'Открыт новый торговый путь.', 'ok'],
    ['путь', 'Новыми путями идут грузы.', 'ok'],
    ['четыре причала', 'Строительство четырёх причалов идёт.', 'ok'],
    ['четыре причала', 'Вместе с четырьмя причалами открыт склад.', 'ok'],
    ['зелёный коридор', 'Грузы идут по зеленому коридору.', 'ok'],
    ['страны — участницы форума', 'Гости из стран-участниц форума.', 'ok'],
    ['«Морской путь»', 'Проект "Морского пути" одобрен.', 'ok'],
    ['МГУ', 'Студенты мгу.', 'missing'],
    ['МГУ', 'Студенты МГУ.', 'ok'],
    ['открытость', 'Порт открыт.', 'missing'],
    ['кредит', 'Банк выдал кредит.', 'ok'],
    ['кредит', 'Условия кредитов прежние.', 'ok'],
    ['обмен', 'Развиваются обмены.', 'ok'],
    ['режим', 'Введён новый режим.', 'ok'],
    ['режим', 'Работа в новом режиме.', 'ok'],
    ['музей', 'В городе два музея.', 'ok'],
    ['канал', 'Суда идут каналами.', 'ok'],
    ['экран', 'Пять экранов.', 'ok'],
    ['система', 'Десять систем.', 'ok'],
    ['площадка', 'Много площадок.', 'ok'],
    ['развитие', 'Путь развития.', 'ok'],
  ])('%s in “%s”', async (ru, target, verdict) => {
    const {terms} = await answer('check', {
      sourceLang: 'en',
      targetLang: 'ru',
      source: 'the thing',
      target,
      glossary: [{en: 'thing', ru}],
    })
    expect(terms.map(term => term.verdict)).toEqual([verdict])
  })
})

test.each([
  ['zh', 'ru', '港务局开通航线。', 'Портовая контора открыла линию.'],
  ['en', 'ru', 'The port authority opened a line.', 'Портовая контора открыла линию.'],
  ['ru', 'zh', 'Управление порта открыло линию.', '港口办公室开通航线。'],
  ['ru', 'en', 'Управление порта открыло линию.', 'The harbour office opened a line.'],
])('%s to %s: check, prompt and align', async (sourceLang, targetLang, source, target) => {
  const wordings: Record<string, string> = {zh: '港务局', en: 'port authority', ru: 'управление порта'}
  const forbidden = {zh: '港口办公室', en: 'harbour office', ru: 'портовая контора'}[targetLang]
  const row = {[sourceLang]: wordings[sourceLang], [targetLang]: wordings[targetLang], forbidden: [forbidden]}
  const record = {sourceLang, targetLang, source, target, glossary: [row]}
  expect((await answer('check', record)).findings.map(({ruleId}) => ruleId)).toEqual(['term-forbidden'])
  expect((await answer('prompt', record)).text).toMatch(
    new RegExp(`"${wordings[sourceLang]}" → use "${wordings[targetLang]}"`, 'iu'),
  )
  const {links} = await answer('align', {sourceLang, targetLang, source: [source], target: [target]})
  expect(links).toMatchObject([{source: [0], target: [0]}])
})

test('a fix puts a term into the case of what it replaces', async () => {
  const record = {
    sourceLang: 'zh',
    targetLang: 'ru',
    source: '示范区开园。',
    target: 'Строительство модельной зоны завершено.',
    glossary: [{zh: '示范区', ru: 'опорная зона', forbidden: ['модельная зона']}],
  }
  expect((await answer('fix', record)).target).toBe('Строительство опорной зоны завершено.')
})
