import {onFirstUse} from '../../language/shared/on-first-use.js'
import type {Span} from '../../model/span.js'
import {type InlineRule, type MarkedText, readMarkedLines} from '../marked-lines.js'

/** The text of a block of reStructuredText: of roles and links the words, no targets. */
export function readInline(source: string, lines: readonly Span[]): MarkedText {
  return readMarkedLines(source, lines, rules(), /[*`|:\\[\p{L}]/u)
}

const isWord = /[\p{L}\p{N}]/u

/** Roles whose text is what a program looks up. */
const silentRoles = /^(?:link_to_translation|index|raw|math|eq|cite|download-source|term-ref)$/u

function targeted([whole]: RegExpExecArray, inside: string, open: number): ReturnType<InlineRule['read']> {
  const target = /^([\s\S]*?)\s*<([^<>]+)>$/u.exec(inside)
  if (target === null) return {shown: {start: open, end: open + inside.length}, isLiteral: true}
  const [, words = '', address = ''] = target
  const url = /^[a-z][a-z\d+.-]*:/iu.test(address) ? address : undefined
  if (words === '') return {replacement: address, url}
  const lead = whole.indexOf(words, open)
  return {shown: {start: lead, end: lead + words.length}, url, isLiteral: true}
}

const rules = onFirstUse((): readonly InlineRule[] => [
  {pattern: /\\(?:[ \n]|(?=\S))/uy, read: () => ({})},
  {
    pattern: /``((?:[^`]|`(?!`)){1,500})``/uy,
    read: ([whole]) => ({shown: {start: 2, end: whole.length - 2}, isLiteral: true}),
  },
  {
    pattern: /:([\w.+:-]{1,60}):`((?:[^`\\]|\\[\s\S]){1,1000})`/uy,
    read: match => {
      const [, role = '', inside = ''] = match
      return silentRoles.test(role) ? {} : targeted(match, inside, match[0].length - 1 - inside.length)
    },
  },
  {
    pattern: /`((?:[^`\\]|\\[\s\S]){1,1000})`_{0,2}(?::[\w.+:-]{1,60}:)?/uy,
    read: match => targeted(match, match[1]!, 1),
  },
  {
    pattern: /\*{2}(?!\s)((?:[^*\\]|\\[\s\S]|\*(?!\*)){1,1000})\*{2}/uy,
    read: ([whole]) => ({shown: {start: 2, end: whole.length - 2}}),
  },
  {
    pattern: /\*(?![\s*])((?:[^*\\]|\\[\s\S]){1,1000})\*/uy,
    read: ([whole], before) => (isWord.test(before) ? undefined : {shown: {start: 1, end: whole.length - 1}}),
  },
  {pattern: /\[(?:\d{1,3}|#[\w-]{0,40}|\*|[\w-]{1,40})\]_(?!\w)/uy, read: () => ({})},
  {
    pattern: /\|([^|\s][^|\n]{0,80})\|_{0,2}/uy,
    read: ([whole]) => ({shown: {start: 0, end: whole.replace(/_+$/u, '').length}, isLiteral: true}),
  },
  {
    pattern: /[\p{L}\p{N}][\p{L}\p{N}-]{0,80}_{1,2}(?![\p{L}\p{N}_])/uy,
    read: ([whole], before) =>
      isWord.test(before) || before === '_' || before === '.'
        ? undefined
        : {shown: {start: 0, end: whole.replace(/_+$/u, '').length}, isLiteral: true},
  },
])
