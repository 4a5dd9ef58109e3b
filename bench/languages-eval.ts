/**
 * Figures and names in languages beside zh and en: false alarms on human translations, wrong figures planted in them, sentence ends.
 *
 *     node tools/run-ts.mjs bench/languages-eval.ts [en-fr zh-ru …] [--errors]
 *
 * The data are looked for in ../shared/eval, or where DUIZHAO_EVAL says. Exit code 1 where a figure is under its floor.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {activateRules} from '../src/check/engine/engine.js'
import {termbaseFromRows} from '../src/glossary/termbase-from-rows.js'
import {detectLanguage, profileFor} from '../src/language/registry.js'
import {splitSentences} from '../src/language/split-sentences.js'
import {checkUnits} from '../src/pipeline/unit.js'
import {type PlantedUnit, plantFigures, type Unit} from './planted-figures.js'

interface AlignedDocument {
  readonly id: string
  readonly domain: string
  readonly form: string
  readonly sourceLang: string
  readonly targetLang: string
  readonly src: readonly string[]
  readonly tgt: readonly string[]
  readonly gold: readonly (readonly [source: readonly number[], target: readonly number[]])[]
}

const data = join(process.env.DUIZHAO_EVAL ?? '../shared/eval', 'langs')
const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const showsErrors = process.argv.includes('--errors')
const rulesOfFigures = new Set([
  'number-mismatch',
  'percent-mismatch',
  'date-mismatch',
  'ordinal-mismatch',
  'unit-mismatch',
  'name-mismatch',
])
const rules = activateRules({}, {scope: 'unit'})
const termbase = termbaseFromRows([])
const misses: string[] = []

if (existsSync(data)) {
  evalSentences()
  evalFigures()
  for (const miss of misses) console.log(`under its floor: ${miss}`)
  if (misses.length > 0) process.exitCode = 1
} else console.log(`no evaluation sets at ${data}: nothing measured (set DUIZHAO_EVAL)`)

function findingsOf(unit: Unit) {
  return checkUnits([unit], {rules, termbase})[0]!.filter(({ruleId}) => rulesOfFigures.has(ruleId))
}

function evalFigures(): void {
  const pairs = groupBy(unitsOf(join(data, 'align/dev')), ({sourceLang, targetLang}) => `${sourceLang}-${targetLang}`)
  console.log('pair    units  alarms  share   planted  recall  by kind')
  const total = {units: 0, alarms: 0, planted: 0, found: 0}
  for (const [pair, units] of pairs) {
    if (wanted.length > 0 && !wanted.includes(pair)) continue
    const alarming = units.filter(unit => {
      const findings = findingsOf(unit)
      if (showsErrors && findings.length > 0) print(unit, findings)
      return findings.length > 0
    })
    const calm = new Set(units.filter(unit => !alarming.includes(unit)))
    const planted = [...calm].flatMap(plantFigures)
    const caught = planted.filter(unit => {
      const findings = findingsOf(unit)
      if (showsErrors && findings.length === 0) print(unit, [])
      return findings.length > 0
    })
    const byKind = [...groupBy(planted, ({kind}) => kind)].map(
      ([kind, all]) => `${kind} ${caught.filter(unit => unit.kind === kind).length}/${all.length}`,
    )
    const share = alarming.length / units.length
    const recall = caught.length / planted.length
    console.log(
      `${pair}  ${String(units.length).padStart(5)}  ${String(alarming.length).padStart(6)}  ${(100 * share).toFixed(2).padStart(5)} %  ${String(planted.length).padStart(6)}  ${recall.toFixed(3)}   ${byKind.join(', ')}`,
    )
    total.units += units.length
    total.alarms += alarming.length
    total.planted += planted.length
    total.found += caught.length
    if (wanted.length === 0) floor(`${pair}: planted figures found`, recall, 0.9)
  }
  console.log(
    `all: ${((100 * total.alarms) / total.units).toFixed(2)} % with alarms, recall ${(total.found / total.planted).toFixed(3)}`,
  )
  floor('languages: units without a false alarm', 1 - total.alarms / total.units, 0.995)
}

/** The 1-1 links of plain documents, one unit each. */
function unitsOf(folder: string): Unit[] {
  return readdirSync(folder)
    .sort()
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as AlignedDocument)
    .filter(({form}) => form === 'plain')
    .flatMap(({id, src, tgt, gold, sourceLang, targetLang}) =>
      gold
        .filter(([source, target]) => source.length === 1 && target.length === 1)
        .map(([[s = 0], [t = 0]]) => ({id: `${id}/${s}`, source: src[s]!, target: tgt[t]!, sourceLang, targetLang})),
    )
}

function print(
  unit: Unit | PlantedUnit,
  findings: readonly {readonly ruleId: string; readonly messageId: string; readonly data: unknown}[],
): void {
  const planted = 'kind' in unit ? ` ${unit.was} → ${unit.now}` : ''
  console.log(`\n${unit.id}${planted}\n  ${unit.source}\n  ${unit.target}`)
  for (const {ruleId, messageId, data: facts} of findings)
    console.log(`  * ${ruleId} ${messageId} ${JSON.stringify(facts)}`)
}

function evalSentences(): void {
  const cases = readFileSync(join(data, 'segment.dev.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as {id: string; lang: string; text: string; sentences: string[]})
  const squeeze = (text: string): string => text.replace(/\s+/gu, '')
  const wrong = cases.filter(({lang, text, sentences}) => {
    const found = splitSentences(text, profileFor(lang)).map(({start, end}) => squeeze(text.slice(start, end)))
    return JSON.stringify(found) !== JSON.stringify(sentences.map(squeeze))
  })
  const unknown = cases.filter(({lang, text}) => detectLanguage(text) !== lang)
  console.log(
    `sentences: ${cases.length} cases, ${wrong.length} wrong ${wrong.map(({id}) => id).join(' ')}; language told of ${cases.length - unknown.length}`,
  )
  floor('languages: right sentences', 1 - wrong.length / cases.length, 0.9)
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

function floor(name: string, value: number, least: number): void {
  if (!(value >= least)) misses.push(`${name} ${value.toFixed(4)}, floor ${least}`)
}
