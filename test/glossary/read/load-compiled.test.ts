import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, expect, test, vi} from 'vitest'
import {openCompiledStore} from '../../../src/cache/compiled-store.js'
import {glossaryIdentity, lazyOf} from '../../../src/glossary/lazy-glossary.js'
import {matcherFor} from '../../../src/glossary/match/matcher.js'
import {loadGlossary} from '../../../src/glossary/read/load.js'
import * as parsing from '../../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../../src/glossary/termbase.js'
import {profileFor} from '../../../src/language/registry.js'
import type {Glossary} from '../../../src/model/term.js'
import {folderWith} from '../../helpers/built-cli.js'

const folder = folderWith({})
afterAll(() => folder.remove())
const cache = join(folder.path, 'cache')
const store = openCompiledStore(cache)

/** A glossary of many concepts; the first one is not in force. */
function write(count: number, english = 'berth'): string {
  const path = join(folder.path, 'terms.json')
  const concepts = Array.from({length: count}, (_, i) => ({id: `c${i}`, zh: `泊位${i}`, en: [`${english} no ${i}`]}))
  writeFileSync(path, JSON.stringify({id: 'terms', concepts: [{id: 'p', status: 'proposed', zh: '岸'}, ...concepts]}))
  return path
}

/** The glossary, and how often its text was read. */
async function load(path: string): Promise<{glossary: Glossary; readings: number}> {
  const spy = vi.spyOn(parsing, 'parseGlossary')
  try {
    return {glossary: await loadGlossary(path, {store}), readings: spy.mock.calls.length}
  } finally {
    spy.mockRestore()
  }
}

function kept(): string[] {
  return readdirSync(cache).filter(name => name.endsWith('.bin'))
}

function found(glossary: Glossary): unknown {
  const termbase = createTermbase([glossary])
  return matcherFor(termbase, profileFor('en'))
    .search('Berth no 17, quay no 4999 and berth no 4999.')
    .matches.map(({start, end, terms}) => [start, end, terms.map(({concept, term}) => [concept.id, term])])
}

test('a glossary of 5,000 concepts is compiled once, and then opened', async () => {
  const path = write(5000)
  const plain = await loadGlossary(path)
  expect(lazyOf(plain)).toBeUndefined()
  const first = await load(path)
  expect(first.readings).toBe(1)
  const again = await load(path)
  expect(again.readings).toBe(0)
  expect(kept()).toHaveLength(1)
  for (const {glossary} of [first, again]) {
    expect(lazyOf(glossary)?.length).toBe(5000)
    expect(found(glossary)).toEqual(found(plain))
    expect(createTermbase([glossary]).concepts).toEqual(
      createTermbase([plain]).concepts.map(({place: _place, ...concept}) => concept),
    )
  }
  expect(found(plain)).toHaveLength(2)
})

test('what is kept is told from others without reading its concepts', async () => {
  const {glossary} = await load(write(5000))
  const spy = vi.spyOn(JSON, 'parse')
  const identity = glossaryIdentity(glossary)
  expect(spy).not.toHaveBeenCalled()
  spy.mockRestore()
  expect(identity).toBe(lazyOf(glossary)?.digest)
  const other = await load(write(5001))
  expect(glossaryIdentity(other.glossary)).not.toBe(identity)
})

test('a change of the file is seen', async () => {
  const {glossary, readings} = await load(write(5000, 'quay'))
  expect(readings).toBe(1)
  expect(found(glossary)).toHaveLength(1)
  expect(kept()).toHaveLength(3)
})

test('a damaged one counts as not there, and is made again', async () => {
  const path = write(5000, 'dock')
  const before = kept()
  await load(path)
  const file = join(cache, kept().find(name => !before.includes(name))!)
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(file, bytes)
  expect((await load(path)).readings).toBe(1)
  expect((await load(path)).readings).toBe(0)
})

test('a smaller one is read as it is', async () => {
  const before = kept()
  const path = write(4999)
  const {glossary, readings} = await load(path)
  expect(readings).toBe(1)
  expect(lazyOf(glossary)).toBeUndefined()
  expect(glossary.concepts).toHaveLength(5000)
  expect(kept()).toEqual(before)
})
