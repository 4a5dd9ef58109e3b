import type {Termbase} from '../../glossary/termbase.js'
import {languagePair} from '../../language/direction.js'
import type {LanguagePair} from '../../model/language-pair.js'
import type {Span} from '../../model/span.js'
import {likelyPlaces, type PairUses, reportCheckedConsistency, reportGathered} from '../../pipeline/consistency.js'
import {
  type ConsistencyDocument,
  type ConsistencyReport,
  GatheredUses,
  joinConsistency,
} from '../../report/consistency/consistency.js'
import type {TextSpool} from '../../report/consistency/uses-of-concept.js'
import type {InputResult} from '../check/checked-input.js'
import type {Settings} from '../settings/settings.js'

/** One pair of a run for a report of its terms. */
export interface ReportedPair {
  /** Its number in the run. */
  readonly number: number
  readonly settings: Settings
  readonly langs: LanguagePair
  readonly sides: InputResult['sides']
}

interface Group {
  readonly langs: Partial<LanguagePair>
  readonly gathered: GatheredUses
  readonly sought: Map<number, Pick<PairUses, 'sought'>>
  likely: ReadonlyMap<number, ReadonlyMap<number, Span>>
}

/**
 * The report of terms over a run. Documents with the same glossaries and languages are looked at together; several are several reports in one.
 * First {@link seek} all pairs, then {@link link}, then {@link add} all of them: texts are not held.
 */
export class RunConsistency {
  /** With a `spool` the places of the terms are not held; see `GatheredUses`. */
  constructor(private readonly spool?: TextSpool | undefined) {}

  private readonly groups = new Map<Termbase, {settings: Settings; readonly pairs: Map<string, Group>}>()

  /** Note what is sought in a pair; `uses` is absent for a document without a counterpart. */
  seek(pair: ReportedPair, uses: Pick<PairUses, 'sought'> | undefined): void {
    const {sought} = this.groupOf(pair)
    if (uses !== undefined && uses.sought.length > 0) sought.set(pair.number, uses)
  }

  /** Look for what stands where renderings are missing. */
  async link(): Promise<void> {
    for (const {settings, pairs} of this.groups.values())
      for (const group of pairs.values()) {
        if (group.sought.size === 0) continue
        const found = likelyPlaces([...group.sought.values()], await settings.lexicon(languagePair(group.langs)))
        group.likely = new Map([...group.sought.keys()].map((number, index) => [number, found[index]!]))
        group.sought.clear()
      }
  }

  /** Add a pair; `documentOf` is told what probably stands for its missing terms, by their start. */
  add(pair: ReportedPair, documentOf: (likely?: ReadonlyMap<number, Span>) => ConsistencyDocument): void {
    const {gathered, likely} = this.groupOf(pair)
    gathered.add(documentOf(likely.get(pair.number)))
  }

  /** The report; `own` are the settings of the run, for one without documents. */
  report(own: Settings): ConsistencyReport {
    const reports: ConsistencyReport[] = []
    for (const [termbase, {pairs}] of this.groups) {
      if (pairs.size > 1) pairs.delete('')
      for (const {gathered, langs} of pairs.values())
        reports.push(reportGathered(gathered, termbase, languagePair(langs)))
    }
    const [first = reportCheckedConsistency([], own.termbase), ...others] = reports
    return others.length === 0 ? first : joinConsistency([first, ...others])
  }

  private groupOf({settings, langs, sides}: ReportedPair): Group {
    const ofTermbase = this.groups.get(settings.termbase) ?? {settings, pairs: new Map<string, Group>()}
    ofTermbase.settings = settings
    this.groups.set(settings.termbase, ofTermbase)
    const isPair = sides === 'both'
    const key = isPair ? `${langs.source} ${langs.target}` : ''
    const known = ofTermbase.pairs.get(key)
    if (known !== undefined) return known
    const group = {
      langs: isPair ? langs : {},
      gathered: new GatheredUses(this.spool),
      sought: new Map(),
      likely: new Map(),
    }
    ofTermbase.pairs.set(key, group)
    return group
  }
}
