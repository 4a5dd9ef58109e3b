import {afterAll, beforeAll, expect, test} from 'vitest'
import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  SemanticTokens,
} from 'vscode-languageserver-protocol'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'
import {at, Editor} from './editor.js'

const zh = `# 上合示范区

上合示范区在青岛启用，总投资35亿元。

## 开放

上合示范区将举办国际商品展。
`
const en = `# SCODA

The SCO Demonstration Zone opened in Qingdao with a total investment of 350 million yuan.

## Opening-up

SCODA will hold an international commodity fair.
`
const glossary = `id: site
concepts:
  - id: scoda
    zh: [上合示范区]
    en:
      - SCODA
      - {text: SCO Demonstration Zone, status: forbidden, note: an area and no zone}
    sources: [{title: official site, url: "https://example.org/scoda"}]
  - id: fair
    zh: [国际商品展]
    en: [international commodity fair]
`
const config = "glossaries: [terms.yaml]\npairs: ['{name}.zh.md={name}.en.md']\nsourceLang: zh\n"

let cli: BuiltCli
let site: ReturnType<typeof folderWith>
let editor: Editor

beforeAll(async () => {
  cli = await buildCli()
  site = folderWith({'a.zh.md': zh, 'a.en.md': en, 'terms.yaml': glossary, 'duizhao.config.yaml': config})
  editor = await Editor.start(cli, site.path, {initializationOptions: {inlayHints: true}})
  await editor.open('a.en.md', en)
})

afterAll(async () => {
  expect(await editor.end()).toBe(0)
  site.remove()
})

test('diagnostics stand in the translation, with the passage of the original', async () => {
  const found = await editor.diagnostics('a.en.md', list => list.length >= 2)
  expect(found.map(({code, source, severity}) => ({code, source, severity}))).toEqual([
    {code: 'term-forbidden', source: 'duizhao', severity: 1},
    {code: 'number-mismatch', source: 'duizhao', severity: 1},
  ])
  expect(found[0]).toMatchObject({
    range: {start: at(en, 'SCO Demonstration Zone'), end: at(en, 'SCO Demonstration Zone', 22)},
    codeDescription: {href: expect.stringContaining('term-forbidden')},
    relatedInformation: [{location: {uri: editor.uri('a.zh.md'), range: {start: {line: 2}}}}],
  })
})

test('unsaved text of either side counts, and of the side that is not open the file', async () => {
  await editor.open('a.zh.md', zh)
  await editor.change('a.zh.md', zh.replace('35亿元', '3.5亿元'))
  expect((await editor.diagnostics('a.en.md', list => list.length === 1))[0]!.code).toBe('term-forbidden')
  await editor.change('a.en.md', 'a 35', {start: at(en, 'a total'), end: at(en, 'a total', 1)})
  await editor.change('a.en.md', 'a', {start: at(en, 'a total'), end: at(en, 'a total', 4)})
  await editor.close('a.zh.md')
  await editor.diagnostics('a.en.md', list => list.length === 2)
})

test('a finding of one side alone stands in the counterpart, which need not be open', async () => {
  await editor.change('a.en.md', en.replace(' with a total investment of 350 million yuan', ''))
  const found = await editor.diagnostics('a.zh.md', list => list.length === 1)
  expect(found[0]).toMatchObject({code: 'number-mismatch', range: {start: at(zh, '35亿元')}})
  await editor.change('a.en.md', en)
  await editor.diagnostics('a.zh.md', list => list.length === 0)
})

test('hover: the card of a term, else the sentence on the other side', async () => {
  const card = await editor.ask<Hover>('textDocument/hover', 'a.en.md', {position: at(en, 'Demonstration')})
  expect(JSON.stringify(card.contents)).toContain('上合示范区')
  expect(JSON.stringify(card.contents)).toContain('https://example.org/scoda')
  expect(card.range?.start).toEqual(at(en, 'SCO Demonstration'))
  const sentence = await editor.ask<Hover>('textDocument/hover', 'a.en.md', {position: at(en, 'opened')})
  expect(JSON.stringify(sentence.contents)).toContain('总投资35亿元')
  expect(JSON.stringify(sentence.contents)).toMatch(/paired with \d+% confidence/u)
})

test('code actions: the fix of a finding, all safe fixes, a comment with a reason', async () => {
  const [forbidden] = (await editor.diagnostics('a.en.md')).filter(({code}) => code === 'term-forbidden')
  const range = forbidden!.range
  const actions = await editor.ask<CodeAction[]>('textDocument/codeAction', 'a.en.md', {
    range,
    context: {diagnostics: [forbidden]},
  })
  const edits = actions.map(({kind, edit}) => [kind, edit?.changes?.[editor.uri('a.en.md')]?.[0]?.newText])
  expect(edits).toContainEqual(['quickfix', 'SCODA'])
  expect(edits).toContainEqual(['quickfix', '<!-- duizhao-disable-next-line term-forbidden -- say why -->\n'])
  expect(actions[0]!.diagnostics).toEqual([forbidden])
  await editor.change('a.en.md', en.replace('in Qingdao', 'in Qingdao，'))
  await editor.diagnostics('a.en.md', list => list.some(({code: rule}) => rule === 'punctuation'))
  const only = await editor.ask<CodeAction[]>('textDocument/codeAction', 'a.en.md', {
    range,
    context: {diagnostics: [], only: ['source']},
  })
  expect(only.map(({kind, edit}) => [kind, edit?.changes?.[editor.uri('a.en.md')]?.[0]?.newText])).toEqual([
    ['source.fixAll.duizhao', ','],
  ])
  await editor.change('a.en.md', en)
  await editor.diagnostics('a.en.md', list => list.length === 2)
})

test('the comment that a code action writes silences the finding', async () => {
  const [forbidden] = (await editor.diagnostics('a.en.md')).filter(({code}) => code === 'term-forbidden')
  const actions = await editor.ask<CodeAction[]>('textDocument/codeAction', 'a.en.md', {
    range: forbidden!.range,
    context: {diagnostics: []},
  })
  const silence = actions.find(({title}) => title.startsWith('Suppress term-forbidden'))!
  const [edit] = silence.edit!.changes![editor.uri('a.en.md')]!
  await editor.change('a.en.md', edit!.newText, edit!.range)
  await editor.diagnostics('a.en.md', list => list.length === 1 && list[0]!.code === 'number-mismatch')
  await editor.change('a.en.md', en)
  await editor.diagnostics('a.en.md', list => list.length === 2)
})

test('a selection can be added to the glossary', async () => {
  const range = {start: at(en, 'Qingdao'), end: at(en, 'Qingdao', 7)}
  const actions = await editor.ask<CodeAction[]>('textDocument/codeAction', 'a.en.md', {
    range,
    context: {diagnostics: [], only: ['refactor']},
  })
  const [edit] = actions[0]!.edit!.changes![editor.uri('terms.yaml')]!
  expect(edit!.newText).toBe('  - id: "qingdao"\n    status: proposed\n    en: ["Qingdao"]\n    zh: ["TODO"]\n')
  expect(edit!.range.start).toEqual({line: 11, character: 0})
})

test('completion offers what the sentence on the other side requires', async () => {
  const writing = en.replace('SCODA will hold an international commodity fair.', 'SCODA will hold an inter')
  await editor.change('a.en.md', writing)
  const position = at(writing, 'an inter', 8)
  const {items} = await editor.ask<CompletionList>('textDocument/completion', 'a.en.md', {position})
  expect(items[0]).toMatchObject({
    label: 'international commodity fair',
    detail: '国际商品展',
    textEdit: {newText: 'international commodity fair', range: {start: at(writing, 'inter'), end: position}},
  })
  expect(items.some(({label}) => label === 'SCO Demonstration Zone')).toBe(false)
  await editor.change('a.en.md', en)
})

test('definition leads to the rendering of a term, else to the sentence', async () => {
  const term = await editor.ask<Location[]>('textDocument/definition', 'a.en.md', {
    position: at(en, 'SCO Demonstration'),
  })
  expect(term).toEqual([
    {uri: editor.uri('a.zh.md'), range: {start: {line: 2, character: 0}, end: {line: 2, character: 5}}},
  ])
  const sentence = await editor.ask<Location[]>('textDocument/definition', 'a.zh.md', {position: at(zh, '将举办')})
  expect(sentence[0]).toMatchObject({uri: editor.uri('a.en.md'), range: {start: at(en, 'SCODA will')}})
})

test('references: all uses of a term in both languages', async () => {
  const found = await editor.ask<Location[]>('textDocument/references', 'a.en.md', {
    position: at(en, 'SCODA will'),
    context: {includeDeclaration: true},
  })
  expect(found.map(({uri, range}) => [uri.slice(-7), range.start.line])).toEqual([
    ['a.zh.md', 0],
    ['a.en.md', 0],
    ['a.zh.md', 2],
    ['a.en.md', 2],
    ['a.zh.md', 6],
    ['a.en.md', 6],
  ])
})

test('symbols, folds, hints and tokens', async () => {
  const symbols = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', 'a.en.md')
  expect(symbols.map(({name, children}) => [name, children?.map(child => child.name)])).toEqual([
    ['SCODA', ['Opening-up']],
  ])
  const folds = await editor.ask<FoldingRange[]>('textDocument/foldingRange', 'a.en.md')
  expect(folds.map(({startLine, endLine}) => [startLine, endLine])).toEqual([
    [0, 6],
    [4, 6],
  ])
  const range = {start: {line: 0, character: 0}, end: {line: 9, character: 0}}
  const hints = await editor.ask<InlayHint[]>('textDocument/inlayHint', 'a.en.md', {range})
  expect(hints.map(({label, position}) => [label, position.line])).toEqual([[' ⇐ SCODA · 3.5 billion yuan', 2]])
  const {data} = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', 'a.en.md')
  expect(data.slice(0, 10)).toEqual([0, 2, 5, 0, 0, 2, 4, 22, 0, 1])
})

test('a glossary file is held to its schema and its lint, and completed', async () => {
  await editor.open('terms.yaml', glossary)
  await editor.change('terms.yaml', glossary.replace('status: forbidden', 'status: wrong'))
  const found = await editor.diagnostics('terms.yaml', list => list.length > 0)
  expect(found[0]).toMatchObject({code: 'GLOSSARY_SCHEMA', range: {start: {line: 6}}})
  const position = at(glossary, 'status: ', 8)
  const values = await editor.ask<{label: string}[]>('textDocument/completion', 'terms.yaml', {position})
  expect(values.map(({label}) => label)).toContain('deprecated')
  await editor.change('terms.yaml', glossary)
  await editor.diagnostics('terms.yaml', list => list.every(({severity}) => severity === 3))
  await editor.close('terms.yaml')
})

test('what changes on disk counts: the glossary, then the counterpart', async () => {
  const {writeFileSync} = await import('node:fs')
  const tell = (name: string): Promise<void> =>
    editor.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: editor.uri(name), type: 2}]})
  writeFileSync(`${site.path}/terms.yaml`, glossary.replace(', status: forbidden', ', status: admitted'))
  await tell('terms.yaml')
  await editor.diagnostics('a.en.md', list => list.length === 1)
  writeFileSync(`${site.path}/a.zh.md`, zh.replace('35亿元', '3.5亿元'))
  await tell('a.zh.md')
  await editor.diagnostics('a.en.md', list => list.length === 0)
})
