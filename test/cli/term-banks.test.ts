import {afterAll, beforeAll, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'

let cli: BuiltCli
const folder = folderWith({
  'terms.yaml':
    'id: g\nconcepts:\n  - {id: a, zh: 无水港, en: [dry port, {text: land port, status: forbidden}]}\n  - {id: b, status: proposed, zh: 候, en: wait}\n',
  'a.zh.md': '无水港启用。\n',
  'a.en.md': 'The land port opened.\n',
  'm.jsonl': '{"source":"会议举行。","target":"A & B met.","date":"2024-01-21"}\n',
})

beforeAll(async () => {
  cli = await buildCli()
})
afterAll(() => folder.remove())

test.each(['terms.tbx', 'terms.xlsx', 'terms.csv', 'terms.tsv', 'terms.json'])(
  '%s holds what a check needs',
  async file => {
    const options = {cwd: folder.path}
    const converted = await cli.run(['glossary', 'convert', 'terms.yaml', '-o', file], options)
    expect(converted.code).toBe(0)
    expect(converted.stderr).toBe(
      file === 'terms.tbx' ? 'b: left out, because it is proposed and tbx has no way to say so\n' : '',
    )
    const {code, stdout} = await cli.run(['check', 'a.zh.md', 'a.en.md', '-g', file, '-f', 'json'], options)
    expect(code).toBe(1)
    expect(stdout).toContain('term-forbidden')
  },
)

test('for a service, in the direction that is asked for', async () => {
  const {stdout} = await cli.run(
    ['glossary', 'convert', 'terms.yaml', '--for', 'deepl', '--source-lang', 'en', '--target-lang', 'zh', '-q'],
    {cwd: folder.path},
  )
  expect(stdout).toBe('dry port\t无水港\n')
})

test.each([
  [['--for', 'babelfish'], 'babelfish'],
  [['--for', 'deepl', '-f', 'csv'], '--for and --format cannot be combined'],
  [['-f', 'xlsx'], 'xlsx is not text for a terminal or a pipe'],
])('convert %j is refused', async (args, message) => {
  const {code, stderr} = await cli.run(['glossary', 'convert', 'terms.yaml', ...args], {cwd: folder.path})
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
})

test('a memory for other programs', async () => {
  const {code, stdout} = await cli.run(['memory', 'export', 'm.jsonl'], {cwd: folder.path})
  expect(code).toBe(0)
  expect(stdout).toContain('<tu changedate="20240121T000000Z">')
  expect(stdout).toContain('<tuv xml:lang="en"><seg>A &amp; B met.</seg></tuv>')
})
