import type {Lexicon} from '../align/lexicon/lexicon.js'
import {type ActiveRule, activateRules} from '../check/engine/engine.js'
import type {Termbase} from '../glossary/termbase.js'
import {languagePair} from '../language/direction.js'
import {profileFor} from '../language/registry.js'
import type {MessageLanguage} from '../messages/message-languages.js'
import {defaultMessageLanguage} from '../messages/message-languages.js'
import {namedError} from '../messages/named-error.js'
import type {DocumentFormat, LanguageTag} from '../model/document.js'
import {CallGate, type EnforceClock, systemClock} from './call-gate.js'
import {checkOptions, enforceOptionKinds} from './enforce-options.js'
import {enforceUnit, type UnitSettings} from './enforce-unit.js'
import type {EnforcedUnit} from './enforced-unit.js'
import type {EnforceMemory, Translate} from './translate-request.js'

/** Options of `enforce`: the sources, what translates them, the termbase, and limits. */
export interface EnforceOptions {
  /** Translation units in order: sentences or paragraphs. One text is one unit. */
  readonly source: string | readonly string[]
  readonly translate: Translate
  readonly termbase: Termbase
  /** Rules of one unit with their levels; without it all but those that need a whole document (`activateRules({}, {scope: 'answer'})`). */
  readonly rules?: readonly ActiveRule[] | undefined
  /** Calls of `translate` for one unit at most; 3 by default. */
  readonly maxRounds?: number | undefined
  /** Rounds without any improvement after which a unit is left as it is; 2 by default. */
  readonly patience?: number | undefined
  /** Units that are worked on at the same time; 4 by default. */
  readonly concurrency?: number | undefined
  /** Longest time of one call in milliseconds; 60,000 by default. */
  readonly timeoutMs?: number | undefined
  /** Stops the run: units that are not done become `pending`, the result is given all the same. */
  readonly signal?: AbortSignal | undefined
  /** Asked before `translate`. */
  readonly memory?: EnforceMemory | undefined
  /** Similarity (0…1) from which a published translation is shown to `translate`; 0.7 by default. */
  readonly minMemoryScore?: number | undefined
  /** Also apply fixes that a person should look at afterwards; false by default. */
  readonly unsafeFixes?: boolean | undefined
  /**
   * Also judge each answer as a whole: whether all sentences were translated, markup, links, code and placeholders kept, and nothing
   * put around the translation. True by default; false for answers that are not meant to be whole translations.
   */
  readonly whole?: boolean | undefined
  /** What the texts are written in; Markdown by default, which plain prose is as well. */
  readonly format?: Extract<DocumentFormat, 'markdown' | 'html' | 'text'> | undefined
  /** Tells whether an answer is about the same as its source; the shipped one by default, where there is one for the languages. */
  readonly lexicon?: Lexicon | false | undefined
  /** Chinese → English where left out. */
  readonly sourceLang?: LanguageTag | undefined
  readonly targetLang?: LanguageTag | undefined
  /** ISO day against which the validity of terms is held. */
  readonly date?: string | undefined
  /** Language of the instructions; English where left out. */
  readonly lang?: MessageLanguage | undefined
  /** The units of an earlier result with the same sources: what was done is kept, the rest is taken up again. */
  readonly state?: readonly EnforcedUnit[] | undefined
  /** For waits after a busy service; that of the platform by default. */
  readonly clock?: EnforceClock | undefined
  /** Told of each unit when it is done, in the order in which they end; what it throws is ignored. */
  readonly onUnit?: ((unit: EnforcedUnit, index: number) => void) | undefined
}

/** What became of all units of a run of `enforce`. Plain data. */
export interface EnforceResult {
  /** In order of the sources; give it to another run as `state` to go on. */
  readonly units: readonly EnforcedUnit[]
  readonly aborted: boolean
  readonly summary: Readonly<Record<EnforcedUnit['status'], number>> & {
    /** Calls of `translate` in this and earlier runs. */
    readonly calls: number
  }
}

/**
 * Translate units so that the glossary is followed, as far as the translator can be brought to it: look into the memory,
 * call `translate`, check, apply safe fixes, and call it again with what is left to repair. A clean unit is never touched
 * again; of several answers the best is kept. Errors of `translate` are kept with their unit and stop no other.
 *
 * Throws DuizhaoError `ENFORCE_OPTION` for an option that is unknown or cannot be what it is, and `ENFORCE_STATE` for a state of other sources; apart
 * from these it never rejects.
 */
export async function enforce(options: EnforceOptions): Promise<EnforceResult> {
  checkOptions(options, enforceOptionKinds)
  const sources = typeof options.source === 'string' ? [options.source] : options.source
  const settings = settingsOf(options, await lexiconOf(options))
  const concurrency = Math.floor(options.concurrency ?? 4)
  const state = stateOf(options.state, sources)
  const units: EnforcedUnit[] = sources.map((source, index) => state[index] ?? pending(source))
  const firstOf = new Map<string, number>()
  for (const [index, source] of sources.entries()) {
    const before = state[index]
    if (!firstOf.has(source) && (before === undefined || !isDone(before))) firstOf.set(source, index)
  }
  let next = 0
  const work = async (): Promise<void> => {
    for (let index = next++; index < sources.length; index = next++) {
      const before = state[index]
      if ((before !== undefined && isDone(before)) || firstOf.get(sources[index]!) !== index) continue
      if (settings.signal?.aborted === true) continue
      units[index] = await enforceUnit(sources[index]!, index, settings, before)
      tell(options, units[index]!, index)
    }
  }
  await Promise.all(Array.from({length: Math.min(concurrency, sources.length)}, work))
  for (const [index, source] of sources.entries()) {
    const first = firstOf.get(source)
    if (first === undefined || first === index || isDone(units[index]!) || units[first]!.status === 'pending') continue
    units[index] = {...units[first]!, rounds: 0, trace: [], sameAs: first}
    tell(options, units[index]!, index)
  }
  return {units, aborted: settings.signal?.aborted === true, summary: summarise(units)}
}

/** The lexicon that ships for the two languages, where there is one and files can be read. */
async function lexiconOf({lexicon, whole = true, ...options}: EnforceOptions): Promise<Lexicon | undefined> {
  if (lexicon !== undefined || !whole) return lexicon === false ? undefined : lexicon
  const languages = languagePair({source: options.sourceLang, target: options.targetLang})
  try {
    const {findLexicon} = await import('../align/lexicon/load-lexicon.js')
    return findLexicon(languages)
  } catch {
    return undefined
  }
}

function settingsOf(options: EnforceOptions, lexicon: Lexicon | undefined): UnitSettings {
  const {translate, termbase, rules, signal, memory, date, unsafeFixes = false, lang = defaultMessageLanguage} = options
  const {whole = true, format} = options
  const langs = languagePair({source: options.sourceLang, target: options.targetLang})
  return {
    translate,
    termbase,
    rules: rules ?? activateRules({}, {scope: whole ? 'answer' : 'unit'}),
    sourceLang: profileFor(langs.source).tag,
    targetLang: profileFor(langs.target).tag,
    date,
    maxRounds: Math.floor(options.maxRounds ?? 3),
    patience: Math.floor(options.patience ?? 2),
    timeoutMs: Math.min(Math.floor(options.timeoutMs ?? 60_000), longestTimer),
    signal,
    memory,
    minMemoryScore: options.minMemoryScore ?? 0.7,
    lang,
    unsafeFixes,
    whole: whole ? {format, lexicon} : undefined,
    gate: new CallGate(options.clock ?? systemClock),
  }
}

/** What a timer of the platform can hold. */
const longestTimer = 2 ** 31 - 1

function stateOf(
  state: readonly EnforcedUnit[] | undefined,
  sources: readonly string[],
): readonly (EnforcedUnit | undefined)[] {
  if (state === undefined) return []
  const wrong = sources.findIndex((source, index) => state[index]?.source !== source)
  if (wrong < 0 && state.length === sources.length) return state
  throw namedError('ENFORCE_STATE', {index: wrong < 0 ? sources.length : wrong})
}

function pending(source: string): EnforcedUnit {
  return {source, status: 'pending', findings: [], rounds: 0, trace: []}
}

function isDone({status}: EnforcedUnit): boolean {
  return status === 'clean' || status === 'findings'
}

function tell({onUnit}: EnforceOptions, unit: EnforcedUnit, index: number): void {
  try {
    onUnit?.(unit, index)
  } catch {
    // A listener is no part of the run.
  }
}

function summarise(units: readonly EnforcedUnit[]): EnforceResult['summary'] {
  const counts = {clean: 0, findings: 0, failed: 0, pending: 0, calls: 0}
  for (const {status, trace} of units) {
    counts[status]++
    counts.calls += trace.filter(({by}) => by === 'translate').length
  }
  return counts
}
