import {diffArrays} from 'diff'
import type {LanguageProfile} from '../language/contract/profile.js'
import {DistanceMeter} from '../text/edit-distance.js'

/** What became of one segment from the earlier version to the later one; numbers of segments. */
export type VersionLink =
  | {readonly kind: 'same' | 'changed' | 'moved'; readonly before: number; readonly now: number}
  | {readonly kind: 'removed'; readonly before: number}
  | {readonly kind: 'added'; readonly now: number}

/** Texts at least this alike are one sentence that was reworded. */
const leastLikeness = 0.4
/** Gaps with more pairs than this are not searched for reworded sentences. */
const mostPairs = 40_000

/**
 * Link the segments of two versions of one text. Width, script variant, white space and quotes make no difference; every
 * segment of both is in one link. Cost: O(segments · changes).
 */
export function linkVersions(
  before: readonly string[],
  now: readonly string[],
  profile: LanguageProfile,
): VersionLink[] {
  const keyOf = (text: string): string => profile.normalise(text).text.toLowerCase()
  const old = before.map(keyOf)
  const fresh = now.map(keyOf)
  const links: VersionLink[] = []
  let i = 0
  let j = 0
  let gap: {readonly from: readonly [number, number]; readonly open: boolean} = {from: [0, 0], open: false}
  const close = (): void => {
    if (gap.open) links.push(...linkGap(old, fresh, gap.from[0], i, gap.from[1], j))
    gap = {from: [i, j], open: false}
  }
  for (const part of diffArrays(old, fresh)) {
    const count = part.value.length
    if (!part.added && !part.removed) {
      close()
      for (let k = 0; k < count; k++) links.push({kind: 'same', before: i + k, now: j + k})
      i += count
      j += count
      gap = {from: [i, j], open: false}
      continue
    }
    gap = {from: gap.from, open: true}
    if (part.removed) i += count
    else j += count
  }
  close()
  return withMoves(links, old, fresh)
}

/** Most alike first; what is left was removed or added. */
function linkGap(
  old: readonly string[],
  fresh: readonly string[],
  i: number,
  iEnd: number,
  j: number,
  jEnd: number,
): VersionLink[] {
  const pairs: {before: number; now: number; likeness: number}[] = []
  if ((iEnd - i) * (jEnd - j) <= mostPairs)
    for (let before = i; before < iEnd; before++) {
      const meter = new DistanceMeter(old[before]!)
      for (let now = j; now < jEnd; now++) {
        const length = Math.max(1, old[before]!.length, fresh[now]!.length)
        const likeness = 1 - meter.to(fresh[now]!) / length
        if (likeness >= leastLikeness) pairs.push({before, now, likeness})
      }
    }
  pairs.sort((a, b) => b.likeness - a.likeness || a.before - b.before || a.now - b.now)
  const ofOld = new Map<number, number>()
  const ofNow = new Set<number>()
  for (const {before, now} of pairs) {
    if (ofOld.has(before) || ofNow.has(now)) continue
    ofOld.set(before, now)
    ofNow.add(now)
  }
  const links: VersionLink[] = []
  for (let before = i; before < iEnd; before++) {
    const partner = ofOld.get(before)
    links.push(partner === undefined ? {kind: 'removed', before} : {kind: 'changed', before, now: partner})
  }
  for (let now = j; now < jEnd; now++) if (!ofNow.has(now)) links.push({kind: 'added', now})
  return links
}

/** The same text removed in one place and added in another was moved. */
function withMoves(links: readonly VersionLink[], old: readonly string[], fresh: readonly string[]): VersionLink[] {
  const added = new Map<string, number[]>()
  for (const link of links)
    if (link.kind === 'added') added.set(fresh[link.now]!, [...(added.get(fresh[link.now]!) ?? []), link.now])
  const arrived = new Set<number>()
  const moved = links.map((link): VersionLink => {
    if (link.kind !== 'removed') return link
    const now = added.get(old[link.before]!)?.shift()
    if (now === undefined) return link
    arrived.add(now)
    return {kind: 'moved', before: link.before, now}
  })
  return moved.filter(link => link.kind !== 'added' || !arrived.has(link.now))
}
