import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {unzipSync} from 'fflate'
import type {Root as Html} from 'hast'
import type {Root as Markdown} from 'mdast'
import rehypeParse from 'rehype-parse'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {SaxesParser} from 'saxes'
import {unified} from 'unified'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {formulaStart, readRows} from '../../src/table/delimited-rows.js'
import {type BuiltCli, buildCli, folderWith, type Outcome} from '../helpers/built-cli.js'
import {hostileDocument, hostileGlossary, hostileName, hostileTexts} from '../helpers/hostile-texts.js'

/** What moves a cursor, reorders or hides: nothing that is read on a terminal or in a log may hold it. */
const deceiving = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

const pair = [`${hostileName}.zh.md`, `${hostileName}.en.md`]
/** A translation into a third language of the same. */
const third = `${hostileName}.ru.md`
const release = [...pair, third]
const folder = folderWith({
  [pair[0]!]: hostileDocument('zh', 20),
  [pair[1]!]: hostileDocument('en', 300),
  [third]: hostileDocument('en', 300).replace('# Title', '# Заголовок. Текст документа о заседании'),
  'earlier.zh.md': hostileDocument('zh', 70),
  'hostile.json': hostileGlossary,
  'again/.keep': '',
})
let cli: BuiltCli

beforeAll(async () => {
  cli = await buildCli()
})

afterAll(() => folder.remove())

const run = (...args: string[]): Promise<Outcome> => cli.run(args, {cwd: folder.path})
const withGlossary = ['-g', 'hostile.json']

/** What stands in a file that a command writes; its terminal output must be harmless too. */
async function written(name: string, ...args: string[]): Promise<Uint8Array> {
  const {stdout, stderr} = await run(...args, '-o', name)
  expect(stdout + stderr).not.toMatch(deceiving)
  return readFileSync(join(folder.path, name))
}

function xmlElements(xml: string): string[] {
  const names: string[] = []
  const parser = new SaxesParser({xmlns: false})
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({name}) => names.push(name))
  parser.write(xml).close()
  return names
}

interface Tree {
  readonly type: string
  readonly tagName?: string
  readonly url?: string
  readonly value?: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly children?: readonly Tree[]
}

const nodesOf = (tree: Tree): Tree[] => [tree, ...(tree.children ?? []).flatMap(nodesOf)]

describe('on a terminal', () => {
  test.each([
    ['check', ['check', ...pair, ...withGlossary]],
    ['check in Chinese', ['check', ...pair, ...withGlossary, '--lang', 'zh']],
    ['check in Russian', ['check', ...pair, ...withGlossary, '--lang', 'ru']],
    ['check of three languages', ['check', ...release, ...withGlossary]],
    ['report of three languages', ['report', ...release, ...withGlossary]],
    ['check --explain-alignment', ['align', ...pair, '--explain']],
    ['report', ['report', ...pair, ...withGlossary]],
    ['diff', ['diff', 'earlier.zh.md', ...pair]],
    ['segment', ['segment', '-f', 'text', pair[0]!]],
    ['glossary lint', ['glossary', 'lint', 'hostile.json']],
    ['glossary stats', ['glossary', 'stats', 'hostile.json']],
    ['glossary mine', ['glossary', 'mine', ...pair]],
    ['glossary convert', ['glossary', 'convert', 'hostile.json', '-f', 'yaml']],
    ['a file that is not there', ['check', '\u001b[31m\u202e.md', 'b.md']],
    ['an option that is not there', ['check', '--\u001b[31m\u202e']],
    ['a command that is not there', ['\u001b[31m\u202e']],
    ['an option that is not there, in Chinese', ['check', '--\u001b[31m\u202e', '--lang', 'zh']],
    ['a command that is not there, in Chinese', ['\u001b[31m\u202e', '--lang', 'zh']],
    ['help in Chinese', ['check', '\u001b[31m\u202e', '--help', '--lang', 'zh']],
    ['help on a subcommand that is not there, in Chinese', ['glossary', 'help', '\u001b[31m\u202e', '--lang', 'zh']],
    ['a value that is none, in Chinese', ['check', ...pair, '--encoding', '\u001b[31m\u202e', '--lang', 'zh']],
    ['a glossary that is none', ['check', ...pair, '-g', pair[0]!]],
    ['a rule that is not there', ['check', ...pair, '--rule', '\u001b[31m\u202e=error']],
  ])('%s', async (_, args) => {
    const {stdout, stderr} = await run(...args)
    expect(stdout + stderr).not.toBe('')
    expect(stdout + stderr).not.toMatch(deceiving)
  })
})

test('annotations: a line a finding, and none that a document wrote', async () => {
  const {stdout} = await run('check', ...pair, ...withGlossary, '-f', 'github')
  const lines = stdout.split('\n').slice(0, -1)
  const {summary} = JSON.parse((await run('check', ...pair, ...withGlossary, '-f', 'json')).stdout)
  expect(lines).toHaveLength(summary.errors + summary.warnings + (summary.notes ?? summary.info ?? 0))
  for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^,]*,title=duizhao [a-z-]+,/u)
  expect(stdout).not.toMatch(deceiving)
})

test.each(['json', 'sarif', 'gitlab', 'rdjson'])(
  '%s is JSON without raw controls, its paths no addresses of others',
  async format => {
    const {stdout} = await run('check', ...pair, ...withGlossary, '-f', format)
    expect(stdout).not.toMatch(deceiving)
    const parsed = JSON.parse(stdout)
    if (format !== 'sarif') return
    const uris = JSON.stringify(parsed).match(/"uri":"[^"]*"/gu) ?? []
    expect(uris.length).toBeGreaterThan(10)
    for (const uri of uris) expect(uri).toMatch(/^"uri":"[\w%.\-~/!$&'()*+,;=@:]*"$/u)
    for (const uri of uris) expect(uri).not.toMatch(/^"uri":"(?:[a-z][a-z0-9+.-]*:)?\/\//iu)
  },
)

test.each(['junit', 'checkstyle'])('%s has no element but its own', async format => {
  const {stdout} = await run('check', ...pair, ...withGlossary, '-f', format)
  expect(stdout).not.toMatch(deceiving)
  const own = /^(?:testsuites?|testcase|failure|skipped|system-out|properties|property|checkstyle|file|error)$/u
  expect(xmlElements(stdout).filter(name => !own.test(name))).toEqual([])
})

test.each(['tmx', 'xliff'])('align as %s has no element but its own', async format => {
  const xml = new TextDecoder().decode(await written(`out.${format}`, 'align', ...pair, '-f', format))
  const own =
    /^(?:tmx|header|body|tu|tuv|seg|prop|note|xliff|file|notes|group|unit|segment|source|target|mtc:matches|mtc:match|originalData|data|p[ch]|[a-z]+:[a-z]+)$/iu
  expect(xmlElements(xml).filter(name => !own.test(name))).toEqual([])
})

test.each([
  ['check', ['check', ...pair, ...withGlossary, '-f', 'md']],
  ['report', ['report', ...pair, ...withGlossary, '-f', 'md']],
  ['diff', ['diff', 'earlier.zh.md', ...pair, '-f', 'md']],
])('%s in Markdown has no markup, image or script of a document', async (_, args) => {
  const {stdout} = await run(...args)
  expect(stdout).not.toMatch(deceiving)
  const tree = unified().use(remarkParse).use(remarkGfm).parse(stdout) as Markdown as Tree
  const nodes = nodesOf(tree)
  expect(nodes.filter(({type}) => type === 'image' || type === 'imageReference')).toEqual([])
  const own = /^(?:<\/?(?:w?br|details|summary|ins|del)>|<!--[^<>]*-->)$/u
  expect(
    nodes
      .filter(({type}) => type === 'html')
      .map(({value = ''}) => value)
      .filter(value => !own.test(value)),
  ).toEqual([])
  // An address that a text names may become a link of itself, never of another text.
  for (const link of nodes.filter(({type}) => type === 'link'))
    if (!/^[^:]*$/u.test(link.url!))
      expect(
        nodesOf(link)
          .map(({value = ''}) => value)
          .join(''),
      ).toBe(link.url)
})

test.each([
  ['check', ['check', ...pair, ...withGlossary]],
  ['align', ['align', ...pair]],
  ['report', ['report', ...pair, ...withGlossary]],
  ['diff', ['diff', 'earlier.zh.md', ...pair]],
  ['check of three languages', ['check', ...release, ...withGlossary]],
  ['check in Chinese', ['check', ...pair, ...withGlossary, '--lang', 'zh']],
  ['report of three languages', ['report', ...release, ...withGlossary]],
])('%s in HTML: a policy, and no script, handler, frame or address of a document', async (_, args) => {
  const {stdout} = await run(...args, '-f', 'html')
  const nodes = nodesOf(unified().use(rehypeParse).parse(stdout) as Html as Tree)
  const elements = nodes.filter(({type}) => type === 'element')
  const policy = elements.find(({tagName, properties}) => tagName === 'meta' && properties?.httpEquiv !== undefined)
  expect(policy?.properties?.content).toMatch(/default-src 'none'/u)
  const scripts = elements.filter(({tagName}) => tagName === 'script')
  for (const script of scripts)
    expect(
      nodesOf(script)
        .map(({value = ''}) => value)
        .join(''),
    ).not.toMatch(/^alert/u)
  const loading = /^(?:img|iframe|object|embed|base|form|link|audio|video)$/u
  expect(elements.filter(({tagName}) => loading.test(tagName!))).toEqual([])
  for (const {properties = {}} of elements) {
    expect(Object.keys(properties).filter(name => /^on[a-z]/iu.test(name))).toEqual([])
    expect(String(properties.href ?? '#')).not.toMatch(/^(?:javascript|data|https?):/iu)
  }
  // Of the data in the page, nothing may close its element.
  expect(scripts.length).toBe((stdout.match(/<script/gu) ?? []).length)
})

test.each([
  ['align', ['align', ...pair, '-f', 'csv']],
  ['glossary convert', ['glossary', 'convert', 'hostile.json', '-f', 'csv']],
  ['glossary convert as TSV', ['glossary', 'convert', 'hostile.json', '-f', 'tsv']],
  ['glossary mine', ['glossary', 'mine', ...pair, '-f', 'csv']],
])('%s in CSV has no formula', async (_, args) => {
  const {stdout} = await run(...args)
  expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(deceiving)
  const cells = [...readRows(stdout, args.includes('tsv') ? '\t' : ',')].flat()
  expect(cells.length).toBeGreaterThan(10)
  expect(cells.filter(({value}) => formulaStart.test(value) && !value.startsWith("'"))).toEqual([])
})

test.each([
  ['findings', 'xlsx', ['check', ...pair, ...withGlossary]],
  ['an alignment', 'xlsx', ['align', ...pair]],
  ['a glossary', 'xlsx', ['glossary', 'convert', 'hostile.json']],
  ['an alignment', 'docx', ['align', ...pair]],
])('%s in Office (%s): no formula, field, link or part from outside', async (_, format, args) => {
  const parts = unzipSync(await written(`out.${format}`, ...args, '-f', format))
  for (const [name, bytes] of Object.entries(parts)) {
    const text = new TextDecoder().decode(bytes)
    const elements = xmlElements(text)
    expect(
      elements.filter(element =>
        /^(?:f|hyperlink|ddeLink|w:hyperlink|w:fldSimple|w:instrText|script|img)$/u.test(element),
      ),
    ).toEqual([])
    expect(text).not.toContain('TargetMode="External"')
    expect(name).toMatch(/^[\w[\]./-]+$/u)
  }
  expect(Object.keys(parts).some(name => /vba|macro|externalLink/iu.test(name))).toBe(false)
})

test('the bilingual Markdown of two texts holds their markup as it was, and comes apart again', async () => {
  await written('both.md', 'align', ...pair)
  expect(await run('split', 'both.md', '--directory', 'again')).toMatchObject({code: 0})
  expect(readFileSync(join(folder.path, 'again/both.zh.md'), 'utf8')).toBe(hostileDocument('zh', 20))
  expect(readFileSync(join(folder.path, 'again/both.en.md'), 'utf8')).toBe(hostileDocument('en', 300))
})

describe('for a model', () => {
  const records = Object.values(hostileTexts).map((text, i) =>
    JSON.stringify({id: i, source: `参会代表共${i}个单位。${text}`, target: text}),
  )

  test.each(['zh', 'en'])('pipe prompt --lang %s quotes every text of a record as data', async lang => {
    const {stdout} = await cli.run(['pipe', 'prompt', '-g', 'hostile.json', '--lang', lang], {
      cwd: folder.path,
      input: `${records.join('\n')}\n`,
    })
    const lines = stdout.trim().split('\n')
    expect(lines).toHaveLength(records.length)
    for (const line of lines) {
      expect(line).not.toMatch(deceiving)
      const {text} = JSON.parse(line)
      // Nothing of a text stands at the beginning of a line of its own, where an instruction would.
      expect(text).not.toMatch(/^\s*(?:Ignore all|<\/source>|```|"""|::error|##\[error)/mu)
    }
  })

  test.each(['check', 'fix', 'align', 'segment'])('pipe %s: a line a record, without raw controls', async work => {
    const {stdout} = await cli.run(
      ['pipe', work, '-g', 'hostile.json'].slice(0, work === 'check' || work === 'fix' ? 4 : 2),
      {
        cwd: folder.path,
        input: `${records.join('\n')}\n`,
      },
    )
    const lines = stdout.split('\n').slice(0, -1)
    expect(lines).toHaveLength(records.length)
    for (const line of lines) expect(line).not.toMatch(deceiving)
    for (const [i, line] of lines.entries()) expect(JSON.parse(line).id).toBe(i)
  })
})
