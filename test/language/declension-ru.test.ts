import {expect, test} from 'vitest'
import {fitReplacement} from '../../src/language/ru/terms/term-fit.js'
import {declineTerm} from '../../src/language/ru/terms/term-forms.js'

test.each([
  [
    'Шанхайская организация сотрудничества',
    'Шанхайская организация сотрудничества|Шанхайской организации сотрудничества|Шанхайской организации сотрудничества|Шанхайскую организацию сотрудничества|Шанхайской организацией сотрудничества|Шанхайской организации сотрудничества',
  ],
  ['новый порт', 'новый порт|нового порта|новому порту|новый порт|новым портом|новом порте'],
  ['общее решение', 'общее решение|общего решения|общему решению|общее решение|общим решением|общем решении'],
  ['сырьевая биржа', undefined],
  [
    'высокая скорость',
    'высокая скорость|высокой скорости|высокой скорости|высокую скорость|высокой скоростью|высокой скорости',
  ],
  ['ШОС', undefined],
  ['рынок труда', undefined],
])('%s', (term, forms) => {
  const declined = declineTerm(term)
  expect(
    declined === undefined
      ? undefined
      : ([0, 1, 2, 3, 4, 5] as const).map(given => declined.form(given, false)).join('|'),
  ).toBe(forms)
})

test.each([
  // replacement, replaced, what stands there, what comes, whether it is safe
  ['опорная зона', 'модельная зона', 'модельной зоной', 'опорной зоной', true],
  ['опорная зона', 'модельная зона', 'Модельная зона', 'Опорная зона', true],
  ['опорная зона', 'модельный район', 'модельного района', 'опорной зоны', false],
  // nominative or accusative: of the feminine noun they differ
  ['опорная зона', 'модельный район', 'модельный район', undefined, false],
  ['морские порты', 'речные порты', 'речных портах', 'морских портах', true],
  ['страны — члены ШОС', 'страны — участницы ШОС', 'странам-участницам ШОС', 'странам — членам ШОС', true],
  ['ШОС', 'шанхайский союз', 'шанхайскому союзу', 'ШОС', false],
  ['опорная зона', 'ШОС', 'ШОС', undefined, false],
  ['опорная зона', 'модельная зона', '**модельной** зоной', undefined, false],
])('%s for %s at “%s”', (replacement, replaced, found, expected, safe) => {
  const before = 'Речь о том, что '
  const fitted = fitReplacement(replacement, replaced, `${before}${found}.`, {
    start: before.length,
    end: before.length + found.length,
  })
  expect(fitted?.text).toBe(expected)
  if (expected !== undefined) expect(fitted?.safe).toBe(safe)
})
