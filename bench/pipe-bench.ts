/**
 * `duizhao pipe check` on short records that no two times are the same, as a process with its start: records a second, CPU
 * seconds, and the most memory it held. Each mistake that was planted must be found, and nothing else (in real sentences, which have
 * mistakes of their own, each that was planted).
 *
 *   node tools/run-ts.mjs bench/pipe-bench.ts                 60,000 records of each kind
 *   node tools/run-ts.mjs bench/pipe-bench.ts 1000000 terms   others
 *
 * Records come from a file that is made before and answers go to one that is compared after, so that only the command is timed.
 * CPU and memory are read from /proc, on Linux only.
 */
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {
  appendFileSync,
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {benchRecord, glossaryOfRun, hasMistake, hasRealPairs, type RecordKind} from './pipe-records.js'

const [count = 60_000, ...kinds] = process.argv.slice(2).map((word, i) => (i === 0 ? Number(word) : word)) as [
  number?,
  ...RecordKind[],
]
const cli = process.env.DUIZHAO_CLI ?? 'dist/cli.js'
const folder = mkdtempSync(join(tmpdir(), 'duizhao-pipe-bench-'))
const glossary = join(folder, 'terms.json')
const concepts = glossaryOfRun.map(({zh, en, forbidden}) => ({
  id: zh,
  zh: [zh],
  en: [en, ...forbidden.map(text => ({text, status: 'forbidden'}))],
}))
writeFileSync(glossary, JSON.stringify({id: 'bench', concepts}))
const all = [...(hasRealPairs ? (['real'] as const) : []), 'terms', 'numbers', 'glossary'] as const
if (!hasRealPairs) console.log('no real sentences: set DUIZHAO_EVAL')
for (const kind of kinds.length > 0 ? kinds : all) await measure(kind)
rmSync(folder, {recursive: true})

async function measure(kind: RecordKind): Promise<void> {
  const args = [cli, 'pipe', 'check', ...(kind === 'glossary' ? ['-g', glossary] : [])]
  const files = {records: join(folder, 'records.jsonl'), answers: join(folder, 'answers.jsonl')}
  writeRecords(kind, files.records)
  const [input, output] = [openSync(files.records, 'r'), openSync(files.answers, 'w')]
  const usage = {seconds: 0, megabytes: 0}
  const start = performance.now()
  const child = spawn(process.execPath, args, {stdio: [input, output, 'inherit']})
  const timer = setInterval(() => readUsage(child.pid!, usage), 50)
  await once(child, 'exit')
  const seconds = (performance.now() - start) / 1000
  clearInterval(timer)
  closeSync(input)
  closeSync(output)
  const wrong = await compare(createInterface({input: createReadStream(files.answers)}), kind)
  const rate = Math.round(count / seconds).toLocaleString('en-US')
  console.log(
    `${kind.padEnd(9)} ${count} records, ${seconds.toFixed(2)} s, ${rate} a second; ` +
      `CPU ${usage.seconds.toFixed(2)} s; most memory ${usage.megabytes} MB; ${wrong} answers are not as planted`,
  )
  if (wrong > 0) process.exitCode = 1
}

function writeRecords(kind: RecordKind, path: string): void {
  writeFileSync(path, '')
  for (let id = 0; id < count; ) {
    let lines = ''
    for (const end = Math.min(count, id + 5000); id < end; id++) lines += `${JSON.stringify(benchRecord(kind, id))}\n`
    appendFileSync(path, lines)
  }
}

/** How many answers are out of order, or say something else than was planted. */
async function compare(answers: AsyncIterable<string>, kind: RecordKind): Promise<number> {
  let next = 0
  let wrong = 0
  for await (const line of answers) {
    const planted =
      kind === 'real'
        ? line.includes(`"text":"${1_000_001 + 2 * next}元"`) === hasMistake(next)
        : line.includes('"severity":"error"') === hasMistake(next)
    if (!planted || !line.startsWith(`{"id":${next},`)) wrong++
    next++
  }
  return wrong + Math.abs(count - next)
}

function readUsage(pid: number, usage: {seconds: number; megabytes: number}): void {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    usage.seconds = (Number(fields[11]) + Number(fields[12])) / 100
    const most = /VmHWM:\s*(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    if (most !== undefined) usage.megabytes = Math.round(Number(most) / 1024)
  } catch {
    // It has just ended, or this is no Linux.
  }
}
