/**
 * Verdicts on the labelled term checks, scored: the same functions that `pipe check` uses.
 *
 *     npx esbuild bench/term-eval.ts --bundle --platform=node --format=esm --packages=external \
 *       --outfile=node_modules/.cache/duizhao/term-eval.mjs
 *     node node_modules/.cache/duizhao/term-eval.mjs [--errors]
 *
 * The data are looked for in ../shared/eval, or where DUIZHAO_EVAL says.
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {termUses} from '../src/check/terms/term-uses.js'
import {type GlossaryRow, termbaseFromRows} from '../src/glossary/termbase-from-rows.js'
import {unitContext} from '../src/records/unit-context.js'

interface TermRecord {
  readonly id: string
  readonly source_zh: string
  readonly target_en: string
  readonly glossary: readonly GlossaryRow[]
}

const data = join(process.env.DUIZHAO_EVAL ?? '../shared/eval', 'term')
const gold = join(data, 'term.dev.jsonl')
const records = readFileSync(gold, 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as TermRecord)

const answers = records.map(({id, source_zh, target_en, glossary}) => {
  const context = unitContext(
    {source: source_zh, target: target_en, sourceLang: 'zh', targetLang: 'en'},
    {termbase: termbaseFromRows(glossary)},
  )
  const findings = termUses(context)
    .flat()
    .map(({concept, verdict}) => ({term: concept, verdict}))
  return JSON.stringify({id, findings})
})
const predictions = join(mkdtempSync(join(tmpdir(), 'duizhao-term-')), 'predictions.jsonl')
writeFileSync(predictions, `${answers.join('\n')}\n`)
spawnSync('python3', [join(data, 'score.py'), 'term', gold, predictions, '--errors', '60'], {stdio: 'inherit'})
