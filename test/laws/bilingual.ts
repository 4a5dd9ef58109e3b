import assert from 'node:assert/strict'
import {emitBilingualMarkdown} from '../../src/bilingual/written/bilingual-markdown.js'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import type {Document} from '../../src/model/document.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {alignDocuments, restorePair} from '../../src/pipeline/align.js'
import {type DocumentInput, parseInput} from '../../src/pipeline/read.js'
import {eachTranslation} from '../../src/workspace/inputs/each-translation.js'
import {holdDocumentLaws} from './documents.js'
import {orNamed} from './named.js'
import {holdBeadLaws, layouts} from './pairs.js'

/** A text in several languages, the original first: one file of each layout, which comes apart into all of them, byte for byte. */
export function holdReleaseLaws([original, ...others]: readonly DocumentInput[]): void {
  const parsed = ({text, ...rest}: DocumentInput): Document => parseDocument(text, rest)
  const source = orNamed(() => parsed(original!))
  const targets = orNamed(() => others.map(parsed))
  if (source === undefined || targets === undefined) return
  const pairs = targets.map(target => alignDocuments({source, target}))
  for (const layout of layouts) {
    const file = emitBilingualMarkdown(pairs, {layout})
    const split = splitBilingualMarkdown(file)
    assert.deepEqual(
      [split.source, ...split.translations],
      [source, ...targets].map(({lang, text}) => ({lang, text})),
      `${layout}: a language came back otherwise`,
    )
    holdBilingualLaws(file)
  }
}

/** Bilingual Markdown as people and formatters leave it: refused by name, or both files, which are written and split as the same. */
export function holdBilingualLaws(text: string): void {
  const split = orNamed(() => splitBilingualMarkdown(text))
  const sides = orNamed(() => parseInput({text, path: 'both.md'}))
  if (sides?.kind !== 'pair') return
  const input = {texts: [{text, path: 'both.md'}], sides} as const
  for (const {sides: each} of orNamed(() => eachTranslation(input, {})) ?? []) {
    if (each.kind !== 'pair') continue
    for (const document of [each.source, each.target]) holdDocumentLaws(document)
    holdBeadLaws(alignDocuments(each))
  }
  const pair = alignDocuments(sides)
  if (split === undefined) return
  const restored = restorePair(pair)
  if (restored === pair) return
  for (const layout of layouts) {
    const again = splitBilingualMarkdown(emitBilingualMarkdown(restored, {layout}))
    assert.deepEqual(
      [again.source.text, again.target.text],
      [restored.source.document.text, restored.target.document.text],
      `${layout}: what was restored came back otherwise`,
    )
  }
}
