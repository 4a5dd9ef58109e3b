import type {Finding, FindingData, FindingPlace} from '../../model/finding.js'
import type {Span} from '../../model/span.js'
import {nearestName} from '../../text/nearest-name.js'

/** What is wrong with a comment that silences rules. */
export interface SuppressionProblem {
  readonly messageId:
    | 'unused'
    | 'no-reason'
    | 'unknown-rule'
    | 'no-such-rule'
    | 'nothing-to-enable'
    | 'expired'
    | 'bad-date'
    | 'no-such-comment'
  readonly data: FindingData
  readonly place: FindingPlace
}

const actions = ['disable-next-line', 'disable', 'enable'] as const
type Action = (typeof actions)[number]

interface Directive extends Span {
  /** As it is written; one that is no {@link Action} silences nothing. */
  readonly action: string
  /** Empty for all rules. */
  readonly rules: readonly string[]
  readonly reason: string
  /** ISO date of the last day on which it holds, or what stood there instead of one. */
  readonly until?: string | undefined
  scope: Span
  used: boolean
}

/**
 * The comments of one text that silence rules:
 *
 *     <!-- duizhao-disable-next-line term-missing, spacing -- quoted from the 2019 plan -->
 *     <!-- duizhao-disable -- old text --> … <!-- duizhao-enable -->
 *     <!-- duizhao-disable-next-line term-variant until 2027-06-30 -- until the new names are decided -->
 *
 * `{/* … *\/}` does in MDX. Without rule ids all rules are meant; the reason follows ` -- `. After the
 * day of `until` the comment silences nothing. The next line is the next
 * paragraph, item, heading or table. Comments inside code do not count. Cost: O(length).
 */
export class Suppressions {
  private readonly directives: readonly Directive[]

  /** `today` is the ISO date of the run; without it no comment has ended. */
  constructor(
    private readonly text: string,
    private readonly today?: string,
  ) {
    this.directives = text.includes('duizhao-') ? readDirectives(text) : []
  }

  /** Whether a finding at `place` of this text is silenced; remembers which comments did it. */
  covers({ruleId}: Pick<Finding, 'ruleId'>, place: Span): boolean {
    let covered = false
    for (const directive of this.directives) {
      const {action, rules, scope} = directive
      if (action === 'enable' || !isAction(action) || (rules.length > 0 && !rules.includes(ruleId))) continue
      if (this.hasEnded(directive)) continue
      if (
        place.start < scope.start ||
        place.start > scope.end ||
        (place.start === scope.end && place.end > place.start)
      )
        continue
      directive.used = true
      covered = true
    }
    return covered
  }

  /** After all findings: comments that silenced nothing although their rules ran, gave no reason, or name no rule. */
  problems(ran: ReadonlySet<string>, known: readonly string[]): SuppressionProblem[] {
    return this.directives.flatMap((directive): SuppressionProblem[] => {
      const place = {start: directive.start, end: directive.end, text: this.text.slice(directive.start, directive.end)}
      const {action, rules, reason, used} = directive
      if (!isAction(action)) return [{messageId: 'no-such-comment', data: nearestAction(action), place}]
      const unknown = rules.filter(rule => !known.includes(rule))
      if (unknown.length > 0) {
        const nearest = nearestName(unknown[0]!, known)
        return nearest === undefined
          ? [{messageId: 'no-such-rule', data: {rules: unknown}, place}]
          : [{messageId: 'unknown-rule', data: {rules: unknown, nearest}, place}]
      }
      if (action === 'enable') return used ? [] : [{messageId: 'nothing-to-enable', data: {}, place}]
      const {until} = directive
      if (until !== undefined && !isDate(until)) return [{messageId: 'bad-date', data: {until}, place}]
      if (until !== undefined && this.hasEnded(directive)) return [{messageId: 'expired', data: {until}, place}]
      const couldBeUsed = rules.length === 0 ? ran.size > 0 : rules.some(rule => ran.has(rule))
      if (!used && couldBeUsed) return [{messageId: 'unused', data: {rules}, place}]
      return reason === '' ? [{messageId: 'no-reason', data: {rules}, place}] : []
    })
  }

  private hasEnded({until}: Directive): boolean {
    return until !== undefined && isDate(until) && this.today !== undefined && until < this.today
  }
}

/** A day of the calendar as YYYY-MM-DD. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const opening = /<!--|\{\/\*/gu
const instruction = /^\s*duizhao-([\w-]{1,40})(?=\s|$)/u

function isAction(name: string): name is Action {
  return (actions as readonly string[]).includes(name)
}

function nearestAction(name: string): FindingData {
  return {name: `duizhao-${name}`, nearest: `duizhao-${nearestName(name, actions) ?? actions[0]}`}
}

function readDirectives(text: string): Directive[] {
  const directives: Directive[] = []
  const code = codeLines(text)
  opening.lastIndex = 0
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const closing = match[0] === '<!--' ? '-->' : '*/}'
    const close = text.indexOf(closing, match.index + match[0].length)
    if (close < 0) break
    const span = {start: match.index, end: close + closing.length}
    opening.lastIndex = span.end
    if (text[match.index - 1] === '`' || code.some(({start, end}) => start <= span.start && span.start < end)) continue
    const directive = parseDirective(text.slice(match.index + match[0].length, close), span)
    if (directive !== undefined) directives.push(directive)
  }
  setScopes(text, directives)
  return directives
}

function parseDirective(body: string, span: Span): Directive | undefined {
  const match = instruction.exec(body)
  if (match === null) return undefined
  const rest = body.slice(match[0].length)
  const dash = /(?:^|\s)(?:--|——|—)(?:\s|$)/u.exec(rest)
  const head = dash === null ? rest : rest.slice(0, dash.index)
  const words = head.split(/[\s,，、]+/u).filter(name => name !== '')
  const at = words.indexOf('until')
  const until = at < 0 ? undefined : (words[at + 1] ?? '')
  return {
    ...span,
    action: match[1]!,
    rules: at < 0 ? words : [...words.slice(0, at), ...words.slice(at + 2)],
    until,
    reason: dash === null ? '' : rest.slice(dash.index + dash[0].length).trim(),
    scope: {start: span.end, end: span.end},
    used: false,
  }
}

/** `disable` holds up to the next `enable` of the same rules or of all, else to the end. */
function setScopes(text: string, directives: readonly Directive[]): void {
  for (const [i, directive] of directives.entries()) {
    if (directive.action === 'disable-next-line') directive.scope = nextLines(text, directive.end)
    if (directive.action !== 'disable') continue
    const enable = directives
      .slice(i + 1)
      .find(({action, rules}) => action === 'enable' && isSameRules(rules, directive.rules))
    if (enable !== undefined) enable.used = true
    directive.scope = {start: directive.end, end: enable?.start ?? text.length}
  }
}

function isSameRules(enabled: readonly string[], disabled: readonly string[]): boolean {
  return enabled.length === 0 || (enabled.length === disabled.length && disabled.every(rule => enabled.includes(rule)))
}

/** The second line of a table. */
const delimiterRow = /^\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?$/u

const blockStart = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|>|\||<|```|~~~)/u

/**
 * From the next line that is not blank to the end of what begins there: a blank line or another block ends it. Above a table
 * it is the whole table, since no comment can stand between its rows.
 */
function nextLines(text: string, from: number): Span {
  let start = lineEnd(text, from)
  while (start < text.length && text.slice(start, lineEnd(text, start)).trim() === '') start = lineEnd(text, start)
  let end = lineEnd(text, start)
  const isTable = delimiterRow.test(text.slice(end, lineEnd(text, end)).trim())
  while (end < text.length) {
    const line = text.slice(end, lineEnd(text, end))
    if (line.trim() === '' || (!isTable && blockStart.test(line))) break
    end = lineEnd(text, end)
  }
  return {start, end}
}

/** Where the line after the one that holds `offset` begins. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

/** Fenced code, where a comment is an example of one. */
function codeLines(text: string): Span[] {
  const spans: Span[] = []
  let open: {start: number; fence: string} | undefined
  for (const {0: line, 1: fence, index} of text.matchAll(/^ {0,3}(`{3,100}|~{3,100})[^\n]*/gmu)) {
    if (open === undefined) open = {start: index, fence: fence!}
    else if (fence!.startsWith(open.fence)) {
      spans.push({start: open.start, end: index + line.length})
      open = undefined
    }
  }
  return open === undefined ? spans : [...spans, {start: open.start, end: text.length}]
}
