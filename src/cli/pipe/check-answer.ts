import {type ActiveRule, runRules} from '../../check/engine.js'
import {termUses} from '../../check/term-uses.js'
import type {Termbase} from '../../glossary/termbase.js'
import type {Translator} from '../../messages/translator.js'
import type {Finding, FindingPlace} from '../../model/finding.js'
import type {Answer} from './answer-lines.js'
import {recordTermbases} from './record-termbase.js'
import {checkRecord, languagesOf, readRecord} from './records.js'
import {unitContext} from './unit-context.js'

export interface CheckAnswerOptions {
  readonly termbase: Termbase
  readonly rules: readonly ActiveRule[]
  readonly translator: Translator
}

/** `{id, source, target, glossary?}` → `{findings, terms}`: one translation unit through the rules. */
export function checkAnswer({termbase, rules, translator}: CheckAnswerOptions): Answer {
  const termbaseFor = recordTermbases(termbase)
  return record => {
    const {source, target, glossary, ...given} = readRecord(checkRecord, record)
    const context = unitContext(
      {source, target, ...languagesOf(given.sourceLang, given.targetLang)},
      {termbase: termbaseFor(glossary)},
    )
    const findings = runRules([context], rules)[0] ?? []
    return {
      findings: findings.map(finding => answerFinding(finding, translator)),
      terms: termUses(context).flat(),
    }
  }
}

/** A finding as the records have it. */
export function answerFinding(finding: Finding, translator: Translator): object {
  const {ruleId, severity, messageId, data, concept, source, target, fix} = finding
  return {
    ruleId,
    severity,
    messageId,
    message: translator.finding(ruleId, messageId, data),
    concept,
    source: spanOf(source),
    target: spanOf(target),
    fix,
  }
}

function spanOf(place: FindingPlace | undefined): object | undefined {
  return place === undefined ? undefined : {start: place.start, end: place.end, text: place.text}
}
