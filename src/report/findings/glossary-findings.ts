import type {ReportMessage, Translator} from '../../messages/translator.js'
import type {FindingData, Severity} from '../../model/finding.js'
import type {FilePlace, Glossary} from '../../model/term.js'
import {jsonSafe, terminalLine} from '../../text/terminal-safe.js'
import {paint} from '../paint.js'

/** A problem of a glossary, as the glossary's own rules report it. */
export interface GlossaryProblem {
  readonly ruleId: string
  readonly severity: Severity
  readonly messageId: string
  readonly data: FindingData
  readonly concept: string
  readonly place?: FilePlace | undefined
}

/** Problems of glossaries as JSON, version 1. */
export function formatGlossaryJson(findings: readonly GlossaryProblem[], translator: Translator): string {
  const answer = {
    version: 1,
    findings: findings.map(({ruleId, severity, messageId, data, concept, place}) => ({
      ruleId,
      severity,
      messageId,
      data,
      message: translator.finding(ruleId, messageId, data),
      concept,
      ...place,
    })),
    summary: countBySeverity(findings),
  }
  return `${jsonSafe(JSON.stringify(answer, null, 2))}\n`
}

/** Problems of glossaries for a person at a terminal, one line each. */
export function formatGlossaryPretty(
  findings: readonly GlossaryProblem[],
  glossaries: readonly Glossary[],
  translator: Translator,
  colour: boolean,
): string {
  const ink = paint(colour)
  if (findings.length === 0) {
    const concepts = glossaries.reduce((sum, glossary) => sum + glossary.concepts.length, 0)
    const names = glossaries.map(({path, id}) => path ?? id)
    return `${ink('green', terminalLine(translator.cli('glossary-clean', {glossaries: names, concepts})))}\n`
  }
  const colours = {error: 'red', warning: 'yellow', info: 'blue'} as const
  const lines = findings.map(({ruleId, severity, messageId, data, concept, place}) => {
    const where = place === undefined ? concept : `${place.path}:${place.line}:${place.column}`
    const level = ink(colours[severity], translator.report(`severity-${severity}`))
    const message = terminalLine(translator.finding(ruleId, messageId, data))
    return `${ink('bold', terminalLine(where))}  ${level}  ${message}  ${ink('dim', ruleId)}`
  })
  return `${lines.join('\n')}\n\n${summary(findings, translator)}\n`
}

function countBySeverity(findings: readonly GlossaryProblem[]) {
  const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length
  return {errors: count('error'), warnings: count('warning'), infos: count('info')}
}

function summary(findings: readonly GlossaryProblem[], translator: Translator): string {
  const counts = Object.entries(countBySeverity(findings)) as [ReportMessage, number][]
  const parts = counts.filter(([, count]) => count > 0).map(([key, count]) => translator.report(key, {count}))
  return parts.join(translator.report('list-separator'))
}
