import {resolve} from 'node:path'
import type {CheckContext} from '../check/engine/context.js'
import type {Translator} from '../messages/translator.js'
import type {TranslationUnit} from '../model/alignment.js'
import type {Segment, SegmentedDocument} from '../model/segment.js'
import type {Span} from '../model/span.js'
import {type FindingsReport, reportFindings} from '../report/findings/findings-report.js'
import {LineIndex} from '../text/line-index.js'
import {noteText} from '../workspace/notes.js'
import type {InputFiles} from '../workspace/pairing/input-files.js'
import type {CheckedWithContext} from '../workspace/workspace.js'

/** Original or translation. */
export type SideName = 'source' | 'target'

/** One side of a checked input. */
export interface ViewedSide {
  readonly name: SideName
  /** Absolute. */
  readonly path: string
  readonly segmented: SegmentedDocument
  readonly lines: LineIndex
}

/** A place of a document: its side, its segment and the translation unit around it. */
export interface ViewedPlace {
  readonly side: ViewedSide
  readonly segment: Segment
  readonly unit: TranslationUnit
}

/** A checked input as an editor asks about it: by absolute path and offset. */
export class CheckedView {
  readonly report: FindingsReport
  readonly sides: readonly ViewedSide[]
  private readonly units: Readonly<Record<SideName, ReadonlyMap<Segment, TranslationUnit>>>

  constructor(
    checked: CheckedWithContext,
    readonly files: InputFiles,
    translator: Translator,
  ) {
    this.context = checked.context
    const notes = checked.notes.map(note => ({...note, message: noteText(note, translator)}))
    this.report = reportFindings([checked.document], translator, notes)
    this.sides = sidesOf(checked.context, files)
    this.units = {source: unitsOf(this.context, 'source'), target: unitsOf(this.context, 'target')}
  }

  readonly context: CheckContext

  /** The sides that stand in a file: two of one that holds both languages. */
  sidesIn(path: string): readonly ViewedSide[] {
    return this.sides.filter(side => side.path === path)
  }

  side(name: SideName): ViewedSide | undefined {
    return this.sides.find(side => side.name === name)
  }

  /** The other side of a pair. */
  counterpartOf({name}: ViewedSide): ViewedSide | undefined {
    return this.side(name === 'source' ? 'target' : 'source')
  }

  /** The segment at an offset of a file; at a border the one that begins or, after the last character, ends there. */
  placeAt(path: string, offset: number): ViewedPlace | undefined {
    for (const side of this.sidesIn(path)) {
      const segment = segmentAt(side.segmented.segments, offset)
      const unit = segment && this.units[side.name].get(segment)
      if (segment !== undefined && unit !== undefined) return {side, segment, unit}
    }
    return undefined
  }

  /** The segments on the other side of a unit, those of the passage that it was moved to included. */
  counterpartSegments({unit, side}: ViewedPlace): readonly Segment[] {
    const name = side.name === 'source' ? 'target' : 'source'
    const moved = unit.moved === undefined ? undefined : this.context.units[unit.moved]
    return unit[name].length > 0 ? unit[name] : (moved?.[name] ?? [])
  }
}

function sidesOf({sides, source, target}: CheckContext, [first, second]: InputFiles): ViewedSide[] {
  const view = (name: SideName, segmented: SegmentedDocument): ViewedSide => {
    const {path, text} = segmented.document
    const absolute = resolve(path ?? first)
    const isSecond = second !== undefined && absolute === resolve(second)
    return {name, path: isSecond ? second : first, segmented, lines: new LineIndex(text)}
  }
  return [
    ...(sides === 'target' ? [] : [view('source', source)]),
    ...(sides === 'source' ? [] : [view('target', target)]),
  ]
}

function unitsOf({units}: CheckContext, name: SideName): Map<Segment, TranslationUnit> {
  return new Map(units.flatMap(unit => unit[name].map(segment => [segment, unit] as const)))
}

/** By bisection: segments do not overlap and stand in order of the text. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (segments[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  const found = segments[low]
  return found !== undefined && holds(found, offset) ? found : undefined
}

function holds({start, end}: Span, offset: number): boolean {
  return start <= offset && offset <= end
}
