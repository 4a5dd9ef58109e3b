import {describe, expect, test} from 'vitest'
import {addition} from '../../../src/check/rules/addition.js'
import {omission} from '../../../src/check/rules/omission.js'
import {type BlockBeads, findingsOf, markdownPair} from '../../helpers/markdown-pair.js'

/** A sentence of so many characters, of which only the length counts here. */
const zh = (length: number, number: number): string => `${'甲乙丙丁戊己庚辛壬癸'[number]}${'港'.repeat(length - 2)}。`
const en = (length: number): string =>
  `${'port '
    .repeat(length)
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length - 1, 's')}.`

type Bead = readonly [source: number, target: number, confidence?: number]

/** What is said of paragraphs of these lengths that answer each other; 0 where one side has none. */
function said(beads: readonly Bead[]): string[] {
  const sides: {source: string[]; target: string[]} = {source: [], target: []}
  const blocks: BlockBeads = beads.map(([source, target, confidence = 1]) => ({
    source: source === 0 ? [] : [sides.source.push(zh(source, sides.source.length)) - 1],
    target: target === 0 ? [] : [sides.target.push(en(target)) - 1],
    confidence,
  }))
  const context = markdownPair(sides.source.join('\n\n'), sides.target.join('\n\n'), {beads: blocks})
  return [omission, addition].flatMap(rule =>
    findingsOf(rule, context).map(({ruleId, messageId, severity}) => `${ruleId} ${messageId} ${severity}`),
  )
}

/** Units that make English twice as long as Chinese. */
const usual: readonly Bead[] = [
  [20, 40],
  [10, 20],
  [30, 60],
]

describe('a sentence that its neighbours have room for is told there', () => {
  test.each<{name: string; beads: readonly Bead[]; isTold: boolean}>([
    {name: 'in the one before', beads: [[10, 37], [10, 0], ...usual], isTold: true},
    {name: 'the one before has less', beads: [[10, 36], [10, 0], ...usual], isTold: false},
    {name: 'in the one behind', beads: [...usual, [10, 0], [10, 37]], isTold: true},
    {name: 'the one behind has less', beads: [...usual, [10, 0], [10, 36]], isTold: false},
    {name: 'a part in each', beads: [[10, 31], [10, 0], [10, 31], ...usual], isTold: true},
    {name: 'a part in one, the other is short', beads: [[10, 31], [10, 0], [10, 10], ...usual], isTold: false},
    {name: 'two sentences need twice the room', beads: [[10, 37], [10, 0], [10, 0], ...usual], isTold: false},
    {name: 'and have it', beads: [[10, 49], [10, 0], [10, 0], ...usual], isTold: true},
    {name: 'the last of the two is beside it', beads: [...usual, [10, 0], [10, 0], [10, 49]], isTold: true},
    {
      name: 'nothing tells how long translations are',
      beads: [
        [10, 90, 0.4],
        [10, 0],
      ],
      isTold: false,
    },
    {
      name: 'they are as long as one has to be sure of',
      beads: [
        [10, 20, 0.5],
        [20, 90, 0.4],
        [10, 0],
      ],
      isTold: true,
    },
  ])('$name', ({beads, isTold}) => {
    expect(said(beads)).toEqual(isTold ? [] : ['omission block error'])
  })
})

describe('text of like length in its place is a free translation', () => {
  test.each<{length: number; expected: string[]}>([
    {length: 8, expected: ['omission block warning', 'addition sentence warning']},
    {length: 9, expected: ['omission replaced warning']},
    {length: 49, expected: ['omission replaced warning']},
    {length: 50, expected: ['omission block warning', 'addition block error']},
  ])('$length characters for twenty', ({length, expected}) => {
    expect(said([...usual, [10, 0], [0, length], [20, 40]])).toEqual(expected)
  })
})

describe('a line shorter than half a sentence of the document weighs less than a paragraph', () => {
  test.each([
    {length: 10, expected: ['omission block error']},
    {length: 9, expected: ['omission sentence warning']},
  ])('$length characters of twenty', ({length, expected}) => {
    const beads: Bead[] = [
      [20, 40],
      [20, 40],
      [length, 0],
      [40, 80],
    ]
    expect(said(beads)).toEqual(expected)
  })
})

describe('something else that is new nearby makes an omission less sure', () => {
  const others = (count: number): Bead[] => Array.from({length: count}, () => [20, 40])
  test.each([
    {between: 3, expected: 'omission block warning'},
    {between: 4, expected: 'omission block error'},
  ])('$between units between them', ({between, expected}) => {
    expect(said([...others(3), [20, 0], ...others(between), [0, 40]])[0]).toBe(expected)
    expect(said([[0, 40], ...others(between), [20, 0], ...others(3)])[0]).toBe(expected)
  })
})

describe('two texts of which most has no counterpart are no translations', () => {
  const alone = (source: number, target: number): Bead[] => [
    ...Array.from({length: source}, (): Bead => [20, 0]),
    ...Array.from({length: target}, (): Bead => [0, 40]),
  ]
  test.each<{name: string; beads: readonly Bead[]; isUnrelated: boolean}>([
    {name: 'three fifths of both', beads: [[20, 40], [20, 40], ...alone(3, 3)], isUnrelated: true},
    {name: 'less of the source', beads: [[20, 40], [21, 40], ...alone(3, 3)], isUnrelated: false},
    {name: 'less of the translation', beads: [[20, 40], [20, 41], ...alone(3, 3)], isUnrelated: false},
    {name: 'all of four sentences', beads: alone(4, 4), isUnrelated: false},
    {name: 'all of five', beads: alone(5, 5), isUnrelated: true},
    {name: 'all of five and of four', beads: alone(5, 4), isUnrelated: false},
  ])('$name', ({beads, isUnrelated}) => {
    expect(said(beads).some(finding => finding.includes('unrelated'))).toBe(isUnrelated)
  })
})
