import {type ActiveRule, runRules} from '../check/engine/engine.js'
import {termUses} from '../check/terms/term-uses.js'
import type {Termbase} from '../glossary/termbase.js'
import type {Translator} from '../messages/translator.js'
import type {Finding, FindingPlace} from '../model/finding.js'
import {checkWholeUnit, type WholeUnitOptions} from '../pipeline/whole-unit.js'
import {jsonSafe} from '../text/terminal-safe.js'
import {type Answer, AnswerText} from './answer.js'
import {RecentAnswers} from './recent-answers.js'
import {checkRecord, languagesOf, readRecord} from './record-schema.js'
import {recordTermbases} from './record-termbase.js'
import {type UnitTexts, unitContext} from './unit-context.js'
import type {WholeAnswers} from './whole-answers.js'

export interface CheckAnswerOptions {
  readonly termbase: Termbase
  readonly rules: readonly ActiveRule[]
  readonly translator: Translator
  readonly whole: WholeAnswers
}

/** `{id, source, target, glossary?}` → `{findings, terms}`: one translation unit through the rules. */
export function checkAnswer({termbase, rules, translator, whole}: CheckAnswerOptions): Answer {
  const termbaseFor = recordTermbases(termbase)
  const recent = new RecentAnswers()
  const answer = (texts: UnitTexts, own: Termbase, judged?: WholeUnitOptions): AnswerText => {
    const context = unitContext(texts, {termbase: own})
    const found =
      judged === undefined
        ? (runRules([context], rules)[0] ?? [])
        : checkWholeUnit(texts, whole.rules(), {termbase: own, ...judged})
    const findings = found.map(finding => answerFinding(finding, translator))
    return new AnswerText(jsonSafe(JSON.stringify({findings, terms: termUses(context).flat()})))
  }
  return record => {
    const {source, target, glossary, sourceLang: from, targetLang: to, ...asked} = readRecord(checkRecord, record)
    const {sourceLang, targetLang} = languagesOf(from, to)
    const texts = {source, target, sourceLang, targetLang}
    const {termbase: own, key} = termbaseFor(glossary, texts)
    const judged = asked.whole ? {format: asked.format, lexicon: whole.lexicon(texts)} : undefined
    if (key === undefined) return answer(texts, own, judged)
    const lengths = `${asked.whole ? (asked.format ?? 'whole') : ''} ${sourceLang} ${targetLang} ${source.length} ${target.length} `
    return recent.get(lengths + source + target + key, () => answer(texts, own, judged))
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
