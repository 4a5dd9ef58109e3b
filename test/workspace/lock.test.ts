import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {lockContexts} from '../../src/workspace/lock/lock-inputs.js'
import {Workspace} from '../../src/workspace/workspace.js'

let folder: string
let lock: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-lock-'))
  lock = join(folder, 'duizhao.lock.json')
})
afterEach(() => rmSync(folder, {recursive: true}))

const zh = ['会议五月在苏州举行。', '报名四月开始。', '会期为三天。']
const en = ['The meeting takes place in Suzhou in May.', 'Registration opens in April.', 'It lasts three days.']

interface Texts {
  readonly zh: readonly string[]
  readonly en: readonly string[]
}

async function accept(
  {zh, en}: Texts,
  {update = false, name = 'a', sourceLang = undefined as string | undefined} = {},
) {
  const workspace = await Workspace.open({config: false, sourceLang})
  const {context} = await workspace.checkText(...pair(name, zh, en))
  return lockContexts([context], lock, {update})
}

function pair(name: string, zh: readonly string[], en: readonly string[]) {
  return [
    {path: join(folder, `${name}.zh.md`), text: zh.join('\n\n')},
    {path: join(folder, `${name}.en.md`), text: en.join('\n\n')},
  ] as const
}

async function drift({zh, en}: Texts, {name = 'a', sourceLang = undefined as string | undefined} = {}) {
  const workspace = await Workspace.open({config: false, locked: lock, sourceLang})
  const {document} = await workspace.checkText(...pair(name, zh, en))
  return document.findings
    .filter(({ruleId}) => ruleId === 'translation-outdated')
    .map(({messageId, source, target}) => [messageId, source?.text, target?.text])
}

const replaced = (list: readonly string[], index: number, text: string): string[] => list.with(index, text)

test.each<{name: string; now: Texts; expected: (string | undefined)[][]}>([
  {name: 'as accepted', now: {zh, en}, expected: []},
  {
    name: 'the original changed',
    now: {zh: replaced(zh, 1, '报名五月开始。'), en},
    expected: [['sourceChanged', '报名五月开始。', en[1]]],
  },
  {
    name: 'the translation changed',
    now: {zh, en: replaced(en, 2, 'It lasts four days.')},
    expected: [['targetChanged', zh[2], 'It lasts four days.']],
  },
  {
    name: 'both changed',
    now: {zh: replaced(zh, 1, '报名五月开始。'), en: replaced(en, 1, 'Registration opens in May.')},
    expected: [['neverAccepted', '报名五月开始。', 'Registration opens in May.']],
  },
  {name: 'both moved', now: {zh: [zh[1]!, zh[0]!, zh[2]!], en: [en[1]!, en[0]!, en[2]!]}, expected: []},
  {name: 'wrapped anew', now: {zh, en: replaced(en, 0, 'The meeting takes place\nin Suzhou in May.')}, expected: []},
  {name: 'other marks', now: {zh: replaced(zh, 0, '会议**五月**在苏州举行！'), en}, expected: []},
  {
    name: 'a passage added on both sides',
    now: {zh: [...zh, '欢迎参加。'], en: [...en, 'Everybody is welcome.']},
    expected: [['neverAccepted', '欢迎参加。', 'Everybody is welcome.']],
  },
  {name: 'a passage removed on both sides', now: {zh: zh.slice(0, 2), en: en.slice(0, 2)}, expected: []},
  {
    name: 'nothing of it was accepted',
    now: {zh: ['大桥明年通车。', '全长九公里。'], en: ['The bridge opens next year.', 'It is nine kilometres long.']},
    expected: [['pairNeverAccepted', '大桥明年通车。', 'The bridge opens next year.']],
  },
])('$name', async ({now, expected}) => {
  await accept({zh, en})
  expect(await drift(now)).toEqual(expected)
})

test('a translation that was deleted is not as accepted', async () => {
  await accept({zh, en})
  const found = await drift({zh, en: [en[0]!, en[2]!]})
  expect(found.map(([messageId]) => messageId)).toEqual(['targetChanged'])
})

test('the other direction', async () => {
  const sourceLang = 'en'
  await accept({zh, en}, {sourceLang})
  expect(await drift({zh, en}, {sourceLang})).toEqual([])
  expect(await drift({zh, en: replaced(en, 2, 'It lasts four days.')}, {sourceLang})).toEqual([
    ['sourceChanged', 'It lasts four days.', zh[2]],
  ])
})

test('a file that was renamed is accepted still', async () => {
  await accept({zh, en})
  expect(await drift({zh, en}, {name: 'renamed'})).toEqual([])
})

test('an update keeps what was accepted of other files, a new lock does not', async () => {
  await accept({zh, en})
  const other = {zh: ['大桥明年通车。'], en: ['The bridge opens next year.']}
  await accept(other, {update: true, name: 'b'})
  expect(await drift({zh, en})).toEqual([])
  expect(await drift(other, {name: 'b'})).toEqual([])
  await accept(other, {name: 'b'})
  expect(await drift({zh, en})).toHaveLength(1)
})

test('the file reads well: one passage a line with its beginning, the same for the same texts', async () => {
  await accept({zh, en})
  const text = readFileSync(lock, 'utf8')
  expect(text.split('\n').filter(line => line.startsWith('["'))).toHaveLength(zh.length)
  expect(text).toContain('"报名四月开始。"]')
  expect(text).toContain('"path":"a.zh.md"')
  await accept({zh, en})
  expect(readFileSync(lock, 'utf8')).toBe(text)
})

test('a lock that is missing or broken is named', async () => {
  await expect(Workspace.open({config: false, locked: lock})).rejects.toMatchObject({code: 'LOCK_MISSING'})
  writeFileSync(lock, '{"version": 2}')
  await expect(Workspace.open({config: false, locked: lock})).rejects.toMatchObject({code: 'LOCK_BROKEN'})
})
