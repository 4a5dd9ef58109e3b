import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'

let cli: BuiltCli
const folder = folderWith({
  'old.yaml':
    "id: g\nversion: '1.0.0'\nconcepts:\n  - {id: port, zh: 无水港, en: [dry port, {text: land port, status: admitted}]}\n",
  'new.yaml':
    'id: g\nversion: \'1.1.0\'\nconcepts:\n  - {id: port, zh: 无水港, en: [dry port, {text: land port, status: forbidden}]}\n  - {id: "x\\u001b[31m", zh: 码头, en: quay}\n',
  'calm.yaml':
    "id: g\nversion: '1.0.0'\nconcepts:\n  - {id: port, zh: 无水港, en: [dry port, {text: land port, status: admitted}, {text: inland port, status: admitted}]}\n",
  'house.yaml': 'id: h\nextends: old.yaml\nreplace:\n  - {id: port, zh: 无水港, en: inland port}\nconcepts: []\n',
  'wrong.yaml': 'id: h\nextends: old.yaml\nwithout: [prot]\nconcepts: []\n',
  'circle.yaml': 'id: h\nextends: circle.yaml\nconcepts: []\n',
  'a.zh.md': '无水港启用。\n',
  'a.en.md': 'The inland port opened.\n',
  'pinned.yaml': "glossaries: [{name: old.yaml, version: '2.0.0'}]\n",
})

beforeAll(async () => {
  cli = await buildCli()
})
afterAll(() => folder.remove())

function run(...args: readonly string[]) {
  return cli.run([...args], {cwd: folder.path})
}

describe('glossary diff', () => {
  test('for a person, with what breaks', async () => {
    const {code, stdout, stderr} = await run('glossary', 'diff', 'old.yaml', 'new.yaml', '--lang', 'en')
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toBe(
      'old.yaml 1.0.0 → new.yaml 1.1.0\n\nport\n  “land port” (English): admitted → forbidden  breaking\nx\\u001b[31m\n  new  breaking\n\n2 changes, 2 breaking\n',
    )
  })

  test('in Chinese', async () => {
    const {stdout} = await run('glossary', 'diff', 'old.yaml', 'new.yaml', '--lang', 'zh')
    expect(stdout).toContain('“land port”（英文）：许用 → 禁用  影响现有文稿\n')
    expect(stdout).toContain('共 2 处变更，其中 2 处影响现有文稿\n')
  })

  test('without a breaking change; the version should have risen', async () => {
    const {code, stdout, stderr} = await run('glossary', 'diff', 'old.yaml', 'calm.yaml', '-f', 'json')
    expect([code, stderr]).toEqual([0, 'the content has changed but the version is still 1.0.0\n'])
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      old: {path: 'old.yaml', version: '1.0.0', concepts: 1},
      changes: [
        {kind: 'term-added', concept: 'port', lang: 'en', term: 'inland port', status: 'admitted', breaking: false},
      ],
      summary: {changes: 1, breaking: 0},
    })
  })

  test('between formats, as Markdown', async () => {
    await run('glossary', 'convert', 'old.yaml', '-o', 'old.tbx')
    const same = await run('glossary', 'diff', 'old.tbx', 'old.yaml')
    expect([same.code, same.stdout]).toEqual([0, 'old.tbx 1.0.0 and old.yaml 1.0.0 have the same content\n'])
    const {stdout} = await run('glossary', 'diff', 'old.tbx', 'new.yaml', '-f', 'md')
    expect(stdout).toContain('- port: “land port” (English): admitted → forbidden (**breaking**)\n')
  })

  test.each([
    [['old.yaml'], 2, 'new'],
    [['old.yaml', 'none.yaml'], 2, 'none.yaml'],
    [['old.yaml', 'a.zh.md', '-f', 'sarif'], 2, 'sarif'],
  ])('%j is refused', async (args, code, words) => {
    const outcome = await run('glossary', 'diff', ...args)
    expect([outcome.code, outcome.stdout]).toEqual([code, ''])
    expect(outcome.stderr).toContain(words)
    expect(outcome.stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(3)
  })
})

describe('a glossary that extends another', () => {
  test('is checked by as a whole', async () => {
    const {code, stdout} = await run('check', 'a.zh.md', 'a.en.md', '-g', 'house.yaml')
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('term-')])
    expect((await run('check', 'a.zh.md', 'a.en.md', '-g', 'old.yaml')).code).toBe(1)
  })

  test('a report of an earlier run is made again when what it extends changes', async () => {
    const other = folderWith({
      'base.yaml': 'id: g\nconcepts:\n  - {id: port, zh: 无水港, en: dry port}\n',
      'house.yaml': 'id: h\nextends: base.yaml\nconcepts: []\n',
      'a.zh.md': '无水港启用。\n',
      'a.en.md': 'The dry port opened.\n',
    })
    const check = () => cli.run(['check', 'a.zh.md', 'a.en.md', '-g', 'house.yaml', '--cache', 'c'], {cwd: other.path})
    expect([(await check()).code, (await check()).code]).toEqual([0, 0])
    writeFileSync(join(other.path, 'base.yaml'), 'id: g\nconcepts:\n  - {id: port, zh: 无水港, en: inland port}\n')
    expect((await check()).code).toBe(1)
    other.remove()
  })

  test.each([
    ['wrong.yaml', '`without` names the concept “prot”, which is not in old.yaml'],
    ['circle.yaml', 'the glossary extends itself: circle.yaml → circle.yaml'],
  ])('%s ends the run', async (file, words) => {
    for (const args of [
      ['glossary', 'lint', file],
      ['check', 'a.zh.md', 'a.en.md', '-g', file],
    ]) {
      const {code, stderr} = await run(...args, '--lang', 'en')
      expect([code, stderr]).toEqual([2, expect.stringContaining(words)])
    }
  })
})

test('a pinned glossary of another version ends the run', async () => {
  const {code, stderr} = await run('check', 'a.zh.md', 'a.en.md', '--config', 'pinned.yaml', '--lang', 'en')
  expect([code, stderr]).toEqual([2, expect.stringContaining('pinned.yaml: old.yaml is version 1.0.0')])
  expect(stderr).toContain('expected version 2.0.0')
})

test('stats print what a pin needs', async () => {
  const {stdout} = await run('glossary', 'stats', 'old.yaml', '-f', 'json')
  expect(JSON.parse(stdout).glossaries[0]).toMatchObject({
    version: '1.0.0',
    digest: expect.stringMatching(/^[\da-f]{32}$/u),
  })
})
