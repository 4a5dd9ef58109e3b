import {spawn} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeAll, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'

let cli: BuiltCli
const cleanup: (() => void)[] = []

beforeAll(async () => {
  cli = await buildCli()
})

afterEach(() => {
  for (const undo of cleanup.splice(0).reverse()) undo()
})

/** `check --watch` with what it has said so far. */
function watching(folder: string, args: readonly string[] = []) {
  const child = spawn(
    process.execPath,
    [cli.main, 'check', '--pair', '{name}.zh.md={name}.en.md', '--watch', ...args],
    {cwd: folder},
  )
  cleanup.push(() => child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', text => {
      said += String(text)
    })
  return {
    child,
    async until(text: string): Promise<string> {
      for (let i = 0; i < 400 && !said.includes(text); i++) await new Promise(resolve => setTimeout(resolve, 50))
      expect(said).toContain(text)
      const all = said
      said = ''
      return all
    },
  }
}

test('a change of a document, a new pair and a broken file are looked at when they come', async () => {
  const site = folderWith({'a.zh.md': '投资35亿元。\n', 'a.en.md': 'It took 3.5 billion yuan.\n'})
  cleanup.push(() => site.remove())
  const {child, until} = watching(site.path)
  await until('watching')
  writeFileSync(join(site.path, 'a.en.md'), 'It took 350 million yuan.\n')
  expect(await until('1 error')).toMatch(/a file changed.*number-mismatch/su)
  writeFileSync(join(site.path, 'b.zh.md'), Uint8Array.from([0xff, 0xfe, 0, 0xd8, 1]))
  writeFileSync(join(site.path, 'b.en.md'), 'It took 9 yuan.\n')
  await until('b.zh.md')
  writeFileSync(join(site.path, 'b.zh.md'), '共9元。\n')
  writeFileSync(join(site.path, 'a.en.md'), 'It took 3.5 billion yuan.\n')
  await until('No findings')
  const ended = new Promise(resolve => child.on('exit', resolve))
  child.kill('SIGINT')
  expect(await ended).toBe(0)
}, 120_000)

test('what the run writes itself starts no new one', async () => {
  const site = folderWith({'a.zh.md': '投资35亿元。\n', 'a.en.md': 'It took 350 million yuan.\n'})
  cleanup.push(() => site.remove())
  const {child, until} = watching(site.path, ['-f', 'json=out.json', '--cache', 'results'])
  const said = await until('watching')
  await new Promise(resolve => setTimeout(resolve, 1000))
  expect(said).not.toContain('a file changed')
  const ended = new Promise(resolve => child.on('exit', resolve))
  child.kill('SIGTERM')
  expect(await ended).toBe(1)
}, 120_000)

test('--watch has no use for standard input or a revision', async () => {
  for (const args of [['--stdin'], ['--since', 'HEAD']]) {
    const {code, stderr} = await cli.run(['check', '--watch', ...args])
    expect([code, stderr.includes('--watch')]).toEqual([2, true])
  }
})
