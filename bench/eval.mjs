// Quality on the evaluation sets, measured through the built command as a user would run it:
//   npm run eval                  every set, one table each
//   npm run eval -- align term    only these
//   npm run eval -- --gate        exit 1 when a figure is under its floor
//   npm run eval -- --ablate      what each kind of evidence is worth to the aligner (some minutes)
// The sets are not part of the repository: they are looked for in $DUIZHAO_EVAL, else ../shared/eval.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const evalFolder = process.env.DUIZHAO_EVAL ?? resolve(root, '../shared/eval')
const cli = join(root, 'dist/cli.js')

const sets = {
  segment: evalSegment,
  align: evalAlign,
  pairs: evalPairs,
  term: evalTerm,
  numbers: evalNumbers,
  'term-ru': evalTermRu,
  'numbers-ru': evalNumbersRu,
  rate: evalRate,
  docs: evalDocs,
  enforce: evalEnforce,
  languages: evalLanguages,
  official: evalOfficial,
}

const names = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const gate = process.argv.includes('--gate')
const scratch = mkdtempSync(join(tmpdir(), 'duizhao-eval-'))
const misses = []

await main()

async function main() {
  if (!existsSync(evalFolder)) {
    console.log(`no evaluation sets at ${evalFolder}: nothing measured (set DUIZHAO_EVAL)`)
    return
  }
  if (process.argv.includes('--ablate')) {
    const {status} = spawnSync(process.execPath, ['tools/run-ts.mjs', 'bench/align-ablate.ts'], {
      cwd: root,
      stdio: 'inherit',
    })
    process.exit(status ?? 1)
  }
  const unknown = names.filter(name => !(name in sets))
  if (unknown.length > 0) {
    console.error(`unknown set ${unknown.join(', ')}; expected ${Object.keys(sets).join(', ')}`)
    process.exit(2)
  }
  for (const [name, run] of Object.entries(sets)) {
    if (names.length > 0 && !names.includes(name)) continue
    console.log(`\n## ${name}`)
    await run()
  }
  rmSync(scratch, {recursive: true})
  for (const miss of misses) console.log(`under its floor: ${miss}`)
  if (gate && misses.length > 0) process.exit(1)
}

function evalSegment() {
  const cases = readLines(join(evalFolder, 'segment/dev.jsonl'))
  const answers = pipe(
    'segment',
    cases.map(({id, lang, text}) => ({id, lang, text})),
  )
  const wrong = cases.filter(({text, sentences}, i) => {
    const found = answers[i].segments.map(({start, end}) => squeeze(text.slice(start, end)))
    return JSON.stringify(found) !== JSON.stringify(sentences.map(squeeze))
  })
  console.log(
    `${cases.length} cases, ${wrong.length} wrong${wrong.map(({id, category}) => `\n  ${id} ${category}`).join('')}`,
  )
  floor('segment: right cases', 1 - wrong.length / cases.length, 44 / 47)
}

function evalAlign() {
  const {groups, macro, all} = scoreAlignment('align/dev')
  floor('align: macro strict F1', macro.f1, 0.93)
  floor('align: lax F1', all.lax_f1, 0.99)
  const floors = {
    literary: 0.864,
    'official-hansard': 0.97,
    'official-un': 0.97,
    'news-en': 0.97,
    'news-en-edit': 0.964,
    'news-zh': 0.97,
    'news-zh-edit': 0.964,
    'press-para': 0.83,
  }
  for (const [domain, least] of Object.entries(floors)) floor(`align: ${domain}`, groups[domain].f1, least)
}

/** Strict F1 by pair of languages, where the set is there; each has to be .05 above the best classical aligner without a dictionary, and .85. */
function evalPairs() {
  if (!existsSync(join(evalFolder, 'langs/align/dev'))) return console.log('not there: nothing measured')
  const {groups, macro} = scoreAlignment('langs/align/dev')
  floor('pairs: macro strict F1', macro.f1, 0.93)
  const classical = {
    'en-ru': 0.868,
    'zh-ru': 0.795,
    'en-ja': 0.791,
    'zh-ja': 0.832,
    'en-ko': 0.803,
    'zh-ko': 0.706,
    'en-fr': 0.806,
    'en-es': 0.886,
    'en-de': 0.837,
  }
  for (const [pair, best] of Object.entries(classical))
    floor(`pairs: ${pair}`, groups[pair]?.f1, Math.max(0.85, best + 0.05))
}

/** The documents of a folder through `pipe align`, and what the scorer says of the answers. */
function scoreAlignment(name) {
  const folder = join(evalFolder, name)
  const documents = readdirSync(folder)
    .sort()
    .map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const started = process.hrtime.bigint()
  const answers = pipe(
    'align',
    documents.map(({id, src, tgt, sourceLang = 'zh', targetLang = 'en'}) => ({
      id,
      source: src,
      target: tgt,
      sourceLang,
      targetLang,
    })),
  )
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  const predictions = join(scratch, name)
  mkdirSync(predictions, {recursive: true})
  for (const {id, links} of answers)
    writeFileSync(
      join(predictions, `${id}.json`),
      JSON.stringify({links: links.map(({source, target}) => [source, target])}),
    )
  const json = join(scratch, `${name.replaceAll('/', '-')}.json`)
  score('align/score.py', ['--gold', folder, '--pred', predictions, '--json', json])
  const units = documents.reduce((sum, {src, tgt}) => sum + src.length + tgt.length, 0)
  console.log(`${units} units in ${seconds.toFixed(2)} s, start-up included: ${Math.round(units / seconds)} units/s`)
  return JSON.parse(readFileSync(json, 'utf8'))
}

function evalTerm() {
  const gold = join(evalFolder, 'term/term.dev.jsonl')
  const records = readLines(gold)
  const answers = pipe(
    'check',
    records.map(({id, source_zh, target_en, glossary}) => ({id, source: source_zh, target: target_en, glossary})),
  )
  const predictions = answers.map(({id, terms}) => ({
    id,
    findings: terms.map(({concept, verdict}) => ({term: concept, verdict})),
  }))
  const {ALL} = scoreJsonl('term', gold, predictions)
  floor('term: problems F1', ALL.problem.f1, 0.97)
  floor('term: verdict accuracy', ALL.verdict_accuracy, 0.97)
  floor('term: records without a false alarm', 1 - ALL.false_alarm_rate, 0.98)
}

function evalNumbers() {
  const gold = join(evalFolder, 'term/numbers.dev.jsonl')
  const records = readLines(gold)
  const answers = pipe(
    'check',
    records.map(({id, source_zh, target_en}) => ({id, source: source_zh, target: target_en, glossary: []})),
  )
  const predictions = answers.map(({id, findings}) => ({id, verdict: findings.length > 0 ? 'mismatch' : 'ok'}))
  const {ALL} = scoreJsonl('numbers', gold, predictions)
  floor('numbers: F1', ALL.problem.f1, 0.95)
  floor('numbers: records without a false alarm', 1 - ALL.false_alarm_rate, 0.97)
}

function evalTermRu() {
  const gold = join(evalFolder, 'langs/term.ru.dev.jsonl')
  if (isAbsent(gold)) return
  const answers = pipe('check', readLines(gold))
  const predictions = answers.map(({id, terms}) => ({
    id,
    findings: terms.map(({concept, verdict}) => ({term: concept, verdict})),
  }))
  const {ALL} = scoreJsonl('term', gold, predictions)
  floor('term-ru: problems F1', ALL.problem.f1, 0.95)
  floor('term-ru: verdict accuracy', ALL.verdict_accuracy, 0.95)
}

function evalNumbersRu() {
  const gold = join(evalFolder, 'langs/numbers.ru.dev.jsonl')
  if (isAbsent(gold)) return
  const answers = pipe(
    'check',
    readLines(gold).map(record => ({...record, glossary: []})),
  )
  const predictions = answers.map(({id, findings}) => ({id, verdict: findings.length > 0 ? 'mismatch' : 'ok'}))
  const {ALL} = scoreJsonl('numbers', gold, predictions)
  floor('numbers-ru: F1', ALL.problem.f1, 0.95)
  floor('numbers-ru: records without a false alarm', 1 - ALL.false_alarm_rate, 29 / 30)
}

function isAbsent(path) {
  const absent = !existsSync(path)
  if (absent) console.log(`${path} is not there: nothing measured`)
  return absent
}

async function evalRate() {
  const {termSuccessValues} = await import('../dist/glossary.js')
  const folder = join(evalFolder, 'term/wmt25-enzh')
  const key = ({year, doc}) => `${year}/${doc}`
  const documents = new Map(readGzLines(join(folder, 'docs.enzh.jsonl.gz')).map(document => [key(document), document]))
  const dictionaries = readGzLines(join(folder, 'terms.enzh.jsonl.gz'))
  for (const official of JSON.parse(readFileSync(join(folder, 'official.enzh.json'), 'utf8'))) {
    const outputs = readGzLines(join(folder, `out.enzh.${official.system}.${official.mode}.jsonl.gz`))
    for (const kind of ['proper', 'random']) {
      const records = outputs.map(({year, doc, output}) => ({
        id: key({year, doc}),
        ...documents.get(key({year, doc})),
        output,
        dictionary: dictionaries.find(terms => terms.year === year)[kind],
      }))
      const answers = pipe('rate', records)
      const [score, valid] = ['score', 'valid'].map(field => answers.reduce((sum, answer) => sum + answer[field], 0))
      const published = official[`${kind}_term_success_rate`]
      const values = records.flatMap(record => termSuccessValues(record))
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      const name = `${official.system} ${official.mode} ${kind}`
      console.log(`${name}: ${mean}, published ${published}, difference ${mean - published}; pipe ${score / valid}`)
      floor(`rate: ${name}, difference 0`, mean === published ? 1 : 0, 1)
      floor(`rate: ${name}, pipe`, Math.abs(score / valid - published) < 1e-12 ? 1 : 0, 1)
    }
  }
}

function evalDocs() {
  const folder = join(evalFolder, 'docs')
  const {documents} = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const formats = ['json', 'md-table', 'md-interleaved', 'md-sections']
  let failures = 0
  const counts = new Map()
  for (const {id, zh, en} of documents) {
    const files = [...new Set([zh, en])].map(name => join(folder, name))
    for (const format of formats) {
      const {status, stderr} = run(['align', ...files, '-f', format, '-o', join(scratch, `${id}.${format}`)])
      if (status !== 0) failures += report(`${id}: align -f ${format} gave ${status}: ${stderr}`)
    }
    const {status, stdout, stderr} = run([
      'check',
      ...files,
      ...['scoda', 'policy', 'places-and-organizations'].flatMap(name => ['--glossary', `duizhao:${name}`]),
      '-f',
      'json',
    ])
    if (status === 2) failures += report(`${id}: check gave ${status}: ${stderr}`)
    else
      for (const {ruleId, severity} of JSON.parse(stdout).findings)
        counts.set(`${severity} ${ruleId}`, (counts.get(`${severity} ${ruleId}`) ?? 0) + 1)
  }
  console.log(`${documents.length} entries × ${formats.length} formats and check: ${failures} failures`)
  for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`  ${String(count).padStart(4)} ${name}`)
  floor('docs: runs without a failure', failures === 0 ? 1 : 0, 1)
}

function evalEnforce() {
  const script = ['tools/run-ts.mjs', 'bench/enforce-eval.ts']
  const {stdout, stderr, status} = spawnSync(process.execPath, script, {cwd: root, encoding: 'utf8'})
  process.stdout.write(stdout + stderr)
  floor('enforce: right answers accepted, bad ones caught', status === 0 ? 1 : 0, 1)
}

function evalLanguages() {
  const script = ['tools/run-ts.mjs', 'bench/languages-eval.ts']
  const {stdout, stderr, status} = spawnSync(process.execPath, script, {cwd: root, encoding: 'utf8'})
  process.stdout.write(stdout + stderr)
  floor('languages: all figures at their floors', status === 0 ? 1 : 0, 1)
}

/** False alarms on official sentence pairs; these come with the repository. */
function evalOfficial() {
  const script = ['tools/run-ts.mjs', 'bench/official-eval.ts']
  const {stdout, stderr, status} = spawnSync(process.execPath, script, {cwd: root, encoding: 'utf8'})
  process.stdout.write(stdout + stderr)
  floor('official: at most 1 % of the pairs with a false finding', status === 0 ? 1 : 0, 1)
}

function report(line) {
  console.log(line)
  return 1
}

function pipe(mode, records) {
  const {stdout, stderr, status} = run(['pipe', mode], records.map(record => `${JSON.stringify(record)}\n`).join(''))
  if (status !== 0) throw new Error(`pipe ${mode} gave ${status}: ${stderr}`)
  return stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}

function run(args, input) {
  return spawnSync(process.execPath, [cli, ...args], {input, encoding: 'utf8', maxBuffer: 2 ** 30})
}

function score(script, args) {
  const {stdout, stderr, error} = spawnSync('python3', [join(evalFolder, script), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (error !== undefined) throw new Error(`the scorer needs python3: ${error.message}`)
  process.stdout.write(stdout + stderr)
}

function scoreJsonl(task, gold, predictions) {
  const path = join(scratch, `${task}.jsonl`)
  writeFileSync(path, predictions.map(prediction => `${JSON.stringify(prediction)}\n`).join(''))
  score('term/score.py', [task, gold, path, '--errors', '20'])
  const {stdout} = spawnSync('python3', [join(evalFolder, 'term/score.py'), task, gold, path, '--json'], {
    encoding: 'utf8',
  })
  return JSON.parse(stdout).scores
}

function floor(name, value, least) {
  if (!(value >= least - 1e-9)) misses.push(`${name} ${value?.toFixed?.(4) ?? value}, floor ${least.toFixed(3)}`)
}

function readLines(path) {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}

function readGzLines(path) {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}

function squeeze(text) {
  return text.replace(/\s+/gu, '')
}
