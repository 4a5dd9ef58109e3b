/**
 * Fixes and enforcement, measured: node tools/run-ts.mjs bench/enforce-eval.ts [--errors]
 *
 * The labelled term checks are looked for in ../shared/eval, or where DUIZHAO_EVAL says.
 */
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {activateRules} from '../src/check/engine/engine.js'
import {enforce} from '../src/enforce/enforce.js'
import type {Translate} from '../src/enforce/translate-request.js'
import {fixUnit} from '../src/fix/fix-unit.js'
import {type GlossaryRow, termbaseFromRows} from '../src/glossary/termbase-from-rows.js'
import type {Finding} from '../src/model/finding.js'
import {checkUnits} from '../src/pipeline/unit.js'
import {measureAnswers} from './answers-eval.js'

interface TermRecord {
  readonly id: string
  readonly source_zh: string
  readonly target_en: string
  readonly glossary: readonly PairRow[]
  readonly expected: readonly {readonly term: string; readonly verdict: string}[]
}

const file = join(process.env.DUIZHAO_EVAL ?? '../shared/eval', 'term', 'term.dev.jsonl')
const showsErrors = process.argv.includes('--errors')
const rules = activateRules({}, {scope: 'unit'})
const wordingRules = ['term-forbidden', 'term-variant']

if (!(await measureAnswers())) process.exitCode = 1

if (!existsSync(file)) {
  console.log(`no evaluation set at ${file}: nothing measured (set DUIZHAO_EVAL)`)
  process.exit()
}
const records = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line) as TermRecord)

measureFixes(false)
measureFixes(true)
await measureEnforce('remembers')
await measureEnforce('forgets')

function measureFixes(unsafe: boolean): void {
  const counts = {records: 0, findings: 0, withFix: 0, safe: 0, applied: 0, cured: 0, clean: 0, changed: 0, twice: 0}
  for (const {id, source_zh: source, target_en: target, glossary} of records) {
    const termbase = termbaseFromRows(glossary)
    const bad = checkUnits([{source, target}], {termbase, rules})[0]!.filter(isWording)
    if (bad.length === 0) continue
    const fixed = fixUnit({source, target}, {termbase, rules, unsafe})
    const again = fixUnit({source, target: fixed.target}, {termbase, rules, unsafe})
    const left = fixed.findings.filter(isWording)
    const applied = fixed.applied.filter(({ruleId}) => wordingRules.includes(ruleId))
    const isCured = applied.every(({concept}) => !left.some(finding => finding.concept === concept))
    counts.records++
    counts.findings += bad.length
    counts.withFix += bad.filter(({fix}) => fix !== undefined).length
    counts.safe += bad.filter(({fix}) => fix?.safe === true).length
    counts.applied += applied.length
    if (applied.length > 0) counts.changed++
    if (applied.length > 0 && isCured) counts.cured++
    if (applied.length > 0 && fixed.findings.every(({severity}) => severity === 'info')) counts.clean++
    if (again.target !== fixed.target) counts.twice++
    if (showsErrors && (applied.length < bad.length || !isCured || unsafe || fixed.findings.length > 0)) {
      console.log(`  ${id} ${unsafe ? 'all' : 'safe'}: ${target}\n     → ${fixed.target}`)
      for (const finding of fixed.findings)
        console.log(`     left ${finding.ruleId} ${JSON.stringify(finding.data)} ${JSON.stringify(finding.fix)}`)
    }
  }
  const {records: all, findings, withFix, safe, applied, changed, cured, clean, twice} = counts
  console.log(`## fixes of forbidden and variant forms, ${unsafe ? 'safe and unsafe' : 'safe only'}`)
  console.log(
    `${all} records, ${findings} findings: ${withFix} carry a fix (${percent(withFix, findings)}), ${safe} a safe one`,
  )
  console.log(`applied ${applied} in ${changed} records: ${cured} cured of them, ${clean} without any finding left`)
  console.log(`changed by a second run: ${twice}`)
}

function isWording({ruleId}: Finding): boolean {
  return wordingRules.includes(ruleId)
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
}

/** Records that are right as they stand, through a translator that breaks 30 % of the terms and 10 % of the numbers. */
async function measureEnforce(kind: 'remembers' | 'forgets'): Promise<void> {
  const good = records.filter(({source_zh: source, target_en: target, glossary}) =>
    checkUnits([{source, target}], {termbase: termbaseFromRows(glossary), rules})[0]!.every(
      ({severity}) => severity === 'info',
    ),
  )
  const calls = new Map<string, number>()
  const random = seeded(20241107)
  const before = {terms: 0, clean: 0, findings: 0}
  const after = {clean: 0, termFindings: 0, findings: 0, calls: 0, onceWhenClean: 0}
  for (const {id, source_zh: source, target_en: target, glossary, expected} of good) {
    const occurring = glossary.filter(({zh}) => expected.some(({term}) => term === zh))
    const termbase = termbaseFromRows(glossary)
    const first = breakAnswer(target, occurring, random)
    const found = checkUnits([{source, target: first}], {termbase, rules})[0]!
    if (found.length === 0) before.clean++
    before.findings += found.length
    before.terms += found.filter(({ruleId}) => ruleId.startsWith('term-')).length
    const told = new Set<string | undefined>()
    const translate: Translate = ({repairs, round}) => {
      calls.set(id, (calls.get(id) ?? 0) + 1)
      if (round === 1) return first
      // Told what is wrong, it puts that right, and breaks other terms and numbers as often as before.
      if (kind === 'forgets') told.clear()
      for (const {concept} of repairs) told.add(concept)
      const others = occurring.filter(({zh}) => !told.has(zh))
      return breakAnswer(target, others, random, told.has(undefined) ? 0 : 0.1)
    }
    const {units} = await enforce({source, translate, termbase, rules})
    const [unit] = units
    if (unit === undefined) continue
    if (unit.status === 'clean') after.clean++
    if (found.length === 0 && calls.get(id) === 1) after.onceWhenClean++
    after.calls += unit.rounds
    after.findings += unit.findings.length
    after.termFindings += unit.findings.filter(({ruleId}) => ruleId.startsWith('term-')).length
    if (showsErrors && unit.status !== 'clean')
      console.log(
        `  ${id} ${unit.status}: ${unit.target}`,
        unit.findings.map(({ruleId, data}) => [ruleId, data]),
      )
  }
  console.log(
    `## enforce around a translator that breaks 30 % of the terms and 10 % of the numbers, and ${kind} what it was told`,
  )
  console.log(
    `${good.length} units; as first answered: ${before.clean} clean, ${before.findings} findings, ${before.terms} of them on terms`,
  )
  console.log(
    `after at most 3 rounds: ${after.clean} clean, ${after.findings} findings, ${after.termFindings} on terms; ${after.calls} calls`,
  )
  console.log(`units that were clean at once: ${before.clean}, called exactly once: ${after.onceWhenClean}`)
}

/** A row for Chinese and English. */
interface PairRow extends GlossaryRow {
  readonly zh: string
  readonly en: string
}

function breakAnswer(target: string, glossary: readonly PairRow[], random: () => number, numbers = 0.1): string {
  let text = target
  for (const {en, forbidden = [], variants = []} of glossary) {
    if (!text.includes(en) || random() >= 0.3) continue
    const wrong = [...forbidden, ...variants, 'the said matter']
    text = text.replaceAll(en, wrong[Math.floor(random() * wrong.length)]!)
  }
  return text.replace(/\d+/gu, digits => (random() < numbers ? String(Number(digits) + 7) : digits))
}

/** Mulberry32 (Tommy Ettinger, public domain). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
