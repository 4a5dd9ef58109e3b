import type {Bead} from '../../model/alignment.js'
import type {Span} from '../../model/span.js'
import {findBlockStarts, frontMatterEnd, withoutBlankEnd} from './markdown-lines.js'

/** One side as Markdown: its text and where its segments stand in it. */
export interface MarkdownSide {
  readonly text: string
  readonly segments: readonly Span[]
}

/** A stretch of both sides that begins and ends between blocks: the Markdown of each side and the beads in it. */
export interface MarkdownGroup {
  /** Undefined where this side has nothing here. */
  readonly source: MarkdownPiece | undefined
  readonly target: MarkdownPiece | undefined
  /** Indices of the beads, consecutive; empty for what holds no segment (code, images, comments). */
  readonly beads: readonly number[]
}

export interface MarkdownPiece extends Span {
  readonly isFrontMatter: boolean
}

/**
 * Divide both sides into the smallest groups in which no bead and no block is cut. The pieces of each side follow each
 * other without a gap, from the first to the last character.
 */
export function groupMarkdown(source: MarkdownSide, target: MarkdownSide, beads: readonly Bead[]): MarkdownGroup[] {
  const sides = {source: new SideCuts(source), target: new SideCuts(target)}
  const groups: MarkdownGroup[] = pairFillers(sides.source.fillers(0), sides.target.fillers(0))
  let from = {bead: 0, source: 0, target: 0}
  const at = {source: 0, target: 0}
  for (const [index, bead] of beads.entries()) {
    at.source += bead.source.length
    at.target += bead.target.length
    const isLast = index === beads.length - 1
    if (!isLast && !(sides.source.isCut(at.source) && sides.target.isCut(at.target))) continue
    groups.push({
      source: sides.source.piece(from.source, at.source),
      target: sides.target.piece(from.target, at.target),
      beads: Array.from({length: index + 1 - from.bead}, (_, i) => from.bead + i),
    })
    groups.push(
      ...pairFillers(
        at.source > from.source ? sides.source.fillers(at.source) : [],
        at.target > from.target ? sides.target.fillers(at.target) : [],
      ),
    )
    from = {bead: index + 1, source: at.source, target: at.target}
  }
  return groups
}

function pairFillers(source: readonly MarkdownPiece[], target: readonly MarkdownPiece[]): MarkdownGroup[] {
  const count = Math.max(source.length, target.length)
  return Array.from({length: count}, (_, i) => ({source: source[i], target: target[i], beads: []}))
}

/** The places between segments where one side can be cut. */
class SideCuts {
  /** For the gap before segment i (and the end): where a piece may end, where the next may begin, ends of fillers between. */
  private readonly cuts: readonly (readonly number[])[]
  private readonly matterEnd: number

  constructor(private readonly side: MarkdownSide) {
    this.matterEnd = frontMatterEnd(side.text)
    this.cuts = this.findCuts()
  }

  isCut(index: number): boolean {
    return this.cuts[index]!.length > 0
  }

  /** The piece with the segments `[from, to)`. */
  piece(from: number, to: number): MarkdownPiece | undefined {
    return to > from ? this.toPiece(this.cuts[from]!.at(-1)!, this.cuts[to]![0]!) : undefined
  }

  /** What stands between pieces before segment `index`. */
  fillers(index: number): MarkdownPiece[] {
    const cuts = this.cuts[index]!
    return cuts.slice(1).map((end, i) => this.toPiece(cuts[i]!, end))
  }

  private toPiece(start: number, end: number): MarkdownPiece {
    const isFrontMatter =
      start === 0 && this.matterEnd > 0 && withoutBlankEnd(this.side.text.slice(this.matterEnd, end)) === ''
    return {start, end, isFrontMatter}
  }

  private findCuts(): number[][] {
    const {text, segments} = this.side
    const starts = findBlockStarts(text)
    let next = 0
    const cuts: number[][] = []
    for (let i = 0; i <= segments.length; i++) {
      const after = i === 0 ? 0 : segments[i - 1]!.end
      const before = segments[i]?.start ?? text.length
      const gap: number[] = []
      while (next < starts.length && starts[next]! <= before) {
        if (starts[next]! >= after) gap.push(starts[next]!)
        next++
      }
      cuts.push(this.chooseCuts(gap, i))
    }
    return cuts
  }

  private chooseCuts(gap: readonly number[], index: number): number[] {
    const {text, segments} = this.side
    const isStart = index === 0
    const isEnd = index === segments.length
    const first = isStart ? 0 : gap[0]
    const last = isEnd ? text.length : (gap.at(-1) ?? (isStart ? 0 : undefined))
    if (first === undefined) return isEnd ? [text.length] : []
    const matter = gap.find(start => start >= this.matterEnd)
    const middle = this.matterEnd > 0 && isStart && matter !== undefined ? [matter] : []
    const chosen = [first, ...middle, last!]
    return chosen.filter((cut, i) => i === 0 || cut > chosen[i - 1]!)
  }
}
