import type {CheckContext} from '../../src/check/engine/context.js'
import type {Rule} from '../../src/check/engine/define-rule.js'
import {
  activateRules,
  monolingualContext,
  pairContext,
  type RuleSettings,
  runRules,
} from '../../src/check/engine/engine.js'
import {createTermbase, type Termbase} from '../../src/glossary/termbase.js'
import type {Bead} from '../../src/model/alignment.js'
import type {DocumentFormat} from '../../src/model/document.js'
import type {Finding} from '../../src/model/finding.js'
import type {SegmentedDocument} from '../../src/model/segment.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {segmentDocument} from '../../src/segment/segment-document.js'

/** Beads as `[source blocks, target blocks]`: all segments of these blocks together; `conf` is 1 unless said. */
export type BlockBeads = readonly {
  source: readonly number[]
  target: readonly number[]
  confidence?: number
  moved?: number
}[]

export interface PairOptions {
  readonly beads?: BlockBeads
  readonly format?: DocumentFormat
  readonly terms?: Termbase
}

const termbase = createTermbase([])

/** A pair whose blocks were paired by hand; without `beads` block n is paired with block n. */
export function markdownPair(
  zh: string,
  en: string,
  {beads, format = 'markdown', terms = termbase}: PairOptions = {},
): CheckContext {
  const source = segmentDocument(parseDocument(zh, {format, lang: 'zh'}))
  const target = segmentDocument(parseDocument(en, {format, lang: 'en'}))
  const given = beads ?? inOrder(source.document.blocks.length, target.document.blocks.length)
  const filled = given.map(
    ({source: s, target: t, confidence = 1, moved}): Bead => ({
      source: s.flatMap(block => segmentsOf(source, block)),
      target: t.flatMap(block => segmentsOf(target, block)),
      confidence,
      ...(moved === undefined ? {} : {moved}),
    }),
  )
  return pairContext({source, target, beads: filled}, {termbase: terms})
}

export function monolingual(text: string, lang: 'zh' | 'en', format: DocumentFormat = 'markdown'): CheckContext {
  const segmented = segmentDocument(parseDocument(text, {format, lang}))
  return lang === 'zh'
    ? monolingualContext(segmented, 'source', 'en', {termbase})
    : monolingualContext(segmented, 'target', 'zh', {termbase})
}

/** Findings of one rule alone. */
export function findingsOf(rule: Rule, context: CheckContext | readonly CheckContext[], options?: unknown): Finding[] {
  const contexts = 'units' in context ? [context] : context
  const setting: RuleSettings = {[rule.id]: options === undefined ? 'error' : ['error', options]}
  return runRules(contexts, activateRules(setting, {rules: [rule]})).flat()
}

function inOrder(sources: number, targets: number): BlockBeads {
  return Array.from({length: Math.max(sources, targets)}, (_, i) => ({
    source: i < sources ? [i] : [],
    target: i < targets ? [i] : [],
  }))
}

function segmentsOf({segments}: SegmentedDocument, block: number): number[] {
  return segments.flatMap((segment, i) => (segment.blockIndex === block ? [i] : []))
}
