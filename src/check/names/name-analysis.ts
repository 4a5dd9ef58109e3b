import {type CapitalizedWord, type NativeName, spellingKey} from '../../language/contract/names.js'
import type {LanguageProfile} from '../../language/contract/profile.js'
import {readPinyinNames} from '../../language/shared/pinyin-names.js'
import type {TranslationUnit} from '../../model/alignment.js'
import type {FindingPlace} from '../../model/finding.js'
import type {Segment} from '../../model/segment.js'
import type {Span} from '../../model/span.js'
import type {CheckContext} from '../engine/context.js'
import {termUses} from '../terms/term-uses.js'
import {type CharacterView, characterConflicts, characterView} from './character-names.js'
import {compareNames, type NameConflict, type NameMatch, spelledKeys} from './names.js'
import {spelledNames} from './spelled-names.js'

/** A name and the spelling that stands for it in the same unit; places in the two files. */
export interface PlacedName {
  readonly kind: NativeName['kind']
  readonly native: FindingPlace
  readonly spelled: FindingPlace
  readonly expected: string
  /** The side that spells the name in its own letters, Latin ones as a rule. */
  readonly latin: 'source' | 'target'
  /** The spelling without what its case adds, in small letters, where it has one. */
  readonly base?: string | undefined
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
  const matches: PlacedName[] = []
  const conflicts: PlacedName[] = []
  const doubled: PlacedName[] = []
  if (context.sides !== 'both') return {matches, conflicts}
  const uses = termUses(context)
  for (const view of viewsOf(context)) {
    for (const [i, unit] of context.compared.entries()) {
      if (unit.confidence < context.minConfidence || unit.source.length === 0 || unit.target.length === 0) continue
      const terms = (uses[i] ?? []).flatMap(use =>
        use.target === undefined ? [] : [{source: use.source, target: use.target}],
      )
      const found = compareUnit(context, view, unit, terms)
      matches.push(...found.matches)
      doubled.push(...found.doubled)
      conflicts.push(...found.conflicts.filter(conflict => !conflicts.some(other => isSamePlace(other, conflict))))
    }
  }
  const characters = characterView(context)
  if (characters !== undefined) conflicts.push(...inOtherCharacters(context, characters))
  return {matches, conflicts: [...withoutKnown(conflicts, matches), ...doubled]}
}

function inOtherCharacters(context: CheckContext, view: CharacterView): PlacedName[] {
  const place = (side: 'source' | 'target', {start, end}: Span): FindingPlace => {
    return {start, end, text: context[side].document.text.slice(start, end)}
  }
  const latin = view.chinese === 'source' ? 'target' : 'source'
  return context.compared
    .filter(({confidence}) => confidence >= context.minConfidence)
    .flatMap(unit => characterConflicts(unit, view))
    .map(({native, written, expected}) => ({
      kind: 'person',
      native: place(view.chinese, native),
      spelled: place(latin, written),
      expected,
      latin,
    }))
}

/** Which side names are read on, and how; the other side spells them. */
interface NameView {
  readonly native: 'source' | 'target'
  readonly read: NonNullable<LanguageProfile['readNativeNames']>
  readonly profile: LanguageProfile
}

/**
 * Names of the source in its own script come first, then Chinese names in a source in Latin letters that the target writes in another script, then
 * names of the target in its own script.
 */
function viewsOf({sourceProfile, targetProfile}: CheckContext): NameView[] {
  const native = (side: 'source' | 'target', own: LanguageProfile, profile: LanguageProfile): NameView[] =>
    own.readNativeNames === undefined || profile.readCapitalizedWords === undefined
      ? []
      : [{native: side, read: own.readNativeNames, profile}]
  const fromSource = native('source', sourceProfile, targetProfile)
  if (fromSource.length > 0) return fromSource
  const isLatin = sourceProfile.readCapitalizedWords !== undefined && sourceProfile.spellName === undefined
  const pinyin: NameView[] =
    isLatin && targetProfile.spellName !== undefined && targetProfile.readCapitalizedWords !== undefined
      ? [{native: 'source', read: readPinyinNames, profile: targetProfile}]
      : []
  return [...pinyin, ...native('target', targetProfile, sourceProfile)]
}

function isSamePlace(a: PlacedName, b: PlacedName): boolean {
  const [first, second] = [sidesOf(a), sidesOf(b)]
  return overlap(first.source, second.source) || overlap(first.target, second.target)
}

function sidesOf({latin, native, spelled}: PlacedName): {readonly source: Span; readonly target: Span} {
  return latin === 'target' ? {source: native, target: spelled} : {source: spelled, target: native}
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

const nothing: NameAnalysis & {readonly doubled: readonly PlacedName[]} = {matches: [], conflicts: [], doubled: []}

function compareUnit(
  context: CheckContext,
  {native, read, profile}: NameView,
  unit: TranslationUnit,
  terms: readonly {readonly source: Span; readonly target: Span}[],
): NameAnalysis & {readonly doubled: readonly PlacedName[]} {
  const latin = native === 'source' ? 'target' : 'source'
  const words = outside(
    readWords(unit[latin], profile),
    terms.map(term => term[latin]),
  )
  if (words.length === 0) return nothing
  // spellings in another script say nothing to a reader of names that asks for Latin ones
  const keys = profile.spellName === undefined ? spelledKeys(words) : undefined
  const names = outside(
    readNames(unit[native], read, keys),
    terms.map(term => term[native]),
  )
  if (names.length === 0) return nothing
  const place = (side: 'source' | 'target', {start, end}: Span): FindingPlace => {
    const {text} = context[side].document
    return {start, end, text: text.slice(start, end)}
  }
  const placed = ({native: name, spelled, base}: NameMatch): PlacedName => ({
    kind: name.kind,
    native: place(native, name),
    spelled: place(latin, spelled),
    expected: name.expected,
    latin,
    base,
  })
  const found = compareNames(spelledNames(names, profile), words)
  const [doubled, single] = [true, false].map(isDoubled =>
    found.conflicts.filter(conflict => (conflict.doubled === true) === isDoubled),
  )
  const conflict = (one: NameConflict): PlacedName => ({...placed(one), expected: one.expected})
  return {matches: found.matches.map(placed), conflicts: single!.map(conflict), doubled: doubled!.map(conflict)}
}

/** Names of all segments of a unit, their spans in the file. */
function readNames(
  segments: readonly Segment[],
  read: NameView['read'],
  spelled: ReadonlySet<string> | undefined,
): NativeName[] {
  return segments.flatMap(({text, content}) => content.inOriginal(read(text, spelled)))
}

function readWords(segments: readonly Segment[], profile: LanguageProfile): CapitalizedWord[] {
  return segments.flatMap(({text, content}) => content.inOriginal(profile.readCapitalizedWords?.(text) ?? []))
}

function outside<T extends Span>(spans: readonly T[], excluded: readonly Span[]): readonly T[] {
  return excluded.length === 0
    ? spans
    : spans.filter(({start, end}) => !excluded.some(other => other.start < end && start < other.end))
}

/** A spelling that is right for another name of the document is that other name, moved here. */
function withoutKnown(conflicts: readonly PlacedName[], matches: readonly PlacedName[]): readonly PlacedName[] {
  if (conflicts.length === 0) return conflicts
  const right = new Set(matches.map(match => spellingKey(match.base ?? match.spelled.text)))
  return conflicts.filter(({spelled}) => !right.has(spellingKey(spelled.text)))
}
