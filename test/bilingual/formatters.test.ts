import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {format, type Options} from 'prettier'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {parseBilingual} from '../../src/bilingual/read/parse-bilingual.js'
import {emitBilingualMarkdown, type MarkdownLayout} from '../../src/bilingual/written/bilingual-markdown.js'
import {parseDuizhaoMarkdown} from '../../src/bilingual/written/duizhao-markdown.js'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import type {AlignedPair} from '../../src/model/alignment.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {segmentDocument} from '../../src/segment/segment-document.js'
import {decodeText} from '../../src/text/encoding.js'
import {beadsInOrder} from '../emit/bilingual-pair.js'
import {repository} from '../helpers/built-cli.js'

const layouts: readonly MarkdownLayout[] = ['table', 'interleaved', 'sections']

const prettier =
  (options: Options) =>
  (text: string): Promise<string> =>
    format(text, {parser: 'markdown', ...options})

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkStringify)

type Formatter = (text: string) => Promise<string>
const formatters: readonly (readonly [string, Formatter])[] = [
  ['prettier', prettier({})],
  ['prettier, lines wrapped', prettier({proseWrap: 'always'})],
  ['prettier, lines joined', prettier({proseWrap: 'never', tabWidth: 4})],
  ['remark', async text => String(await processor.process(text))],
]

interface Named {
  readonly name: string
  readonly zh: string
  readonly en: string
}

const documents = resolve(process.env.DUIZHAO_EVAL ?? '../shared/eval', 'docs')
const evaluated: readonly Named[] = existsSync(documents)
  ? (
      JSON.parse(readFileSync(join(documents, 'manifest.json'), 'utf8')) as {
        documents: {id: string; zh: string; en: string}[]
      }
    ).documents.map(({id, zh, en}) => ({name: id, zh: join(documents, zh), en: join(documents, en)}))
  : []

const examples = join(repository, 'examples')
const ours: readonly Named[] = readdirSync(examples, {recursive: true, encoding: 'utf8'})
  .filter(name => /\.zh\.(?:md|html|txt)$/u.test(name) && existsSync(join(examples, name.replace('.zh.', '.en.'))))
  .map(name => ({name, zh: join(examples, name), en: join(examples, name.replace('.zh.', '.en.'))}))

describe.each([...ours, ...evaluated])('$name', ({zh, en}) => {
  const pair = readPair(zh, en)
  test.each(layouts.flatMap(layout => formatters.map(([name, formatter]) => [layout, name, formatter] as const)))(
    '%s, formatted by %s, gives what the formatter makes of both sides',
    async (layout, name, formatter) => {
      const text = emitBilingualMarkdown(pair, {layout})
      const plain = splitBilingualMarkdown(text)
      const formatted = splitBilingualMarkdown(await formatter(text))
      for (const side of ['source', 'target'] as const) {
        const [expected, actual] = [
          await settle(formatter, plain[side].text),
          await settle(formatter, formatted[side].text),
        ]
        // where a line is wrapped, a note that is not in the text counts
        const words = (text: string) => (name.includes('lines') ? text.replace(/\s+/gu, ' ') : text)
        expect(words(actual!)).toBe(words(expected!))
      }
      expect(parseDuizhaoMarkdown(text)?.beads).toBeDefined()
    },
  )
})

/** What a formatter leaves as it is; some need two runs for that. */
async function settle(formatter: Formatter, text: string): Promise<string> {
  return formatter(await formatter(text))
}

function readPair(zh: string, en: string): AlignedPair {
  const text = (file: string) => decodeText(readFileSync(file), {path: file}).text
  const bilingual = zh === en ? parseBilingual(text(zh), {path: zh}) : undefined
  const source = segmentDocument(bilingual?.source ?? parseDocument(text(zh), {path: zh}))
  const target = segmentDocument(bilingual?.target ?? parseDocument(text(en), {path: en}))
  return {source, target, beads: beadsInOrder(source, target, ['1:1', '1:1', '2:1', '1:0', '0:2', '1:1', '1:2'])}
}
