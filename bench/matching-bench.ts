/**
 * Finding the terms of a glossary in text, against the best multi-pattern matcher of npm and the built-in regular
 * expression, on texts that nobody wrote. Answers are compared before times are.
 *
 *   node tools/run-ts.mjs bench/matching-bench.ts          1,000 and 100,000 terms, 2 MB
 *   node tools/run-ts.mjs bench/matching-bench.ts 1000     other numbers of terms
 *
 * `AhoCorasick` does what the rival does: all occurrences of strings. `TermMatcher` is what a check runs: width,
 * variants, inflection, word boundaries, every place once. The rival is used where `npm install --prefix bench` was run.
 */
import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {AhoCorasick} from '../src/glossary/match/aho-corasick.js'
import {TermMatcher} from '../src/glossary/match/matcher.js'
import {patternsOf} from '../src/glossary/match/term-patterns.js'
import type {LanguageProfile} from '../src/language/contract/profile.js'
import {likeness} from '../src/language/contract/term-language.js'
import {profileFor} from '../src/language/registry.js'
import type {Concept} from '../src/model/term.js'
import {parseDocument} from '../src/parse/parse-document.js'
import {makeConcepts, makeCorpus} from './corpus.js'

interface Hit {
  readonly begin: number
  readonly end: number
}

interface Rival {
  matchInText(text: string): Hit[]
}

interface RivalModule {
  readonly AhoCorasick: new (keywords: readonly string[]) => Rival
}

/** The rival's package: `.` works at any size, `./fast` is quicker where words of all terms make few states. */
async function loadRival(file: string): Promise<RivalModule | undefined> {
  const path = resolve('bench/node_modules/@monyone/aho-corasick/dist', file)
  return existsSync(path) ? ((await import(pathToFileURL(path).href)) as RivalModule) : undefined
}

const bytes = 2_000_000
const rounds = 5
const sizes = process.argv.slice(2).map(Number)
/** Above this the quicker form of the rival takes more than a minute to build, an expression of alternatives to search. */
const mostForSlowOnes = 1000

for (const size of sizes.length === 0 ? [1000, 100_000] : sizes) {
  const concepts = makeConcepts(size)
  const {pairs} = makeCorpus(bytes, concepts)
  const texts = {
    zh: pairs.flatMap(({zh}) => blocksOf(zh, 'zh')),
    en: pairs.flatMap(({en}) => blocksOf(en, 'en').map(text => text.toLowerCase())),
  }
  console.log(`\n${size} concepts\n\n| | build, ms | MB/s |\n| --- | --- | --- |`)
  await benchChinese(texts.zh, [...new Set(concepts.map(({zh}) => zh))])
  await benchEnglish(texts.en, [...new Set(concepts.map(({en}) => en.toLowerCase()))])
}

/** What a check searches: text without markup, here a block at a time. */
function blocksOf(text: string, lang: string): string[] {
  return parseDocument(text, {format: 'markdown', lang}).blocks.map(({content}) => content.text)
}

async function benchChinese(texts: readonly string[], terms: readonly string[]): Promise<void> {
  const automaton = timed(() => automatonOf(terms.map(units)))
  const symbols = new Int32Array(Math.max(...texts.map(({length}) => length)))
  const own: Find = text => {
    const hits: Hit[] = []
    for (let i = 0; i < text.length; i++) symbols[i] = text.charCodeAt(i)
    automaton.value.scan(symbols, (_, begin, end) => hits.push({begin, end}), text.length)
    return hits
  }
  const expected = texts.map(text => keyOf(own(text)))
  row('zh: AhoCorasick', automaton.ms, texts, own)
  matcherRow('zh: TermMatcher, as a check', texts, terms, profileFor('zh'))
  for (const file of terms.length > mostForSlowOnes ? ['index.mjs'] : ['index.mjs', 'fast.mjs'])
    await rivalRow(`zh: @monyone/aho-corasick/${file}`, file, texts, terms, expected)
  expressionRow('zh: RegExp', texts, terms)
}

async function benchEnglish(texts: readonly string[], terms: readonly string[]): Promise<void> {
  const matcher = matcherRow('en: TermMatcher, as a check', texts, terms, profileFor('en'))
  const expected = texts.map(text =>
    keyOf(
      matcher
        .search(text)
        .matches.filter(({terms: [first]}) => first !== undefined && first.likeness >= likeness.caseless)
        .map(({start, end}) => ({begin: start, end})),
    ),
  )
  wordsRow('en: AhoCorasick on words', texts, terms)
  await rivalRow('en: @monyone/aho-corasick, whole words', 'index.mjs', texts, terms, expected, isWord)
  expressionRow('en: RegExp, whole words', texts, terms, true)
}

/**
 * The quick reader and the automaton alone: where terms stand by their words, before it is looked at how like they are. A
 * text that the quick reader leaves to the full one goes through that.
 */
function wordsRow(name: string, texts: readonly string[], terms: readonly string[]): void {
  const profile = profileFor('en')
  const concepts = terms.map((text, i): Concept => ({id: String(i), terms: [{text, lang: 'en', status: 'preferred'}]}))
  const {value, ms} = timed(() => patternsOf(concepts, profile, 'en'))
  const quick = profile.terms.quickSymbols(value.table)
  const scan = (symbols: ArrayLike<number>, count?: number): readonly Hit[] => {
    const hits: Hit[] = []
    value.automaton.scan(symbols, (_, begin, end) => hits.push({begin, end}), count)
    return hits
  }
  const readFully: Find = text => scan(profile.terms.read(text, value.table).symbols)
  const find: Find = text => {
    const count = quick.read(text)
    return count < 0 ? readFully(text) : scan(quick.symbols, count)
  }
  if (texts.some(text => keyOf(find(text)) !== keyOf(readFully(text)))) throw new Error(`${name} finds other places`)
  row(name, ms, texts, find)
}

function units(text: string): Int32Array {
  const codes = new Int32Array(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i)
  return codes
}

type Find = (text: string) => readonly Hit[]

function isWord(text: string, {begin, end}: Hit): boolean {
  const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[a-z0-9]/u.test(unit)
  return !isLetter(text[begin - 1]) && !isLetter(text[end])
}

function automatonOf(patterns: readonly Int32Array[]): AhoCorasick {
  const offsets = new Int32Array(patterns.length + 1)
  for (const [i, pattern] of patterns.entries()) offsets[i + 1] = offsets[i]! + pattern.length
  const symbols = new Int32Array(offsets.at(-1)!)
  for (const [i, pattern] of patterns.entries()) symbols.set(pattern, offsets[i]!)
  return AhoCorasick.build(symbols, offsets)
}

function matcherRow(
  name: string,
  texts: readonly string[],
  terms: readonly string[],
  profile: LanguageProfile,
): TermMatcher {
  const concepts = terms.map(
    (text, i): Concept => ({id: String(i), terms: [{text, lang: profile.tag, status: 'preferred'}]}),
  )
  const matcher = timed(() => TermMatcher.of(concepts, profile))
  row(name, matcher.ms, texts, text => matcher.value.search(text).matches.map(({start, end}) => ({begin: start, end})))
  return matcher.value
}

async function rivalRow(
  name: string,
  file: string,
  texts: readonly string[],
  terms: readonly string[],
  expected: readonly string[],
  counts: (text: string, hit: Hit) => boolean = () => true,
): Promise<void> {
  const rival = await loadRival(file)
  if (rival === undefined) return
  const built = timed(() => new rival.AhoCorasick(terms))
  const find: Find = text => built.value.matchInText(text).filter(hit => counts(text, hit))
  for (const [i, text] of texts.entries())
    if (keyOf(find(text)) !== expected[i]) throw new Error(`${name} finds other places in text ${i}`)
  row(name, built.ms, texts, find)
}

/** Leftmost first only: fewer hits than the others give, and still slower. */
function expressionRow(name: string, texts: readonly string[], terms: readonly string[], words = false): void {
  if (terms.length > mostForSlowOnes) return
  const longestFirst = [...terms].sort((a, b) => b.length - a.length).map(term => term.replace(/[.]/gu, '\\.'))
  const built = timed(() => new RegExp(words ? `\\b(?:${longestFirst.join('|')})\\b` : longestFirst.join('|'), 'gu'))
  // not matchAll, which makes the expression anew for each text
  row(name, built.ms, texts, text => {
    const hits: Hit[] = []
    for (let match = built.value.exec(text); match !== null; match = built.value.exec(text))
      hits.push({begin: match.index, end: match.index + match[0].length})
    return hits
  })
}

function keyOf(hits: readonly Hit[]): string {
  return hits
    .map(({begin, end}) => `${begin} ${end}`)
    .sort()
    .join()
}

function row(name: string, buildMs: number, texts: readonly string[], find: Find): void {
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const best = Math.min(...Array.from({length: rounds}, () => timed(() => texts.map(find)).ms))
  console.log(`| ${name} | ${buildMs.toFixed(0)} | ${(size / 1000 / best).toFixed(1)} |`)
}

function timed<T>(make: () => T): {readonly value: T; readonly ms: number} {
  const start = process.cpuUsage()
  const value = make()
  const {user, system} = process.cpuUsage(start)
  return {value, ms: (user + system) / 1000}
}
