import type {Finding} from '../../model/finding.js'
import type {CheckedDocument} from '../../report/findings/findings-report.js'
import type {Note} from '../notes.js'
import type {Settings} from '../settings/settings.js'
import {
  type BaselineChoices,
  type BaselineDocument,
  defaultBaseline,
  type OpenBaseline,
  openBaseline,
} from './open-baseline.js'

/** A document of a run, the settings that it was checked by, and the rules that looked at it. */
export interface SettledDocument extends BaselineDocument {
  readonly settings: Settings
}

/** What the baselines of a run have. */
export interface SettledBaselines {
  /** Absent where there is no baseline. */
  readonly known?: ReadonlySet<Finding> | undefined
  readonly notes: readonly Note[]
}

/** The baselines of a run, opened before the work so that a wrong name is seen at once. */
export class RunBaselines {
  private constructor(
    private readonly opened: ReadonlyMap<string, OpenBaseline>,
    private readonly pathOf: (settings: Settings) => string | undefined,
  ) {}

  /**
   * For each configuration the baseline that was named, else its own, else that of the run. Throws DuizhaoError `BASELINE_MISSING`,
   * `BASELINE_BROKEN` or `OUTPUT_UNWRITABLE`.
   */
  static async open(choices: BaselineChoices, own: Settings, used: readonly Settings[]): Promise<RunBaselines> {
    const {baseline, writeBaseline = false, pruneBaseline = false} = choices
    const unnamed = own.config.baseline ?? (writeBaseline || pruneBaseline ? defaultBaseline : undefined)
    const pathOf = ({config}: Settings): string | undefined => baseline ?? config.baseline ?? unnamed
    const opened = new Map<string, OpenBaseline>()
    for (const settings of used.length === 0 ? [own] : used) {
      const path = pathOf(settings)
      if (path !== undefined && !opened.has(path)) opened.set(path, await openBaseline(path, choices))
    }
    return new RunBaselines(opened, pathOf)
  }

  /** Whether there is none. */
  get isEmpty(): boolean {
    return this.opened.size === 0
  }

  /** Find what they have. Writes or prunes them where that was asked for. `partial`: findings were left out on purpose. */
  async settle(documents: readonly SettledDocument[], partial: boolean): Promise<SettledBaselines> {
    if (this.isEmpty) return {notes: []}
    const known = new Set<Finding>()
    const notes: Note[] = []
    for (const [path, baseline] of this.opened) {
      const own = documents.filter(({settings}) => this.pathOf(settings) === path)
      const settled = await baseline.settle({documents: own, partial})
      for (const finding of settled.known) known.add(finding)
      if (settled.note !== undefined) notes.push(settled.note)
    }
    return {known, notes}
  }
}

/** The documents as reports take them: what the baselines have is known. */
export function withKnown(
  documents: readonly CheckedDocument[],
  {known}: SettledBaselines,
): readonly CheckedDocument[] {
  return known === undefined ? documents : documents.map(document => ({...document, known}))
}
