import fc from 'fast-check'
import {expect, test} from 'vitest'
import {alignDocuments} from '../../src/pipeline/align.js'
import {parsePair} from '../../src/pipeline/read.js'

function align(zh: object, en: object) {
  const pair = alignDocuments(
    parsePair(
      {text: JSON.stringify(zh), lang: 'zh', format: 'i18next'},
      {text: JSON.stringify(en), lang: 'en', format: 'i18next'},
    ),
  )
  return pair
}

test('beads by key, forms of a plural in one, a key that stands elsewhere as a moved pair', () => {
  const {beads} = align(
    {a: '甲', b: '乙', n_other: '{{count}} 件', c: '丙'},
    {c: 'See C', a: 'Ay', n_one: 'One piece', n_other: '{{count}} pieces', d: 'Dee'},
  )
  expect(beads.map(({source, target, moved}) => [source, target, moved])).toEqual([
    [[], [0], 4],
    [[0], [1], undefined],
    [[1], [], undefined],
    [[2], [2, 3], undefined],
    [[3], [], 0],
    [[], [4], undefined],
  ])
})

test('every segment is in one bead, in order, whatever the order of the keys', () => {
  const key = fc.stringMatching(/^[a-f](?:_one|_other|_male)?$/u)
  const keys = fc.uniqueArray(key, {maxLength: 12})
  fc.assert(
    fc.property(keys, keys, (first, second) => {
      const zh = Object.fromEntries(first.map(name => [name, `文字${name}。第二句。`]))
      const en = Object.fromEntries(second.map(name => [name, `Text ${name}.`]))
      const {beads, source, target} = align(zh, en)
      expect(beads.flatMap(bead => bead.source)).toEqual(source.segments.map((_, i) => i))
      expect(beads.flatMap(bead => bead.target)).toEqual(target.segments.map((_, i) => i))
      for (const [i, {moved}] of beads.entries()) if (moved !== undefined) expect(beads[moved]!.moved).toBe(i)
    }),
  )
})
