import {spawnSync} from 'node:child_process'
import {chmodSync, copyFileSync, readdirSync, readFileSync} from 'node:fs'
import {delimiter, dirname, join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {buildCli, folderWith, repository} from '../helpers/built-cli.js'

const count = 300
const glossary = `id: site
concepts:
  - id: port
    zh: [综合码头]
    en: [multi-purpose terminal, {text: general dock, status: forbidden}]
`
/** Each has a figure of its own; some figures and terms are wrong, and one line is no record. */
const records = Array.from({length: count}, (_, id) => {
  if (id === 150) return 'no record'
  const ships = 1000 + 7 * id
  const source = `综合码头今年停靠船舶${ships}艘。`
  const target = `The ${id % 40 === 3 ? 'general dock' : 'multi-purpose terminal'} received ${id % 25 === 4 ? ships + 1 : ships} ships this year.`
  return JSON.stringify({id, source, target})
})
const hasParallel = spawnSync('parallel', ['--version']).stdout?.includes('GNU parallel') === true

let folder: ReturnType<typeof folderWith>
let expected: string

/** A command line in a folder with the records, the scripts of `examples/engines` and the command. */
function shell(command: string): {readonly status: number | null; readonly stdout: string} {
  return spawnSync('sh', ['-c', command], {
    cwd: folder.path,
    encoding: 'utf8',
    env: {PATH: [folder.path, dirname(process.execPath), process.env.PATH].join(delimiter), HOME: folder.path},
  })
}

/** The lines of a page that are commands of this program, as they stand. */
function commandsOf(page: string, program: string): string[] {
  return readFileSync(join(repository, page), 'utf8')
    .split('\n')
    .flatMap(line => (line.startsWith(`    ${program} `) ? line.trim() : []))
}

beforeAll(async () => {
  const {main} = await buildCli()
  folder = folderWith({
    'records.jsonl': `${records.join('\n')}\n`,
    'terms.yaml': glossary,
    duizhao: `#!/bin/sh\nexec node ${main} "$@"\n`,
  })
  chmodSync(join(folder.path, 'duizhao'), 0o755)
  const scripts = join(repository, 'examples/engines')
  for (const name of readdirSync(scripts)) copyFileSync(join(scripts, name), join(folder.path, name))
  expected = shell('duizhao pipe check -g terms.yaml < records.jsonl').stdout
  expect(expected.trim().split('\n')).toHaveLength(count)
})
afterAll(() => folder.remove())

test.skipIf(!hasParallel)(
  'GNU parallel answers as one process does, as docs/scale.md has it (skipped where it is not installed)',
  () => {
    const commands = commandsOf('docs/scale.md', 'parallel')
    expect(commands).toHaveLength(2)
    for (const command of commands) {
      // Blocks of the size of these records.
      const {status} = shell(command.replace(/--block \S+/u, '--block 8k'))
      expect([status, readFileSync(join(folder.path, 'answers.jsonl'), 'utf8')]).toEqual([0, expected])
    }
  },
  60_000,
)

test('a mapper answers its part and does not fail by a bad line; what it finds can be sorted and reduced', () => {
  const [answers, counts] = commandsOf('docs/scale.md', 'hadoop').map(command => ({
    mapper: /-mapper '([^']+)'/u.exec(command)?.[1] ?? '',
    reducer: /-reducer '([^']+)'/u.exec(command)?.[1],
  }))
  const parts = 'split -n l/3 records.jsonl part- && for part in part-*; do'
  expect(answers!.reducer).toBeUndefined()
  expect(shell(`set -e; ${parts} ${answers!.mapper} < $part; done`)).toMatchObject({status: 0, stdout: expected})
  const {status, stdout} = shell(`set -e; { ${parts} ${counts!.mapper} < $part; done; } | sort | ${counts!.reducer}`)
  const rules = [...stdout.matchAll(/^ *(\d+) (\S+)$/gmu)].map(([, times, rule]) => [rule, Number(times)])
  expect([status, Object.fromEntries(rules)]).toEqual([0, {'number-mismatch': 12, 'term-forbidden': 8}])
}, 60_000)
