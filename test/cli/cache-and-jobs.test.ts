import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {makeConcepts, makeCorpus} from '../../bench/corpus.js'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'

const concepts = makeConcepts(40)
const {pairs, planted} = makeCorpus(60_000, concepts)
const glossary = (rows: typeof concepts) =>
  JSON.stringify({
    id: 'bulletin',
    concepts: rows.map(({id, zh, en, forbidden}) => ({id, zh, en: [en, {text: forbidden, status: 'forbidden'}]})),
  })
const files = Object.fromEntries([
  ...pairs.flatMap(({name, zh, en}) => [
    [`${name}.zh.md`, zh],
    [`${name}.en.md`, en],
  ]),
  ['terms.json', glossary(concepts)],
])

let cli: BuiltCli
let folder: ReturnType<typeof folderWith>

beforeAll(async () => {
  cli = await buildCli()
  folder = folderWith(files)
}, 60_000)

afterAll(() => {
  cli.remove()
  folder.remove()
})

async function check(...more: string[]): Promise<string> {
  const args = ['check', '--pair', '{name}.zh.md={name}.en.md', '-g', 'terms.json', '-f', 'json', ...more]
  const {code, stdout, stderr} = await cli.run(args, {cwd: folder.path})
  expect(stderr).toBe('')
  return `${code} ${stdout}`
}

function change(name: string, edit: (text: string) => string): void {
  const path = join(folder.path, name)
  writeFileSync(path, edit(readFileSync(path, 'utf8')))
}

describe('the answer does not depend on how it is come by', {timeout: 120_000}, () => {
  test('in one thread, in several, from the cache', async () => {
    const plain = await check('--jobs', '1')
    expect(plain.match(/"ruleId": "term-forbidden"/gu)?.length).toBe(planted)
    expect(await check('--jobs', '2')).toBe(plain)
    expect(await check('--jobs', '3')).toBe(plain)
    for (const jobs of ['2', '3']) {
      expect(await check('--cache', `cold-${jobs}`, '--jobs', jobs)).toBe(plain)
      expect(await check('--cache', `cold-${jobs}`, '--jobs', jobs)).toBe(plain)
    }
    expect(await check('--cache')).toBe(plain)
    expect(await check('--cache')).toBe(plain)
  })

  test('after a text, the glossary or the rules have changed', async () => {
    await check('--cache')
    change('bulletin-0002.en.md', text => text.replace('Participants', 'The participants'))
    expect(await check('--cache')).toBe(await check())
    change('bulletin-0001.en.md', text => `${text}\n${concepts[0]!.forbidden}\n`)
    expect(await check('--cache')).toBe(await check())
    writeFileSync(join(folder.path, 'terms.json'), glossary(concepts.slice(0, 20)))
    expect(await check('--cache')).toBe(await check())
    expect(await check('--cache', '--rule', 'term-forbidden=warning', '--rule', 'untranslated=error')).toBe(
      await check('--rule', 'term-forbidden=warning', '--rule', 'untranslated=error'),
    )
  })

  test('after the cache was damaged', async () => {
    const plain = await check('--cache')
    const cache = join(folder.path, '.duizhao-cache')
    for (const name of readdirSync(cache))
      writeFileSync(
        join(cache, name),
        readFileSync(join(cache, name), 'utf8').replaceAll('"start":1', '"start":7').slice(9),
      )
    expect(await check('--cache')).toBe(plain)
  })

  test('an error of a document is the same from every thread', async () => {
    writeFileSync(join(folder.path, 'texts.zh.json'), '{"save": "保存"')
    writeFileSync(join(folder.path, 'texts.en.json'), '{"save": "Save"}')
    writeFileSync(join(folder.path, 'wrong.zh.md'), '投资三亿元。\n')
    writeFileSync(join(folder.path, 'wrong.en.md'), 'An investment of 30 million yuan.\n')
    const pairs = ['--pair', '{name}.zh.md={name}.en.md', '--pair', '{name}.zh.json={name}.en.json']
    const args = ['check', ...pairs, '--jobs']
    const one = await cli.run([...args, '1'], {cwd: folder.path})
    expect(one.code).toBe(2)
    // The others are reported.
    expect(one.stdout).toContain('number-mismatch')
    expect(one.stderr).toContain('texts.zh.json:1:')
    expect(await cli.run([...args, '2'], {cwd: folder.path})).toEqual(one)
    expect(await cli.run([...args, '3'], {cwd: folder.path})).toEqual(one)
  })
})

describe('a large glossary', {timeout: 120_000}, () => {
  const many = makeConcepts(6000)
  const formats = {
    'many.json': glossary(many),
    'many.csv': [
      'zh,en,status',
      ...many.flatMap(({zh, en, forbidden}) => [`${zh},${en},preferred`, `${zh},${forbidden},forbidden`]),
      '',
    ].join('\n'),
    'many.yaml': `id: bulletin\nconcepts:\n${many
      .map(
        ({id, zh, en, forbidden}) =>
          `  - id: ${id}\n    zh: [${zh}]\n    en:\n      - ${en}\n      - {text: ${forbidden}, status: forbidden}\n`,
      )
      .join('')}`,
  }
  let large: ReturnType<typeof folderWith>

  beforeAll(() => {
    large = folderWith({...files, ...formats})
  })
  afterAll(() => large.remove())

  async function found(name: string, jobs: string): Promise<unknown> {
    const args = ['check', '--pair', '{name}.zh.md={name}.en.md', '-g', name, '-f', 'json', '--jobs', jobs]
    const {stdout, stderr} = await cli.run(args, {cwd: large.path})
    expect(stderr).toBe('')
    // ids of concepts in CSV come from their terms
    return JSON.parse(stdout, (key, value: unknown) => (key === 'concept' ? undefined : value))
  }

  test('says the same in each format, in one thread and in two', async () => {
    const plain = await found('many.json', '1')
    expect(JSON.stringify(plain).match(/"term-forbidden"/gu)?.length).toBeGreaterThanOrEqual(planted)
    await cli.run(['glossary', 'compile', 'many.json', '-o', 'many.compiled'], {cwd: large.path})
    for (const name of [...Object.keys(formats), 'many.compiled'])
      for (const jobs of ['1', '2']) expect(await found(name, jobs)).toEqual(plain)
  })

  test('is a part of what a cache goes by', async () => {
    const args = ['check', '--pair', '{name}.zh.md={name}.en.md', '-g', 'many.json', '-f', 'json']
    const answer = async (...more: string[]) => (await cli.run([...args, ...more], {cwd: large.path})).stdout
    expect(await answer('--cache')).toBe(await answer())
    writeFileSync(join(large.path, 'many.json'), glossary(many.slice(20)))
    const without = await answer()
    expect(await answer('--cache')).toBe(without)
    expect(await answer('--cache')).toBe(without)
  })
})
