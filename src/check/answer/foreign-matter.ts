import type {Span} from '../../model/span.js'
import {labels, prefaces, refusals, remarks} from './chatter.data.js'

/** What stands in an answer besides the translation. */
export type ForeignKind =
  | 'preface'
  | 'remark'
  | 'fence'
  | 'quotes'
  | 'repeated-whole'
  | 'source-echoed'
  | 'prompt'
  | 'thoughts'
  | 'tags'
  | 'object'

/** One stretch that does not belong to the translation. */
export interface ForeignMatter extends Span {
  readonly kind: ForeignKind
  /** What stands there. */
  readonly found: string
  /** What the stretch stands for: nothing, or the text that was wrapped in it. */
  readonly text: string
}

/**
 * What is put around the translation in an answer and can be told from it by the two texts alone: a preface or a label, a remark behind
 * it, a fence, quotation marks, tags or a JSON object around it, thoughts, the source or the prompt before it, the whole twice. What
 * the source has as well is no foreign matter. Ascending, never overlapping, and something is always left. Cost: linear.
 */
export function findForeignMatter(source: string, target: string): ForeignMatter[] {
  const object = wrappingObject(source, target)
  if (object !== undefined) return [object]
  const answer = new Peeled(source.trim(), target)
  // Each layer is inside the one before; a preface stands before a fence as often as inside.
  while (layers.some(peel => peel(answer))) if (answer.found.length > mostLayers) break
  return answer.found.sort((a, b) => a.start - b.start)
}

/** Whether an answer declines to translate a text that does not decline anything itself. */
export function isRefusal(source: string, target: string): boolean {
  const head = target.slice(0, longestRefusal)
  return refusals.some(refusal => refusal.test(head)) && !refusals.some(refusal => refusal.test(source))
}

const mostLayers = 20
const longestRefusal = 300

/** The answer without the layers that were taken off. */
class Peeled {
  readonly found: ForeignMatter[] = []
  private start = 0
  private end: number

  constructor(
    readonly source: string,
    private readonly target: string,
  ) {
    this.end = target.length
    this.trim()
  }

  get text(): string {
    return this.target.slice(this.start, this.end)
  }

  /** Take off so many characters at both ends; not if nothing would be left. */
  take(kind: ForeignKind, before: number, behind = 0): boolean {
    const [start, end] = [this.start + before, this.end - behind]
    if (start >= end || this.target.slice(start, end).trim() === '') return false
    const outer = {start: this.start, end: this.end}
    this.start = start
    this.end = end
    this.trim()
    if (before > 0) this.add(kind, outer.start, this.start)
    if (behind > 0) this.add(kind, this.end, outer.end)
    return true
  }

  private add(kind: ForeignKind, start: number, end: number): void {
    this.found.push({kind, start, end, found: this.target.slice(start, end), text: ''})
  }

  private trim(): void {
    const {text} = this
    this.start += text.length - text.trimStart().length
    this.end -= text.length - text.trimEnd().length
    if (this.end < this.start) this.end = this.start
  }
}

type Peel = (answer: Peeled) => boolean

const thoughts = /^<(think|thinking|thought|reasoning|analysis|scratchpad)>[\s\S]*?<\/\1>/iu
const wrapper = /^<(source|target|translation|published|previous|text|output|result|answer|译文)>([\s\S]*)<\/\1>$/iu
const fence = /^(`{3,}|~{3,}(?!~))[^\n`]*\n([\s\S]*)\n\1$/u
const fenceLine = /^[ \t]{0,3}(?:`{3,}|~{3,})/mu

const layers: readonly Peel[] = [
  answer => {
    const found = thoughts.exec(answer.text)?.[0]
    return found !== undefined && !thoughts.test(answer.source) && answer.take('thoughts', found.length)
  },
  answer => {
    const [, name, inner] = wrapper.exec(answer.text) ?? []
    if (name === undefined || wrapper.test(answer.source)) return false
    return answer.take('tags', name.length + 2, answer.text.length - name.length - 2 - inner!.length)
  },
  answer => {
    const [whole, mark, inner] = fence.exec(answer.text) ?? []
    // A text with code at both ends begins with code itself.
    if (whole === undefined || /^(?:`{3}|~{3})/u.test(answer.source)) return false
    if (countOf(fenceLine, inner!) !== countOf(fenceLine, answer.source)) return false
    return answer.take('fence', whole.length - inner!.length - mark!.length - 1, mark!.length + 1)
  },
  peelQuotes,
  answer => {
    const {source, text} = answer
    if (countOf(/\p{L}/u, source) < 4 || text.length <= source.length || source === text) return false
    const between = text.startsWith(source) ? /^\s*(?:\n|→|->|=>)\s*/u.exec(text.slice(source.length)) : null
    if (between !== null) return answer.take('source-echoed', source.length + between[0].length)
    const before = text.endsWith(source) ? text.slice(0, -source.length) : ''
    return /\n[ \t]*$/u.test(before) && answer.take('source-echoed', 0, source.length)
  },
  answer => {
    const line = firstLine(answer.text)
    return /<source>/iu.test(line) && !/<source>/iu.test(answer.source) && answer.take('prompt', line.length)
  },
  peelPreface,
  peelRemark,
  answer => {
    const once = doubledLength(answer.text)
    return once > 0 && doubledLength(answer.source) === 0 && answer.take('repeated-whole', 0, once)
  },
]

const marks = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['«', '»'],
  ['„', '“'],
])

/** Quotation marks around the whole, where the source neither begins nor ends with any. */
function peelQuotes(answer: Peeled): boolean {
  const {text, source} = answer
  const close = marks.get(text[0] ?? '')
  if (close === undefined || text.at(-1) !== close || text.length < 3) return false
  const inner = text.slice(1, -1)
  if (inner.includes(close) || inner.includes(text[0]!)) return false
  const isMark = (sign: string | undefined): boolean =>
    sign !== undefined && [...marks].some(pair => pair.includes(sign))
  return !isMark(source[0]) && !isMark(source.at(-1)) && answer.take('quotes', 1, 1)
}

const colons = /[:：]/u
const lines = /(?<![^\n])[^\S\n]*\S[^\n]*/u

/** A preface on a line of its own, or before the colon of the first line. */
function peelPreface(answer: Peeled): boolean {
  const {text, source} = answer
  const line = firstLine(text)
  const hasOwnLine = line.length < text.length
  const colon = line.search(/[:：]/u) + 1
  const stars = /^[*_]*/u.exec(line.slice(colon))![0].length
  const heads = [...(hasOwnLine ? [line] : []), ...(colon > 0 ? [line.slice(0, colon + stars)] : [])]
  for (const head of heads) {
    const plain = head.trim().replace(/(?<![*_])[*_]+$/u, '')
    if (![...prefaces, ...labels].some(pattern => pattern.test(plain))) continue
    // The source may say the same: then it has such words or as many colons.
    const own = firstLine(source)
    if ([...prefaces, ...labels].some(pattern => pattern.test(own) || pattern.test(own.replace(/[:：].*$/u, ':'))))
      return false
    const counted = colons.test(plain) ? colons : lines
    if (countOf(counted, text) <= countOf(counted, source)) continue
    return answer.take('preface', head.length)
  }
  return false
}

/** What follows the last block that the source accounts for, from the first remark on. */
function peelRemark(answer: Peeled): boolean {
  const {text, source} = answer
  const own = blocksOf(source)
  if (own.some(({text: block}) => remarks.some(remark => remark.test(block)))) return false
  const remark = blocksOf(text)
    .slice(Math.max(1, own.length))
    .find(block => remarks.some(pattern => pattern.test(block.text)))
  return remark !== undefined && answer.take('remark', 0, text.length - remark.start)
}

function firstLine(text: string): string {
  const end = text.indexOf('\n')
  return end < 0 ? text : text.slice(0, end)
}

/** Lines that are not blank. */
function blocksOf(text: string): {readonly text: string; readonly start: number}[] {
  return [...text.matchAll(/(?<![^\n])[^\S\n]*\S[^\n]*/gu)].map(({0: line, index}) => ({
    text: line.trim(),
    start: index,
  }))
}

function countOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(new RegExp(pattern, `g${pattern.flags.replace('g', '')}`))].length
}

const leastRepeated = 8

/** The length of a text that stands there twice with white space between; 0 where none does. */
function doubledLength(text: string): number {
  const once = text.slice(0, text.length >> 1).trim()
  if (once.length < leastRepeated || !text.endsWith(once)) return 0
  return text.slice(once.length, -once.length).trim() === '' ? once.length : 0
}

/** A JSON object with one text in it, where the source is none. */
function wrappingObject(source: string, target: string): ForeignMatter | undefined {
  const trimmed = target.trim()
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}') || source.trim().startsWith('{')) return undefined
  let value: unknown
  try {
    value = JSON.parse(trimmed)
  } catch {
    return undefined
  }
  const texts = Object.values(value as object).filter(text => typeof text === 'string' && text.trim() !== '')
  if (texts.length !== 1 || Object.keys(value as object).length !== 1) return undefined
  return {kind: 'object', start: 0, end: target.length, found: target, text: texts[0] as string}
}
