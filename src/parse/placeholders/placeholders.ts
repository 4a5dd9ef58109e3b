import type {Placeholder, PlaceholderLookalike} from '../../model/resource.js'
import type {Span} from '../../model/span.js'
import type {MappedText} from '../../text/mapped-text.js'
import {type BracePlaceholders, findBracePlaceholders} from './brace-placeholders.js'
import {findPercentPlaceholders} from './percent-placeholders.js'

/** The placeholders of a value, ascending, in units of the value; those inside `$t(…)` are a part of it. */
export interface FoundPlaceholders {
  readonly placeholders: readonly Placeholder[]
  readonly lookalikes: readonly PlaceholderLookalike[]
  /** Ascending: the parts of an ICU message that are neither text nor filled in, and its wordings for special cases. */
  readonly syntax: readonly Span[]
}

/** What the texts of one file fill in: in another system the same signs are text. */
export interface PlaceholderStyles {
  /** `{name}` is a placeholder; where `{{name}}` is the rule, it is text. */
  readonly braces: boolean
  /** `{n, plural, …}` and quoting with apostrophes. */
  readonly icu: boolean
  /** `{name}` stands alone, so that `${name}` is an amount in dollars. */
  readonly dollars: boolean
}

const variable = /\{\{(-?)([^{}]{0,200})\}\}/gu
const template = /\$\{([\p{L}\p{N}_.]{1,80})\}/gu
const tag = /<(\/?)(\d{1,3}|[A-Za-z][\w-]{0,60}(?=[\s/>]))(\s[^<>]{0,500}|\/)?>/gu
const bracketed = /'?(?:[{｛%％$＄]\s?){0,2}[{｛]([^{}｛｝<>]{1,80})[}｝](?:\s?[}｝]){0,2}'?/gu
const longestNesting = 500

/** What the texts of a file use, by their number. Cost: O(length). */
export function placeholderStyles(texts: readonly string[]): PlaceholderStyles {
  let doubled = 0
  let single = 0
  let icu = false
  for (const text of texts) {
    if (!text.includes('{')) continue
    doubled += text.match(variable)?.length ?? 0
    const found = findBracePlaceholders(text, {quotes: false, dollars: false})
    single += found.placeholders.length
    icu ||= found.isIcu
  }
  return {braces: single >= doubled, icu, dollars: single > 0}
}

/**
 * Read the placeholders of a text: `{{name}}`, `{{- name}}` and `{{name, format}}` and nesting `$t(key)` of i18next, tags of Trans
 * components; `{name}`, `{0}`, plurals and choices of ICU, `${name}`; `%s`, `%1$s`, `%(name)s`, `%{name}`. Text that merely looks
 * like one (`a < b`, `50% off`) stays text. Cost: O(length).
 */
export function findPlaceholders(
  text: string,
  styles: PlaceholderStyles = placeholderStyles([text]),
): FoundPlaceholders {
  const {placeholders, syntax} = read(text, styles)
  return {placeholders, syntax, lookalikes: findLookalikes(text, placeholders, styles)}
}

/** The same with spans of the file. */
export function placeInFile(found: FoundPlaceholders, content: MappedText): FoundPlaceholders {
  const placed = <Item extends {start: number; end: number}>(item: Item): Item => ({
    ...item,
    ...content.originalSpan(item.start, item.end),
  })
  return {
    placeholders: found.placeholders.map(placed),
    lookalikes: found.lookalikes.map(placed),
    syntax: found.syntax.map(placed),
  }
}

function read(text: string, styles: PlaceholderStyles): Omit<FoundPlaceholders, 'lookalikes'> {
  if (!/[{%<$]/u.test(text)) return {placeholders: [], syntax: []}
  const nestings = text.includes('$t') ? findNestings(text) : []
  const doubled = findVariables(text)
  const braces = styles.braces ? findBracePlaceholders(text, {quotes: styles.icu, dollars: styles.dollars}) : noBraces
  const templates = styles.dollars ? [] : findTemplates(text)
  const variables = [
    ...outside(braces.placeholders, doubled),
    ...doubled,
    ...templates,
    ...findPercentPlaceholders(text),
  ]
  const others = outside([...variables, ...findTags(text)].sort(byStart), nestings)
  return {placeholders: [...nestings, ...others].sort(byStart), syntax: braces.syntax}
}

const noBraces: BracePlaceholders = {placeholders: [], syntax: [], isIcu: false}

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

function findTemplates(text: string): Placeholder[] {
  return [...text.matchAll(template)].map(({0: found, 1: name = '', index}) => ({
    kind: 'variable',
    syntax: 'template',
    name,
    start: index,
    end: index + found.length,
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
    ({1: close, 2: name = '', 3: rest = ''}) =>
      !(/^\d/u.test(name) && /\s/u.test(rest)) && (close === '/' || !isBracketed(name, rest, text)),
  )
  return tags.map(({0: found, 1: close = '', 2: name = '', index}) => ({
    kind: 'tag',
    name: `${close}${name}${found.endsWith('/>') ? '/' : ''}`,
    start: index,
    end: index + found.length,
  }))
}

/** `<Unknown action>` and `<None>`, which nothing closes, are words in brackets. */
function isBracketed(name: string, rest: string, text: string): boolean {
  const hasWords = /\s\S/u.test(rest) ? !/[=/]/u.test(rest) : rest === '' && /^[A-Z]/u.test(name)
  return hasWords && !text.includes(`</${name}`)
}

const wideSigns: Readonly<Record<string, string>> = {'％': '%', '｛': '{', '｝': '}', '（': '(', '）': ')', '＄': '$'}

/** What would be a placeholder in half-width signs, and names in braces of another number. */
function findLookalikes(
  text: string,
  placeholders: readonly Placeholder[],
  styles: PlaceholderStyles,
): PlaceholderLookalike[] {
  if (!/[{｛＄＜＞％]|\$t（/u.test(text)) return []
  const narrow = text.replace(/[％｛｝（）＄]/gu, sign => wideSigns[sign]!)
  const meant = narrow === text ? [] : read(narrow, styles).placeholders
  const brackets = [...text.matchAll(bracketed)].map(({0: found, 1: name = '', index}) => ({
    name: name
      .split(/[,，]/u, 1)[0]!
      .replace(/^-\s*|['’]/gu, '')
      .trim(),
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
  const wideOnly = outside(meant, placeholders).map(({name, start, end}) => ({name, start, end}))
  const others = outside([...brackets, ...wide].sort(byStart), wideOnly)
  return outside([...wideOnly, ...others].sort(byStart), placeholders)
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
