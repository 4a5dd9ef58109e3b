import {behindBlank} from './block-marks.js'
import {decodeText} from './decode-text.js'

/** What CommonMark allows; the others are for labels and destinations. */
const longestLabel = 999
const deepestParentheses = 32

/** Where a label that begins with the bracket at `from` ends, behind its other bracket; -1 where it is none. */
export function labelEnd(text: string, from: number): number {
  let isBlank = true
  const limit = Math.min(text.length, from + longestLabel + 2)
  for (let i = from + 1; i < limit; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x5d) return isBlank ? -1 : i + 1
    if (unit === 0x5b) return -1
    if (unit === 0x5c) i++
    if (!isSpace(unit)) isBlank = false
  }
  return -1
}

/** Labels with the same key are the same label. */
export function labelKey(label: string): string {
  return label
    .replace(/[\t\n\r ]+/gu, ' ')
    .replace(/^ | $/gu, '')
    .toLowerCase()
    .toUpperCase()
}

/** The destination and title of an inline link whose parenthesis is at `from`. */
export function resourceAt(text: string, from: number): {readonly url: string; readonly end: number} | undefined {
  const start = behindSpace(text, from + 1)
  const end = text.charCodeAt(start) === 0x29 ? start : destinationEnd(text, start)
  if (end < 0) return
  let close = behindSpace(text, end)
  if (close > end && text.charCodeAt(close) !== 0x29) {
    const title = titleEnd(text, close)
    if (title < 0) return
    close = behindSpace(text, title)
  }
  return text.charCodeAt(close) === 0x29 ? {url: destinationOf(text, start, end), end: close + 1} : undefined
}

/** The definition of a link that begins at `from`, the start of a line; `end` is behind its last line feed. */
export function definitionAt(
  text: string,
  from: number,
): {readonly key: string; readonly url: string; readonly end: number} | undefined {
  const label = text.charCodeAt(from) === 0x5b ? labelEnd(text, from) : -1
  if (label < 0 || text.charCodeAt(label) !== 0x3a) return
  const start = behindSpace(text, label + 1)
  const destination = destinationEnd(text, start)
  if (destination <= start) return
  const gap = behindSpace(text, destination)
  const title = gap > destination ? titleEnd(text, gap) : -1
  const end = Math.max(title < 0 ? -1 : behindLine(text, title), behindLine(text, destination))
  if (end < 0) return
  return {key: labelKey(text.slice(from + 1, label - 1)), url: destinationOf(text, start, destination), end}
}

function destinationOf(text: string, start: number, end: number): string {
  return decodeText(text.charCodeAt(start) === 0x3c ? text.slice(start + 1, end - 1) : text.slice(start, end))
}

function destinationEnd(text: string, from: number): number {
  if (text.charCodeAt(from) === 0x3c) {
    for (let i = from + 1; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit === 0x3e) return i + 1
      if (unit === 0x3c || unit === 0x0a) return -1
      if (unit === 0x5c) i++
    }
    return -1
  }
  let depth = 0
  let i = from
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit <= 0x20 || unit === 0x7f) break
    if (unit === 0x5c && isMark(text.charCodeAt(i + 1))) i++
    else if (unit === 0x28 && ++depth > deepestParentheses) return -1
    else if (unit === 0x29 && --depth < 0) break
  }
  return depth > 0 || i === from ? -1 : i
}

const closers: Readonly<Record<string, string>> = {'"': '"', "'": "'", '(': ')'}

function titleEnd(text: string, from: number): number {
  const opener = text[from] ?? ''
  const closer = closers[opener]
  if (closer === undefined) return -1
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] === closer) return i + 1
    if (text[i] === opener) return -1
    if (text[i] === '\\') i++
  }
  return -1
}

/** Behind the line feed that ends a blank rest of a line; -1 where the rest is not blank. */
function behindLine(text: string, from: number): number {
  const i = behindBlank(text, from, text.length)
  return i >= text.length ? i : text.charCodeAt(i) === 0x0a ? i + 1 : -1
}

function behindSpace(text: string, from: number): number {
  let i = from
  while (i < text.length && isSpace(text.charCodeAt(i))) i++
  return i
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a
}

/** Punctuation of ASCII, which a backslash makes text. */
export function isMark(unit: number): boolean {
  return (
    (unit >= 0x21 && unit <= 0x2f) ||
    (unit >= 0x3a && unit <= 0x40) ||
    (unit >= 0x5b && unit <= 0x60) ||
    (unit >= 0x7b && unit <= 0x7e)
  )
}
