import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, expect, test} from 'vitest'
import {makeConcepts} from '../../../bench/corpus.js'
import {compileGlossary, openCompiledGlossary} from '../../../src/glossary/formats/compiled-glossary.js'
import {digestOf} from '../../../src/glossary/formats/compiled-sections.js'
import {AhoCorasick, type AutomatonArrays} from '../../../src/glossary/match/aho-corasick.js'
import {isSoundAutomaton} from '../../../src/glossary/match/automaton-check.js'
import {matcherFor} from '../../../src/glossary/match/matcher.js'
import {loadGlossary} from '../../../src/glossary/read/load.js'
import {createTermbase, type Termbase} from '../../../src/glossary/termbase.js'
import {profileFor} from '../../../src/language/registry.js'
import type {DuizhaoError} from '../../../src/model/errors.js'
import type {Concept, Glossary} from '../../../src/model/term.js'
import {folderWith} from '../../helpers/built-cli.js'

const zh = profileFor('zh')
const en = profileFor('en')

const ports: readonly Concept[] = [
  ...makeConcepts(300).map(
    (made): Concept => ({
      id: made.id,
      terms: [
        {text: made.zh, lang: 'zh', status: 'preferred'},
        {text: made.en, lang: 'en', status: 'preferred'},
        {text: made.forbidden, lang: 'en', status: 'forbidden', note: 'not this'},
      ],
    }),
  ),
  {
    id: 'berth',
    firstUse: 'expand',
    terms: [
      {text: '泊位', lang: 'zh', status: 'preferred', notInside: ['停泊位置']},
      {text: 'berth', lang: 'en', status: 'preferred', when: {notNear: ['train']}},
    ],
  },
]
const texts = [
  '智慧港口建成三个泊位，船舶的停泊位置不变。',
  '绿色物流园与数字产业链同步推进。',
  'Smart ports opened three berths; the smart port scheme went on.',
  'The berth of the train is narrow. Green logistics parks and a digital industrial chain.',
]

const folder = folderWith({})
afterAll(() => folder.remove())

function found(termbase: Termbase): unknown {
  return [zh, en].map(profile =>
    texts.map(text =>
      matcherFor(termbase, profile)
        .search(text)
        .matches.map(({start, end, standing, terms}) => ({start, end, standing, terms})),
    ),
  )
}

function opened(concepts: readonly Concept[] = ports): Glossary {
  return openCompiledGlossary(compileGlossary(concepts, 'ports'), 'ports.compiled')
}

test('a compiled glossary finds what the one finds that it was made of', () => {
  const plain = createTermbase([{id: 'ports', concepts: ports, tests: []}])
  const compiled = createTermbase([opened()])
  expect(found(compiled)).toEqual(found(plain))
  expect(compiled.concept('berth')).toEqual(ports.at(-1))
  expect(compiled.concept('quay')).toBeUndefined()
  expect(compiled.concepts).toEqual(ports)
})

test('further glossaries extend it', () => {
  const more: Concept = {
    id: 'berth',
    terms: [
      {text: '泊位', lang: 'zh', status: 'preferred'},
      {text: 'mooring', lang: 'en', status: 'preferred'},
    ],
  }
  const own: Glossary = {id: 'own', concepts: [more], tests: []}
  const plain = createTermbase([{id: 'ports', concepts: ports, tests: []}, own])
  const compiled = createTermbase([opened(), own])
  expect(found(compiled)).toEqual(found(plain))
  expect(compiled.concepts).toEqual(plain.concepts)
})

test('the same glossary gives the same bytes', () => {
  expect(compileGlossary(ports, 'ports')).toEqual(compileGlossary(ports, 'ports'))
})

test('no concepts, and concepts without terms in a language', () => {
  for (const concepts of [[], [{id: 'a', terms: [{text: '泊位', lang: 'zh', status: 'preferred'}]}]] as Concept[][]) {
    const plain = createTermbase([{id: 'ports', concepts, tests: []}])
    expect(found(createTermbase([opened(concepts)]))).toEqual(found(plain))
  }
})

test('a file of another version is read all the same', () => {
  const bytes = Buffer.from(compileGlossary(ports, 'ports'))
  const at = bytes.indexOf('"program":"') + '"program":"'.length
  bytes[at]! ^= 1
  digestOf(bytes.subarray(24)).copy(bytes, 8)
  const plain = createTermbase([{id: 'ports', concepts: ports, tests: []}])
  expect(found(createTermbase([openCompiledGlossary(bytes, 'ports.compiled')]))).toEqual(found(plain))
})

test('loadGlossary tells it by its first bytes, whatever its name', async () => {
  const {writeFileSync} = await import('node:fs')
  const path = join(folder.path, 'ports.yaml')
  writeFileSync(path, compileGlossary(ports, 'ports'))
  expect((await loadGlossary(path)).concepts).toEqual(ports)
})

test('a damaged file is named, wherever it is damaged', () => {
  const bytes = compileGlossary(ports.slice(0, 5), 'ports')
  for (let at = 8; at < bytes.length; at += 37) {
    const damaged = Uint8Array.from(bytes)
    damaged[at]! ^= 0x55
    expect(codeOf(damaged)).toBe('GLOSSARY_DAMAGED')
    expect(codeOf(bytes.slice(0, at))).toBe('GLOSSARY_DAMAGED')
  }
})

test('concepts that are none are named when they are met', () => {
  const hostile = [{id: 'a', terms: [{text: '泊位', lang: 'zh', status: 'preferred', notInside: 7}]}]
  expect(codeOf(compileGlossary(hostile as unknown as Concept[], 'ports'))).toBe('GLOSSARY_DAMAGED')
})

function codeOf(bytes: Uint8Array): string {
  try {
    const termbase = createTermbase([openCompiledGlossary(bytes, 'ports.compiled')])
    found(termbase)
    return `${termbase.concepts.length} concepts`
  } catch (error) {
    return (error as DuizhaoError).code
  }
}

test('arrays that someone changed are refused, or a scan of them ends inside of them', () => {
  const patterns = [[1], [1, 2], [2], [1, 2, 3], [3, 1], [2, 3, 1, 2], [2], [5, 5, 5]]
  const offsets = [0]
  for (const {length} of patterns) offsets.push(offsets.at(-1)! + length)
  const arrays = AhoCorasick.build(Int32Array.from(patterns.flat()), Int32Array.from(offsets)).toArrays()
  expect(isSoundAutomaton(arrays)).toBe(true)
  const text = [1, 2, 3, 1, 2, 5, 5, 5, 5, 2, 3, 1, 2]
  const names = Object.keys(arrays) as (keyof AutomatonArrays)[]
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(2000), fc.integer({min: -2, max: 20})), {minLength: 1}),
      changes => {
        const changed = structuredClone(arrays)
        for (const [name, at, value] of changes) {
          const array = changed[name]
          array[at % array.length] = value
        }
        if (!isSoundAutomaton(changed)) return
        new AhoCorasick(changed).scan(text, (pattern, first, end) => {
          expect(pattern).toBeLessThan(patterns.length)
          expect(first).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
        })
      },
    ),
    {numRuns: Number(process.env.DUIZHAO_RUNS ?? 2000)},
  )
})
