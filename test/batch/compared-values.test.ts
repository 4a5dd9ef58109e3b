import fc from 'fast-check'
import {expect, test} from 'vitest'
import {openKeys} from '../../src/batch/compared-values.js'

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

const pair = fc.tuple(fc.integer({min: 0, max: 12}), fc.integer({min: 0, max: 3}))

test('the keys with more than one value are found in as many passes as the bound on memory asks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(pair, {maxLength: 8}), {maxLength: 8}),
      fc.integer({min: 1, max: 20}),
      async (parts, most) => {
        const values = new Map<number, Set<number>>()
        for (const [key, value] of parts.flat()) values.set(key, (values.get(key) ?? new Set()).add(value))
        const expected = [...values].filter(([, of]) => of.size > 1).map(([key]) => key)
        const found = await openKeys(() => each(parts.map(part => part.flat())), most)
        expect([...found].sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b))
      },
    ),
  )
})
