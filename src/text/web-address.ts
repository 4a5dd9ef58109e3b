import type {Span} from '../model/span.js'

const scheme = /(?:https?|ftp):\/\/|(?<![\p{L}\p{N}.@-])www\./giu
const stop = /[\s<>"“”‘’`\\^{}|…\u2014\u3000-\u303F\uFF00-\uFF65\uFFFC]/u
const trailing = /[.,;:!?'*_~]/u
const wordUnit = /[A-Za-z0-9]/u
const han = /\p{Script=Han}/u
const closers: Readonly<Record<string, string>> = {')': '(', ']': '['}

/**
 * Where web addresses stand in a running text, ascending. An address ends before a blank, a quotation mark, a full-width mark, a
 * bracket that it did not open, the full stop of its sentence, and Chinese that goes on right behind a word of it. Cost: linear.
 */
export function findWebAddresses(text: string): Span[] {
  if (!text.includes('://') && !/www\./iu.test(text)) return []
  const found: Span[] = []
  let last = 0
  for (const {0: opening, index} of text.matchAll(scheme)) {
    if (index < last) continue
    const end = webAddressEnd(text, index)
    if (end <= index + opening.length) continue
    found.push({start: index, end})
    last = end
  }
  return found
}

/** The end of the address that begins at `start`; at most `limit`. */
export function webAddressEnd(text: string, start: number, limit: number = text.length): number {
  const open: string[] = []
  let end = start
  for (; end < limit; end++) {
    const unit = text[end]!
    if (stop.test(unit)) break
    if (han.test(unit) && wordUnit.test(text[end - 1] ?? '')) break
    if (unit === '(' || unit === '[') open.push(unit)
    else if (closers[unit] !== undefined && open.pop() !== closers[unit]) break
  }
  while (end > start && trailing.test(text[end - 1]!)) end--
  return end
}
