import type {Placeholder, PlaceholderLookalike} from '../model/resource.js'
import type {Span} from '../model/span.js'
import type {MappedText} from '../text/mapped-text.js'

/** The placeholders of a value, ascending, in units of the value; those inside `$t(…)` are a part of it. */
export interface FoundPlaceholders {
  readonly placeholders: readonly Placeholder[]
  readonly lookalikes: readonly PlaceholderLookalike[]
}

const variable = /\{\{(-?)([^{}]{0,200})\}\}/gu
const tag = /<(\/?)(\d{1,3}|[A-Za-z][\w-]{0,60}(?=[\s/>]))(\s[^<>]{0,500}|\/)?>/gu
const bracketed = /(?:[{｛%$]\s?){0,2}[{｛]([^{}｛｝<>]{1,80})[}｝](?:\s?[}｝]){0,2}/gu
const longestNesting = 500

/**
 * Read the placeholders of i18next: interpolation `{{name}}`, `{{- name}}` and `{{name, format}}`, nesting `$t(key)`,
 * and the tags of Trans components. Text that merely looks like a tag (`a < b`) stays text. Cost: O(length).
 */
export function findPlaceholders(text: string): FoundPlaceholders {
  const nestings = text.includes('$t') ? findNestings(text) : []
  const others = outside([...findVariables(text), ...findTags(text)].sort(byStart), nestings)
  const placeholders = [...nestings, ...others].sort(byStart)
  return {placeholders, lookalikes: findLookalikes(text, placeholders)}
}

/** The same with spans of the file. */
export function placeInFile(found: FoundPlaceholders, content: MappedText): FoundPlaceholders {
  const placed = <Item extends {start: number; end: number}>(item: Item): Item => ({
    ...item,
    ...content.originalSpan(item.start, item.end),
  })
  return {placeholders: found.placeholders.map(placed), lookalikes: found.lookalikes.map(placed)}
}

function findVariables(text: string): Placeholder[] {
  if (!text.includes('{{')) return []
  return [...text.matchAll(variable)].map(({0: found, 1: dash, 2: inner = '', index}) => ({
    kind: 'variable',
    name: inner.split(',', 1)[0]!.trim(),
    start: index,
    end: index + found.length,
    ...(dash === '-' ? {unescaped: true} : {}),
  }))
}

/** `$t(key)` and `$t(key, {"count": 3})`, whose brackets may hold others. */
function findNestings(text: string): Placeholder[] {
  const found: Placeholder[] = []
  for (let start = text.indexOf('$t('); start >= 0; start = text.indexOf('$t(', start + 1)) {
    const end = closingBracket(text, start + 2)
    if (end === undefined) continue
    const inner = text.slice(start + 3, end - 1)
    found.push({kind: 'nesting', name: inner.split(',', 1)[0]!.trim(), start, end})
    start = end - 1
  }
  return found
}

function closingBracket(text: string, open: number): number | undefined {
  let depth = 0
  for (let i = open; i < Math.min(text.length, open + longestNesting); i++) {
    if (text[i] === '(') depth++
    else if (text[i] === ')' && --depth === 0) return i + 1
  }
  return undefined
}

function findTags(text: string): Placeholder[] {
  if (!text.includes('<')) return []
  const tags = [...text.matchAll(tag)].filter(
    ({2: name = '', 3: rest = ''}) => !(/^\d/u.test(name) && /\s/u.test(rest)),
  )
  return tags.map(({0: found, 1: close = '', 2: name = '', index}) => ({
    kind: 'tag',
    name: `${close}${name}${found.endsWith('/>') ? '/' : ''}`,
    start: index,
    end: index + found.length,
  }))
}

function findLookalikes(text: string, placeholders: readonly Placeholder[]): PlaceholderLookalike[] {
  if (!/[{｛＄＜＞]|\$t（/u.test(text)) return []
  const brackets = [...text.matchAll(bracketed)].map(({0: found, 1: name = '', index}) => ({
    name: name.split(/[,，]/u, 1)[0]!.replace(/^-\s*/u, '').trim(),
    start: index,
    end: index + found.length,
  }))
  const wide = [
    ...text.matchAll(/[$＄]t[（(]([^()（）\n]{1,200})[）)]|＜(\/?[\w-]{1,60}\/?)[＞>]|<(\/?[\w-]{1,60}\/?)＞/gu),
  ].map(({0: found, 1: key, 2: first, 3: second, index}) => ({
    name: (key ?? first ?? second ?? '').split(/[,，]/u, 1)[0]!.trim(),
    start: index,
    end: index + found.length,
  }))
  return outside([...brackets, ...wide].sort(byStart), placeholders)
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start
}

/** The spans (ascending) that overlap none of `others` (ascending). */
function outside<Item extends Span>(spans: readonly Item[], others: readonly Span[]): Item[] {
  let at = 0
  return spans.filter(span => {
    while (at < others.length && others[at]!.end <= span.start) at++
    const next = others[at]
    return next === undefined || span.end <= next.start
  })
}
