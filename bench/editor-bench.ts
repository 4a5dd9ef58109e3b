/**
 * How soon problems follow the typing, in an editor (`duizhao lsp`) and in the workbench (`duizhao review`): one pair, one figure changed
 * again and again, each answer looked at. The time is from the change to its answer, in a process that is warm.
 *
 *   npm run bench:editor
 */
import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {request} from 'node:http'
import {cpus, loadavg, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {Editor} from '../test/lsp/editor.js'

const cli = resolve(process.env.DUIZHAO_CLI ?? 'dist/cli.js')
const changes = 30
const glossaries = ['-g', 'duizhao:scoda', '-g', 'duizhao:policy']

const zh = (index: number): string => `上合示范区第${index + 1}个项目投资${index + 10}亿元，推动高质量发展。`
const en = (index: number, billions = (index + 10) / 10): string =>
  `Project ${index + 1} of SCODA invested ${billions} billion yuan and promoted high-quality development.`

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]!.toFixed(1)}`,
)
console.log(
  '| sentences a side | lsp: first problems, ms | lsp: a change, median | 90 % | review: a change, median | 90 % |',
)
console.log('| --- | --- | --- | --- | --- | --- |')
for (const sentences of [50, 200, 2000]) {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-editor-'))
  const indices = Array.from({length: sentences}, (_, index) => index)
  writeFileSync(join(folder, 'a.zh.md'), indices.map(index => `${zh(index)}\n`).join('\n'))
  const text = indices.map(index => `${en(index)}\n`).join('\n')
  writeFileSync(join(folder, 'a.en.md'), text)
  const lsp = await measureLsp(folder, text)
  const review = await measureReview(folder)
  const cells = [sentences, lsp.first, ...spread(lsp.times), ...spread(review)]
  console.log(`| ${cells.map(cell => Math.round(cell).toLocaleString('en')).join(' | ')} |`)
  rmSync(folder, {recursive: true})
}

function spread(times: readonly number[]): [median: number, high: number] {
  const sorted = [...times].sort((a, b) => a - b)
  return [sorted[sorted.length >> 1]!, sorted[Math.floor(sorted.length * 0.9)]!]
}

async function measureLsp(folder: string, text: string): Promise<{first: number; times: number[]}> {
  const main = {main: cli, run: () => Promise.reject(new Error()), remove: () => {}}
  const began = performance.now()
  const editor = await Editor.start(main, folder, {args: glossaries})
  await editor.open('a.en.md', text)
  await editor.diagnostics('a.en.md')
  const first = performance.now() - began
  const times: number[] = []
  for (let index = 0; index < changes; index++) {
    const wrong = text.replace(en(7), en(7, 90 + index))
    const start = performance.now()
    const version = await editor.change('a.en.md', wrong)
    const found = await editor.diagnostics('a.en.md', (_, answered) => answered === version)
    times.push(performance.now() - start)
    if (!found.some(({message}) => String(message).includes(`${90 + index} billion`))) throw new Error('not found')
  }
  editor.process.kill()
  return {first, times}
}

async function measureReview(folder: string): Promise<number[]> {
  const server = spawn(process.execPath, [cli, 'review', 'a.zh.md', 'a.en.md', ...glossaries, '--no-open'], {
    cwd: folder,
  })
  const address = await addressOf(server)
  const times: number[] = []
  const start = [0, 1, 2, 3, 4, 5, 6].reduce((at, index) => at + en(index).length + 2, 0)
  let end = start + en(7).length
  for (let index = 0; index < changes; index++) {
    const wrong = en(7, 90 + index)
    const from = performance.now()
    const answer = await post(address, 'edit', {document: 0, side: 'target', start, end, text: wrong})
    times.push(performance.now() - from)
    end = start + wrong.length
    if (!answer.includes(`${90 + index} billion`)) throw new Error('not found')
  }
  server.kill()
  return times
}

async function addressOf(server: ChildProcess): Promise<URL> {
  let said = ''
  for await (const part of server.stdout!) {
    said += part
    const found = /http:\S+/u.exec(said)
    if (found !== null) return new URL(found[0])
  }
  throw new Error(said)
}

function post({hostname, port, pathname, origin}: URL, action: string, body: object): Promise<string> {
  const headers = {origin, 'content-type': 'application/json'}
  return new Promise((resolve, reject) => {
    const asked = request({hostname, port, path: pathname + action, method: 'POST', headers}, async answer => {
      let text = ''
      for await (const part of answer) text += part
      resolve(text)
    })
    asked.on('error', reject)
    asked.end(JSON.stringify(body))
  })
}
