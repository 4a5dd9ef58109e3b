import assert from 'node:assert/strict'
import {SaxesParser} from 'saxes'
import {emitBilingualMarkdown, type MarkdownLayout} from '../../src/bilingual/written/bilingual-markdown.js'
import {parseDuizhaoMarkdown} from '../../src/bilingual/written/duizhao-markdown.js'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import {emitAlignmentCsv} from '../../src/emit/alignment-csv.js'
import {emitAlignmentDocx} from '../../src/emit/alignment-docx.js'
import {emitAlignmentJson} from '../../src/emit/alignment-json.js'
import {emitAlignmentJsonLines} from '../../src/emit/alignment-jsonl.js'
import {emitAlignmentXlsx} from '../../src/emit/alignment-xlsx.js'
import {emitTmx} from '../../src/emit/tmx.js'
import {emitXliff} from '../../src/emit/xliff.js'
import {type AlignedPair, beadsFromStated} from '../../src/model/alignment.js'
import {segmentDocument} from '../../src/segment/segment-document.js'

export const layouts: readonly MarkdownLayout[] = ['table', 'interleaved', 'sections']

/** Each segment is in one bead, in order; confidences are shares; beads that moved name each other. */
export function holdBeadLaws({source, target, beads}: AlignedPair): void {
  const inOrder = (count: number): number[] => Array.from({length: count}, (_, i) => i)
  assert.deepEqual(
    beads.flatMap(bead => [...bead.source]),
    inOrder(source.segments.length),
    'source segments are not each in one bead, in order',
  )
  assert.deepEqual(
    beads.flatMap(bead => [...bead.target]),
    inOrder(target.segments.length),
    'target segments are not each in one bead, in order',
  )
  for (const [index, {confidence, moved, ...sides}] of beads.entries()) {
    assert.ok(confidence >= 0 && confidence <= 1, `bead ${index} has confidence ${confidence}`)
    assert.ok(sides.source.length + sides.target.length > 0, `bead ${index} is empty`)
    if (moved !== undefined)
      assert.equal(beads[moved]?.moved, index, `bead ${index} moved to one that does not name it`)
  }
}

/** Every format writes the pair, twice the same; JSON can be parsed, XML is well formed, and no raw control is in either. */
export function holdEmitterLaws(pair: AlignedPair): void {
  for (const layout of layouts) twice(() => emitBilingualMarkdown(pair, {layout}))
  const json: {links: unknown[]} = JSON.parse(twice(() => emitAlignmentJson(pair)))
  assert.equal(json.links.length, pair.beads.length)
  for (const line of twice(() => emitAlignmentJsonLines(pair)).split('\n')) if (line !== '') JSON.parse(line)
  twice(() => emitAlignmentCsv(pair))
  for (const xml of [twice(() => emitTmx(pair)), twice(() => emitXliff(pair))]) holdXmlLaw(xml)
}

/** As {@link holdEmitterLaws} for packages, which take longer. */
export function holdPackageLaws(pair: AlignedPair): void {
  for (const emit of [emitAlignmentDocx, emitAlignmentXlsx]) {
    const [once, again] = [emit(pair), emit(pair)]
    assert.ok(Buffer.from(once).equals(Buffer.from(again)), 'a package differs from itself')
  }
}

/** Well-formed XML 1.0. */
export function holdXmlLaw(xml: string): void {
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
}

/** Bilingual Markdown is a round trip: both files byte for byte (where they are Markdown), all segments, all beads. */
export function holdRoundTripLaws(pair: AlignedPair, areMarkdown: boolean): void {
  for (const layout of layouts) {
    const written = emitBilingualMarkdown(pair, {layout})
    const {source, target} = splitBilingualMarkdown(written)
    if (areMarkdown) {
      assert.equal(source.text, pair.source.document.text, `${layout}: the source came back otherwise`)
      assert.equal(target.text, pair.target.document.text, `${layout}: the target came back otherwise`)
    }
    const read = parseDuizhaoMarkdown(written)
    assert.ok(read?.beads !== undefined, `${layout}: it is not read back`)
    const [sources, targets] = [segmentDocument(read.source).segments, segmentDocument(read.target).segments]
    const words = (segments: readonly {text: string}[]): string[] => segments.map(({text}) => text)
    assert.deepEqual(words(sources), words(pair.source.segments), `${layout}: source segments`)
    assert.deepEqual(words(targets), words(pair.target.segments), `${layout}: target segments`)
    const beads = beadsFromStated(read.beads, sources.length, targets.length)
    const rounded = pair.beads.map(bead => ({...bead, confidence: Number(bead.confidence.toFixed(3))}))
    assert.deepEqual(JSON.parse(JSON.stringify(beads)), JSON.parse(JSON.stringify(rounded)), `${layout}: beads`)
  }
}

function twice(run: () => string): string {
  const once = run()
  assert.equal(run(), once, 'the same pair gave other bytes')
  return once
}
