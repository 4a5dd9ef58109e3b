/**
 * Fits the weights of the aligner on documents with gold alignments and writes them, or cross-validates (`cv=3`):
 * `node tools/run-ts.mjs bench/fit-alignment.ts sets=zhen edits=2 write=zh-en` for Chinese and English, and for all other pairs
 * `sets=zhen,pairs rounds=60 write=any-pair`; both with `no-lexicon=1` and without edits too. Also `only=NAME`, `l2=1`,
 * `errors=FILE`, which lists what the cross-validation got wrong, and `edits=N`, the number of edited versions of each plain
 * document that it fits on too (they pay for Chinese and English with the lexicon alone).
 */
import {writeFileSync} from 'node:fs'
import process from 'node:process'
import {featureNames} from '../src/align/evidence/feature-names.js'
import {bandTable, type GoldDocument, scoreRow} from './align-score.js'
import {
  countPredictions,
  crossValidate,
  type FittingDocument,
  fittingDocument,
  fitWeights,
  type Prediction,
  predict,
  readGoldSets,
  shippedLexiconOf,
} from './alignment-fitting.js'
import {editedDocument} from './edited-document.js'

const given = new Map(process.argv.slice(2).map(argument => argument.split('=') as [string, string]))
const number = (name: string, usual: number) => Number(given.get(name) ?? usual)
const isBare = given.has('no-lexicon')
const gold = readGoldSets(given.get('sets') ?? 'zhen,pairs', given.get('only'))
if (gold === undefined) {
  console.log('no gold alignments: nothing fitted (set DUIZHAO_EVAL)')
  process.exit(0)
}
const read = (document: GoldDocument) => fittingDocument(document, isBare ? {} : {lexicon: shippedLexiconOf(document)})
const documents = gold.map(read)
const beads = documents.reduce((sum, {lattice}) => sum + lattice.count, 0)
const lost = documents.reduce((sum, document) => sum + document.lost + document.forced.size, 0)
console.log(`${documents.length} documents, ${beads} beads, ${lost} gold beads outside of the search`)
const edited = Array.from({length: number('edits', 0)}, (_, seed) => seed + 1).flatMap(seed =>
  gold
    .filter(({id, form = 'plain'}) => !id.endsWith('-edit') && form === 'plain')
    .map(document => read(editedDocument(document, seed))),
)
const off = new Set((given.get('off') ?? '').split(','))
const fit = {rounds: number('rounds', 110), l2: number('l2', 1), off}
if (given.has('cv')) validate(number('cv', 3))
else writeFitted()

function validate(folds: number): void {
  const predictions = crossValidate(documents, folds, fit, edited)
  printRows(`${folds} folds`, predictions)
  console.log(bandTable([...predictions].flatMap(judge)))
  const path = given.get('errors')
  if (path !== undefined) writeFileSync(path, `${[...predictions].flatMap(errorsOf).join('\n')}\n`)
}

function writeFitted(): void {
  const weights = fitWeights([...documents, ...edited], fit)
  const predictions = new Map(documents.map(document => [document, predict(document, weights)]))
  printRows('fitted', predictions)
  if (given.has('write')) writeWeights(weights)
}

/** Chinese–English by kind of text, and the other pairs. */
function printRows(name: string, predictions: ReadonlyMap<FittingDocument, Prediction>): void {
  for (const isPair of [false, true]) {
    const some = new Map([...predictions].filter(([{gold}]) => (gold.form !== undefined) === isPair))
    if (some.size === 0) continue
    const {head, row} = scoreRow(name, countPredictions(some))
    console.log(`${head}\n${row}`)
  }
}

function judge([{gold}, {links, confidences}]: [FittingDocument, Prediction]): [number, boolean][] {
  const right = new Set(gold.gold.map(link => link.join('|')))
  return links.map((link, k) => [confidences[k]!, right.has(link.join('|'))])
}

function errorsOf([{gold}, {links, confidences}]: [FittingDocument, Prediction]): string[] {
  const right = new Set(gold.gold.map(link => link.join('|')))
  const found = new Set(links.map(link => link.join('|')))
  const missed = gold.gold
    .filter(link => !found.has(link.join('|')))
    .map(link => ({link, line: `GOLD ${link.join(' | ')}`}))
  const wrong = links.flatMap((link, k) =>
    right.has(link.join('|')) ? [] : [{link, line: `PRED ${link.join(' | ')} ${confidences[k]!.toFixed(2)}`}],
  )
  const text = ({link, line}: (typeof missed)[number]) =>
    `${gold.id} ${line}\n    ${link[0].map(i => gold.src[i]).join(' ¦ ')}\n    ${link[1].map(j => gold.tgt[j]).join(' ¦ ')}`
  const place = ({link: [[i = 1e9], [j = 1e9]]}: (typeof missed)[number]) => Math.min(i, j)
  return [...missed, ...wrong].sort((a, b) => place(a) - place(b)).map(text)
}

function writeWeights(weights: Float32Array): void {
  const rows = featureNames.map((feature, k) => `  ${Number(weights[k]!.toFixed(4))}, // ${feature}`).join('\n')
  writeFileSync(
    `src/align/evidence/weights/${given.get('write')}${isBare ? '-without-lexicon' : ''}.data.ts`,
    `/**\n * Weights of the bead features${isBare ? ' when there is no lexicon' : ''}, in the order of \`featureNames\`. Fitted by \`npm run fit:alignment\`\n * on documents aligned by hand (docs/alignment.md); never edited by hand.\n */\nexport const weights: Float32Array = Float32Array.of(\n${rows}\n)\n`,
  )
}
