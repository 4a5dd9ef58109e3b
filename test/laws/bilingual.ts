import assert from 'node:assert/strict'
import {emitBilingualMarkdown} from '../../src/bilingual/written/bilingual-markdown.js'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import {alignDocuments, restorePair} from '../../src/pipeline/align.js'
import {parseInput} from '../../src/pipeline/read.js'
import {holdDocumentLaws} from './documents.js'
import {orNamed} from './named.js'
import {holdBeadLaws, layouts} from './pairs.js'

/** Bilingual Markdown as people and formatters leave it: refused by name, or both files, which are written and split as the same. */
export function holdBilingualLaws(text: string): void {
  const split = orNamed(() => splitBilingualMarkdown(text))
  const sides = orNamed(() => parseInput({text, path: 'both.md'}))
  if (sides?.kind !== 'pair') return
  for (const document of [sides.source, sides.target]) holdDocumentLaws(document)
  const pair = alignDocuments(sides)
  holdBeadLaws(pair)
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
