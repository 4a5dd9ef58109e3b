import type {ScalarNode} from '../../text/data-node.js'
import {MappedText, MappedTextBuilder} from '../../text/mapped-text.js'
import {parseYamlData} from '../../text/yaml-data.js'
import type {Format} from '../format.js'
import {readDataResource} from '../resource/data-resource.js'
import type {EntryDraft} from '../resource/resource-document.js'

/** Locales in YAML: vue-i18n, Rails, Hugo, Symfony. */
export const yamlFormat: Format = {
  id: 'yaml',
  endings: ['yaml', 'yml'],
  sniff: () => 0,
  read: (text, path) =>
    readDataResource(text, path, parseYamlData(text, path), {
      format: 'yaml',
      decode: node => decodeScalar(text, node),
      hasPluralMaps: true,
    }),
  isKeyed: true,
  statesKinds: true,
  encode: (text, {text: file, start}) => encodeScalar(text, file, start),
}

const doubleEscapes =
  /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|\r?\n[ \t]*|([\s\S]))|[ \t]*\r?\n[ \t\r\n]*|[^\\\r\n]/giuy
const named: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '',
  a: '',
  b: '',
  e: '',
  f: '',
  v: '',
  N: '\n',
  _: '\u00A0',
  L: '\n',
  P: '\n',
}

/** The words of a scalar with the place of each: its style shows in its first character. */
function decodeScalar(text: string, {value, start, end}: ScalarNode): Pick<EntryDraft, 'span' | 'content'> {
  if (typeof value !== 'string') return {span: {start, end}}
  const mark = text[start]
  if (mark === '|' || mark === '>') return readBlock(text, start, end, mark)
  const isQuoted = mark === '"' || mark === "'"
  const span = isQuoted ? {start: start + 1, end: end - 1} : {start, end}
  if (text.slice(span.start, span.end) === value) return {span, content: MappedText.slice(text, span.start, span.end)}
  const builder = new MappedTextBuilder()
  for (let at = span.start; at < span.end; ) {
    if (mark === '"') {
      doubleEscapes.lastIndex = at
      const match = doubleEscapes.exec(text)!
      builder.append(unescaped(match), at, at + match[0].length)
      at += match[0].length
    } else if (mark === "'" && text.startsWith("''", at)) {
      builder.append("'", at, at + 2)
      at += 2
    } else {
      const fold = foldAt(text, at)
      builder.append(fold === 0 ? text[at]! : ' ', at, at + Math.max(1, fold))
      at += Math.max(1, fold)
    }
  }
  return {span, content: builder.build()}
}

function unescaped([whole, two, four, eight, letter]: RegExpExecArray): string {
  const code = two ?? four ?? eight
  if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
  if (letter !== undefined) return named[letter] ?? letter
  if (whole.startsWith('\\')) return ''
  return /[\r\n]/u.test(whole) ? ' ' : whole
}

const folded = /[ \t]*\r?\n[ \t\r\n]*/uy

function foldAt(text: string, at: number): number {
  folded.lastIndex = at
  return folded.exec(text)?.[0].length ?? 0
}

/** The lines of a block scalar, without their indentation. */
function readBlock(text: string, start: number, end: number, mark: '|' | '>'): Pick<EntryDraft, 'span' | 'content'> {
  const first = text.indexOf('\n', start) + 1
  const from = first === 0 ? end : first
  const body = text.slice(from, end)
  const indent = Math.min(...[...body.matchAll(/^([ ]*)\S/gmu)].map(([, spaces = '']) => spaces.length))
  const builder = new MappedTextBuilder()
  let at = from
  for (const line of body.split('\n')) {
    const skipped = Math.min(Number.isFinite(indent) ? indent : 0, line.length)
    const words = line.slice(skipped).replace(/\r$/u, '')
    if (builder.length > 0) builder.append(mark === '|' ? '\n' : ' ', at - 1, at)
    builder.append(words, at + skipped, at + skipped + words.length)
    at += line.length + 1
  }
  return {span: {start: from, end}, content: builder.build()}
}

/** Only where a mark of YAML is in it does the style of the scalar matter. */
function encodeScalar(text: string, file: string, start: number): string {
  if (!/["'\\#:\n]/u.test(text)) return text
  let style = ''
  const visit = (node: ReturnType<typeof parseYamlData>): void => {
    if (start < node.start || start > node.end) return
    if (node.kind === 'scalar') style = file[node.start] ?? ''
    else if (node.kind === 'list') for (const item of node.items) visit(item)
    else for (const {value} of node.entries.values()) visit(value)
  }
  visit(parseYamlData(file))
  if (style === '"') return JSON.stringify(text).slice(1, -1)
  return style === "'" ? text.replaceAll("'", "''") : text
}
