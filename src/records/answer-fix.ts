import type {ActiveRule} from '../check/engine/engine.js'
import {fixUnit} from '../fix/fix-unit.js'
import type {Termbase} from '../glossary/termbase.js'
import type {Translator} from '../messages/translator.js'
import type {Answer} from './answer.js'
import {answerFinding} from './answer-check.js'
import {checkRecord, languagesOf, readRecord} from './record-schema.js'
import {recordTermbases} from './record-termbase.js'
import type {WholeAnswers} from './whole-answers.js'

export interface FixAnswerOptions {
  readonly termbase: Termbase
  readonly rules: readonly ActiveRule[]
  readonly translator: Translator
  readonly whole: WholeAnswers
}

/**
 * `{id, source, target, glossary?}` → `{target, applied, findings}`: safe fixes put in. Places of `applied` are in the target as it
 * was given, those of the findings that are left in the target of the answer.
 */
export function fixAnswer({termbase, rules, translator, whole}: FixAnswerOptions): Answer {
  const termbaseFor = recordTermbases(termbase)
  return record => {
    const {source, target, glossary, ...given} = readRecord(checkRecord, record)
    const languages = languagesOf(given.sourceLang, given.targetLang)
    const {termbase: own} = termbaseFor(glossary, languages)
    const judged = given.whole ? {format: given.format, lexicon: whole.lexicon(languages)} : undefined
    const active = given.whole ? whole.rules() : rules
    const fixed = fixUnit({source, target, ...languages}, {termbase: own, rules: active, whole: judged})
    return {
      target: fixed.target,
      applied: fixed.applied.map(({ruleId, concept, start, end, found, text}) => ({
        ruleId,
        concept,
        start,
        end,
        found,
        text,
      })),
      findings: fixed.findings.map(finding => answerFinding(finding, translator)),
    }
  }
}
