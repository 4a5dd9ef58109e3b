import {diffArrays} from 'diff'
import type {LanguageTag} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import {comparableUrl} from './comparable-url.js'

/** A line of code on one side and what stands in its place on the other; one of them may be absent. */
export interface CodeChange {
  readonly source?: Span | undefined
  readonly target?: Span | undefined
}

interface CodeLine extends Span {
  /** What has to be equal: no comment, no words in a string, no language in an address. */
  readonly key: string
}

interface Code {
  readonly lines: readonly CodeLine[]
  /** Lines with words of a language: comments over several lines, output. */
  readonly spoken: number
}

/** Share of words that two lines have in common of which one was changed. */
const leastAlike = 0.6
/** Lines that two blocks have in common of which one has a line more. */
const leastCommon = 2

/**
 * Lines of code that were changed on one side only. Blocks answer each other in order, between those that are equal; of two of
 * another number nothing is said. What may be translated (comments, strings, lines with words in another script than code has)
 * is not compared. Cost: linear in what is equal.
 */
export function changedCode(
  texts: {readonly source: string; readonly target: string},
  blocks: {readonly source: readonly Span[]; readonly target: readonly Span[]},
  languages: readonly LanguageTag[],
): CodeChange[] {
  const source = blocks.source.map(block => readCode(texts.source, block, languages))
  const target = blocks.target.map(block => readCode(texts.target, block, languages))
  const changes: CodeChange[] = []
  let at = {source: 0, target: 0}
  let removed = 0
  for (const {removed: isRemoved, added: isAdded, value} of diffArrays(source.map(keyOf), target.map(keyOf))) {
    if (isAdded && removed === value.length)
      for (let k = 0; k < removed; k++)
        changes.push(...compareLines(source[at.source - removed + k]!, target[at.target + k]!))
    removed = isRemoved ? value.length : 0
    at = {
      source: at.source + (isAdded ? 0 : value.length),
      target: at.target + (isRemoved ? 0 : value.length),
    }
  }
  return changes
}

function keyOf({lines}: Code): string {
  return lines.map(({key}) => key).join('\n')
}

function compareLines(source: Code, target: Code): CodeChange[] {
  const own = surplus(source.lines, target.lines)
  const other = surplus(target.lines, source.lines)
  const changes: CodeChange[] = []
  for (const line of own) {
    const [best] = other.map(there => ({there, alike: likeness(line.key, there.key)})).sort((a, b) => b.alike - a.alike)
    if (best !== undefined && best.alike >= leastAlike) changes.push({source: line, target: best.there})
  }
  if (changes.length > 0) return changes
  if (own.length + other.length === 0) return []
  const isWhole = source.spoken + target.spoken === 0 && source.lines.length - own.length >= leastCommon
  if (!isWhole || (own.length > 0 && other.length > 0)) return []
  return own[0] !== undefined ? [{source: own[0]}] : [{target: other[0]!}]
}

/** The lines of `own` that stand there more often than in `others`. */
function surplus(own: readonly CodeLine[], others: readonly CodeLine[]): CodeLine[] {
  const left = new Map<string, number>()
  for (const {key} of others) left.set(key, (left.get(key) ?? 0) + 1)
  return own.filter(({key}) => {
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count <= 0
  })
}

/** Share of the words that two lines have in common, 0…1; of one word, nothing. */
function likeness(a: string, b: string): number {
  const [own, other] = [wordsOf(a), wordsOf(b)]
  if (Math.min(own.length, other.length) < 2) return 0
  const left = new Set(other)
  return (2 * own.filter(word => left.has(word)).length) / (own.length + other.length)
}

function wordsOf(key: string): string[] {
  return key.match(/[\w.-]+/gu) ?? []
}

const comment = /(?:^|\s)(?:#|\/\/|--(?=\s)|;|%|\/?\*|<!--)[\s\S]*$/u
const words = /(["'`])[^"'`\s\u0080-\u{10FFFF}]*(?:[^\p{ASCII}]|\s)[^"'`]*\1/gu
const spoken = /[^\P{L}\p{ASCII}]/u

function readCode(file: string, block: Span, languages: readonly LanguageTag[]): Code {
  const lines: CodeLine[] = []
  let count = 0
  let start = block.start
  for (const written of file.slice(block.start, block.end).split('\n').slice(1)) {
    start = file.indexOf('\n', start) + 1
    const code = written
      .replace(comment, '')
      .replace(words, '$1$1')
      .replace(/\bhttps?:\/\/[^\s"'`<>)]+/gu, url => comparableUrl(url, languages).key)
    const key = code.replace(/[\s`~]+/gu, ' ').trim()
    if (spoken.test(key)) count++
    else if (key !== '') {
      const from = start + (written.length - written.trimStart().length)
      lines.push({start: from, end: from + written.trim().length, key})
    }
  }
  return {lines, spoken: count}
}
