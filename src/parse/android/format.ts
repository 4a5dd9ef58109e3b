import {type PluralCategory, pluralCategories, type StatedForm} from '../../model/resource.js'
import type {Span} from '../../model/span.js'
import {readXml} from '../../ooxml/xml.js'
import {escapeXml} from '../../text/escape-xml.js'
import {type MappedText, MappedTextBuilder} from '../../text/mapped-text.js'
import type {Format} from '../format.js'
import {parsedResource} from '../resource/parsed-resource.js'
import type {EntryDraft} from '../resource/resource-document.js'
import {type InlineElements, readInline} from '../units/inline-xml.js'

/** Strings of Android. */
export const androidFormat: Format = {
  id: 'android',
  endings: [],
  sniff: head => (/<resources[\s>]/u.test(head.slice(0, 5000)) ? 1 : 0),
  read: (text, path) => parsedResource(text, path, {format: 'android', drafts: readAndroid(text, path)}),
  isKeyed: true,
  statesKinds: true,
  encode: (text, {text: file, start}) => {
    const escaped = text.replace(/['"\\]/gu, '\\$&').replace(/\n/gu, '\\n')
    return isInData(file, start) ? escaped : escapeXml(escaped)
  },
}

function isInData(file: string, start: number): boolean {
  return file.lastIndexOf('<![CDATA[', start) > file.lastIndexOf(']]>', start)
}

const inline: InlineElements = {
  alone: new Set(),
  halves: new Map(),
  around: new Set([
    'g',
    'b',
    'i',
    'u',
    'a',
    'em',
    'strong',
    'font',
    'big',
    'small',
    'sup',
    'sub',
    'tt',
    'strike',
    'annotation',
  ]),
  ids: ['id'],
}

interface OpenString {
  readonly element: string
  readonly key: string
  readonly place: Span
  readonly start: number
  readonly form?: StatedForm | undefined
}

function readAndroid(text: string, path: string | undefined): EntryDraft[] {
  const drafts: EntryDraft[] = []
  let list: {name: string; element: string; count: number; isTranslated: boolean} | undefined
  let open: OpenString | undefined
  let depth = 0
  const categories: readonly string[] = pluralCategories
  readXml(
    text,
    {
      open({name, attribute, contentStart}) {
        depth++
        if (open !== undefined) return
        const own = attribute('name') ?? ''
        const place = {start: text.lastIndexOf('<', contentStart - 1), end: contentStart}
        const isTranslated = attribute('translatable') !== 'false'
        if (depth === 2 && name === 'string') {
          if (isTranslated) open = {element: name, key: own, place, start: contentStart}
        } else if (depth === 2) list = {name: own, element: name, count: 0, isTranslated}
        else if (depth === 3 && name === 'item' && list?.isTranslated) {
          const quantity = attribute('quantity')
          const isPlural = list.element === 'plurals' && quantity !== undefined && categories.includes(quantity)
          const key = isPlural ? `${list.name}.${quantity}` : `${list.name}.${list.count++}`
          const form = {name: list.name, key: list.name, isPlural: true, category: quantity as PluralCategory}
          if (isPlural || list.element === 'string-array')
            open = {element: name, key, place, start: contentStart, ...(isPlural ? {form} : {})}
        }
      },
      close(name, end) {
        depth--
        if (open === undefined || name !== open.element || depth > 2) return
        const span = {start: open.start, end: Math.max(open.start, text.lastIndexOf('<', end - 1))}
        const {content, codes} = readInline(text, span.start, span.end, inline)
        const {key, place, form} = open
        drafts.push({
          key,
          keySpan: place,
          span,
          content: unescaped(content),
          codes,
          ...(form === undefined ? {} : {form}),
        })
        open = undefined
      },
    },
    {path, bareDoctype: true},
  )
  return drafts
}

const piece = /\\(?:u([\da-f]{4})|([\s\S]))|"|\s+|[^\\"\s]+/giuy
const escapes: Readonly<Record<string, string>> = {n: '\n', t: '\t'}

/** Quotation marks keep white space and are no text; elsewhere it is one space. */
function unescaped(content: MappedText): MappedText {
  const {text} = content
  const builder = new MappedTextBuilder()
  let isQuoted = false
  for (let at = 0; at < text.length; ) {
    piece.lastIndex = at
    const [whole = text[at]!, code, letter] = piece.exec(text) ?? []
    const to = at + whole.length
    if (whole === '"') isQuoted = !isQuoted
    else if (code !== undefined) builder.append(String.fromCharCode(Number.parseInt(code, 16)), at, to)
    else if (letter !== undefined) builder.append(escapes[letter] ?? letter, at, to)
    else builder.append(/^\s/u.test(whole) && !isQuoted ? ' ' : whole, at, to)
    at = to
  }
  return content.compose(builder.build())
}
