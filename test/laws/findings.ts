import assert from 'node:assert/strict'
import {activateRules} from '../../src/check/engine/engine.js'
import {type FixedTexts, fixTexts, type LocatedFinding} from '../../src/fix/fix-texts.js'
import {createTermbase, type Termbase} from '../../src/glossary/termbase.js'
import {createTranslator} from '../../src/messages/translator.js'
import type {AlignedPair} from '../../src/model/alignment.js'
import type {Finding} from '../../src/model/finding.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {checkPair, checkSingle} from '../../src/pipeline/check.js'
import {type DocumentInput, parseInput, parsePair, type SingleSide} from '../../src/pipeline/read.js'
import {reportFindings} from '../../src/report/findings/findings-report.js'
import {formatFindings, textFormats} from '../../src/report/findings/formats.js'
import {holdSpan} from './documents.js'
import {holdXmlLaw} from './pairs.js'

const noTerms = createTermbase([])
const rules = activateRules()
const translators = [createTranslator('en'), createTranslator('zh')]
/** C0 and C1 controls but for tab and line feed, and what turns the direction of text. */
const raw = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

/** Places are slices of the texts, fixes lie in them, and every report takes every finding: text without raw controls, JSON, XML. */
export function holdFindingLaws(
  findings: readonly Finding[],
  {source, target}: {readonly source: string; readonly target: string},
): void {
  for (const {ruleId, fix, ...places} of findings) {
    for (const [side, text] of [['source', source] as const, ['target', target] as const]) {
      const place = places[side]
      if (place === undefined) continue
      holdSpan(place, text, `${ruleId}, ${side}`)
      assert.equal(place.text, text.slice(place.start, place.end), `${ruleId}: its ${side} is no slice`)
    }
    if (fix !== undefined) holdSpan(fix, fix.side === 'source' ? source : target, `fix of ${ruleId}`)
  }
  if (findings.length === 0) return
  for (const translator of translators) holdReportLaws(findings, {source, target}, translator)
}

function holdReportLaws(
  findings: readonly Finding[],
  {source, target}: {readonly source: string; readonly target: string},
  translator: ReturnType<typeof createTranslator>,
): void {
  const document = {source: {lang: 'zh', text: source}, target: {lang: 'en', text: target}, findings}
  const report = reportFindings([document], translator)
  for (const {message, finding} of report.findings) {
    assert.ok(message !== '' && message !== finding.messageId, `${finding.ruleId} ${finding.messageId} has no words`)
    assert.ok(
      !/\{\{|undefined|NaN|\[object /u.test(message) || /\{\{|undefined|NaN|\[object /u.test(source + target),
      message,
    )
  }
  for (const format of textFormats) {
    const text = formatFindings(report, format, {version: '1.0.0'})
    assert.ok(!raw.test(text), `${format}: a raw control ${JSON.stringify(raw.exec(text)?.[0])}`)
    if (['json', 'sarif', 'gitlab', 'rdjson'].includes(format)) JSON.parse(text)
    if (['junit', 'checkstyle'].includes(format)) holdXmlLaw(text)
  }
}

/** Findings of a pair, the same twice. */
export function findingsOfPair(pair: AlignedPair, termbase: Termbase = noTerms): Finding[] {
  const findings = checkPair(pair, {termbase, rules})
  assert.deepEqual(checkPair(pair, {termbase, rules}), findings, 'a second check found something else')
  return findings
}

/** Findings of a document without its counterpart. */
export function findingsOfSingle(single: SingleSide, termbase: Termbase = noTerms): Finding[] {
  return checkSingle(single, {termbase, rules})
}

/** Fixed texts stay fixed: a second run over them changes nothing, and what was applied is no longer found at its place. */
export function holdFixLaws(
  source: DocumentInput,
  target: DocumentInput,
  {termbase = noTerms, unsafe = false}: {readonly termbase?: Termbase | undefined; readonly unsafe?: boolean} = {},
): FixedTexts {
  const check = (texts: ReadonlyMap<string, string>): LocatedFinding[] => {
    const sides = parsePair(
      {...source, text: texts.get('source')!},
      {...target, text: texts.get('target')!},
      {sourceLang: source.lang, targetLang: target.lang},
    )
    const found = checkPair(alignDocuments(sides, {termbase}), {termbase, rules})
    return found.map(finding => ({finding, sourceText: 'source', targetText: 'target'}))
  }
  return holdFixedTexts(
    new Map([
      ['source', source.text],
      ['target', target.text],
    ]),
    check,
    unsafe,
  )
}

/** As {@link holdFixLaws} of one file alone, or one that holds both languages. */
export function holdFileFixLaws(input: DocumentInput, termbase: Termbase = noTerms): FixedTexts {
  const check = (texts: ReadonlyMap<string, string>): LocatedFinding[] => {
    const sides = parseInput({...input, text: texts.get('file')!})
    const found =
      sides.kind === 'single'
        ? checkSingle(sides, {termbase, rules})
        : checkPair(alignDocuments(sides, {termbase}), {termbase, rules})
    return found.map(finding => ({finding, sourceText: 'file', targetText: 'file'}))
  }
  return holdFixedTexts(new Map([['file', input.text]]), check, false)
}

function holdFixedTexts(
  texts: ReadonlyMap<string, string>,
  check: (texts: ReadonlyMap<string, string>) => readonly LocatedFinding[],
  unsafe: boolean,
): FixedTexts {
  const fixed = fixTexts(texts, check, {unsafe})
  const again = fixTexts(fixed.texts, check, {unsafe})
  assert.deepEqual(again.texts, fixed.texts, 'a second run fixed something else')
  return fixed
}
