import type {Span} from '../../model/span.js'
import type {Stretch} from '../../model/stretches.js'
import {findBlockStarts, frontMatterEnd, withoutBlankEnd} from './markdown-lines.js'

/** One side as Markdown: its text and where its segments stand in it. */
export interface MarkdownSide {
  readonly text: string
  readonly segments: readonly Span[]
}

/** A stretch of all sides that begins and ends between blocks: the Markdown of each side and the rows in it. */
export interface MarkdownGroup {
  /** Undefined where a side has nothing here. */
  readonly pieces: readonly (MarkdownPiece | undefined)[]
  /** Indices of the stretches of beads, consecutive; empty for what holds no segment (code, images, comments). */
  readonly rows: readonly number[]
}

export interface MarkdownPiece extends Span {
  readonly isFrontMatter: boolean
}

/**
 * Divide all sides into the smallest groups in which no row and no block is cut. The pieces of each side follow each
 * other without a gap, from the first to the last character.
 */
export function groupMarkdown(
  sides: readonly MarkdownSide[],
  rows: readonly Pick<Stretch, 'sides'>[],
): MarkdownGroup[] {
  const cuts = sides.map(side => new SideCuts(side))
  const groups = groupFillers(cuts.map(side => side.fillers(0)))
  let from = sides.map(() => 0)
  let first = 0
  const at = sides.map(() => 0)
  for (const [index, row] of rows.entries()) {
    for (const [side, segments] of row.sides.entries()) at[side]! += segments.length
    const isLast = index === rows.length - 1
    if (!isLast && !cuts.every((side, i) => side.isCut(at[i]!))) continue
    groups.push({
      pieces: cuts.map((side, i) => side.piece(from[i]!, at[i]!)),
      rows: Array.from({length: index + 1 - first}, (_, i) => first + i),
    })
    groups.push(...groupFillers(cuts.map((side, i) => (at[i]! > from[i]! ? side.fillers(at[i]!) : []))))
    from = [...at]
    first = index + 1
  }
  return groups
}

function groupFillers(sides: readonly (readonly MarkdownPiece[])[]): MarkdownGroup[] {
  const count = Math.max(...sides.map(fillers => fillers.length))
  return Array.from({length: count}, (_, i) => ({pieces: sides.map(fillers => fillers[i]), rows: []}))
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
