import type {Placeholder} from '../../model/resource.js'
import type {Span} from '../../model/span.js'
import {type MappedText, MappedTextBuilder} from '../../text/mapped-text.js'

/** What the elements inside a text are. Any other one says something about the words in it and stays unseen. */
export interface InlineElements {
  /** Native code, whatever it holds: stands for something in the text. */
  readonly alone: ReadonlySet<string>
  /** Native code that begins or ends something: `bpt`, `ept`. */
  readonly halves: ReadonlyMap<string, 'open' | 'close'>
  /** Around words: `g`, `pc`. */
  readonly around: ReadonlySet<string>
  /** Attributes that tell one from another on both sides, the first that is there. */
  readonly ids: readonly string[]
  /** Holds a character that XML has none for, in `hex`. */
  readonly character?: string | undefined
}

/** For texts without native codes. */
export const noElements: InlineElements = {alone: new Set(), halves: new Map(), around: new Set(), ids: []}

/** A text with its native codes; spans are in the file. */
export interface InlineContent {
  readonly content: MappedText
  readonly codes: readonly Placeholder[]
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>|&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));|\r\n|[^<&\r]+|[\s\S]/giuy

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/**
 * The words of `[start, end)` of well-formed XML, entities decoded, each native code that stands alone as U+FFFC. `offset` is added to all
 * places. Cost: O(length).
 */
export function readInline(
  xml: string,
  start: number,
  end: number,
  elements: InlineElements,
  offset = 0,
): InlineContent {
  const builder = new MappedTextBuilder()
  const codes: Placeholder[] = []
  walkInline(xml, {start, end}, elements, {
    words: (text, from, to) => void builder.append(text, from + offset, to + offset),
    code(from, to, code) {
      codes.push({kind: code.kind, name: code.name, start: from + offset, end: to + offset, isCode: true})
      if (code.kind === 'variable') builder.append('\uFFFC', from + offset, to + offset)
    },
  })
  return {content: builder.build(), codes}
}

/** The same words without native codes and without their places, in half the time. */
export function inlineWords(xml: string, start: number, end: number, elements: InlineElements): string {
  let words = ''
  walkInline(xml, {start, end}, elements, {
    words(text) {
      words += text
    },
    code: () => undefined,
  })
  return words
}

type InlineCode = Pick<Placeholder, 'kind' | 'name'>

interface InlineListener {
  words(text: string, from: number, to: number): void
  code(from: number, to: number, code: InlineCode): void
}

function walkInline(xml: string, {start, end}: Span, elements: InlineElements, listener: InlineListener): void {
  const open: string[] = []
  let hidden: {name: string; depth: number; start: number; code: InlineCode} | undefined
  for (let at = start; at < end; ) {
    token.lastIndex = at
    const match = token.exec(xml)
    if (match === null) break
    const [whole, data, slash, name, rest = '', decimal, hex, entity] = match
    const from = at
    at += whole.length
    if (name === undefined) {
      if (hidden !== undefined) continue
      if (data !== undefined) listener.words(data, from + 9, at - 3)
      else if (decimal !== undefined || hex !== undefined) listener.words(characterOf(decimal, hex), from, at)
      else if (entity !== undefined) listener.words(entities[entity] ?? whole, from, at)
      else if (whole === '\r\n') listener.words('\n', from, at)
      else if (!/^<[!?]/u.test(whole)) listener.words(whole, from, at)
      continue
    }
    const local = name.slice(name.indexOf(':') + 1)
    const isEmpty = rest.endsWith('/')
    if (hidden !== undefined) {
      if (local !== hidden.name || isEmpty) continue
      hidden.depth += slash === '/' ? -1 : 1
      if (hidden.depth > 0) continue
      listener.code(hidden.start, at, hidden.code)
      hidden = undefined
    } else if (slash === '/') {
      const opened = open.pop()
      if (opened !== undefined && elements.around.has(local)) listener.code(from, at, {kind: 'tag', name: `/${opened}`})
    } else if (local === elements.character) {
      listener.words(characterOf(undefined, attribute(rest, ['hex'])), from, at)
      if (!isEmpty) open.push(local)
    } else {
      const id = attribute(rest, elements.ids)
      const named = id === undefined ? local : `${local} ${id}`
      const half = elements.halves.get(local)
      const code: InlineCode | undefined =
        half !== undefined
          ? {kind: 'tag', name: `${half === 'close' ? '/' : ''}${id === undefined ? 'code' : `code ${id}`}`}
          : elements.alone.has(local)
            ? {kind: 'variable', name: named}
            : undefined
      if (code !== undefined && isEmpty) listener.code(from, at, code)
      else if (code !== undefined) hidden = {name: local, depth: 1, start: from, code}
      else if (!isEmpty) {
        open.push(named)
        if (elements.around.has(local)) listener.code(from, at, {kind: 'tag', name: named})
      } else if (elements.around.has(local)) {
        listener.code(from, at, {kind: 'tag', name: named})
        listener.code(from, at, {kind: 'tag', name: `/${named}`})
      }
    }
  }
}

function characterOf(decimal: string | undefined, hex = '0'): string {
  const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** Of the few names that formats ask for. */
const patterns = new Map<string, RegExp>()

/** The first of these attributes that an opening tag has. */
function attribute(tag: string, names: readonly string[]): string | undefined {
  for (const name of names) {
    const pattern = patterns.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(["'])(.*?)\\1`, 'su')
    patterns.set(name, pattern)
    const [, , value] = pattern.exec(tag) ?? []
    if (value !== undefined) return value
  }
  return undefined
}
