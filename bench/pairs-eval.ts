/**
 * Strict F1 of the aligner by pair of languages, on documents with gold alignments of nine pairs
 * (`../shared/eval/langs/align/dev`, or the folder in DUIZHAO_EVAL): `node tools/run-ts.mjs bench/pairs-eval.ts [--no-lexicon]`.
 */
import process from 'node:process'
import {alignSegments} from '../src/align/align.js'
import {hasLexicon, loadLexicon} from '../src/align/lexicon/load-lexicon.js'
import {countLinks, type GoldDocument, type Link, scoreRow, sidesOf, sumByDomain} from './align-score.js'
import {readGold} from './alignment-fitting.js'

const gold = readGold('', 'pairs')
if (gold === undefined) {
  console.log('no gold alignments of other pairs: nothing measured (set DUIZHAO_EVAL)')
  process.exit(0)
}
const isBare = process.argv.includes('--no-lexicon')
const counts = gold.map(document => ({document, counts: countLinks(document.gold, linksOf(document))}))
const by = (group: (document: GoldDocument) => string) =>
  scoreRow(
    isBare ? 'no lexicon' : 'duizhao',
    sumByDomain(counts.map(({document, counts}) => [group(document), counts])),
  )
for (const group of [({domain}: GoldDocument) => domain, ({form = ''}: GoldDocument) => form]) {
  const {head, row} = by(group)
  console.log(`${head}\n${row}\n`)
}

function linksOf(document: GoldDocument): Link[] {
  const [source, target] = sidesOf(document)
  const languages = {source: source.lang, target: target.lang}
  const lexicon = isBare || !hasLexicon(languages) ? undefined : loadLexicon({languages})
  return alignSegments(source, target, {lexicon}).map(({source, target}): Link => [source, target])
}
