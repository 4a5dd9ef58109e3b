import {onFirstUse} from '../../language/shared/on-first-use.js'
import type {Span} from '../../model/span.js'
import {type InlineRule, type MarkedText, readMarkedLines} from '../marked-lines.js'

/** The text of a block of AsciiDoc; attributes (`{version}`) stay as they are written. */
export function readInline(source: string, lines: readonly Span[]): MarkedText {
  return readMarkedLines(source, lines, rules(), /[\p{L}*_`#+<[{\\^~]/u)
}

const isWord = /[\p{L}\p{N}_]/u

/** Marks that stand alone around words (`*so*`) or, doubled, anywhere (`**so**`). */
function around(mark: string, isLiteral = false): InlineRule[] {
  const sign = /[*+]/u.test(mark) ? `\\${mark}` : mark
  return [
    {
      pattern: new RegExp(`${sign}{2}([^\\n]{1,500}?)${sign}{2}`, 'uy'),
      read: ([whole]) => ({shown: {start: 2, end: whole.length - 2}, isLiteral}),
    },
    {
      pattern: new RegExp(`${sign}(?![\\s${sign}])(?:[^${sign}]{0,500}[^${sign}\\s])${sign}(?![\\p{L}\\p{N}_])`, 'uy'),
      read: ([whole], before) =>
        isWord.test(before) ? undefined : {shown: {start: 1, end: whole.length - 1}, isLiteral},
    },
  ]
}

/** `text[label]`: the label is seen, up to a named attribute. */
function labelled(match: RegExpExecArray, url: string | undefined, label: string): ReturnType<InlineRule['read']> {
  const [whole] = match
  const words = label.replace(/(?:\^|,[ ]?(?:\w+=|role|window|link).{0,200})$/u, '')
  const open = whole.length - 1 - label.length
  const link = url?.startsWith('{') === true ? undefined : url
  if (words.trim() === '') return link === undefined ? {} : {replacement: link, url: link}
  return {shown: {start: open, end: open + words.length}, url: link}
}

const rules = onFirstUse((): readonly InlineRule[] => [
  {pattern: /\\(?=[*_`#+<{[\\])/uy, read: () => ({})},
  {
    pattern:
      /(?:image|icon|kbd|btn|menu|anchor|indexterm2?|stem|latexmath|asciimath):{1,2}[^\s[\]]{0,500}\[([^\]\n]{0,500})\]/uy,
    read: (match, before) =>
      isWord.test(before)
        ? undefined
        : /^(?:kbd|btn|menu|indexterm2)/u.test(match[0])
          ? labelled(match, undefined, match[1]!)
          : {},
  },
  {
    pattern: /(?:link|xref|mailto):([^\s[\]]{1,500})\[([^\]]{0,500})\]/uy,
    read: (match, before) => {
      if (isWord.test(before)) return undefined
      return labelled(match, match[0].startsWith('xref') ? undefined : match[1], match[2]!)
    },
  },
  {
    pattern: /(?:footnote|pass):[^\s[\]]{0,80}\[([^\]]{0,500})\]/uy,
    read: (match, before) => (isWord.test(before) ? undefined : labelled(match, undefined, match[1]!)),
  },
  {
    pattern: /((?:https?|ftp|irc):\/\/[^\s[\]<>，。；、（）]{1,500})\[([^\]]{0,500})\]/uy,
    read: match => labelled(match, match[1], match[2]!),
  },
  {
    pattern: /(\{[\w-]{1,60}\}[^\s[\]<>]{0,300})\[([^\]]{0,500})\]/uy,
    read: match => labelled(match, match[1], match[2]!),
  },
  {
    pattern: /<<([^<>,\n]{1,200})(?:,([^<>]{1,300}))?>>/uy,
    read: match =>
      match[2] === undefined ? {} : {shown: {start: match[0].length - 2 - match[2].length, end: match[0].length - 2}},
  },
  {pattern: /\[\[[^\]\n]{1,200}\]\]/uy, read: () => ({})},
  {pattern: /\[[.#%][^\]\n]{1,200}\](?=[#*_`])/uy, read: () => ({})},
  {pattern: /\[\.?[\w-]{1,60}\](?=#)/uy, read: () => ({})},
  ...around('`', true),
  ...around('*'),
  ...around('_'),
  ...around('#'),
  ...around('+', true),
])
