import {readdirSync, utimesSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {openResultStore} from '../../src/cache/result-store.js'
import {stableDigest} from '../../src/cache/stable-digest.js'
import {folderWith} from '../helpers/built-cli.js'

let folder: ReturnType<typeof folderWith>
beforeEach(() => {
  folder = folderWith({})
})
afterEach(() => folder.remove())

const isText = (value: unknown): value is string => typeof value === 'string'
const open = (settings = 'a') => openResultStore(folder.path, stableDigest([settings]), isText)

test('results come back under their key, and only those that the last run asked for are kept', async () => {
  const first = await open()
  first.set('one', 'tab\tand\nline')
  first.set('two', '二')
  await first.save()
  const second = await open()
  expect([second.get('one'), second.get('two'), second.get('three')]).toEqual(['tab\tand\nline', '二', undefined])
  const third = await open()
  third.get('two')
  await third.save()
  const fourth = await open()
  expect([fourth.get('one'), fourth.get('two')]).toEqual([undefined, '二'])
})

test('settings do not share results, and few of them are kept', async () => {
  const dated = new Set<string>()
  for (let i = 0; i < 12; i++) {
    const store = await open(`settings ${i}`)
    store.set('key', String(i))
    await store.save()
    for (const name of readdirSync(folder.path))
      if (!dated.has(name)) utimesSync(join(folder.path, dated.add(name) && name), i, i)
  }
  expect((await open('settings 11')).get('key')).toBe('11')
  expect((await open('settings 0')).get('key')).toBeUndefined()
  expect(readdirSync(folder.path)).toHaveLength(8)
})

test('a folder that cannot be written to is no error', async () => {
  const store = await openResultStore(join(folder.path, 'file\0name'), stableDigest([]), isText)
  store.set('key', 'value')
  await expect(store.save()).resolves.toBeUndefined()
})

test('no two lists of parts have one digest', () => {
  const lists = [[], [''], ['', ''], ['ab'], ['a', 'b'], ['1s:a'], [new Uint8Array([97, 98])]]
  expect(new Set(lists.map(stableDigest)).size).toBe(lists.length)
})
