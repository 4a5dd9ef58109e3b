import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {delimiter, dirname, join} from 'node:path'
import {repository} from './built-cli.js'

/**
 * A code block of a page. The words after its language say what it is: `file=NAME` is written as a file, `output` is
 * what the command before it prints, `run` is a command line, `messages` are quoted from a catalogue.
 */
export interface Sample {
  readonly lang: string
  readonly words: readonly string[]
  readonly text: string
  readonly line: number
}

/** All fenced blocks of a page below the repository. */
export function samplesOf(page: string): Sample[] {
  const text = readFileSync(join(repository, page), 'utf8')
  return [...text.matchAll(/^```(\S*) ?([^\n]*)\n([\s\S]*?)^```$/gmu)].map(({1: lang, 2: words, 3: body, index}) => ({
    lang: lang ?? '',
    words: (words ?? '').split(' ').filter(word => word !== ''),
    text: body ?? '',
    line: text.slice(0, index).split('\n').length,
  }))
}

/** One command of a page with what it should print and what it prints. */
export interface Played {
  readonly line: number
  readonly command: string
  readonly expected: string
  readonly printed: string
}

/**
 * Do what a reader of the page would do, in `folder`: write its files and run its commands in order. `npx NAME` runs
 * the NAME of the folder's own packages.
 */
export function playSamples(page: string, folder: string): Played[] {
  const played: Played[] = []
  let last: {line: number; command: string; printed: string} | undefined
  for (const {lang, words, text, line} of samplesOf(page)) {
    if (words.includes('messages')) continue
    const file = words.find(word => word.startsWith('file='))?.slice('file='.length)
    if (file !== undefined) {
      mkdirSync(dirname(join(folder, file)), {recursive: true})
      writeFileSync(join(folder, file), text)
    } else if (words.includes('output')) {
      if (last === undefined) throw new Error(`${page}:${line}: output without a command`)
      played.push({...last, expected: text})
      last = undefined
    } else if (lang === 'sh') last = {line, command: text.trim(), printed: run(text, folder)}
    else throw new Error(`${page}:${line}: a sample that no test runs`)
  }
  if (last !== undefined) throw new Error(`${page}:${last.line}: a command without its output`)
  return played
}

function run(command: string, folder: string): string {
  const bin = join(folder, 'node_modules', '.bin')
  const {stdout, stderr} = spawnSync('sh', ['-c', command.replaceAll('npx ', '')], {
    cwd: folder,
    encoding: 'utf8',
    env: {PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter), HOME: folder, LANG: 'C.UTF-8'},
  })
  return `${stdout}${stderr}`
}
