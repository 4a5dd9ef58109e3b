// The stages as functions: read a pair, align it, check it, write it as bilingual Markdown, report its terms.
import {readFile} from 'node:fs/promises'
import {
  alignDocuments,
  bundledGlossaries,
  checkPair,
  createTermbase,
  createTranslator,
  emitBilingualMarkdown,
  loadGlossary,
  loadLexicon,
  parsePair,
  reportConsistency,
  splitBilingualMarkdown,
} from 'duizhao'

const read = async name => ({path: name, text: await readFile(new URL(`../planted/${name}`, import.meta.url), 'utf8')})

const termbase = createTermbase(await Promise.all(bundledGlossaries().map(name => loadGlossary(name))))
const sides = parsePair(await read('release.en.md'), await read('release.zh.md'))
const pair = alignDocuments(sides, {termbase, lexicon: loadLexicon()})
console.log(
  `${pair.source.segments.length} Chinese and ${pair.target.segments.length} English segments in ${pair.beads.length} beads`,
)

const translator = createTranslator('en')
for (const {ruleId, messageId, data} of checkPair(pair, {termbase}))
  console.log(`- ${ruleId}: ${translator.finding(ruleId, messageId, data)}`)

const {source, target} = splitBilingualMarkdown(emitBilingualMarkdown(pair, {layout: 'table'}))
const isRestored = source.text === sides.source.text && target.text === sides.target.text
console.log(`bilingual Markdown and back: ${isRestored ? 'both files as they were' : 'not the same'}`)

const {concepts, totals} = reportConsistency([pair], {termbase})
console.log(`${totals.uses} uses of ${concepts.length} concepts; the worst: ${concepts[0].source}`)
