import {expect, test} from 'vitest'
import {activateRules} from '../../src/check/engine/engine.js'
import {applyFixes} from '../../src/fix/apply-fixes.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {checkPair} from '../../src/pipeline/check.js'
import {parsePair} from '../../src/pipeline/read.js'

const termbase = createTermbase([
  parseGlossary(
    `id: t
concepts:
  - id: council
    firstUse: expand
    zh: [{text: 样本联席会议, form: full}, {text: 联席会, form: short}]
    en: [{text: Joint Sample Council, form: full}, {text: JSC, form: abbreviation}]
  - id: chain
    zh: [产业链]
    en: [industrial chain, {text: industry chain, status: admitted}]
`,
    {path: 't.yaml'},
  ),
])

/** Both texts with all fixes, safe or not, of one rule. */
function fixed(rule: string, zh: string, en: string): string[] {
  const pair = alignDocuments(parsePair({text: zh, path: 'a.zh.md'}, {text: en, path: 'a.en.md'}), {termbase})
  const findings = checkPair(pair, {termbase, rules: activateRules()}).filter(({ruleId}) => ruleId === rule)
  const fixes = findings.flatMap(({fix}) => fix ?? [])
  expect(fixes.every(({safe}) => !safe)).toBe(true)
  const of = (text: string, side: 'source' | 'target') =>
    applyFixes(
      text,
      fixes.filter(fix => (fix.side ?? 'target') === side),
      {unsafe: true},
    ).text
  return [of(zh, 'source'), of(en, 'target')]
}

test.each([
  {
    rule: 'term-first-use',
    zh: '联席会昨日召开。联席会决定增设展位。',
    en: 'The JSC met yesterday. The JSC decided to add booths.',
    expected: [
      '样本联席会议（以下简称“联席会”）昨日召开。联席会决定增设展位。',
      'The Joint Sample Council (JSC) met yesterday. The JSC decided to add booths.',
    ],
  },
  {
    rule: 'term-inconsistent',
    zh: '延伸产业链。产业链更长。\n\n各地产业链相连。',
    en: 'Extend the industrial chain. The industrial chain is longer.\n\n*Industry* chains are linked.',
    expected: [
      '延伸产业链。产业链更长。\n\n各地产业链相连。',
      'Extend the industrial chain. The industrial chain is longer.\n\n*Industrial* chains are linked.',
    ],
  },
  {
    rule: 'name-inconsistent',
    zh: '吕晓红授课。吕晓红答问。吕晓红总结。',
    en: 'Lyu Xiaohong taught. Lü Xiaohong answered. Lyu Xiaohong summed up.',
    expected: [
      '吕晓红授课。吕晓红答问。吕晓红总结。',
      'Lyu Xiaohong taught. Lyu Xiaohong answered. Lyu Xiaohong summed up.',
    ],
  },
])('$rule: what is expected can be put in', ({rule, zh, en, expected}) => {
  expect(fixed(rule, zh, en)).toEqual(expected)
})
