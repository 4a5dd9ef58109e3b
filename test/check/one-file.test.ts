import {expect, test} from 'vitest'
import {createTermbase} from '../../src/glossary/termbase.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {checkPair} from '../../src/pipeline/check.js'
import {parseInput} from '../../src/pipeline/read.js'

function findingsOf(text: string): string[] {
  const sides = parseInput({text, path: 'both.md'})
  if (sides.kind !== 'pair') throw new Error('expected both languages')
  return checkPair(alignDocuments(sides), {termbase: createTermbase([])}).map(
    ({ruleId, messageId}) => `${ruleId} ${messageId}`,
  )
}

test('the table that sets both languages side by side has one column of each', () => {
  const rows = [
    '港口今天开通了新航线。|The port opened a new route today.',
    '首航船舶已经抵达。|The first ship has arrived.',
  ]
  expect(
    findingsOf(`| 中文 | English |\n| --- | --- |\n${rows.map(row => `| ${row.replace('|', ' | ')} |\n`).join('')}`),
  ).toEqual([])
})

const comments = `<!-- The port opened a new route today. You can take part: -->

港口今天开通了新航线。您可以这样参加：

<!-- - Write to us
- Call us -->

- 给我们写信
- 给我们打电话

<!-- The working group meets every second week. -->

工作组每两周开一次会。

#### route-map.yaml

_--Maria Lopez, Port of Vigo_
`

test('with English in comments, a comment after a list is no item of it, and names that stand once stand for both', () => {
  expect(findingsOf(comments)).toEqual([])
})
