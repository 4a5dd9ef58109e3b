/**
 * Many records through one `duizhao pipe check`: does its memory grow, is each answered, in order? All records differ.
 *
 *   npm run soak -- records=10000000      some hours; 200,000 unless said
 *
 * Prints a row every twentieth part: records, CPU seconds, resident memory of the process and its open files.
 */
import {spawn} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {createInterface} from 'node:readline'
import {benchRecord} from './pipe-records.js'

const total = Number(process.argv.find(arg => arg.startsWith('records='))?.slice(8) ?? 200_000)
const child = spawn(
  process.execPath,
  [resolve(process.env.DUIZHAO_CLI ?? 'dist/cli.js'), 'pipe', 'check', '--jobs', '1'],
  {
    stdio: ['pipe', 'pipe', 'inherit'],
  },
)
const started = performance.now()

/** Of the child, where the system tells. */
function usage(): {megabytes: number; files: number} {
  const proc = `/proc/${child.pid}`
  if (!existsSync(proc)) return {megabytes: 0, files: 0}
  const kilobytes = Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`${proc}/status`, 'utf8'))?.[1] ?? 0)
  return {megabytes: Math.round(kilobytes / 1024), files: readdirSync(`${proc}/fd`).length}
}

async function feed(): Promise<void> {
  for (let id = 0; id < total; ) {
    let lines = ''
    for (const end = Math.min(total, id + 500); id < end; id++)
      lines += `${JSON.stringify(benchRecord(id % 2 ? 'terms' : 'numbers', id))}\n`
    if (!child.stdin.write(lines)) await new Promise(ready => child.stdin.once('drain', ready))
  }
  child.stdin.end()
}

console.log('| records | seconds | MB | open files |\n|---|---|---|---|')
const fed = feed()
let count = 0
for await (const line of createInterface({input: child.stdout})) {
  const {id, error}: {id: number; error?: object} = JSON.parse(line)
  if (id !== count || error !== undefined) throw new Error(`answer ${count} is ${line}`)
  count++
  if (count % Math.ceil(total / 20) === 0 && count < total) {
    const {megabytes, files} = usage()
    console.log(`| ${count} | ${((performance.now() - started) / 1000).toFixed(0)} | ${megabytes} | ${files} |`)
  }
}
await fed
console.log(count === total ? `${count} answers, in order` : `${count} of ${total} answers`)
process.exit(count === total ? 0 : 1)
