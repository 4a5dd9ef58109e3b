import {readdirSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {openCompiledStore} from '../../src/cache/compiled-store.js'
import {folderWith} from '../helpers/built-cli.js'

let folder: ReturnType<typeof folderWith>
beforeEach(() => {
  folder = folderWith({})
})
afterEach(() => folder.remove())

const bytes = Uint8Array.of(1, 2, 3)

test('what was written is read back, for the same parts only', async () => {
  const store = openCompiledStore(join(folder.path, 'cache'))
  await store.entry(['a', bytes]).write(Uint8Array.of(7))
  expect([...(await store.entry(['a', bytes]).read())!]).toEqual([7])
  expect(await store.entry(['a', Uint8Array.of(1, 2, 4)]).read()).toBeUndefined()
  expect(await store.entry(['b', bytes]).read()).toBeUndefined()
  expect(await store.entry(['a']).read()).toBeUndefined()
})

test('four are kept, the one that was used last among them', async () => {
  const store = openCompiledStore(folder.path)
  const fileOf = (before: readonly string[]): string => readdirSync(folder.path).find(name => !before.includes(name))!
  const old = new Date(2020, 1, 1)
  for (const name of ['a', 'b', 'c', 'd']) {
    const before = readdirSync(folder.path)
    await store.entry([name]).write(bytes)
    utimesSync(join(folder.path, fileOf(before)), old, old)
  }
  await store.entry(['a']).read()
  expect(readdirSync(folder.path).some(name => statSync(join(folder.path, name)).mtime > old)).toBe(true)
  await store.entry(['e']).write(bytes)
  expect(readdirSync(folder.path)).toHaveLength(4)
  expect(await store.entry(['a']).read()).toBeDefined()
  expect(await store.entry(['e']).read()).toBeDefined()
})

test('other files are left alone, and a folder that is none is no trouble', async () => {
  writeFileSync(join(folder.path, 'note.bin'), 'x')
  const store = openCompiledStore(folder.path)
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await store.entry([name]).write(bytes)
  expect(readdirSync(folder.path)).toHaveLength(5)
  expect(readdirSync(folder.path)).toContain('note.bin')
  const nowhere = openCompiledStore(join(folder.path, 'note.bin'))
  await nowhere.entry(['a']).write(bytes)
  expect(await nowhere.entry(['a']).read()).toBeUndefined()
})
