import {pluralCategoriesOf} from '../../language/language-tag.js'
import type {PluralCategory} from '../../model/resource.js'
import type {Span} from '../../model/span.js'
import {type MappedText, MappedTextBuilder} from '../../text/mapped-text.js'
import {linesOf} from '../marked-lines.js'

/** A string of a message: its text, and what is between its first and last quotation mark. */
export interface PoString {
  readonly content: MappedText
  readonly span: Span
}

/** A message that is in use, with its strings by keyword: `msgctxt`, `msgid`, `msgid_plural`, `msgstr` or `msgstr[0]`, … */
export interface PoMessage {
  readonly strings: ReadonlyMap<string, PoString>
  readonly isFuzzy: boolean
}

const keyword = /^\s*(msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d{1,2}\])[ \t]*(?=")/u
const escaped = /\\(?:x([\da-f]{2})|([0-7]{1,3})|([\s\S]))|[^\\]+/giuy
const letters: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v'}

/**
 * The messages of a gettext catalogue; obsolete ones (`#~`) and comments are left out. A line that is none of these ends a string and is passed
 * over, as damaged catalogues have them. Cost: linear.
 */
export function readPo(text: string): PoMessage[] {
  const messages: PoMessage[] = []
  let strings = new Map<string, PoString>()
  let isFuzzy = false
  let open: {name: string; builder: MappedTextBuilder; span: {start: number; end: number}} | undefined
  const finishString = (): void => {
    if (open !== undefined) strings.set(open.name, {content: open.builder.build(), span: open.span})
    open = undefined
  }
  const finish = (): void => {
    finishString()
    if (!strings.has('msgid')) return
    messages.push({strings, isFuzzy})
    strings = new Map()
    isFuzzy = false
  }
  const hasTranslation = (): boolean =>
    [...strings.keys()].some(name => name.startsWith('msgstr')) || open?.name.startsWith('msgstr') === true
  for (const line of linesOf(text)) {
    const own = line.text.trimStart()
    if (own.startsWith('#')) {
      if (hasTranslation()) finish()
      if (own.startsWith('#,') && /\bfuzzy\b/u.test(own)) isFuzzy = true
      if (own.startsWith('#~')) isFuzzy = false
      continue
    }
    const name = keyword.exec(line.text)
    if (name !== null) {
      if ((name[1] === 'msgctxt' || name[1] === 'msgid') && hasTranslation()) finish()
      finishString()
      open = {name: name[1]!, builder: new MappedTextBuilder(), span: {start: line.start, end: line.end}}
    }
    const first = line.text.indexOf('"', name?.[0].length ?? 0)
    const last = line.text.lastIndexOf('"')
    if (open === undefined || first < 0 || last <= first) {
      finishString()
      continue
    }
    const [start, end] = [line.start + first + 1, line.start + last]
    open.span = {start: name === null ? open.span.start : start, end}
    decode(text, start, end, open.builder)
  }
  finish()
  return messages
}

function decode(text: string, start: number, end: number, builder: MappedTextBuilder): void {
  for (let at = start; at < end; ) {
    escaped.lastIndex = at
    const [whole, hex, octal, letter] = escaped.exec(text)!
    const plain = letter === undefined && hex === undefined && octal === undefined
    const to = plain ? Math.min(end, at + whole.length) : at + whole.length
    if (plain) builder.append(text.slice(at, to), at, to)
    else if (letter !== undefined) builder.append(letters[letter] ?? letter, at, to)
    else builder.append(String.fromCharCode(Number.parseInt(hex ?? octal ?? '0', hex === undefined ? 8 : 16)), at, to)
    at = to
  }
}

/** How a text is written between the quotation marks of a catalogue. */
export function encodePo(text: string): string {
  return text.replace(/["\\]/gu, '\\$&').replace(/\n/gu, '\\n').replace(/\t/gu, '\\t').replace(/\r/gu, '\\r')
}

/** The plural categories of `count` forms in their order: of one it is that of all numbers. */
export function categoriesOf(lang: string, count: number): readonly (PluralCategory | undefined)[] {
  if (count === 1) return ['other']
  const own = pluralCategoriesOf(lang)
  const ordered = (['zero', 'one', 'two', 'few', 'many', 'other'] as const).filter(category => own.includes(category))
  if (ordered.length === count) return ordered
  return count === 2 ? ['one', 'other'] : Array.from({length: count}, () => undefined)
}
