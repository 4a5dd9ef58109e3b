import {spawn} from 'node:child_process'
import fc from 'fast-check'
import {afterEach, beforeAll, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'
import {at, Editor} from './editor.js'

let cli: BuiltCli
const sites: ReturnType<typeof folderWith>[] = []

beforeAll(async () => {
  cli = await buildCli()
})

afterEach(() => {
  for (const site of sites.splice(0)) site.remove()
})

function siteWith(files: Readonly<Record<string, string>>): string {
  const site = folderWith(files)
  sites.push(site)
  return site.path
}

const pairs = "pairs: ['{name}.zh.md={name}.en.md']\n"

/** A plain client: what is written byte by byte, and what comes back. */
function raw(cwd: string, messages: readonly object[]): Promise<{code: number | null; stdout: string; stderr: string}> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [cli.main, 'lsp', '--stdio'], {cwd})
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', chunk => {
      stdout += String(chunk)
    })
    child.stderr.on('data', chunk => {
      stderr += String(chunk)
    })
    child.on('close', code => resolve({code, stdout, stderr}))
    for (const message of messages) {
      const body = JSON.stringify({jsonrpc: '2.0', ...message})
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    }
    // An editor goes away at once; one that says goodbye waits for the end.
    if (messages.length === 1) child.stdin.end()
  })
}

const hello = {id: 1, method: 'initialize', params: {processId: null, rootUri: null, capabilities: {}}}

test.each([
  ['after shutdown', [hello, {id: 2, method: 'shutdown'}, {method: 'exit'}], 0],
  ['without shutdown', [hello, {method: 'exit'}], 1],
  ['when the editor goes away', [hello], 1],
] as const)('the exit code %s', async (_, messages, code) => {
  const answer = await raw(siteWith({}), messages)
  expect(answer.code).toBe(code)
})

test('nothing but the protocol stands on standard output', async () => {
  const {stdout} = await raw(siteWith({}), [
    hello,
    {id: 2, method: 'no/such/method'},
    {id: 3, method: 'shutdown'},
    {method: 'exit'},
  ])
  let rest = Buffer.from(stdout)
  const ids: unknown[] = []
  while (rest.length > 0) {
    const header = /^Content-Length: (\d+)\r\n\r\n/u.exec(rest.toString('latin1'))
    expect(header).not.toBeNull()
    const start = header![0].length
    const end = start + Number(header![1])
    ids.push(JSON.parse(rest.subarray(start, end).toString()).id)
    rest = rest.subarray(end)
  }
  expect(ids).toEqual([1, 2, 3])
})

test('a broken configuration is a diagnostic of its file, and mending it brings the others back', async () => {
  const folder = siteWith({'duizhao.config.yaml': 'glossaries: [none.yaml]\n', 'a.md': 'A text.\n'})
  const editor = await Editor.start(cli, folder)
  await editor.open('a.md', 'A text.\n')
  const {writeFileSync} = await import('node:fs')
  await new Promise(resolve => setTimeout(resolve, 300))
  writeFileSync(`${folder}/duizhao.config.yaml`, pairs)
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{uri: editor.uri('duizhao.config.yaml'), type: 2}],
  })
  await editor.diagnostics('a.md')
  expect(await editor.end()).toBe(0)
})

test('an editor that asks for diagnostics itself gets those of both files', async () => {
  const folder = siteWith({'duizhao.config.yaml': pairs, 'a.zh.md': '投资35亿元。\n', 'a.en.md': 'x\n'})
  const editor = await Editor.start(cli, folder, {
    capabilities: {textDocument: {diagnostic: {relatedDocumentSupport: true}}},
  })
  await editor.open('a.en.md', 'The investment was 350 million yuan.\n')
  const report = await editor.ask<{items: {code: string}[]; relatedDocuments: object}>(
    'textDocument/diagnostic',
    'a.en.md',
  )
  expect(report.items.map(({code}) => code)).toEqual(['number-mismatch'])
  expect(Object.keys(report.relatedDocuments)).toEqual([editor.uri('a.zh.md')])
  expect(editor.published.size).toBe(0)
  await editor.end()
})

test('a storm of changes at both sides leaves the diagnostics of the last texts', async () => {
  const zh = Array.from({length: 40}, (_, i) => `第${i + 1}个项目投资${i + 10}万元。\n`).join('\n')
  const en = Array.from({length: 40}, (_, i) => `Project ${i + 1} took ${(i + 10) * 10},000 yuan.\n`).join('\n')
  const folder = siteWith({'duizhao.config.yaml': pairs, 'a.zh.md': zh, 'a.en.md': en})
  const editor = await Editor.start(cli, folder)
  await editor.open('a.en.md', en)
  await editor.open('a.zh.md', zh)
  await editor.diagnostics('a.en.md')
  let version = 0
  for (let i = 0; i < 1000; i++) {
    const place = at(en, 'Project 20 took ', 16)
    version = await editor.change('a.en.md', String(i % 10), {
      start: place,
      end: {...place, character: place.character + 1},
    })
    if (i % 10 === 0) await editor.change('a.zh.md', zh)
    if (i % 50 === 0) await new Promise(resolve => setTimeout(resolve, 5))
  }
  const last = await editor.diagnostics('a.en.md', (_, seen) => seen === version)
  expect(last.map(({code, message}) => [code, String(message).includes('990,000')])).toEqual([
    ['number-mismatch', true],
  ])
  await editor.end()
})

test('random edits of both files never end the server, and what it says is what a fresh one says', async () => {
  const zh = '# 标题\n\n上合示范区启用。共35亿元。\n\n- 一\n- 二\n'
  const en = '# Title\n\nSCODA opened. It took 3.5 billion yuan.\n\n- one\n- two\n'
  const folder = siteWith({'duizhao.config.yaml': pairs, 'a.zh.md': zh, 'a.en.md': en})
  const editor = await Editor.start(cli, folder)
  await editor.open('a.en.md', en)
  await editor.open('a.zh.md', zh)
  const part = fc.constantFrom(
    '',
    '\n',
    '\r\n',
    '# ',
    '|a|b|\n|-|-|\n',
    '```',
    '<!-- duizhao-disable',
    '。',
    '\u{1f600}',
    '\ud800',
    '5%',
    '- ',
    '<b>',
  )
  const edit = fc.record({name: fc.constantFrom('a.en.md', 'a.zh.md'), from: fc.nat(60), length: fc.nat(8), part})
  const texts = new Map([
    ['a.en.md', en],
    ['a.zh.md', zh],
  ])
  let version = 1
  await fc.assert(
    fc.asyncProperty(fc.array(edit, {minLength: 1, maxLength: 6}), async edits => {
      for (const {name, from, length, part: inserted} of edits) {
        const text = texts.get(name)!
        const changed = text.slice(0, from) + inserted + text.slice(from + length)
        texts.set(name, changed)
        const seen = await editor.change(name, changed)
        if (name === 'a.en.md') version = seen
      }
      for (const method of [
        'textDocument/documentSymbol',
        'textDocument/foldingRange',
        'textDocument/semanticTokens/full',
      ])
        await editor.ask(method, 'a.en.md')
      await editor.ask('textDocument/hover', 'a.zh.md', {position: {line: 2, character: 3}})
      await editor.ask('textDocument/completion', 'a.en.md', {position: {line: 2, character: 3}})
    }),
    {numRuns: 30},
  )
  await editor.diagnostics('a.en.md', (_, seen) => seen === version)
  const fresh = await Editor.start(cli, folder)
  await fresh.open('a.en.md', texts.get('a.en.md')!)
  await fresh.open('a.zh.md', texts.get('a.zh.md')!)
  const codes = (list: readonly {code?: unknown; range: object}[]): unknown[] =>
    list.map(({code, range}) => [code, range])
  const wanted = codes(await fresh.diagnostics('a.en.md'))
  await editor.diagnostics('a.en.md', list => JSON.stringify(codes(list)) === JSON.stringify(wanted))
  expect(await editor.end()).toBe(0)
  await fresh.end()
})
