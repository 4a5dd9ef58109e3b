/**
 * Builds data/lexicon.XX-en.bin for the languages that have no free word list of their own with English, from dictionaries under CC BY-SA
 * that Debian packages hold: `node tools/run-ts.mjs tools/build-lexicons.ts FOLDER OUT [LANGUAGE…]`, where FOLDER holds the packages
 * named in data/README.md, each unpacked (`apt-get download`, `dpkg-deb -x`) into a folder of its name.
 */
import {readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {gzipSync} from 'node:zlib'
import * as OpenCC from 'opencc-js'
import {encodeLexicon, type LexiconEntries} from '../src/align/lexicon/lexicon-format.js'
import {contentStems} from '../src/language/en/alignment/alignment.js'
import {profileFor} from '../src/language/registry.js'
import {collectGlosses, readCedict, readMeaning} from './lexicons/cedict.js'
import {readDictionary} from './lexicons/dictd.js'
import {readEdict} from './lexicons/edict.js'
import {readHanja} from './lexicons/hanja.js'
import {readRegionNames} from './lexicons/region-names.js'
import {countStems} from './lexicons/strengths.js'
import {TranslationGraph} from './lexicons/translation-graph.js'

const [folder = '', out = 'data', ...wanted] = process.argv.slice(2)
const codes: Readonly<Record<string, string>> = {ru: 'rus', ja: 'jpn', ko: 'kor', fr: 'fra', es: 'spa', de: 'deu'}
const languages = wanted.length > 0 ? wanted : Object.keys(codes)
const maxStems = 10
const leastStrength = 0.1
/** Words of the largest lists are left out where fewer languages have them; words into English that fewer ways confirm everywhere. */
const leastLanguages: Readonly<Record<string, number>> = {ja: 3, de: 2}
const leastWays: Readonly<Record<string, number>> = {ja: 8, ko: 1}
const usualLeastWays = 2
/** What newspapers use is as good as so many ways. */
const waysOfCommon = 10
const graph = new TranslationGraph()
const prefix = 'dict-freedict-'
for (const name of readdirSync(folder).filter(name => name.startsWith(prefix))) {
  const pair = name.slice(prefix.length)
  const [from = '', to = ''] = pair.split('-')
  graph.add(from, to, readDictionary(join(folder, name, 'usr/share/dictd', `freedict-${pair}`)))
}
const edict = readEdict(join(folder, 'edict/usr/share/edict/edict'))
graph.add('jpn', 'eng', edict.entries)
for (const [language, code] of Object.entries(codes)) graph.add(code, 'eng', readRegionNames(language))
const cedict = readCedict()
addKorean()
const stemCounts = countStems(collectGlosses(cedict))

for (const language of languages) {
  const entries = prune(read(language), leastWays[language] ?? usualLeastWays)
  const bytes = gzipSync(encodeLexicon(entries, stemCounts), {level: 9})
  writeFileSync(join(out, `lexicon.${language}-en.bin.gz`), bytes)
  console.log(`${language}: ${entries.size} headwords, ${bytes.byteLength} bytes`)
}

/** A Hangul word means what its characters do in Chinese and in Japanese. */
function addKorean(): void {
  const hanja = readHanja(join(folder, 'libhangul-data/usr/share/libhangul/hanja/hanja.txt'))
  const chinese = new Map<string, string[]>()
  for (const [traditional, , , meanings] of cedict) {
    const list = (typeof meanings === 'string' ? [meanings] : meanings)
      .flatMap(readMeaning)
      .map(gloss => gloss.trim().replace(/^to /u, '').toLowerCase())
      .filter(gloss => gloss !== '' && gloss.split(/\s+/u).length <= 4)
    chinese.set(traditional, [...(chinese.get(traditional) ?? []), ...list])
  }
  const toShinjitai = OpenCC.Converter({from: 't', to: 'jp'})
  const japanese = new Set(graph.words('jpn'))
  for (const [hangul, characters] of hanja) {
    const glosses = chinese.get(characters)
    const kanji = toShinjitai(characters)
    if (glosses !== undefined) graph.add('kor', 'zho', [{head: hangul, translations: [characters]}])
    if (japanese.has(kanji)) graph.add('kor', 'jpn', [{head: hangul, translations: [kanji]}])
  }
  graph.add(
    'zho',
    'eng',
    [...chinese].map(([head, translations]) => ({head, translations})),
  )
}

interface Heads {
  readonly strengths: Map<string, Map<string, number>>
  /** How many ways lead from a head to English. */
  readonly ways: Map<string, number>
}

function read(language: string): Heads {
  const profile = profileFor(language)
  const heads: Heads = {strengths: new Map(), ways: new Map()}
  for (const word of graph.words(codes[language]!)) {
    const isCommon = edict.common.has(word)
    if (!isCommon && graph.reach(word, codes[language]!) < (leastLanguages[language] ?? 1)) continue
    const tokens = profile.readForAlignment(word).tokens.filter(({kind}) => kind !== 'number')
    if (tokens.length !== 1) continue
    const key = tokens[0]!.key
    const translations = graph.translate(word, codes[language]!, 'eng').slice(0, 12)
    const best = translations[0]
    if (best === undefined) continue
    const ways = translations.reduce((most, {ways}) => Math.max(most, ways), 0) + (isCommon ? waysOfCommon : 0)
    heads.ways.set(key, Math.max(heads.ways.get(key) ?? 0, ways))
    const trust = Math.min(1, 0.5 + 0.1 * ways)
    const strengths = heads.strengths.get(key) ?? new Map<string, number>()
    for (const {word: gloss, strength} of translations)
      addGloss(strengths, gloss, trust * Math.sqrt(strength / best.strength))
    if (strengths.size > 0) heads.strengths.set(key, strengths)
  }
  return heads
}

function addGloss(strengths: Map<string, number>, gloss: string, strength: number): void {
  const stems = [...new Set(contentStems(gloss))]
  const specificity = (stem: string) => Math.log(60_000 / (stemCounts.get(stem) ?? 1))
  const sum = stems.reduce((total, stem) => total + specificity(stem), 0)
  for (const stem of stems) {
    const own = strength * Math.sqrt(specificity(stem) / sum)
    if (own > (strengths.get(stem) ?? 0)) strengths.set(stem, own)
  }
}

function prune({strengths, ways}: Heads, least: number): LexiconEntries {
  const result: LexiconEntries = new Map()
  for (const [head, stems] of strengths) {
    if (ways.get(head)! < least) continue
    const kept = [...stems]
      .filter(([, strength]) => strength >= leastStrength)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, maxStems)
    if (kept.length > 0) result.set(head, kept)
  }
  return result
}
