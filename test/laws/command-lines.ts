import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {Writable} from 'node:stream'
import type {Command} from 'commander'
import type {Io} from '../../src/cli/io.js'
import {createProgram} from '../../src/cli/program.js'
import {run} from '../../src/cli/run.js'
import {helpEn} from '../../src/messages/help/en.js'
import {createTranslator} from '../../src/messages/translator.js'
import {folderWith} from '../helpers/built-cli.js'
import {hostileTexts} from '../helpers/hostile-texts.js'
import {sampleFiles} from '../helpers/sample-files.js'

const files: Readonly<Record<string, string>> = {
  ...sampleFiles,
  'p.zh.md': '# 港口\n\n上合示范区投资35亿元。\n\n港口开航。\n',
  'p.en.md': '# Harbor\n\nThe SCO Zone took 350 million yuan.\n\nThe harbor opened。\n',
  'p.ru.md': '# Порт\n\nПорт открыт. 500 млн юаней.\n',
  'both.md':
    '<!-- duizhao: version=1 layout="interleaved" source="zh" target="en" mark="dz" groups="1" -->\n\n<!-- dz 1 zh 1:1 -->\n\n甲。\n\n<!-- dz 1 en -->\n\nA.\n',
  'g.yaml': 'id: g\nconcepts:\n  - {id: port, zh: 港口, en: [port, {text: harbor, status: forbidden}]}\n',
  'g.csv': 'zh,en,status\n上合示范区,SCODA,preferred\n上合示范区,SCO Zone,forbidden\n',
  'c.yaml': "pairs: ['{name}.zh.md={name}.en.md']\nglossaries: [g.yaml]\n",
  'broken.yaml': 'rules: {term-missing: [}\n',
  'up.json': '{"extends": "../outside.json", "glossaries": ["../outside.md"]}',
  'm.jsonl': '{"source": "港口。", "target": "The port."}\n',
  'baseline.json': '{"version": 1, "findings": []}\n',
  'empty.md': '',
  'binary.md': '\0\0\uFFFF',
  'folder/x.md': 'x\n',
  ...Object.fromEntries(['-o', '--', ' ', '*', '{name}.md'].map(name => [name, 'A text.\n'])),
}

/** Commands that go on until they are told to end, or talk to a server. */
const lasting = /^(?:review|lsp|mcp|batch (?!collect$|failed$).*)$/u

interface Choice {
  /** Words of the command. */
  readonly command: readonly string[]
  /** Options, each with whether it takes a value. */
  readonly options: readonly (readonly [name: string, takes: boolean])[]
}

/** Every command that ends, with its options, as the program has them. */
export const commandChoices: readonly Choice[] = choicesOf(
  createProgram({io: silent('').io, done: () => {}, help: helpEn}),
  [],
)

function choicesOf(program: Command, words: readonly string[]): Choice[] {
  return program.commands.flatMap(command => {
    const own = [...words, command.name()]
    if (lasting.test(own.join(' '))) return []
    // Threads need a built worker, and watching has no end.
    const options = command.options
      .filter(({long}) => long !== '--jobs' && long !== '--watch')
      .flatMap(({long, short, required, optional}) =>
        [long, short].flatMap(name => (name == null ? [] : [[name, required || optional] as const])),
      )
    return [...(command.commands.length === 0 ? [{command: own, options}] : []), ...choicesOf(command, own)]
  })
}

/** Values of options and arguments: files that are there, names, numbers, tags, and what is none of these. */
export const commandValues: readonly string[] = [
  ...Object.keys(files),
  ...['none.md', 'folder', '.', '', '-', '--', 'out', 'folder/none/out.md', 'n'.repeat(300), 'a/'.repeat(200)],
  ...['json', 'html', 'md', 'sarif', 'tmx', 'xlsx', 'docx', 'yaml', 'csv', 'junit', 'text', 'pretty', 'html=out.html'],
  ...['json=folder', '=', 'json=', '=out', 'md-table', 'md-sections', 'tbx', 'po', 'xml=p.zh.md'],
  ...['zh', 'en', 'ru', 'zral', 'x-', 'zh-', 'en_US', 'ja', 'und', 'constructor', '__proto__', 'toString'],
  ...['0', '1', '-1', '1.5', '0x10', '1e309', 'NaN', '99999999999999999999', '0.5', '.5', ' 1'],
  ...['{name}.zh.md={name}.en.md', '{name}.{lang}.md', '{name', '{}', '{a}{a}={b}', '**', '[', '*.md={name}.md', '\\'],
  ...['term-missing=off', 'term-missing', 'number-mismatch=loud', '=error', 'constructor=error', 'quotes=info'],
  ...['HEAD', 'HEAD~1', '--output=out', '-x', '@{-1}', 'a..b', 'gbk', 'utf-16', 'utf-7', 'interleaved', 'sentence'],
  ...['duizhao:scoda', 'duizhao:', 'duizhao:none', ...Object.values(hostileTexts)],
]

let place: ReturnType<typeof folderWith> | undefined

function freshFolder(): string {
  if (place === undefined || !existsSync(place.path)) {
    const {path, remove} = folderWith({
      'outside.md': 'A text.\n',
      'outside.json': '{}',
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`in/${name}`, text])),
    })
    place = {path, remove}
    process.once('exit', () => existsSync(path) && remove())
  }
  return place.path
}

/**
 * Whether a command line may be run by a test: it ends, talks to no server, and names nothing outside of its folder, where a user may
 * write whatever they like.
 */
export function isHarmless(args: readonly string[]): boolean {
  return !args.some(
    (arg, at) =>
      arg.includes('..') ||
      arg.includes('\0') ||
      /(?:^|[^\w.])[/~]|:\/\/|^-[a-z]*[jw]|^--(?:jobs|watch)/iu.test(arg) ||
      /^(?:review|lsp|mcp)$/u.test(arg) ||
      (args[at - 1] === 'batch' && !['collect', 'failed'].includes(arg)),
  )
}

/** Any arguments: an exit code of the contract, where it is 2 with an error in at most three lines that has a name; nothing outside its folder changes. */
export async function holdCommandLaws(args: readonly string[], input = ''): Promise<void> {
  if (!isHarmless(args)) return
  const folder = freshFolder()
  const before = process.cwd()
  process.chdir(join(folder, 'in'))
  const {io, said} = silent(input)
  try {
    const code = await run(args, io)
    assert.ok([0, 1, 2].includes(code), `exit code ${code}`)
    const errors = said()
    assert.ok(!unexpected.some(text => errors.includes(text)), errors)
    assert.ok(!/^\s+at .*:\d+:\d+\)?$/mu.test(errors), errors)
    assert.ok(!deceiving.test(errors), `a raw control: ${JSON.stringify(errors)}`)
    if (code === 2) assert.notEqual(errors.trim(), '', 'it failed without a word')
  } finally {
    process.chdir(before)
  }
  assert.deepEqual(readdirSync(folder).sort(), ['in', 'outside.json', 'outside.md'], 'a file outside the folder')
  assert.equal(readFileSync(join(folder, 'outside.md'), 'utf8'), 'A text.\n')
  if (!isAsBefore(join(folder, 'in'))) {
    rmSync(folder, {recursive: true})
    place = undefined
  }
}

const unexpected = (['en', 'zh'] as const).map(lang => createTranslator(lang).cli('please-report'))
const deceiving = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

function isAsBefore(folder: string): boolean {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  // With the folder itself.
  if (names.length !== Object.keys(files).length + 1) return false
  return Object.entries(files).every(([name, text]) => {
    const path = join(folder, name)
    return statSync(path).isFile() && readFileSync(path, 'utf8') === text
  })
}

/** Streams of a process that nobody reads, and what was said on standard error. */
function silent(input: string): {readonly io: Io; said(): string} {
  let errors = ''
  const stream = (take: (text: string) => void): Writable =>
    new Writable({
      write(chunk, _, done) {
        take(String(chunk))
        done()
      },
    })
  const io: Io = {
    stdin: (async function* () {
      yield input
    })(),
    stdout: stream(() => {}),
    stderr: stream(text => {
      errors += text
    }),
    env: {},
  }
  return {io, said: () => errors}
}
