import {diffArrays} from 'diff'
import type {LanguageProfile} from '../language/contract/profile.js'
import {DistanceMeter} from '../text/edit-distance.js'

/**
 * What became of one segment from the earlier version to the later one; numbers of segments. A segment may be several now (`now`, in order),
 * or have gone into the one that its neighbour became (`now` is empty).
 */
export type VersionLink =
  | {readonly kind: 'same' | 'changed' | 'moved'; readonly before: number; readonly now: readonly number[]}
  | {readonly kind: 'removed'; readonly before: number; readonly now: readonly []}
  | {readonly kind: 'added'; readonly now: readonly [number]}

/** Texts at least this alike are one sentence that was reworded. */
const leastLikeness = 0.4
/** Gaps with more pairs than this are not searched for reworded sentences. */
const mostPairs = 40_000

/**
 * Link the segments of two versions of one text. Width, script variant, white space and punctuation make no difference, nor where a
 * sentence ends; every segment of both is in one link. Cost: O(segments · changes).
 */
export function linkVersions(
  before: readonly string[],
  now: readonly string[],
  profile: LanguageProfile,
): VersionLink[] {
  const keyOf = (text: string): string => wordsOf(profile.normalise(text).text.toLowerCase())
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
      for (let k = 0; k < count; k++) links.push({kind: 'same', before: i + k, now: [j + k]})
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

/** Without marks, but for those that belong to a figure. */
function wordsOf(text: string): string {
  const isFigure = (unit: string | undefined): boolean => unit !== undefined && /\p{N}/u.test(unit)
  return text.replace(/[^\p{L}\p{M}\p{N}\p{S}%‰-]+|-/gu, (marks, at: number) => {
    const isInside = isFigure(text[at + marks.length]) && (marks === '-' || isFigure(text[at - 1]))
    return isInside ? marks : ''
  })
}

/** Most alike first, then the neighbours that make them more alike; what is left was removed or added. */
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
        const likeness = likenessOf(meter.to(fresh[now]!), old[before]!, fresh[now]!)
        if (likeness >= leastLikeness) pairs.push({before, now, likeness})
        else if (isPart(old[before]!, fresh[now]!)) pairs.push({before, now, likeness: leastLikeness})
      }
    }
  pairs.sort((a, b) => b.likeness - a.likeness || a.before - b.before || a.now - b.now)
  const ofOld = new Map<number, Group>()
  const ofNow = new Map<number, Group>()
  for (const {before, now} of pairs) {
    if (ofOld.has(before) || ofNow.has(now)) continue
    const group = {olds: [before], nows: [now]}
    ofOld.set(before, group)
    ofNow.set(now, group)
  }
  takeNeighbours(range(j, jEnd), ofNow, {old, fresh}, (group, now) => ({...group, nows: sorted([...group.nows, now])}))
  takeNeighbours(range(i, iEnd), ofOld, {old, fresh}, (group, before) => ({
    ...group,
    olds: sorted([...group.olds, before]),
  }))
  const links: VersionLink[] = []
  for (const before of range(i, iEnd)) {
    const group = ofOld.get(before)
    if (group === undefined) links.push({kind: 'removed', before, now: []})
    else {
      const kind = joined(old, group.olds) === joined(fresh, group.nows) ? 'same' : 'changed'
      links.push({kind, before, now: before === group.olds[0] ? group.nows : []})
    }
  }
  for (const now of range(j, jEnd)) if (!ofNow.has(now)) links.push({kind: 'added', now: [now]})
  return links
}

/** Neighbours of the earlier version and what they are now. */
interface Group {
  olds: readonly number[]
  nows: readonly number[]
}

/** Add to a group what stands beside it and makes its two versions more alike: a sentence was cut in two, or two became one. */
function takeNeighbours(
  places: readonly number[],
  groups: Map<number, Group>,
  {old, fresh}: {readonly old: readonly string[]; readonly fresh: readonly string[]},
  add: (group: Group, place: number) => Group,
): void {
  const likeness = ({olds, nows}: Group): number => {
    const [before, now] = [joined(old, olds), joined(fresh, nows)]
    return likenessOf(new DistanceMeter(before).to(now), before, now)
  }
  const take = (place: number, neighbour: number): void => {
    const group = groups.get(neighbour)
    if (group === undefined || groups.has(place)) return
    const larger = add(group, place)
    if (likeness(larger) <= likeness(group)) return
    Object.assign(group, larger)
    groups.set(place, group)
  }
  for (const place of places) take(place, place - 1)
  for (const place of places.toReversed()) take(place, place + 1)
}

function likenessOf(distance: number, before: string, now: string): number {
  return 1 - distance / Math.max(1, before.length, now.length)
}

/** Shorter texts stand in others by chance. */
const shortestPart = 3

function isPart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= shortestPart && long.includes(short)
}

function joined(texts: readonly string[], places: readonly number[]): string {
  return places.map(place => texts[place]!).join('')
}

function range(from: number, to: number): number[] {
  return Array.from({length: to - from}, (_, k) => from + k)
}

function sorted(places: readonly number[]): number[] {
  return [...places].sort((a, b) => a - b)
}

/** The same text removed in one place and added in another was moved. */
function withMoves(links: readonly VersionLink[], old: readonly string[], fresh: readonly string[]): VersionLink[] {
  const added = new Map<string, number[]>()
  for (const {kind, now} of links)
    if (kind === 'added') added.set(fresh[now[0]]!, [...(added.get(fresh[now[0]]!) ?? []), now[0]])
  const arrived = new Set<number>()
  const moved = links.map((link): VersionLink => {
    if (link.kind !== 'removed') return link
    const now = added.get(old[link.before]!)?.shift()
    if (now === undefined) return link
    arrived.add(now)
    return {kind: 'moved', before: link.before, now: [now]}
  })
  return moved.filter(({kind, now}) => kind !== 'added' || !arrived.has(now[0]!))
}
