import {type CapitalizedWord, type NativeName, spellingKey} from '../../language/contract/names.js'
import type {LanguageProfile} from '../../language/contract/profile.js'
import type {FindingPlace} from '../../model/finding.js'
import type {Segment} from '../../model/segment.js'
import type {Span} from '../../model/span.js'
import type {CheckContext} from '../engine/context.js'
import {termUses} from '../terms/term-uses.js'
import {compareNames, spelledKeys} from './names.js'

/** A name and the spelling that stands for it in the same unit; places in the two files. */
export interface PlacedName {
  readonly kind: NativeName['kind']
  readonly native: FindingPlace
  readonly spelled: FindingPlace
  readonly expected: string
  /** The side that is written in Latin letters. */
  readonly latin: 'source' | 'target'
}

export interface NameAnalysis {
  readonly matches: readonly PlacedName[]
  readonly conflicts: readonly PlacedName[]
}

/** Names of a pair with their spellings: right ones and near misses. Nothing where neither language has a script of its own. */
export function nameAnalysis(context: CheckContext): NameAnalysis {
  return context.shared(analyse)
}

function analyse(context: CheckContext): NameAnalysis {
  const native = context.sourceProfile.readNativeNames === undefined ? 'target' : 'source'
  const latin = native === 'source' ? 'target' : 'source'
  const nativeProfile = profileOf(context, native)
  const latinProfile = profileOf(context, latin)
  if (
    context.sides !== 'both' ||
    nativeProfile.readNativeNames === undefined ||
    latinProfile.readCapitalizedWords === undefined
  )
    return {matches: [], conflicts: []}
  const matches: PlacedName[] = []
  const conflicts: PlacedName[] = []
  const doubled: PlacedName[] = []
  const uses = termUses(context)
  for (const [i, unit] of context.compared.entries()) {
    if (unit.confidence < context.minConfidence || unit.source.length === 0 || unit.target.length === 0) continue
    const terms = (uses[i] ?? []).flatMap(use =>
      use.target === undefined ? [] : [{source: use.source, target: use.target}],
    )
    const words = outside(
      readWords(unit[latin], latinProfile),
      terms.map(term => term[latin]),
    )
    if (words.length === 0) continue
    const names = outside(
      readNames(unit[native], nativeProfile, spelledKeys(words)),
      terms.map(term => term[native]),
    )
    if (names.length === 0) continue
    const place = (side: 'source' | 'target', {start, end}: Span): FindingPlace => {
      const {text} = context[side].document
      return {start, end, text: text.slice(start, end)}
    }
    const found = compareNames(names, words)
    const placed = ({native: name, spelled}: {native: NativeName; spelled: Span}): PlacedName => ({
      kind: name.kind,
      native: place(native, name),
      spelled: place(latin, spelled),
      expected: name.expected,
      latin,
    })
    matches.push(...found.matches.map(placed))
    for (const conflict of found.conflicts)
      if (conflict.doubled === true) doubled.push(placed(conflict))
      else conflicts.push(placed(conflict))
  }
  return {matches, conflicts: [...withoutKnown(conflicts, matches), ...doubled]}
}

function profileOf(context: CheckContext, side: 'source' | 'target'): LanguageProfile {
  return side === 'source' ? context.sourceProfile : context.targetProfile
}

/** Names of all segments of a unit, their spans in the file. */
function readNames(segments: readonly Segment[], profile: LanguageProfile, spelled: ReadonlySet<string>): NativeName[] {
  return segments.flatMap(segment =>
    (profile.readNativeNames?.(segment.text, spelled) ?? []).map(name => {
      const {start, end} = segment.content.originalSpan(name.start, name.end)
      return start === name.start && end === name.end ? name : {...name, start, end}
    }),
  )
}

function readWords(segments: readonly Segment[], profile: LanguageProfile): CapitalizedWord[] {
  return segments.flatMap(segment =>
    (profile.readCapitalizedWords?.(segment.text) ?? []).map(({start, end, text, key, joined}) => {
      const span = segment.content.originalSpan(start, end)
      return {start: span.start, end: span.end, text, key, joined}
    }),
  )
}

function outside<T extends Span>(spans: readonly T[], excluded: readonly Span[]): T[] {
  return spans.filter(({start, end}) => !excluded.some(other => other.start < end && start < other.end))
}

/** A spelling that is right for another name of the document is that other name, moved here. */
function withoutKnown(conflicts: readonly PlacedName[], matches: readonly PlacedName[]): PlacedName[] {
  const right = new Set(matches.map(match => spellingKey(match.spelled.text)))
  return conflicts.filter(({spelled}) => !right.has(spellingKey(spelled.text)))
}
