import {expect, test} from 'vitest'
import {createTermbase} from '../../../src/glossary/termbase.js'
import {checkUnits} from '../../../src/pipeline/unit.js'

const termbase = createTermbase([])
const aboutFigures = /^(?:number|percent|date|ordinal|unit)-mismatch$/u

function findings(sourceLang: string, source: string, targetLang: string, target: string): string[] {
  return checkUnits([{source, target, sourceLang, targetLang}], {termbase})[0]!
    .filter(({ruleId}) => aboutFigures.test(ruleId))
    .map(({ruleId, source: from, target: to}) => `${ruleId}: ${from?.text ?? ''} / ${to?.text ?? ''}`)
}

test.each([
  ['a word of number', '总投资3.5亿元。', 'Общий объём инвестиций составил 350 млн юаней.'],
  ['a word of number behind a decimal', '贷款320万元。', 'Кредиты на 3,2 миллиона юаней.'],
  ['a date in words', '2024年1月21日，港口开放。', '21 января 2024 года порт открылся.'],
  ['an ordinal', '第3届论坛', '3-й форум'],
  ['per cent as a word', '增长30%。', 'Рост составил 30 процентов.'],
  ['groups of digits', '登记渔船3200艘。', 'Зарегистрировано 3 200 лодок.'],
])('%s of the other side is no mismatch', (_, zh, ru) => {
  expect(findings('zh', zh, 'uk', ru)).toEqual([])
  expect(findings('uk', ru, 'zh', zh)).toEqual([])
})

test('other digits are one, in either direction', () => {
  expect(findings('zh', '登记渔船3200艘。', 'uk', 'Зарегистрировано 3 500 лодок.')).toEqual([
    'number-mismatch: 3200艘 / 3 500',
  ])
  expect(findings('uk', 'Рост составил 4,5 %.', 'zh', '增长5.4%。')).toEqual(['percent-mismatch: 4,5 % / 5.4%'])
})

test('two languages that are read in digits are compared by them', () => {
  expect(findings('uk', 'Построено 47 причалов.', 'kk', '74 айлақ салынды.')).toEqual(['number-mismatch: 47 / 74'])
  expect(findings('uk', 'Выделено 350 млн.', 'kk', '350 миллион бөлінді.')).toEqual([])
})
