import type {Termbase} from '../../glossary/termbase.js'
import {primaryLanguage} from '../../language/language-tag.js'
import {profileFor} from '../../language/registry.js'
import {namedError} from '../../messages/named-error.js'
import {type AlignedPair, comparedUnits, type TranslationUnit, translationUnits} from '../../model/alignment.js'
import type {DocumentFormat, PackedParagraph} from '../../model/document.js'
import type {DuizhaoError} from '../../model/errors.js'
import type {Finding, FindingPlace, RuleFinding, Severity} from '../../model/finding.js'
import type {LanguagePair} from '../../model/language-pair.js'
import type {SegmentedDocument} from '../../model/segment.js'
import {formatOf} from '../../parse/formats.js'
import {compareCodeUnits} from '../../text/compare.js'
import {nearestName} from '../../text/nearest-name.js'
import {rules as allRules} from '../rules/index.js'
import {CommentsOfRun} from './comments-of-run.js'
import type {CheckContext} from './context.js'
import type {CollectionReport, ConfiguredRule, KeptOf, Rule, RuleLevel, RuleScope} from './define-rule.js'
import {sourceChanged} from './source-changed.js'
import {suggestionsIn} from './suggestions.js'

/** `error`, or `[warning, {style: prc}]`. */
export type RuleSetting = RuleLevel | readonly [RuleLevel] | readonly [RuleLevel, unknown]

/** Settings by rule id; a rule that is not named has its default level and options. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** A rule that will run, with the severity of its findings. */
export interface ActiveRule {
  readonly rule: ConfiguredRule
  readonly severity: Severity
}

/** Below this confidence a bead mutes what depends on it being right. */
export const defaultMinConfidence = 0.5

/** What rules need besides a pair: the termbase, and what stands for the date, subject and day of the run. */
export interface ContextOptions {
  readonly termbase: Termbase
  readonly minConfidence?: number | undefined
  /** ISO date that stands for the documents' own. */
  readonly date?: string | undefined
  /** Stands for the documents' own. */
  readonly domain?: string | undefined
  /** The day of the run, ISO, for suppressions that end on a day; without it they hold for ever. */
  readonly today?: string | undefined
}

/** Of which rules, and which of these. */
export interface ActivateOptions {
  /** The rules there are; all of duizhao's by default. */
  readonly rules?: readonly Rule[] | undefined
  /**
   * `unit` leaves out rules that say something about a document only, unless the settings name them; `answer`, for units judged as
   * wholes, keeps of these links and structure; `document` by default. `versions` is the rule of a comparison of two versions alone.
   */
  readonly scope?: RuleScope | 'versions' | undefined
}

/**
 * Bind settings to rules. Rules set to `off` are left out and never run.
 * Throws DuizhaoError `RULE_UNKNOWN` or `RULE_OPTIONS`.
 */
export function activateRules(
  settings: RuleSettings = {},
  {rules = allRules, scope = 'document'}: ActivateOptions = {},
): ActiveRule[] {
  const known = [...rules, sourceChanged]
  for (const id of Object.keys(settings)) if (!known.some(rule => rule.id === id)) throw unknownRule(id, known)
  return (scope === 'versions' ? [sourceChanged] : rules).flatMap(rule => {
    const setting =
      settings[rule.id] ?? (scope !== 'versions' && isOutside(rule.scope, scope) ? 'off' : rule.defaultLevel)
    const [level, options] = typeof setting === 'string' ? [setting, undefined] : [setting[0], setting[1]]
    return level === 'off' ? [] : [{rule: rule.configure(options), severity: level}]
  })
}

const scopes: readonly RuleScope[] = ['unit', 'answer', 'document']

function isOutside(own: RuleScope, asked: RuleScope): boolean {
  return scopes.indexOf(own) > scopes.indexOf(asked)
}

function unknownRule(id: string, rules: readonly Rule[]): DuizhaoError {
  const names = rules.map(rule => rule.id)
  const nearest = nearestName(id, names)
  return namedError('RULE_UNKNOWN', {rule: id, choices: names.join(', '), ...(nearest === undefined ? {} : {nearest})})
}

/** What the rules see of an aligned pair. */
export function pairContext(pair: AlignedPair, options: ContextOptions): CheckContext {
  return context('both', pair.source, pair.target, pair.units ?? translationUnits(pair), options, pair.entries)
}

/** What the rules see of one document alone; its language's side is filled, one unit a segment. */
export function monolingualContext(
  segmented: SegmentedDocument,
  side: 'source' | 'target',
  otherLang: string,
  options: ContextOptions,
): CheckContext {
  const empty: SegmentedDocument = {
    document: {format: segmented.document.format, lang: otherLang, text: '', blocks: []},
    segments: [],
  }
  const units = segmented.segments.map((segment, index) => ({
    index,
    source: side === 'source' ? [segment] : [],
    target: side === 'target' ? [segment] : [],
    confidence: 1,
  }))
  return side === 'source'
    ? context(side, segmented, empty, units, options)
    : context(side, empty, segmented, units, options)
}

function context(
  sides: CheckContext['sides'],
  source: SegmentedDocument,
  target: SegmentedDocument,
  units: readonly TranslationUnit[],
  {termbase, minConfidence = defaultMinConfidence, date, domain, today}: ContextOptions,
  entries?: AlignedPair['entries'],
): CheckContext {
  const analyses = new Map<unknown, unknown>()
  const day = date ?? source.document.date ?? target.document.date
  const subject = domain ?? source.document.domain ?? target.document.domain
  const self: CheckContext = {
    sides,
    source,
    target,
    sourceProfile: profileFor(source.document.lang),
    targetProfile: profileFor(target.document.lang),
    units,
    compared: comparedUnits(units),
    entries,
    termbase,
    date: day,
    domain: subject,
    today,
    minConfidence,
    shared<T>(make: (context: CheckContext) => T): T {
      let made = analyses.get(make) as T | undefined
      if (made === undefined) {
        made = make(self)
        analyses.set(make, made)
      }
      return made
    },
  }
  return self
}

/**
 * Run rules over the pairs or documents of a run. Gives the findings of each context, sorted by place in the target
 * (else the source), then rule id. Never throws because of what a document says.
 */
export function runRules(contexts: readonly CheckContext[], active: readonly ActiveRule[]): Finding[][] {
  const [first] = contexts
  if (first === undefined) return []
  const parts = contexts.map((context): CheckedPart => {
    return {source: context.source.document, target: context.target.document, ...checkAlone(context, active)}
  })
  return joinChecks(parts, active, first)
}

/** What the rules find in one pair or document by itself, before its comments are looked at: plain data that survives JSON. */
export interface CheckedAlone {
  readonly sides: CheckContext['sides']
  readonly isKeyed: boolean
  readonly langs: LanguagePair
  readonly formats: {readonly source: DocumentFormat; readonly target: DocumentFormat}
  readonly findings: readonly Finding[]
  /** What rules keep for the comparison of all documents, by rule id. */
  readonly kept: Readonly<Record<string, unknown>>
}

/** The first half of {@link runRules}: one context. */
export function checkAlone(context: CheckContext, active: readonly ActiveRule[]): CheckedAlone {
  const {sides, source, target} = context
  const findings: Finding[] = []
  const kept: Record<string, unknown> = {}
  const isKeyed = context.entries !== undefined
  const formats = {source: source.document.format, target: target.document.format}
  const places: Places = {formats, source: source.document, target: target.document}
  const isSuggestion = suggestionsIn(target)
  let running: ActiveRule
  const report = (found: RuleFinding): void => {
    const level = isSuggestion(found.target) ? 'info' : running.severity
    findings.push(findingOf(places, running.rule.id, level, found))
  }
  for (running of active) {
    const {rule} = running
    if (sides !== 'both' && !rule.monolingual) continue
    rule.check(context, report)
    const own = rule.collection?.keep(context)
    if (own !== undefined) kept[rule.id] = own
  }
  const langs = {source: source.document.lang, target: target.document.lang}
  return {sides, isKeyed, langs, formats, findings, kept}
}

/** A text with what is needed of it to place findings. */
export interface PlacedText {
  readonly path?: string | undefined
  readonly text: string
  readonly paragraphs?: readonly PackedParagraph[] | undefined
}

export interface CheckedPart extends CheckedAlone {
  readonly source: PlacedText
  readonly target: PlacedText
}

/** The second half of {@link runRules}: what shows only across documents, and what comments silence. */
export function joinChecks(
  parts: readonly CheckedPart[],
  active: readonly ActiveRule[],
  {termbase, today}: Pick<CheckContext, 'termbase' | 'today'>,
): Finding[][] {
  const across = compareKept([...parts.entries()], active, termbase)
  const run = new HeardFindings(active, today)
  const heard = parts.map((part, index) => run.hear(part, across.get(index)))
  return parts.map((part, index) => run.tell(part, heard[index]!))
}

/** What a rule says of a document when it looks at all of them, before it has places in files. */
export interface FoundAcross extends Pick<ActiveRule, 'severity'> {
  readonly ruleId: string
  readonly report: RuleFinding
}

/** What shows only across documents, by their numbers; of each is needed what its rules kept. */
export function compareKept(
  documents: Iterable<readonly [number, Pick<CheckedAlone, 'kept' | 'langs'>]>,
  active: readonly ActiveRule[],
  termbase: Termbase,
): Map<number, FoundAcross[]> {
  const across = new Map<number, FoundAcross[]>()
  const all = [...documents].filter(([, {kept}]) => Object.keys(kept).length > 0)
  if (all.length === 0) return across
  for (const {rule, severity} of active) {
    if (rule.collection === undefined || all.every(([, {kept}]) => !Object.hasOwn(kept, rule.id))) continue
    const seen = new Map<string, KeptOf<unknown>[]>()
    for (const [document, {kept, langs}] of all) {
      if (!Object.hasOwn(kept, rule.id)) continue
      // what is said in one language does not contradict what is said in another
      const key = `${primaryLanguage(langs.source)} ${primaryLanguage(langs.target)}`
      const list = seen.get(key)
      if (list === undefined) seen.set(key, [{document, kept: kept[rule.id]}])
      else list.push({document, kept: kept[rule.id]})
    }
    const report: CollectionReport = (document, found) => {
      const list = across.get(document) ?? []
      across.set(document, list)
      list.push({ruleId: rule.id, severity, report: found})
    }
    for (const some of seen.values()) rule.collection.compare(some, report, termbase)
  }
  return across
}

/** The findings of a run as its reader hears them, document by document: first all are heard, then told, both in their order. */
export class HeardFindings {
  private readonly comments: CommentsOfRun
  private readonly said = new Set<string>()

  /** `today` is the ISO date of the run. */
  constructor(
    private readonly active: readonly ActiveRule[],
    today: string | undefined,
  ) {
    this.comments = new CommentsOfRun(today)
  }

  /** The findings of a document that no comment silences; remembers which comments did so. The same however often it is asked. */
  hear(part: CheckedPart, across: readonly FoundAcross[] = []): Finding[] {
    const found = across.map(({ruleId, severity, report}) => findingOf(part, ruleId, severity, report))
    const own = [...part.findings, ...found]
    if (own.length === 0) return own
    return silence(part, part.isKeyed ? withoutRepetitions(own) : own, this.comments)
  }

  /** What is told of a document, after all were heard: nothing twice, and which comments are wrong. */
  tell(part: CheckedPart, heard: readonly Finding[]): Finding[] {
    const isMonolingual = (id: string): boolean => this.active.some(({rule}) => rule.monolingual && rule.id === id)
    const fresh = heard.filter(finding => !isMonolingual(finding.ruleId) || !isSaid(finding, this.said))
    return [...fresh, ...commentProblems(part, this.comments, this.active)].sort(byPlace)
  }
}

/** Whether what a rule finds in one text alone was found when the same file was compared with another one: an original with several translations. */
function isSaid({ruleId, messageId, source, target}: Finding, said: Set<string>): boolean {
  const place = source ?? target
  if (place?.path === undefined || (source !== undefined && target !== undefined)) return false
  return said.size === said.add(JSON.stringify([ruleId, messageId, place.path, place.start, place.end])).size
}

/** A text that stands beside several forms of its counterpart is looked at several times; what is wrong in it is said once. */
function withoutRepetitions(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ruleId, messageId, source, target}) => {
    const key = JSON.stringify([ruleId, messageId, source?.start, source?.end, target?.start, target?.end])
    return seen.size !== seen.add(key).size
  })
}

/** Take out what comments of the documents silence. */
function silence(part: CheckedPart, findings: readonly Finding[], all: CommentsOfRun): Finding[] {
  const {source, target} = all.of(part)
  return findings.filter(finding => {
    const bySource = finding.source !== undefined && source.covers(finding, finding.source)
    const byTarget = finding.target !== undefined && target.covers(finding, finding.target)
    return !bySource && !byTarget
  })
}

/** Which comments are wrong, after all findings of the run. */
function commentProblems(part: CheckedPart, all: CommentsOfRun, active: readonly ActiveRule[]): Finding[] {
  const own = active.find(({rule}) => rule.id === 'suppression-unused')
  if (own === undefined) return []
  const ran = new Set(active.map(({rule}) => rule.id))
  const known = [...allRules, sourceChanged].map(rule => rule.id)
  return Object.entries(all.of(part)).flatMap(([side, comments]) =>
    all.tell(comments)
      ? comments.problems(ran, known).map(({messageId, data, place}) => ({
          ruleId: 'suppression-unused',
          ...withPaths(part, {messageId, data, [side]: place}),
          severity: own.severity,
        }))
      : [],
  )
}

const strength: readonly Severity[] = ['info', 'warning', 'error']

/** The weaker of two severities. */
export function weaker(a: Severity, b: Severity = a): Severity {
  return strength.indexOf(a) <= strength.indexOf(b) ? a : b
}

type Places = Pick<CheckedPart, 'formats' | 'source' | 'target'>

/** With the files' names, and the fix as the file has to be changed. */
function findingOf(places: Places, ruleId: string, severity: Severity, report: RuleFinding): Finding {
  const written = encodedFix(places, report)
  const isNamed = places.source.path !== undefined || places.target.path !== undefined
  return {
    ...(isNamed ? withPaths(places, written) : written),
    ruleId,
    severity: weaker(severity, report.severity),
  }
}

function encodedFix(places: Places, report: RuleFinding): RuleFinding {
  const {fix} = report
  const side = fix?.side ?? 'target'
  const encode = fix && formatOf(places.formats[side]).encode
  if (encode === undefined) return report
  const {path, text, paragraphs} = places[side]
  const encoded = encode(fix!.text, {path, text, paragraphs, start: fix!.start, end: fix!.end})
  if (encoded === undefined) return {...report, fix: undefined}
  return {...report, fix: {...fix!, ...(typeof encoded === 'string' ? {text: encoded} : encoded)}}
}

function withPaths(places: Pick<CheckedPart, 'source' | 'target'>, report: RuleFinding): RuleFinding {
  const {source, target} = report
  return {
    ...report,
    ...(source === undefined ? {} : {source: placed(places.source, source)}),
    ...(target === undefined ? {} : {target: placed(places.target, target)}),
  }
}

function placed({path}: PlacedText, place: FindingPlace): FindingPlace {
  return path === undefined ? place : {path, ...place}
}

/** Order of findings: by their place in the source, then in the target, then by rule. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    order(a.source?.start, b.source?.start) ||
    order(a.target?.start, b.target?.start) ||
    compareCodeUnits(a.ruleId, b.ruleId)
  )
}

function order(a: number | undefined, b: number | undefined): number {
  return (a ?? -1) - (b ?? -1)
}
