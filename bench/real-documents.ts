/**
 * Real pages for the benches: the pairs of Markdown of `docs` in the evaluation sets (../shared/eval, or the folder in DUIZHAO_EVAL), copied
 * with small edits until there is enough text. The sets are no part of the repository.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Corpus, CorpusConcept, CorpusPair} from './corpus.js'

const folder = join(process.env.DUIZHAO_EVAL ?? '../shared/eval', 'docs')

/**
 * Pairs with about `bytes` of UTF-8 in both languages together; undefined without the sets. In every second pair one of `concepts` is
 * rendered wrongly. Years and a closing line differ from copy to copy.
 */
export function realCorpus(bytes: number, concepts: readonly CorpusConcept[]): Corpus | undefined {
  const originals = existsSync(folder) ? readOriginals() : []
  if (originals.length === 0) return undefined
  const pairs: CorpusPair[] = []
  let planted = 0
  for (let size = 0; size < bytes; ) {
    const {name, zh, en} = originals[pairs.length % originals.length]!
    const copy = Math.floor(pairs.length / originals.length)
    const concept = concepts[(7 * pairs.length) % concepts.length]!
    const isWrong = pairs.length % 2 === 1
    const pair = {
      name: `${name}-${copy}`,
      zh: `${inOtherYears(zh, copy)}\n\n当地的${concept.zh}将于明年开放，编号${pairs.length + 1000}。\n`,
      en: `${inOtherYears(en, copy)}\n\nThe local ${isWrong ? concept.forbidden : concept.en} will open next year as No. ${pairs.length + 1000}.\n`,
    }
    if (isWrong) planted++
    pairs.push(pair)
    size += Buffer.byteLength(pair.zh) + Buffer.byteLength(pair.en)
  }
  return {concepts, pairs, planted}
}

function readOriginals(): CorpusPair[] {
  return readdirSync(folder)
    .filter(name => /\.zh\.mdx?$/u.test(name))
    .sort()
    .map(name => ({
      name: name.slice(0, name.indexOf('.zh.')),
      zh: readFileSync(join(folder, name), 'utf8'),
      en: readFileSync(join(folder, name.replace('.zh.', '.en.')), 'utf8'),
    }))
}

function inOtherYears(text: string, copy: number): string {
  return text.replace(/\b20\d\d\b/gu, year => String(2000 + ((Number(year) + copy) % 100)))
}
