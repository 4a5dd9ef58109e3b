import type {Bead} from '../model/alignment.js'
import type {FindingPlace} from '../model/finding.js'
import type {PairView, ViewedSegment} from '../model/pair-view.js'
import type {Span} from '../model/span.js'
import type {CheckedDocument} from '../report/findings/findings-report.js'

/** Units that are shown of a line on each side of what a finding is about. */
const around = 240

/**
 * The passages around the findings of a document, for a page about texts whose alignment is not at hand: the lines that a finding is about,
 * as they are written, each pair of them a bead. Lines that several findings share stand once.
 */
export function excerptView({source, target, findings}: CheckedDocument): PairView {
  const sides = {source: new Excerpts(source?.text ?? ''), target: new Excerpts(target?.text ?? '')}
  const places = findings.map(finding => ({
    source: sides.source.add(finding.source),
    target: sides.target.add(finding.target),
  }))
  return {
    source: sides.source.segments(),
    target: sides.target.segments(),
    beads: beadsOf(places, sides),
    uses: [],
    unpaired: [],
  }
}

interface Sides {
  readonly source: Excerpts
  readonly target: Excerpts
}

/** Each passage in one bead: with the passage that the first finding about it names on the other side. */
function beadsOf(places: readonly Readonly<Record<keyof Sides, Span | undefined>>[], sides: Sides): Bead[] {
  const taken = {source: new Set<number>(), target: new Set<number>()}
  const take = (side: keyof Sides, span: Span | undefined): number[] => {
    const index = span === undefined ? -1 : sides[side].indexOf(span)
    if (index < 0 || taken[side].has(index)) return []
    taken[side].add(index)
    return [index]
  }
  return places
    .map(({source, target}) => ({source: take('source', source), target: take('target', target), confidence: 1}))
    .filter(bead => bead.source.length + bead.target.length > 0)
}

/** Passages of one text; those that touch are one. */
class Excerpts {
  private readonly spans: Span[] = []
  private joined: Span[] | undefined

  constructor(private readonly text: string) {}

  add(place: FindingPlace | undefined): Span | undefined {
    if (place === undefined || this.text === '') return undefined
    const lineStart = this.text.lastIndexOf('\n', place.start - 1) + 1
    const lineEnd = this.text.indexOf('\n', place.end)
    const start = Math.max(lineStart, place.start - around)
    const end = Math.min(lineEnd < 0 ? this.text.length : lineEnd, place.end + around)
    this.spans.push({start, end})
    return place
  }

  segments(): ViewedSegment[] {
    return this.all().map(({start, end}) => ({
      start,
      end,
      text: this.text.slice(start, end),
      block: 'paragraph',
      opens: true,
    }))
  }

  indexOf({start}: Span): number {
    return this.all().findIndex(span => span.start <= start && start <= span.end)
  }

  private all(): readonly Span[] {
    if (this.joined !== undefined) return this.joined
    const joined: Span[] = []
    for (const span of [...this.spans].sort((a, b) => a.start - b.start)) {
      const last = joined.at(-1)
      if (last === undefined || span.start > last.end) joined.push(span)
      else joined[joined.length - 1] = {start: last.start, end: Math.max(last.end, span.end)}
    }
    this.joined = joined
    return joined
  }
}
