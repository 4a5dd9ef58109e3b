import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {type AlignOptions, type AlignSide, alignSegments} from '../../src/align/align.js'
import {loadLexicon} from '../../src/align/lexicon/load-lexicon.js'
import type {Bead} from '../../src/model/alignment.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {segmentDocument} from '../../src/segment/segment-document.js'
import {releaseEn, releaseZh} from './release.js'

/**
 * Beads with the odds of their confidences as they were when last looked at, over documents of ordinary length and of hundreds
 * of sentences. A change of the search or its evidence shows here: read the difference before `vitest -u`.
 */
const recorded = fileURLToPath(new URL('../fixtures/recorded-beads.txt', import.meta.url))
const lexicon = loadLexicon()

type Sentences = readonly string[]

interface Texts {
  readonly zh: AlignSide
  readonly en: AlignSide
}

/** A side of sentences in paragraphs of `perBlock`. */
function sideOf(lang: string, texts: Sentences, perBlock = 3): AlignSide {
  return {lang, segments: texts.map((text, i) => ({text, blockIndex: Math.floor(i / perBlock), block: 'paragraph'}))}
}

function file(path: string, lang: string): AlignSide {
  const text = readFileSync(new URL(join('../..', path), import.meta.url), 'utf8')
  return {lang, segments: segmentDocument(parseDocument(text, {path, lang})).segments}
}

function files(folder: string, ending: string): Texts {
  return {zh: file(`${folder}.zh.${ending}`, 'zh'), en: file(`${folder}.en.${ending}`, 'en')}
}

/** Sentences and their translations, one each, of as many subjects. */
function unrelatedSentences(): {zh: string; en: string}[] {
  const lines = readFileSync(new URL('../fixtures/number-records.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const rows = lines.map(line => JSON.parse(line) as {zh: string; en: string; verdict: string})
  const fine = rows.filter(({verdict}) => verdict === 'ok')
  return [...new Map(fine.map(({zh, en}) => [zh, {zh, en}])).values()]
}

const rows = unrelatedSentences()
const zhOf = (from: number, to: number): string[] => rows.slice(from, to).map(({zh}) => zh)
const enOf = (from: number, to: number): string[] => rows.slice(from, to).map(({en}) => en)

/** Every third pair of neighbours is one sentence. */
function joined(texts: Sentences): string[] {
  return texts.flatMap((text, i) => (i % 6 === 1 ? [] : [i % 6 === 0 ? `${text} ${texts[i + 1] ?? ''}`.trim() : text]))
}

const without = (texts: Sentences, every: number, from = 2): string[] => texts.filter((_, i) => i % every !== from)
const moved = (texts: Sentences, from: number, count: number, to: number): string[] => {
  const rest = [...texts.slice(0, from), ...texts.slice(from + count)]
  return [...rest.slice(0, to), ...texts.slice(from, from + count), ...rest.slice(to)]
}

const forum = files('test/fixtures/releases/trade-forum/release', 'md')
const port = files('test/fixtures/releases/port-quarter/release', 'txt')
const planted = files('examples/planted/release', 'md')
const throughput: Texts = {zh: sideOf('zh', releaseZh), en: sideOf('en', releaseEn)}
const pair = (zh: Sentences, en: Sentences, perBlock?: number): Texts => ({
  zh: sideOf('zh', zh, perBlock),
  en: sideOf('en', en, perBlock),
})

const cases: Readonly<
  Record<string, {readonly texts: Texts; readonly options?: AlignOptions; readonly flip?: boolean}>
> = {
  'a release in Markdown': {texts: forum},
  'the same without a lexicon': {texts: forum, options: {lexicon: undefined}},
  'the same, English first': {texts: forum, flip: true},
  'a release as plain text': {texts: port},
  'the same with a term': {texts: port, options: {lexicon, terms: [{source: ['集装箱'], target: ['containers']}]}},
  'a release with mistakes': {texts: planted},
  'a release sentence by sentence': {texts: throughput},
  'forty sentences': {texts: pair(zhOf(0, 40), enOf(0, 40))},
  'forty sentences without a lexicon': {texts: pair(zhOf(0, 40), enOf(0, 40)), options: {lexicon: undefined}},
  'some are not translated': {texts: pair(zhOf(40, 100), without(enOf(40, 100), 7))},
  'some were added': {texts: pair(without(zhOf(100, 160), 9), enOf(100, 160))},
  'some are joined in the translation': {texts: pair(zhOf(160, 220), joined(enOf(160, 220)))},
  'some are joined in the source': {texts: pair(joined(zhOf(160, 220)), enOf(160, 220))},
  'a passage stands elsewhere': {texts: pair(zhOf(220, 280), moved(enOf(220, 280), 9, 3, 30), 3)},
  'a passage stands earlier': {texts: pair(zhOf(220, 280), moved(enOf(220, 280), 45, 3, 6), 3)},
  'a third is missing in one place': {texts: pair(zhOf(0, 90), [...enOf(0, 30), ...enOf(60, 90)])},
  'one block': {texts: pair(zhOf(280, 330), without(joined(enOf(280, 330)), 11), 1000)},
  'a long document': {texts: pair(zhOf(0, 400), without(joined(enOf(0, 400)), 13))},
  'a long document without a lexicon': {
    texts: pair(zhOf(0, 400), without(enOf(0, 400), 17)),
    options: {lexicon: undefined},
  },
  'different texts': {texts: pair(zhOf(0, 30), enOf(300, 330))},
}

function line({source, target, confidence, moved: other}: Bead): string {
  const to = other === undefined ? '' : ` moved ${other}`
  return `${source.join(',')}:${target.join(',')} ${logOdds(confidence)}${to}`
}

/** Most confidences are near 1, where their differences show in the odds only. */
function logOdds(confidence: number): string {
  return Math.log(confidence / (1 - confidence)).toFixed(2)
}

test('beads are those that were recorded', async () => {
  const text = Object.entries(cases).map(([name, {texts, options = {lexicon}, flip = false}]) => {
    const beads = flip ? alignSegments(texts.en, texts.zh, options) : alignSegments(texts.zh, texts.en, options)
    return `# ${name}\n${beads.map(bead => `${line(bead)}\n`).join('')}`
  })
  await expect(text.join('\n')).toMatchFileSnapshot(recorded)
})
