import type {ActiveRule} from '../check/engine/engine.js'
import {type FixedUnit, fixUnit} from '../fix/fix-unit.js'
import type {Termbase} from '../glossary/termbase.js'
import type {MessageLanguage} from '../messages/message-languages.js'
import type {LanguageTag} from '../model/document.js'
import type {Finding} from '../model/finding.js'
import type {WholeUnitOptions} from '../pipeline/whole-unit.js'
import type {CallGate} from './call-gate.js'
import {callTranslate} from './call-translate.js'
import type {EnforcedUnit, TraceStep, UnitError} from './enforced-unit.js'
import {judgeAnswer} from './judge-answer.js'
import {promptTerms} from './prompt-terms.js'
import {promptRepairs, repairInstructions} from './repair-instructions.js'
import {type SelectedTerm, selectTerms} from './select-terms.js'
import type {ThrownKind} from './translate-errors.js'
import type {EnforceMemory, MemorySuggestion, Translate, TranslateRequest} from './translate-request.js'

/** What all units of a run share. */
export interface UnitSettings {
  readonly translate: Translate
  readonly termbase: Termbase
  readonly rules: readonly ActiveRule[]
  readonly sourceLang: LanguageTag
  readonly targetLang: LanguageTag
  readonly date?: string | undefined
  readonly maxRounds: number
  readonly patience: number
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
  readonly memory: EnforceMemory | undefined
  readonly minMemoryScore: number
  readonly lang: MessageLanguage
  readonly unsafeFixes: boolean
  readonly whole: WholeUnitOptions | undefined
  readonly gate: CallGate
}

/** A translation that was checked. */
interface Candidate {
  readonly target: string
  readonly findings: readonly Finding[]
  readonly cost: number
}

/** Take one unit through its rounds; `before` is what an earlier run had of it. Never throws. */
export async function enforceUnit(
  source: string,
  index: number,
  settings: UnitSettings,
  before?: EnforcedUnit,
): Promise<EnforcedUnit> {
  return new UnitRun(source, index, settings, before).run()
}

class UnitRun {
  private best: Candidate | undefined
  private error: UnitError | undefined
  private rounds: number
  /** Calls that found the service busy or out of reach. */
  private busy = 0
  private readonly trace: TraceStep[]
  private readonly terms: readonly SelectedTerm[]
  private suggestion: MemorySuggestion | undefined
  private readonly seen = new Set<string>()

  constructor(
    private readonly source: string,
    private readonly index: number,
    private readonly settings: UnitSettings,
    before: EnforcedUnit | undefined,
  ) {
    // A unit that failed gets all its rounds again; one that was interrupted goes on where it was.
    this.rounds = before?.status === 'pending' ? before.rounds : 0
    this.trace = [...(before?.trace ?? [])]
    this.terms = selectTerms(source, settings)
    if (before?.target !== undefined) this.consider(before.target)
  }

  async run(): Promise<EnforcedUnit> {
    if (this.source.trim() === '') return this.result('clean', this.source)
    if (this.best === undefined) await this.lookIntoMemory()
    let idle = 0
    while (!this.isClean() && this.rounds < this.settings.maxRounds && idle < this.settings.patience) {
      const improved = await this.oneRound()
      if (improved === 'aborted') return this.result('pending')
      if (improved === 'repeated' || improved === 'hopeless') break
      // A service that is busy says nothing about the translation.
      if (improved === 'later') continue
      idle = improved ? 0 : idle + 1
    }
    return this.result(this.best === undefined ? 'failed' : this.isClean() ? 'clean' : 'findings')
  }

  /** Of the same text the published translation is taken if nothing is wrong with it; of a similar one it is shown. */
  private async lookIntoMemory(): Promise<void> {
    const {memory, minMemoryScore, sourceLang, targetLang} = this.settings
    if (memory === undefined) return
    try {
      const found = await memory.find(this.source, {sourceLang, targetLang})
      if (found === undefined || !(found.score >= minMemoryScore)) return
      this.suggestion = {source: found.source, target: found.target, score: found.score}
      if (found.score < 1) return
      const answer = judgeAnswer(found.target, this.source, this.settings)
      if (!('target' in answer)) return
      const {fixes, candidate} = this.check(answer.target)
      if (repairable(candidate.findings).length === 0) this.best = candidate
      this.step(
        {by: 'memory', round: this.rounds, target: candidate.target, fixes, kept: this.best !== undefined},
        candidate,
      )
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      this.trace.push({
        by: 'memory',
        round: this.rounds,
        fixes: 0,
        findings: 0,
        kept: false,
        error: {code: 'MEMORY_FAILED', message},
      })
    }
  }

  /** Whether the round gave something better; `repeated` when the answer is one that there was already. */
  private async oneRound(): Promise<boolean | 'aborted' | 'repeated' | 'hopeless' | 'later'> {
    const {translate, timeoutMs, signal, gate} = this.settings
    await gate.pass(signal)
    if (signal?.aborted === true) return 'aborted'
    if (gate.closed !== undefined) {
      this.error = gate.closed
      return 'hopeless'
    }
    const outcome = await callTranslate(translate, this.request(), {timeoutMs, signal, now: gate.clock.now()})
    if ('aborted' in outcome) return 'aborted'
    this.rounds++
    if ('error' in outcome) return this.afterError(outcome)
    const answer = judgeAnswer(outcome.answer, this.source, this.settings)
    if (!('target' in answer)) {
      this.fail(answer)
      // The same text is held back again.
      return answer.code === 'TRANSLATE_FILTERED' ? 'hopeless' : false
    }
    this.error = undefined
    if (this.seen.has(answer.target)) {
      this.trace.push({
        by: 'translate',
        round: this.rounds,
        fixes: 0,
        findings: this.best?.findings.length ?? 0,
        kept: false,
      })
      return 'repeated'
    }
    this.seen.add(answer.target)
    return this.consider(answer.target, 'translate')
  }

  private afterError({error, hopeless, retryAfterMs}: ThrownKind): false | 'hopeless' | 'later' {
    const {gate} = this.settings
    this.fail(error)
    if (hopeless === 'run') gate.closed = error
    if (hopeless === 'unknown') return false
    return hopeless === 'later' && gate.pause(++this.busy, retryAfterMs) ? 'later' : 'hopeless'
  }

  private fail(error: UnitError): false {
    this.error = error
    this.trace.push({by: 'translate', round: this.rounds, fixes: 0, findings: 0, kept: false, error})
    return false
  }

  /** Check an answer and keep it if it is better than the best so far. */
  private consider(target: string, by?: TraceStep['by']): boolean {
    try {
      const {fixes, candidate} = this.check(target)
      const kept = this.best === undefined || candidate.cost < this.best.cost
      if (kept) this.best = candidate
      if (by !== undefined) this.step({by, round: this.rounds, target: candidate.target, fixes, kept}, candidate)
      return kept
    } catch (error) {
      return this.fail({code: 'CHECK_FAILED', message: error instanceof Error ? error.message : String(error)})
    }
  }

  private step(step: Omit<TraceStep, 'findings'>, {findings}: Candidate): void {
    this.trace.push({...step, findings: findings.length})
  }

  private check(target: string): {fixes: number; candidate: Candidate} {
    const {termbase, rules, sourceLang, targetLang, unsafeFixes, whole} = this.settings
    const fixed: FixedUnit = fixUnit(
      {source: this.source, target, sourceLang, targetLang},
      {termbase, rules, unsafe: unsafeFixes, whole, ...dateOf(this.settings)},
    )
    const {findings} = fixed
    return {fixes: fixed.applied.length, candidate: {target: fixed.target, findings, cost: costOf(findings)}}
  }

  private request(): Omit<TranslateRequest, 'signal'> {
    const {sourceLang, targetLang, lang} = this.settings
    const previous = this.best?.target
    const repairs =
      this.best === undefined
        ? []
        : repairInstructions(repairable(this.best.findings), {target: this.best.target, lang})
    const instructions = [promptTerms(this.terms, {lang}), promptRepairs(repairs, {lang})]
    return {
      index: this.index,
      source: this.source,
      sourceLang,
      targetLang,
      terms: this.terms,
      round: this.rounds + 1,
      previous,
      repairs,
      suggestion: this.suggestion,
      instructions: instructions.filter(block => block !== '').join('\n\n'),
    }
  }

  private isClean(): boolean {
    return this.best !== undefined && repairable(this.best.findings).length === 0
  }

  private result(status: EnforcedUnit['status'], target = this.best?.target): EnforcedUnit {
    const {source, error, rounds, trace} = this
    return {
      source,
      status,
      ...(target === undefined ? {} : {target}),
      findings: this.best?.findings ?? [],
      rounds,
      ...(error === undefined ? {} : {error}),
      trace,
    }
  }
}

/** What is worth another round: no mere notes, and nothing that only the source could cure. */
function repairable(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({severity, fix, target, messageId}) =>
      severity !== 'info' && fix?.side !== 'source' && !(target === undefined && messageId.startsWith('source')),
  )
}

const weights = {error: 1000, warning: 10, info: 0.01} as const

function costOf(findings: readonly Finding[]): number {
  const countable = new Set(repairable(findings))
  return findings.reduce((sum, finding) => sum + (countable.has(finding) ? weights[finding.severity] : weights.info), 0)
}

function dateOf({date}: UnitSettings): {readonly date?: string | undefined} {
  return date === undefined ? {} : {date}
}
