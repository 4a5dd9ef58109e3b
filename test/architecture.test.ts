import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {expect, test} from 'vitest'
import {repository} from './helpers/built-cli.js'

const source = join(repository, 'src')

const files = readdirSync(source, {recursive: true, encoding: 'utf8'})
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => name.endsWith('.ts'))
  .sort()

const imports = new Map(files.map(file => [file, importsOf(file)]))

/** Room → what it may import, from the table in ARCHITECTURE.md. */
const rooms = readTable()

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8')
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)\.js'/gu)].map(match => match[1]!)
  return names.map(name => relative(source, join(source, dirname(file), `${name}.ts`)).replaceAll('\\', '/'))
}

function readTable(): Map<string, string> {
  const text = readFileSync(join(repository, 'ARCHITECTURE.md'), 'utf8')
  const rows = [...text.matchAll(/^\| `(\w+)(?:\/|\.ts)` \|.*\| ([^|]*) \|$/gmu)]
  return new Map(rows.map(row => [row[1]!, row[2]!.replaceAll('`', '')]))
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.ts$/u, '')
}

function mayImport(room: string, file: string): boolean {
  const allowed = rooms.get(room) ?? ''
  if (roomOf(file) === room || allowed.startsWith('all')) return true
  return allowed.split(', ').some(name => roomOf(file) === name || file === `${name}.ts`)
}

test('the table of ARCHITECTURE.md has every room', () => {
  const present = [...new Set(files.map(roomOf))].filter(room => room !== 'index')
  expect([...rooms.keys()].sort()).toEqual(present.sort())
})

test('every room imports only what the table allows', () => {
  const wrong = files
    .filter(file => roomOf(file) !== 'index')
    .flatMap(file => imports.get(file)!.map(imported => ({file, imported})))
    .filter(({file, imported}) => !mayImport(roomOf(file), imported))
    .map(({file, imported}) => `${file} imports ${imported}`)
  expect(wrong).toEqual([])
})

test('there is no cycle', () => {
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) throw new Error(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`)
    if (done.has(file)) return
    for (const imported of imports.get(file) ?? []) walk(imported, [...path, file])
    done.add(file)
  }
  expect(() => {
    for (const file of files) walk(file, [])
  }).not.toThrow()
})

test('profiles know the contract and what is shared, and no other profile', () => {
  const profileOf = (file: string) => /^language\/(?!contract\/|shared\/)([\w-]+)\//u.exec(file)?.[1]
  const crossing = files
    .filter(file => profileOf(file) !== undefined || /^language\/(?:contract|shared)\//u.test(file))
    .flatMap(file => imports.get(file)!.map(imported => ({file, imported})))
    .filter(({file, imported}) => profileOf(imported) !== undefined && profileOf(imported) !== profileOf(file))
    .map(({file, imported}) => `${file} imports ${imported}`)
  expect(crossing).toEqual([])
})

/** Files that name a language all the same, each for the reason behind it. */
const namingLanguages = new Map([
  ['glossary/read/schema-problems.ts', 'how figures are grouped in an English message'],
  ['workspace/pairing/pair-by-name.ts', 'cn in a file name is a country'],
])

test('nothing outside language/, messages/ and tables names a language', () => {
  const naming = files
    .filter(file => !/^(?:language|messages)\/|\.data\.ts$/u.test(file))
    .filter(file => /'(?:zh|en)'/u.test(readFileSync(join(source, file), 'utf8')))
  expect(naming.filter(file => !namingLanguages.has(file))).toEqual([])
  expect(namingLanguages.size).toBeLessThanOrEqual(6)
})

test('a folder holds what a person can take in: 30 files at most, rules and their messages apart', () => {
  const counts = new Map<string, number>()
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
  const crowded = [...counts].filter(([folder, count]) => count > 30 && !folder.endsWith('/rules'))
  expect(crowded).toEqual([])
})

test('files keep to one subject: 400 lines at most, tables apart', () => {
  const long = files
    .filter(file => !file.endsWith('.data.ts') && !file.startsWith('messages/'))
    .filter(file => readFileSync(join(source, file), 'utf8').split('\n').length > 401)
  expect(long).toEqual([])
})
