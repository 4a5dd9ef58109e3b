import {describe, expect, test} from 'vitest'
import {alignWithSimilarity} from '../../src/align/similarity.js'
import {side} from './release.js'

const zh = ['甲甲甲甲。', '乙乙乙乙。', '丙丙丙丙。']
const en = ['Alpha alpha.', 'Gamma gamma.']
const meaning: Readonly<Record<string, string>> = {甲: 'Alpha', 丙: 'Gamma'}
const alike = (a: string, b: string) => (b.startsWith(meaning[a[0]!] ?? '?') && a.length < 6 && b.length < 14 ? 1 : 0)
const links = [
  [[0], [0]],
  [[1], []],
  [[2], [1]],
]

describe('alignWithSimilarity', () => {
  test('follows a plain function', async () => {
    const similarity = (a: readonly string[], b: readonly string[]) => a.map((text, k) => alike(text, b[k]!))
    const beads = await alignWithSimilarity(side('zh', zh), side('en', en), {similarity})
    expect(beads.map(({source, target}) => [source, target])).toEqual(links)
  })

  test('waits for a promise, batch by batch', async () => {
    let calls = 0
    const similarity = async (a: readonly string[], b: readonly string[]) => {
      calls++
      expect(a.length).toBeLessThanOrEqual(4)
      return a.map((text, k) => alike(text, b[k]!))
    }
    const beads = await alignWithSimilarity(side('zh', zh), side('en', en), {similarity, batchSize: 4})
    expect(beads.map(({source, target}) => [source, target])).toEqual(links)
    expect(calls).toBeGreaterThan(1)
  })

  test.each([
    {name: 'too few values', answer: () => []},
    {name: 'no number', answer: (a: readonly string[]) => a.map(() => Number.NaN)},
  ])('names a wrong answer: $name', async ({answer}) => {
    await expect(alignWithSimilarity(side('zh', zh), side('en', en), {similarity: answer})).rejects.toMatchObject({
      code: 'SIMILARITY_ANSWER',
    })
  })
})
