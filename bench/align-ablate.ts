/** What each kind of evidence is worth: cross-validated strict F1 with it left out and the other weights fitted anew. */
import type {AlignTerm} from '../src/align/align.js'
import {type FeatureName, featureNames} from '../src/align/evidence/feature-names.js'
import {loadLexicon} from '../src/align/lexicon/load-lexicon.js'
import {bundledGlossaries} from '../src/glossary/read/bundled.js'
import {loadGlossary} from '../src/glossary/read/load.js'
import {termPairs} from '../src/glossary/term-pairs.js'
import {createTermbase} from '../src/glossary/termbase.js'
import {scoreRow} from './align-score.js'
import {countPredictions, crossValidate, type FittingDocument, fittingDocument, readGold} from './alignment-fitting.js'

const folds = 3
const rounds = 60

/** Families of features, by how their names begin. */
const families: readonly (readonly [name: string, ...prefixes: string[]])[] = [
  ['length', 'length:'],
  ['numbers', 'number:'],
  ['names written alike', 'name:'],
  ['words: matched weight', 'matched:', 'mass:'],
  ['words: share of each side', 'share:'],
  ['words: weakest part of a merge', 'weakest:'],
  ['words: chance matches', 'chance'],
  ['words: displacement', 'displacement'],
  ['punctuation at the end', 'ending:'],
  ['sentences inside', 'sentences:'],
  ['joints and borders of merges', 'joint:', 'border:'],
  ['quotations and brackets', 'quotes:', 'brackets:', 'joint:quoted'],
  ['what omissions look like', 'null:'],
]

/** Print the table to standard output; a line when the gold alignments are not there. */
async function ablate(): Promise<void> {
  const gold = readGold()
  if (gold === undefined) {
    console.log('no gold alignments: nothing measured (set DUIZHAO_EVAL)')
    return
  }
  const lexicon = loadLexicon({path: 'data/lexicon.zh-en.bin'})
  const all = gold.map(document => fittingDocument(document, {lexicon}))
  const print = (name: string, documents: readonly FittingDocument[], off: ReadonlySet<string> = new Set()) => {
    const counts = countPredictions(crossValidate(documents, folds, {rounds, off}))
    console.log(scoreRow(name, counts).row)
    return counts
  }
  const {head} = scoreRow('without', countPredictions(crossValidate(all, folds, {rounds: 1})))
  console.log(`${head}\n${head.replace(/[^|]+/gu, '---')}`)
  print('nothing left out', all)
  print(
    'the lexicon',
    gold.map(document => fittingDocument(document, {})),
  )
  print(
    'words learnt from the document',
    gold.map(document => fittingDocument(document, {lexicon, learn: false})),
  )
  print(
    'names by their spelling in pinyin',
    gold.map(document => fittingDocument(document, {lexicon, romanized: false})),
  )
  const terms = await bundledTerms()
  print(
    'nothing, and the terms of the bundled glossaries',
    gold.map(document => fittingDocument(document, {lexicon, terms})),
  )
  for (const [name, ...prefixes] of families) print(name, all, named(prefixes))
}

async function bundledTerms(): Promise<readonly AlignTerm[]> {
  const glossaries = await Promise.all(bundledGlossaries().map(name => loadGlossary(name)))
  return termPairs(createTermbase(glossaries), 'zh', 'en')
}

function named(prefixes: readonly string[]): ReadonlySet<FeatureName> {
  return new Set(featureNames.filter(feature => prefixes.some(prefix => feature.startsWith(prefix))))
}

await ablate()
