import type {TranslationUnit} from '../../model/alignment.js'
import type {Finding} from '../../model/finding.js'
import type {Segment, SegmentedDocument} from '../../model/segment.js'
import type {Span} from '../../model/span.js'

/** What became of one side of a pair since an earlier version. */
export interface SideChanges {
  /** Segments whose text the earlier version does not have; formatting and line breaks do not count. */
  readonly touched: ReadonlySet<Segment>
  /** Letters and figures of the earlier version, to recognise a sentence that was only split or punctuated anew. */
  readonly earlierLetters: string
}

/** What became of a pair since a revision. */
export interface Changes {
  /** As the user named it. */
  readonly revision: string
  readonly source: SideChanges
  readonly target: SideChanges
  /** The counterpart of a document by itself, deleted since. */
  readonly deleted?: string | undefined
}

/** The two versions of a side; without an earlier one, all of it is new. Cost: O(length). */
export function sideChanges(now: SegmentedDocument, then?: SegmentedDocument): SideChanges {
  if (now === then) return {touched: new Set(), earlierLetters: ''}
  const left = new Map<string, number>()
  for (const {text} of then?.segments ?? []) left.set(plain(text), (left.get(plain(text)) ?? 0) + 1)
  const touched = now.segments.filter(({text}) => {
    const count = left.get(plain(text)) ?? 0
    left.set(plain(text), count - 1)
    return count <= 0
  })
  const letters = touched.length === 0 ? '' : (then?.segments ?? []).map(({text}) => lettersOf(text)).join('')
  return {touched: new Set(touched), earlierLetters: letters.length > maxLetters ? '' : letters}
}

/** Above this a reworded sentence is recognised by itself only; a search in it for each would take too long. */
const maxLetters = 2_000_000

/** Shorter texts occur in others by chance. */
const shortest = 8

/** Whether the words of one side of a unit are other ones than in the earlier version. */
export function isReworded(segments: readonly Segment[], {touched, earlierLetters}: SideChanges): boolean {
  if (!segments.some(segment => touched.has(segment))) return false
  const letters = segments.map(({text}) => lettersOf(text)).join('')
  return letters !== '' && (letters.length < shortest || !earlierLetters.includes(letters))
}

/** Units of which anything was touched. */
export function touchedUnits(units: readonly TranslationUnit[], {source, target}: Changes): TranslationUnit[] {
  return units.filter(
    unit =>
      unit.source.some(segment => source.touched.has(segment)) ||
      unit.target.some(segment => target.touched.has(segment)),
  )
}

/** Whether a finding is about one of these units. */
export function isTouched({source, target}: Finding, touched: readonly TranslationUnit[]): boolean {
  return touched.some(unit => meets(unit.source, source) || meets(unit.target, target))
}

function meets(segments: readonly Segment[], place: Span | undefined): boolean {
  return place !== undefined && segments.some(({start, end}) => start <= place.end && place.start <= end)
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}
