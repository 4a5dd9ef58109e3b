import {describe, expect, test} from 'vitest'
import type {Rule} from '../../src/check/engine/define-rule.js'
import {dateMismatch} from '../../src/check/rules/date-mismatch.js'
import {linkMismatch} from '../../src/check/rules/link-mismatch.js'
import {nameMismatch} from '../../src/check/rules/name-mismatch.js'
import {numberMismatch} from '../../src/check/rules/number-mismatch.js'
import {percentMismatch} from '../../src/check/rules/percent-mismatch.js'
import {termForbidden} from '../../src/check/rules/term-forbidden.js'
import {termMissing} from '../../src/check/rules/term-missing.js'
import {untranslated} from '../../src/check/rules/untranslated.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {findingsOf, markdownPair} from '../helpers/markdown-pair.js'

const terms = createTermbase([
  parseGlossary(
    'id: t\nconcepts:\n  - {id: hub, zh: [贸易枢纽], en: [trade hub, {text: business node, status: forbidden}]}\n',
    {format: 'yaml'},
  ),
])

/** The last Chinese paragraph is the first English one: two null beads that name each other. */
function movedPair(zh: string, en: string) {
  const beads = [
    {source: [], target: [0], moved: 2},
    {source: [0], target: [1]},
    {source: [1], target: [], moved: 0},
  ]
  return markdownPair(`大桥今天通车。\n\n${zh}`, `${en}\n\nThe bridge opened today.`, {beads, terms})
}

describe.each<{rule: Rule; rows: readonly (readonly [zh: string, en: string, wrong: string])[]}>([
  {rule: numberMismatch, rows: [['工程投资三亿元。', 'The project cost 200 million yuan.', '200 million yuan']]},
  {rule: percentMismatch, rows: [['成本下降12%。', 'Costs fell by 15 percent.', '15 percent']]},
  {rule: dateMismatch, rows: [['工程于5月3日完工。', 'The work ended on May 5.', 'May 5']]},
  {rule: nameMismatch, rows: [['工程师李明华出席。', 'Engineer Li Minghui attended.', 'Li Minghui']]},
  {rule: termForbidden, rows: [['城市成为贸易枢纽。', 'The city became a business node.', 'business node']]},
  {
    rule: termMissing,
    rows: [['城市成为贸易枢纽。', 'The city became a lively place.', 'The city became a lively place.']],
  },
  {rule: untranslated, rows: [['工程师出席仪式。', 'The engineers attended 隆重的落成仪式 there.', '隆重的落成仪式']]},
  {
    rule: linkMismatch,
    rows: [['见[图](https://a.example/a)。', 'See the [map](https://a.example/b).', '[map](https://a.example/b)']],
  },
])('$rule.id', ({rule, rows}) => {
  test.each(rows)('%s and %s, which stand elsewhere, are compared', (zh, en, wrong) => {
    const findings = findingsOf(rule, movedPair(zh, en))
    expect(findings).toHaveLength(1)
    expect(findings[0]!.target?.text ?? '').toBe(wrong)
  })
})
