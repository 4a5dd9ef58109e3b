import type {Span} from '../../model/span.js'
import {blockElements} from '../html/elements.data.js'

type Hidden = Span & {readonly fill?: string | undefined}

const tagStart = /<(?:(\/?)([A-Za-z][\w.:-]*)(?=\s|\/?>)|\/?>|!--)/uy
const maxTag = 10_000

/** Tags of components and elements, comments and `{expressions}` of MDX inside `gaps`; inline code is left alone. */
export function findJsx(text: string, gaps: readonly Span[]): Hidden[] {
  const hidden: Hidden[] = []
  const lastComment = text.lastIndexOf('-->')
  for (const gap of gaps) {
    const braces = matchBraces(text, gap)
    for (let i = gap.start; i < gap.end; ) {
      const unit = text[i]
      if (unit === '`') i = behindCode(text, i, gap.end)
      else if (unit === '\\') i += 2
      else {
        const found =
          unit === '<'
            ? tagAt(text, i, gap.end, {braces, lastComment})
            : unit === '{'
              ? expressionAt(i, braces)
              : undefined
        if (found !== undefined) hidden.push(found)
        i = found?.end ?? i + 1
      }
    }
  }
  return hidden
}

function behindCode(text: string, start: number, limit: number): number {
  let open = start
  while (open < limit && text[open] === '`') open++
  const close = text.indexOf(text.slice(start, open), open)
  return close < 0 || close >= limit || text.slice(open, close).includes('\n\n') ? open : close + (open - start)
}

function tagAt(
  text: string,
  start: number,
  limit: number,
  {braces, lastComment}: {readonly braces: Braces; readonly lastComment: number},
): Hidden | undefined {
  tagStart.lastIndex = start
  const match = tagStart.exec(text)
  if (match === null) return
  if (match[0] === '<!--') {
    const close = start > lastComment ? -1 : text.indexOf('-->', start)
    return close < 0 || close > limit ? undefined : {start, end: close + 3}
  }
  const end =
    match[2] === undefined
      ? start + match[0].length
      : tagEnd(text, start + match[0].length, Math.min(limit, start + maxTag), braces)
  if (end === undefined) return
  const name = match[2] ?? ''
  return {start, end, fill: blockElements.has(name) ? '\n\n' : name === 'br' ? '\n' : ''}
}

/** Behind the `>` of a tag whose attributes may hold strings and braced expressions. */
function tagEnd(text: string, from: number, limit: number, braces: Braces): number | undefined {
  for (let i = from; i < limit; i++) {
    const unit = text[i]
    if (unit === '>') return i + 1
    if (unit === '<') return
    if (unit === '"' || unit === "'") {
      const close = text.indexOf(unit, i + 1)
      if (close < 0 || close >= limit) return
      i = close
    } else if (unit === '{') {
      const expression = expressionAt(i, braces)
      if (expression === undefined) return
      i = expression.end - 1
    }
  }
  return
}

/** Where the brace at an offset is closed. */
type Braces = ReadonlyMap<number, number>

/** Pairs of braces in one pass; an unbalanced brace is text. */
function matchBraces(text: string, {start, end}: Span): Braces {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (let i = start; i < end; i++) {
    if (text[i] === '{') open.push(i)
    else if (text[i] === '}') {
      const from = open.pop()
      if (from !== undefined) pairs.set(from, i)
    }
  }
  return pairs
}

function expressionAt(start: number, braces: Braces): Hidden | undefined {
  const close = braces.get(start)
  return close === undefined ? undefined : {start, end: close + 1}
}
