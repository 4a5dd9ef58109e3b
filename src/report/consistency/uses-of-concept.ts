import type {TextSpan} from '../../model/span.js'
import type {TermVerdict} from '../../model/term.js'
import type {FoundPlace} from '../place-name.js'

/** Where something stands: line and column from 1, in UTF-16 code units; `text` is the exact slice. */
export interface ConsistencyPlace extends TextSpan {
  readonly path?: string | undefined
  readonly line: number
  readonly column: number
  /** Where it stands in a package, such as a docx. */
  readonly packed?: FoundPlace | undefined
}

/** One use of a term, where it stands. */
export interface GatheredUse {
  readonly verdict: TermVerdict
  readonly source: ConsistencyPlace
  readonly target?: ConsistencyPlace | undefined
  /** What probably stands for it where it is missing. */
  readonly likely?: ConsistencyPlace | undefined
}

/** Where text waits that is too much for memory. */
export interface TextSpool {
  append(text: string): SpooledText
  read(text: SpooledText): string
}

/** Where it is there. */
export interface SpooledText {
  readonly start: number
  readonly end: number
}

/** The uses of a concept in order: their numbers are held, their places are, or are in a spool. */
export class UsesOfConcept {
  readonly verdicts = {ok: 0, variant: 0, forbidden: 0, missing: 0}
  count = 0
  notNeeded = 0
  unpaired = 0
  readonly firstUses: ConsistencyPlace[] = []
  /** Of the first use. */
  firstText: string | undefined
  private held: GatheredUse[] = []
  private readonly moved: {readonly spool: TextSpool; readonly place: SpooledText}[] = []

  add(use: GatheredUse): void {
    const {verdict, source, target} = use
    this.count++
    this.verdicts[verdict]++
    if (verdict !== 'missing' && target === undefined) this.notNeeded++
    this.firstText ??= source.text
    this.held.push(use)
  }

  moveTo(spool: TextSpool): void {
    if (this.held.length === 0) return
    this.moved.push({spool, place: spool.append(JSON.stringify(this.held))})
    this.held = []
  }

  /** Whether some of them are in a spool. */
  get isMoved(): boolean {
    return this.moved.length > 0
  }

  /** Cost: those in a spool are read. */
  all(): readonly GatheredUse[] {
    if (!this.isMoved) return this.held
    const moved = this.moved.flatMap(({spool, place}): readonly GatheredUse[] => JSON.parse(spool.read(place)))
    return [...moved, ...this.held]
  }
}
