import fc from 'fast-check'
import {expect, test} from 'vitest'
import {activateRules, runRules} from '../../src/check/engine/engine.js'
import {Suppressions} from '../../src/check/engine/suppressions.js'
import {punctuation} from '../../src/check/rules/punctuation.js'
import {quotes} from '../../src/check/rules/quotes.js'
import {spacing} from '../../src/check/rules/spacing.js'
import {untranslated} from '../../src/check/rules/untranslated.js'
import type {Finding} from '../../src/model/finding.js'
import {monolingual} from '../helpers/markdown-pair.js'

const alphabet = '中文ab1 　,.，。:：;；!！?？()（）"“”「」《》*`_[]-—…\n\\&#>𠮷😀'
const hostile = fc.string({unit: fc.constantFrom(...alphabet), maxLength: 60})
const lang = fc.constantFrom('zh' as const, 'en' as const)
const rules = [punctuation, quotes, spacing, untranslated]
const styled = activateRules({spacing: ['warning', {style: 'prc'}]}, {rules})

function findings(text: string, language: 'zh' | 'en'): Finding[] {
  return runRules([monolingual(text, language)], styled).flat()
}

test('places slice the file, fixes lie inside it, and twice gives the same', () => {
  fc.assert(
    fc.property(hostile, lang, (text, language) => {
      const found = findings(text, language)
      for (const {source, target, fix} of found) {
        const place = source ?? target
        expect(text.slice(place?.start, place?.end)).toBe(place?.text)
        if (fix === undefined) continue
        expect(fix.start).toBeGreaterThanOrEqual(0)
        expect(fix.end).toBeLessThanOrEqual(text.length)
      }
      expect(findings(text, language)).toEqual(found)
    }),
    {numRuns: 300},
  )
})

test('a safe fix of marks and spaces takes its finding away', () => {
  const prose = fc.array(
    fc.constantFrom('会议', '召开', '(SCODA)', ',', '，', ' ', '。', 'port', '3.5', '...', '“', '”'),
    {maxLength: 12},
  )
  fc.assert(
    fc.property(prose, parts => {
      const text = `会议召开${parts.join('')}。`
      const [first] = findings(text, 'zh').filter(({fix, messageId}) => fix?.safe === true && messageId !== 'style')
      if (first?.fix === undefined) return
      const {start, end, text: replacement} = first.fix
      const fixed = text.slice(0, start) + replacement + text.slice(end)
      const same = findings(fixed, 'zh').filter(
        ({messageId, source}) =>
          messageId === first.messageId && source?.start === start && source.text === first.source?.text,
      )
      expect(same).toEqual([])
    }),
    {numRuns: 300},
  )
})

test('comments of any shape never throw', () => {
  const parts = fc.array(
    fc.constantFrom(
      '<!--',
      '-->',
      '{/*',
      '*/}',
      ' duizhao-disable',
      '-next-line',
      ' duizhao-enable',
      ' spacing',
      ' -- x',
      '\n',
      '\n\n',
      '```',
      '`',
      '- a',
    ),
    {maxLength: 14},
  )
  fc.assert(
    fc.property(parts, pieces => {
      const text = pieces.join('')
      const suppressions = new Suppressions(text)
      suppressions.covers({ruleId: 'spacing'}, {start: 0, end: text.length})
      for (const {place} of suppressions.problems(new Set(['spacing']), ['spacing']))
        expect(text.slice(place.start, place.end)).toBe(place.text)
    }),
  )
})
