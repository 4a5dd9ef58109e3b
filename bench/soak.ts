/**
 * Many records through one `duizhao pipe check`: does its memory grow, does it get slower, is each answered, in order? All records differ: of
 * sixteen one brings terms of its own, one has names and figures, the others are short.
 *
 *   npm run soak -- records=10000000      half an hour of an idle processor; 200,000 unless said
 *
 * Prints a row every twentieth part: records, CPU seconds of the process, its resident memory, open files and threads.
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

/** Of the child, where the system tells. */
function usage(): string {
  const proc = `/proc/${child.pid}`
  if (!existsSync(proc)) return '– | – | – | –'
  const status = readFileSync(`${proc}/status`, 'utf8')
  const of = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1])
  // Hundredths of a second: fields 14 and 15, counted behind the name, which may hold blanks.
  const fields = readFileSync(`${proc}/stat`, 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ')
  const seconds = (Number(fields[11]) + Number(fields[12])) / 100
  return [seconds.toFixed(0), Math.round(of('VmRSS') / 1024), readdirSync(`${proc}/fd`).length, of('Threads')].join(
    ' | ',
  )
}

async function feed(): Promise<void> {
  for (let id = 0; id < total; ) {
    let lines = ''
    for (const end = Math.min(total, id + 500); id < end; id++) {
      const kind = id % 16 === 0 ? 'terms' : id % 16 === 1 ? 'numbers' : 'short'
      lines += `${JSON.stringify(benchRecord(kind, id))}\n`
    }
    if (!child.stdin.write(lines)) await new Promise(ready => child.stdin.once('drain', ready))
  }
  child.stdin.end()
}

console.log('| records | CPU seconds | MB | open files | threads |\n|---|---|---|---|---|')
const fed = feed()
let count = 0
for await (const line of createInterface({input: child.stdout})) {
  // Not parsed: that would cost as much as the answer.
  if (!line.startsWith(`{"id":${count},"findings":`)) throw new Error(`answer ${count} is ${line}`)
  count++
  if (count % Math.ceil(total / 20) === 0 && count < total) console.log(`| ${count} | ${usage()} |`)
}
await fed
console.log(count === total ? `${count} answers, in order` : `${count} of ${total} answers`)
process.exit(count === total ? 0 : 1)
