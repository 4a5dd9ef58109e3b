import type {Span} from '../../model/span.js'
import type {SourceView} from '../source-view.js'
import {findJsx} from './mdx-syntax.js'

type Hidden = Span & {readonly fill?: string | undefined}

const moduleLine =
  /^(?:import\s+(?:[\w*{}$,\s]{1,500}\s+from\s+)?["'][^"'\n]*["']|export\s+(?:const|let|var|function|class|default|async|\{|\*)(?:\s|$)[^\n]*);?[ \t]*$/u

const esm = /^import\s+[\w*{}$, \t]{1,500}\s+from\s+["'][^"'\n]+["'];?[ \t]*$/mu
const markdownInElement = /^[ \t]*<[A-Za-z][^<>\n]{0,200}>[ \t]*(?:!\[|\*\*\S)/mu

/** A file is MDX by its ending, by importing components, or by Markdown on the line of an element, which CommonMark leaves unread. */
export function isMdx(text: string, path: string | undefined): boolean {
  if (path !== undefined && /\.mdx$/iu.test(path)) return true
  return esm.test(text.slice(0, 5000)) || markdownInElement.test(text)
}

/** Hide what dialects of Markdown add to it and what no reader of the page sees. */
export function hideDialect(view: SourceView, asMdx: boolean): void {
  const fences = findFences(view.text)
  view.hide(outside(findDirectives(view.text, asMdx), fences))
  view.hide(outside(findTemplates(view.text), fences))
  if (asMdx) view.hide(outside(findJsx(view.text, outsideSpans(view.text.length, fences)), fences))
}

const fenceLine = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*(`{3,}|~{3,})(.*)$/u

/** Fenced code, fence lines included. */
export function findFences(text: string): Span[] {
  const fences: Span[] = []
  if (!text.includes('```') && !text.includes('~~~')) return fences
  let open: {readonly start: number; readonly mark: string} | undefined
  for (const line of linesOf(text)) {
    const match = fenceLine.exec(text.slice(line.start, Math.min(line.end, line.start + 500)))
    if (match === null) continue
    const [, mark = '', rest = ''] = match
    if (open === undefined) {
      if (mark[0] === '~' || !rest.includes('`')) open = {start: line.start, mark}
    } else if (mark.startsWith(open.mark) && rest.trim() === '') {
      fences.push({start: open.start, end: line.end})
      open = undefined
    }
  }
  if (open !== undefined) fences.push({start: open.start, end: text.length})
  return fences
}

const admonition = /^([ \t]*:{3,}[ \t]*\{?[\w-]*\}?)(?:([ \t]*\[)(.*)(\][^\]]*)|([ \t]+)(.*))?$/su
const headingId = /(?<![ \t])[ \t]+\{[:#][^{}\n]*\}[ \t]*$/u
const mathFence = /^[ \t]*\$\$[ \t]*$/u

/** Whole lines and ends of lines: `:::note Title`, ESM, `{#id}`, `$$` blocks, table-of-contents markers. */
function findDirectives(text: string, asMdx: boolean): Hidden[] {
  const hidden: Hidden[] = []
  let math: number | undefined
  let isModule = false
  for (const {start, end} of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + 2000))
    if (mathFence.test(line)) {
      if (math !== undefined) hidden.push({start: math, end})
      math = math === undefined ? start : undefined
      continue
    }
    if (math !== undefined) continue
    if (isModule && line.trim() !== '') hidden.push({start, end})
    else isModule = asMdx && moduleLine.test(line)
    if (isModule) {
      if (hidden.at(-1)?.start !== start) hidden.push({start, end})
    } else if (line.trimStart().startsWith(':::')) hidden.push(...admonitionParts(line, start))
    else if (/^[ \t]*\[(?:toc|TOC)\][ \t]*$/u.test(line)) hidden.push({start, end})
    else {
      const id = line.length < 2000 ? headingId.exec(line) : null
      if (id !== null && /^[ \t]*(?:#|\{:)|\{#/u.test(line)) hidden.push({start: start + id.index, end})
    }
  }
  return hidden
}

/** The title of an admonition stays, as a heading; its fence and name go. */
function admonitionParts(line: string, start: number): Hidden[] {
  const match = admonition.exec(line)
  if (match === null) return []
  const [all, fence = '', bracket, label, close, gap, title] = match
  if ((label ?? title ?? '').trim() === '') return [{start, end: start + all.length}]
  const lead = fence.length + (bracket ?? gap ?? '').length
  const parts: Hidden[] = [{start, end: start + lead, fill: '######'}]
  if (close !== undefined) parts.push({start: start + all.length - close.length, end: start + all.length})
  return parts
}

const template =
  /\{\{[^{}]{0,500}\}\}|\{\/\*[\s\S]{0,5000}?\*\/\}|\{\{[<%][^{}]{0,1000}[%>]\}\}|\{%-?[^{}]{0,1000}-?%\}|\{:[^{}\n]{0,200}\}/gu

/** Shortcodes of Hugo, tags of Liquid, attribute lists of Kramdown. */
function findTemplates(text: string): Hidden[] {
  if (!text.includes('{')) return []
  return [...text.matchAll(template)].map(({0: found, index}) => ({start: index, end: index + found.length}))
}

function* linesOf(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    yield {start, end}
    start = end + 1
  }
}

/** The spans (ascending) that touch none of `others` (ascending). */
function outside(spans: readonly Hidden[], others: readonly Span[]): Hidden[] {
  let at = 0
  return spans.filter(span => {
    while (at < others.length && others[at]!.end <= span.start) at++
    return at >= others.length || others[at]!.start >= span.end
  })
}

function outsideSpans(length: number, spans: readonly Span[]): Span[] {
  const gaps: Span[] = []
  let from = 0
  for (const span of spans) {
    if (span.start > from) gaps.push({start: from, end: span.start})
    from = span.end
  }
  if (from < length) gaps.push({start: from, end: length})
  return gaps
}
