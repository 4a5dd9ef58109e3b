import {type MappedText, MappedTextBuilder} from '../../text/mapped-text.js'
import type {Format} from '../format.js'
import {linesOf, type TextLine} from '../marked-lines.js'
import {parsedResource} from '../resource/parsed-resource.js'
import type {EntryDraft} from '../resource/resource-document.js'

/** Resource bundles of Java. */
export const propertiesFormat: Format = {
  id: 'properties',
  endings: ['properties'],
  sniff: () => 0,
  read: (text, path) => parsedResource(text, path, {format: 'properties', drafts: readProperties(text)}),
  isKeyed: true,
  statesKinds: true,
  encode: encodeProperty,
}

const escapes: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r', f: '\f'}

/** Keys and values; a line that ends with a backslash goes on. */
function readProperties(text: string): EntryDraft[] {
  const drafts: EntryDraft[] = []
  let lines: TextLine[] = []
  for (const line of linesOf(text)) {
    if (lines.length === 0 && /^[ \t\f]*(?:[#!]|$)/u.test(line.text)) continue
    lines.push(line)
    if (/(?<!\\)(?:\\\\)*\\$/u.test(line.text)) continue
    drafts.push(...readProperty(text, lines))
    lines = []
  }
  if (lines.length > 0) drafts.push(...readProperty(text, lines))
  return drafts
}

function readProperty(text: string, lines: readonly TextLine[]): EntryDraft[] {
  const [first] = lines
  const [whole, before = '', name = ''] = /^([ \t\f]*)((?:\\[\s\S]|[^\\:=\s])*)[ \t\f]*[:=]?[ \t\f]*/u.exec(
    first!.text,
  )!
  const keySpan = {start: first!.start + before.length, end: first!.start + before.length + name.length}
  const span = {start: first!.start + whole.length, end: lines.at(-1)!.end}
  if (name === '') return []
  const key = decode(text, keySpan.start, keySpan.end).text
  return [{key, keySpan, span, content: decode(text, span.start, Math.max(span.start, span.end))}]
}

const piece = /\\(?:u([\da-f]{4})|(\r\n?|\n)[ \t\f]*|([\s\S]))|[^\\]+/giuy

function decode(text: string, start: number, end: number): MappedText {
  const builder = new MappedTextBuilder()
  for (let at = start; at < end; ) {
    piece.lastIndex = at
    const match = piece.exec(text)
    if (match === null) break
    const [whole, code, line, letter] = match
    const to = Math.min(end, at + whole.length)
    if (code !== undefined) builder.append(String.fromCharCode(Number.parseInt(code, 16)), at, to)
    else if (letter !== undefined) builder.append(escapes[letter] ?? letter, at, to)
    else if (line === undefined) builder.append(text.slice(at, to), at, to)
    at = to
  }
  return builder.build()
}

/** What is not ASCII as `\u4e00`, which files in Latin-1 and in UTF-8 both hold. */
function encodeProperty(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replace(/\n/gu, '\\n')
    .replace(/\t/gu, '\\t')
    .replace(/[^\0-~]/gu, pair =>
      Array.from({length: pair.length}, (_, i) => `\\u${pair.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
    )
}
