import type {Termbase} from '../glossary/termbase.js'
import {profileFor} from '../language/registry.js'
import type {AlignedPair} from '../model/alignment.js'
import type {Segment, SegmentedDocument} from '../model/segment.js'
import {type ContentChanges, contentChanges} from './content-changes.js'
import {linkVersions, type VersionLink} from './link-versions.js'

/** A passage of the source that is not what it was, with what stands for it in the translation. */
export interface VersionChange extends ContentChanges {
  /**
   * `removed`: its translation has to go; `added`: it has none yet; `moved`: it stands elsewhere now; the other two are about a page
   * whose counterpart was deleted.
   */
  readonly kind: 'changed' | 'added' | 'removed' | 'moved' | 'translationDeleted' | 'sourceDeleted'
  readonly before: readonly Segment[]
  readonly now: readonly Segment[]
  /** Of the translation as it is now; empty where there is none. */
  readonly target: readonly Segment[]
  /** Where in the translation an added passage belongs: an offset into its file. */
  readonly insertAt?: number | undefined
}

/** What two versions of a source are compared by. */
export interface CompareOptions {
  readonly termbase: Termbase
  /** The translation as it is now, where it too may have changed; else that of the earlier pair. */
  readonly target?: SegmentedDocument | undefined
}

interface Side {
  /** Link of each earlier segment. */
  readonly ofBefore: ReadonlyMap<number, VersionLink>
  readonly added: ReadonlySet<number>
}

/**
 * What of a translation became stale when its source went from the version of `before` to `source`: units whose source
 * was reworded, added, removed or moved and whose translation was not touched since. In order of the source.
 */
export function compareVersions(
  before: AlignedPair,
  source: SegmentedDocument,
  options: CompareOptions,
): VersionChange[] {
  const sourceSide = linkSide(before.source, source)
  const target = options.target ?? before.target
  const targetSide = target === before.target ? undefined : linkSide(before.target, target)
  const content = contentChanges(profileFor(source.document.lang), profileFor(target.document.lang), options.termbase)
  const changes: {readonly at: number; readonly change: VersionChange}[] = []
  const targetEnds = new Map<number, number>()
  let lastNow = -1
  let lastEnd = 0
  for (const bead of before.beads) {
    const links = bead.source.map(i => sourceSide.ofBefore.get(i)!)
    const nows = links.flatMap(({now}) => now).sort((a, b) => a - b)
    if (bead.source.length === 0) continue
    const counterpart = bead.moved === undefined ? bead : before.beads[bead.moved]!
    const targets = currentTargets(counterpart.target, targetSide)
    const end = targets.indices.length === 0 ? lastEnd : target.segments[targets.indices.at(-1)!]!.end
    for (const now of nows) targetEnds.set(now, end)
    if (bead.moved === undefined) lastEnd = Math.max(lastEnd, end)
    if (nows.length > 0) lastNow = Math.max(lastNow, nows.at(-1)!)
    const kind = kindOf(links)
    if (kind === undefined || targets.touched || counterpart.target.length === 0) continue
    const old = bead.source.map(i => before.source.segments[i]!)
    const now = nows.map(i => source.segments[i]!)
    changes.push({
      at: nows[0] ?? lastNow + 0.5,
      change: {kind, before: old, now, target: targets.indices.map(i => target.segments[i]!), ...content(old, now)},
    })
  }
  for (const now of [...sourceSide.added].sort((a, b) => a - b)) {
    const insertAt = insertionPoint(now, targetEnds)
    if (targetSide !== undefined && isTranslatedThere(insertAt, target, targetSide)) continue
    const added = [source.segments[now]!]
    changes.push({
      at: now,
      change: {kind: 'added', before: [], now: added, target: [], insertAt, ...content([], added)},
    })
  }
  return changes.sort((a, b) => a.at - b.at).map(({change}) => change)
}

function linkSide(before: SegmentedDocument, now: SegmentedDocument): Side {
  const texts = ({segments}: SegmentedDocument): string[] => segments.map(({text}) => text)
  const links = linkVersions(texts(before), texts(now), profileFor(now.document.lang))
  const ofBefore = new Map<number, VersionLink>()
  const added = new Set<number>()
  for (const link of links) {
    if (link.kind === 'added') added.add(link.now[0])
    else ofBefore.set(link.before, link)
  }
  return {ofBefore, added}
}

/** Segments of the translation today, and whether anyone has worked on them since. */
function currentTargets(
  indices: readonly number[],
  side: Side | undefined,
): {readonly indices: readonly number[]; readonly touched: boolean} {
  if (side === undefined) return {indices, touched: false}
  const links = indices.map(i => side.ofBefore.get(i)!)
  const now = links.flatMap(({now}) => now).sort((a, b) => a - b)
  return {indices: now, touched: links.some(({kind}) => kind === 'changed' || kind === 'removed')}
}

function kindOf(links: readonly VersionLink[]): VersionChange['kind'] | undefined {
  if (links.length === 0 || links.every(({kind}) => kind === 'same')) return undefined
  if (links.every(({kind}) => kind === 'removed')) return 'removed'
  if (links.every(({kind}) => kind === 'moved' || kind === 'same')) return 'moved'
  return 'changed'
}

/** Behind the translation of the nearest earlier segment. */
function insertionPoint(now: number, ends: ReadonlyMap<number, number>): number {
  for (let i = now - 1; i >= 0; i--) {
    const end = ends.get(i)
    if (end !== undefined) return end
  }
  return 0
}

/** A new segment of the translation stands where the passage belongs. */
function isTranslatedThere(insertAt: number, target: SegmentedDocument, {added}: Side): boolean {
  const next = target.segments.findIndex(({start}) => start >= insertAt)
  return next >= 0 && added.has(next)
}
