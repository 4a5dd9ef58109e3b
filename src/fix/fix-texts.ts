import type {Finding, Fix} from '../model/finding.js'
import type {Span} from '../model/span.js'
import {applyFixes} from './apply-fixes.js'
import {replacedSpans, spanAfter, spanBefore, type TextEdit} from './text-edits.js'

/** A finding, with the names of the texts that its two sides stand in. */
export interface LocatedFinding {
  readonly finding: Finding
  readonly sourceText: string
  readonly targetText: string
}

/** A replacement that stayed. */
export interface AppliedFix extends Span {
  readonly ruleId: string
  readonly concept?: string | undefined
  /** Name of the text. */
  readonly in: string
  /** What stood there; `[start, end)` of the text as it was given, unless an earlier fix had changed that place. */
  readonly found: string
  readonly text: string
  readonly safe: boolean
}

export interface FixTextsOptions {
  /** Also fixes that a person should look at; false by default. */
  readonly unsafe?: boolean | undefined
  /** Names of texts that are only read. */
  readonly untouched?: ReadonlySet<string> | undefined
}

export interface FixedTexts {
  readonly texts: ReadonlyMap<string, string>
  /** In order of the passes, then of the texts. */
  readonly applied: readonly AppliedFix[]
  /** What was replaced in each text, pass by pass: places are in the text as the passes before left it. */
  readonly passes: readonly ReadonlyMap<string, readonly TextEdit[]>[]
  /** What is left over in the texts as they are now. */
  readonly findings: readonly LocatedFinding[]
}

/** Looks at all texts and gives what is wrong in them. */
export type CheckTexts = (texts: ReadonlyMap<string, string>) => readonly LocatedFinding[]

/** More passes than overlapping fixes ever need. */
const mostPasses = 20

/**
 * Fix texts until nothing is left to fix: check, apply, check again. A fix stays only if it cured its own finding and
 * brought no new error to its place; the others are taken back. A second run over the result changes nothing.
 * Cost: about two checks a pass; nearly always one pass.
 */
export function fixTexts(
  texts: ReadonlyMap<string, string>,
  check: CheckTexts,
  options: FixTextsOptions = {},
): FixedTexts {
  const steps = fixSteps(texts, options)
  let step = steps.next()
  while (step.done !== true) step = steps.next(check(step.value))
  return step.value
}

/** As {@link fixTexts} for a check that takes its time. */
export async function fixTextsAsync(
  texts: ReadonlyMap<string, string>,
  check: (texts: ReadonlyMap<string, string>) => Promise<readonly LocatedFinding[]>,
  options: FixTextsOptions = {},
): Promise<FixedTexts> {
  const steps = fixSteps(texts, options)
  let step = steps.next()
  while (step.done !== true) step = steps.next(await check(step.value))
  return step.value
}

type Steps = Generator<ReadonlyMap<string, string>, FixedTexts, readonly LocatedFinding[]>

function* fixSteps(given: ReadonlyMap<string, string>, options: FixTextsOptions): Steps {
  let texts = given
  let findings = yield texts
  const seen = new Set([keyOf(texts)])
  const passes: Pass[] = []
  for (let count = 0; count < mostPasses; count++) {
    const tried = yield* onePass(texts, findings, options)
    // Fixes that undo each other come back to a text that was there before.
    if (tried === undefined || seen.has(keyOf(tried.texts))) break
    seen.add(keyOf(tried.texts))
    passes.push(tried)
    texts = tried.texts
    findings = tried.findings
  }
  return {texts, applied: appliedIn(passes), passes: passes.map(({edits}) => edits), findings}
}

interface Pass {
  readonly before: ReadonlyMap<string, string>
  readonly texts: ReadonlyMap<string, string>
  readonly edits: ReadonlyMap<string, readonly OwnedFix[]>
  readonly findings: readonly LocatedFinding[]
}

/** A fix with the finding that asks for it. */
interface OwnedFix extends Fix {
  readonly finding: Finding
}

/** Apply what there is to apply; what did no good is left out the second time, and then the rest one by one. */
function* onePass(
  texts: ReadonlyMap<string, string>,
  findings: readonly LocatedFinding[],
  options: FixTextsOptions,
): Generator<ReadonlyMap<string, string>, Pass | undefined, readonly LocatedFinding[]> {
  const rejected = new Set<string>()
  for (;;) {
    const edits = editsOf(texts, findings, options, rejected)
    if (edits.size === 0) return undefined
    const changed = new Map(texts)
    for (const [name, {text}] of edits) changed.set(name, text)
    const applied = new Map([...edits].map(([name, {fixes}]) => [name, fixes]))
    const after = yield changed
    const useless = uselessFixes(applied, findings, after)
    if (useless.length === 0) return {before: texts, texts: changed, edits: applied, findings: after}
    for (const key of useless) rejected.add(key)
  }
}

interface Edited {
  readonly text: string
  readonly fixes: readonly OwnedFix[]
}

function editsOf(
  texts: ReadonlyMap<string, string>,
  findings: readonly LocatedFinding[],
  {unsafe = false, untouched = new Set()}: FixTextsOptions,
  rejected: ReadonlySet<string>,
): Map<string, Edited> {
  const proposed = new Map<string, OwnedFix[]>()
  for (const {finding, sourceText, targetText} of findings) {
    if (finding.fix === undefined) continue
    const name = finding.fix.side === 'source' ? sourceText : targetText
    if (untouched.has(name) || rejected.has(fixKey(name, finding.fix))) continue
    const fixes = proposed.get(name)
    const fix = {...finding.fix, finding}
    if (fixes === undefined) proposed.set(name, [fix])
    else fixes.push(fix)
  }
  const edited = new Map<string, Edited>()
  for (const [name, text] of texts) {
    const result = applyFixes(text, proposed.get(name) ?? [], {unsafe})
    if (result.applied.length > 0) edited.set(name, {text: result.text, fixes: result.applied.filter(isOwned)})
  }
  return edited
}

function isOwned(fix: Fix): fix is OwnedFix {
  return 'finding' in fix
}

/** Fixes after which their finding is still there, or a new error stands in their place. */
function uselessFixes(
  edits: ReadonlyMap<string, readonly OwnedFix[]>,
  before: readonly LocatedFinding[],
  after: readonly LocatedFinding[],
): string[] {
  const useless: string[] = []
  for (const [name, fixes] of edits) {
    const spans = replacedSpans(fixes)
    const were = placesIn(name, before).map(place => ({...place, span: spanAfter(place.span, fixes)}))
    const are = placesIn(name, after)
    for (const [index, fix] of fixes.entries()) {
      const here = are.filter(({span}) => touches(span, spans[index]!))
      const known = (problem: string): boolean =>
        were.some(place => place.problem === problem && touches(place.span, spans[index]!))
      const isCured = !here.some(({finding}) => problemOf(finding) === problemOf(fix.finding))
      const isWorse = here.some(({finding, problem}) => finding.severity === 'error' && !known(problem))
      if (!isCured || isWorse) useless.push(fixKey(name, fix))
    }
  }
  return useless
}

interface Place {
  readonly finding: Finding
  readonly problem: string
  readonly span: Span
}

function placesIn(name: string, findings: readonly LocatedFinding[]): Place[] {
  return findings.flatMap(({finding, sourceText, targetText}) => {
    const side = finding.fix?.side ?? (finding.target === undefined ? 'source' : 'target')
    const span = finding[side]
    return span === undefined || (side === 'source' ? sourceText : targetText) !== name
      ? []
      : [{finding, problem: problemOf(finding), span}]
  })
}

function problemOf({ruleId, concept}: Finding): string {
  return `${ruleId} ${concept ?? ''}`
}

function touches(a: Span, b: Span): boolean {
  return a.start === a.end || b.start === b.end
    ? a.start <= b.end && b.start <= a.end
    : a.start < b.end && b.start < a.end
}

function fixKey(name: string, {start, end, text}: Fix): string {
  return JSON.stringify([name, start, end, text])
}

function keyOf(texts: ReadonlyMap<string, string>): string {
  return JSON.stringify([...texts])
}

/** All fixes with their places in the texts as they were given. */
function appliedIn(passes: readonly Pass[]): AppliedFix[] {
  return passes.flatMap(({before, edits}, index) =>
    [...edits].flatMap(([name, fixes]) =>
      fixes.map(({finding, start, end, text, safe}): AppliedFix => {
        let span: Span = {start, end}
        for (const earlier of passes.slice(0, index).reverse()) span = spanBefore(span, earlier.edits.get(name) ?? [])
        return {
          ruleId: finding.ruleId,
          concept: finding.concept,
          in: name,
          ...span,
          found: (before.get(name) ?? '').slice(start, end),
          text,
          safe,
        }
      }),
    ),
  )
}
