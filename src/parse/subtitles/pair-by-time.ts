import type {BlockPair, Document} from '../../model/document.js'
import {readCues, spanOfCue} from './cues.js'

interface Shown {
  readonly from: number
  readonly to: number
  readonly block: number
  readonly isOpen: boolean
}

/** So much of the fewer cues must be on the screen together with one of the other file, or the two files are cut differently. */
const leastShare = 0.8

const sentenceEnd = /[.!?。！？…][”’"'」』）)\]♪]*\s*$/u

/**
 * Cues that are on the screen at the same time, from one end of a sentence to the next: a sentence may be cut elsewhere in the translation.
 * Nothing where the times of the two files do not go together; then the texts alone decide. Cost: linear.
 */
export function pairByTime(source: Document, target: Document): BlockPair[] | undefined {
  const [a, b] = [shownBlocks(source), shownBlocks(target)]
  const together = a.filter(one => b.some(other => overlap(one, other) > 0.5)).length
  if (together < leastShare * Math.min(a.length, b.length) || together === 0) return undefined
  const pairs: BlockPair[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [sources, targets]: [number[], number[]] = [[], []]
    let isOpen = true
    let end = Math.min(a[i]?.from ?? Number.POSITIVE_INFINITY, b[j]?.from ?? Number.POSITIVE_INFINITY)
    while (isOpen) {
      const [one, two] = [a[i], b[j]]
      const takesSource = one !== undefined && (two === undefined || one.from <= two.from)
      const next = takesSource ? one : two
      if (next === undefined) break
      ;(takesSource ? sources : targets).push(next.block)
      if (takesSource) i++
      else j++
      end = Math.max(end, next.to)
      const openSource = i > 0 && sources.length > 0 && a[i - 1]!.isOpen
      const openTarget = j > 0 && targets.length > 0 && b[j - 1]!.isOpen
      isOpen = openSource || openTarget || begins(a[i], end) || begins(b[j], end)
    }
    if (sources.length > 0 && targets.length > 0) pairs.push({source: sources, target: targets})
  }
  return pairs
}

/** A cue that begins a little before the end of another one follows it. */
const slackMs = 250

function begins(cue: Shown | undefined, end: number): boolean {
  return cue !== undefined && cue.from < end - slackMs
}

function overlap(one: Shown, other: Shown): number {
  const both = Math.min(one.to, other.to) - Math.max(one.from, other.from)
  return both / Math.max(1, Math.min(one.to - one.from, other.to - other.from))
}

/** The blocks of a document with their times. */
function shownBlocks({text, blocks}: Document): Shown[] {
  const shown: Shown[] = []
  let next = 0
  for (const cue of readCues(text)) {
    const span = spanOfCue(cue)
    if (span === undefined) continue
    while (next < blocks.length && blocks[next]!.span.end <= span.start) next++
    for (; next < blocks.length && blocks[next]!.span.start < span.end; next++) {
      const isOpen = !sentenceEnd.test(blocks[next]!.content.text)
      shown.push({from: cue.from, to: cue.to, block: next, isOpen})
    }
  }
  return shown
}
