import type {LanguageProfile} from '../language/contract/profile.js'
import type {Span} from '../model/span.js'
import {covers, type MinedUnit, overlaps} from './mined-unit.js'
import {type Phrase, phrasesOf} from './phrases.js'

/** Where a phrase stands. */
export interface Occurrence {
  /** Number of the unit. */
  readonly unit: number
  readonly phrase: Phrase
}

/** A phrase that may be a term, with its places in order. */
export interface Candidate {
  readonly key: string
  /** As the first place has it. */
  readonly text: string
  /** Written as a name in most places. */
  readonly isName: boolean
  readonly occurrences: readonly Occurrence[]
}

const shortest = 2
const longest = 60

/**
 * Phrases that stand in at least `minCount` units outside known terms. A phrase that a known term overlaps is none, unless
 * it is longer and holds the known one. Sorted by key.
 */
export function findCandidates(
  units: readonly MinedUnit[],
  known: readonly (readonly Span[])[],
  {mining}: LanguageProfile,
  minCount: number,
): Candidate[] {
  const lastUnit = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const [unit, {source}] of units.entries())
    for (const phrase of phrasesOf(source, mining.longestTerm)) {
      if (lastUnit.get(phrase.key) === unit || !isFree(phrase, known[unit]!)) continue
      lastUnit.set(phrase.key, unit)
      counts.set(phrase.key, (counts.get(phrase.key) ?? 0) + 1)
    }
  const found = new Map<string, {text: string; occurrences: Occurrence[]}>()
  for (const [unit, {source}] of units.entries())
    for (const phrase of phrasesOf(source, mining.longestTerm)) {
      const {key, start, end} = phrase
      if ((counts.get(key) ?? 0) < minCount || !isFree(phrase, known[unit]!)) continue
      if (end - start < shortest || end - start > longest) continue
      const candidate = found.get(key)
      if (candidate === undefined)
        found.set(key, {text: wordingOf(phrase, units[unit]!), occurrences: [{unit, phrase}]})
      else candidate.occurrences.push({unit, phrase})
    }
  return [...found]
    .filter(([, {text}]) => mining.isNative(text))
    .map(([key, {text, occurrences}]) => {
      const places = witnesses(occurrences, units)
      return {key, text, occurrences: places, isName: isNamed(places, units)}
    })
    .filter(({occurrences}) => unitsOf(occurrences).length >= minCount && standsAlone(occurrences, units))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

function isNamed(occurrences: readonly Occurrence[], units: readonly MinedUnit[]): boolean {
  const named = occurrences.filter(({unit, phrase: {first, last}}) =>
    units[unit]!.source.slice(first, last + 1).every(({empty, name}) => empty === true || name === true),
  )
  return named.length * 2 > occurrences.length
}

const contextLength = 8
/** With so much in common, two places are one passage that was copied. */
const copiedLength = 6
const mostCompared = 40

/** The places without those that a copied passage repeats, whole or cut off: they say nothing new about the phrase. */
function witnesses(occurrences: readonly Occurrence[], units: readonly MinedUnit[]): Occurrence[] {
  const seen: Context[] = []
  return occurrences.filter(({unit, phrase}) => {
    const context = contextOf(units[unit]!.sourceText, phrase)
    if (seen.some(other => isCopy(context, other))) return false
    if (seen.length < mostCompared) seen.push(context)
    return true
  })
}

/** What precedes, backwards, and what follows, in the same segment. */
interface Context {
  readonly before: string
  readonly after: string
}

function contextOf(text: string, {start, end}: Span): Context {
  const before = text.slice(Math.max(0, start - contextLength), start)
  const after = text.slice(end, end + contextLength)
  return {before: [...before.slice(before.lastIndexOf('\n') + 1)].reverse().join(''), after: after.split('\n', 1)[0]!}
}

function isCopy(a: Context, b: Context): boolean {
  const before = commonStart(a.before, b.before)
  const after = commonStart(a.after, b.after)
  return before !== undefined && after !== undefined && before + after >= copiedLength
}

/** How much two contexts share; undefined where they differ before one of them ends. */
function commonStart(a: string, b: string): number | undefined {
  const length = Math.min(a.length, b.length)
  return a.startsWith(b.slice(0, length)) ? length : undefined
}

/**
 * Whether it is met with different neighbours on both sides. A neighbour that is always the same belongs to it (the 商 of
 * 跨境电商), unless it is one that no term begins or ends with.
 */
function standsAlone(occurrences: readonly Occurrence[], units: readonly MinedUnit[]): boolean {
  const left = new Set<string>()
  const right = new Set<string>()
  for (const [i, {unit, phrase}] of occurrences.entries()) {
    const {source} = units[unit]!
    const before = source[phrase.first - 1]
    const after = source[phrase.last + 1]
    const free = `#${i}`
    left.add(before === undefined || source[phrase.first]!.apart || !before.starts ? free : before.key)
    right.add(after === undefined || after.apart || !after.inside || after.empty === true ? free : after.key)
  }
  return (left.size > 1 || [...left][0]!.startsWith('#')) && (right.size > 1 || [...right][0]!.startsWith('#'))
}

/** With the quotation mark that opens before the first word and closes inside. */
function wordingOf({first, last, start, end}: Phrase, {source, sourceText}: MinedUnit): string {
  const closes = source.slice(first, last + 1).some(word => word.closesQuote === true)
  const whole = sourceText.slice(start, end)
  if (!closes || source[first]!.opensQuote !== true || source[last]!.closesQuote === true) return whole
  return sourceText.slice(start - 1, end)
}

function isFree(phrase: Phrase, known: readonly Span[]): boolean {
  return known.every(span => !overlaps(span, phrase) || (covers(phrase, span) && !covers(span, phrase)))
}

/** Units among the occurrences, each once. */
export function unitsOf(occurrences: readonly Occurrence[]): number[] {
  return [...new Set(occurrences.map(({unit}) => unit))]
}
