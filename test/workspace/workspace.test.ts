import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {findInputs} from '../../src/workspace/pairing/find-inputs.js'
import {pairByName} from '../../src/workspace/pairing/pair-by-name.js'
import {Workspace} from '../../src/workspace/workspace.js'

let folder: string
const at = (name: string): string => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-workspace-'))
  writeFileSync(at('a.zh.md'), '投资三亿元。\n')
  writeFileSync(at('a.en.md'), 'An investment of 300 million yuan.\n')
})
afterEach(() => rmSync(folder, {recursive: true}))

async function findings(workspace: Workspace): Promise<string[]> {
  const texts = await workspace.read([at('a.zh.md'), at('a.en.md')])
  const [checked] = await workspace.check([texts])
  return checked!.document.findings.map(({ruleId}) => ruleId)
}

test('unsaved text stands for the file until it is taken back', async () => {
  const workspace = await Workspace.open({config: false})
  expect(await findings(workspace)).toEqual([])
  workspace.setText(at('a.en.md'), 'An investment of 30 million yuan.\n')
  expect(await findings(workspace)).toEqual(['number-mismatch'])
  workspace.setText(at('a.en.md'), undefined)
  expect(await findings(workspace)).toEqual([])
})

test('the same texts are looked at once', async () => {
  const workspace = await Workspace.open({config: false})
  const texts = await workspace.read([at('a.zh.md'), at('a.en.md')])
  const [first] = await workspace.check([texts])
  const [second] = await workspace.check([texts])
  expect(second!.context).toBe(first!.context)
})

test('one document beside its counterpart, and alone', async () => {
  const workspace = await Workspace.open({config: false})
  const zh = {path: 'x.zh.md', text: '投资三亿元。'}
  const wrong = {path: 'x.en.md', text: 'An investment of 30 million yuan.'}
  expect((await workspace.checkText(wrong, zh)).document.findings.map(({ruleId}) => ruleId)).toEqual([
    'number-mismatch',
  ])
  expect((await workspace.checkText(wrong)).document.findings).toEqual([])
})

test('the direction turns the sides round', async () => {
  const workspace = await Workspace.open({config: false, sourceLang: 'en'})
  const {document} = await workspace.checkText(
    {path: 'x.zh.md', text: '投资三千万元。'},
    {path: 'x.en.md', text: 'An investment of 300 million yuan.'},
  )
  expect(document.findings[0]).toMatchObject({ruleId: 'number-mismatch', target: {path: 'x.zh.md'}})
})

test('a language that is no tag is named', async () => {
  await expect(Workspace.open({config: false, sourceLang: 'zh_CN'})).rejects.toMatchObject({code: 'LANGUAGE_INVALID'})
})

describe('a run over many files', () => {
  const inputs = (...names: readonly string[]) => names.map(name => [at(`${name}.zh.md`), at(`${name}.en.md`)] as const)

  test('goes on where one cannot be read, where one has no text, and names them', async () => {
    writeFileSync(at('empty.zh.md'), '***\n')
    writeFileSync(at('empty.en.md'), '***\n')
    writeFileSync(at('bad.zh.md'), Buffer.from([0x7b, 0x00, 0xff, 0xfe, 0x80]))
    writeFileSync(at('bad.en.md'), 'Text.\n')
    const workspace = await Workspace.open({config: false})
    const {documents, failed, notes} = await workspace.checkFiles(inputs('a', 'gone', 'bad', 'empty'), {jobs: 1})
    expect(documents).toHaveLength(1)
    expect(failed.map(({path, error}) => [path, error?.code !== undefined])).toEqual([
      [at('gone.zh.md'), true],
      [at('bad.zh.md'), true],
    ])
    expect(notes.map(({code, path}) => [code, path])).toEqual([['note-pair-empty', at('empty.zh.md')]])
  })

  test('of which there is only one throws what is wrong with it', async () => {
    const workspace = await Workspace.open({config: false})
    await expect(workspace.checkFiles(inputs('gone'), {jobs: 1})).rejects.toMatchObject({code: 'FILE_MISSING'})
  })
})

describe('a pattern alone', () => {
  async function pairs(pattern: string, ...names: readonly string[]) {
    rmSync(at('a.zh.md'))
    rmSync(at('a.en.md'))
    for (const name of names) writeFileSync(at(name), 'x')
    const own = {folder, pairs: [pattern], ignore: []}
    const {inputs, withoutCounterpart} = await findInputs([], {command: 'check', own})
    const short = (path: string): string => path.slice(folder.length + 1)
    return {
      pairs: inputs.filter(({length}) => length === 2).map(files => files.map(short)),
      alone: withoutCounterpart.map(short),
    }
  }

  test.each([
    ['{name}.md={name}-en.md', ['a.md', 'a-en.md'], [['a.md', 'a-en.md']], []],
    ['{name}.md={name}-en.md', ['a.md', 'a-en.md', 'b.md'], [['a.md', 'a-en.md']], ['b.md']],
    ['{name}.md={name}-en.md', ['a.md', 'a-en.md', 'b-en.md'], [['a.md', 'a-en.md']], ['b-en.md']],
    ['{name}-zh.md={name}.md', ['a-zh.md', 'a.md'], [['a-zh.md', 'a.md']], []],
    [
      '{name}.md={name}.en.md',
      ['a.md', 'a.en.md', 'a.b.md', 'a.b.en.md'],
      [
        ['a.b.md', 'a.b.en.md'],
        ['a.md', 'a.en.md'],
      ],
      [],
    ],
    ['{name}.md={name}_en.md', ['a.md', 'a_en.md', 'a_en_en.md'], [['a.md', 'a_en.md']], ['a_en_en.md']],
    ['{name}.zh.md={name}.en.md', ['a.zh.md', 'a.en.md', 'b.zh.md'], [['a.zh.md', 'a.en.md']], ['b.zh.md']],
    ['*.md=*-en.md', ['x.md', 'x-en.md'], [['x.md', 'x-en.md']], []],
  ])('%s over %j takes each file once', async (pattern, names, expected, alone) => {
    const found = await pairs(pattern, ...names)
    expect([...found.pairs].sort()).toEqual(expected)
    expect(found.alone).toEqual(alone)
  })
})

describe('files without a pattern', () => {
  test.each([
    [
      ['a.zh.md', 'a.en.md', 'b.md'],
      [['a.zh.md', 'a.en.md'], ['b.md']],
    ],
    [
      ['a.ru.md', 'a.zh.md', 'b.md'],
      [['a.ru.md', 'a.zh.md'], ['b.md']],
    ],
    [
      ['docs/ja/x.md', 'docs/en/x.md', 'b.md'],
      [['docs/ja/x.md', 'docs/en/x.md'], ['b.md']],
    ],
    [
      ['a.pt-BR.md', 'a.en.md', 'b.md'],
      [['a.pt-BR.md', 'a.en.md'], ['b.md']],
    ],
    [
      ['zh/a.zh.md', 'en/a.en.md', 'b.md'],
      [['zh/a.zh.md', 'en/a.en.md'], ['b.md']],
    ],
    [
      ['a-zh.md', 'a-en.md', 'b.md'],
      [['a-zh.md', 'a-en.md'], ['b.md']],
    ],
    [
      ['a_zh-CN.md', 'a_en_US.md', 'b.md'],
      [['a_zh-CN.md', 'a_en_US.md'], ['b.md']],
    ],
    [
      ['cn/a.md', 'en/a.md', 'b.md'],
      [['cn/a.md', 'en/a.md'], ['b.md']],
    ],
    [
      ['is.md', 'to.md', 'b.md'],
      [['is.md'], ['to.md'], ['b.md']],
    ],
    [
      ['how-to-go.md', 'how-it-go.md', 'b.md'],
      [['how-to-go.md'], ['how-it-go.md'], ['b.md']],
    ],
    [
      ['a.zh.md', 'a.zh-TW.md', 'b.md'],
      [['a.zh.md', 'a.zh-TW.md'], ['b.md']],
    ],
  ])('%j', (files, expected) => {
    expect(pairByName(files)).toEqual(expected)
  })
})
