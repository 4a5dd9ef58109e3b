import type {CheckContext} from '../check/engine/context.js'
import {activateRules, type ContextOptions, pairContext, runRules} from '../check/engine/engine.js'
import {languagePair} from '../language/direction.js'
import type {Block, LanguageTag} from '../model/document.js'
import type {Finding} from '../model/finding.js'
import type {Segment, SegmentedDocument} from '../model/segment.js'
import {MappedText} from '../text/mapped-text.js'
import type {CheckOptions} from './check.js'

/** One translation unit as two strings. */
export interface UnitInput {
  readonly source: string
  readonly target: string
  /** The language of one decides that of the other where it is left out; `zh` → `en` where both are. */
  readonly sourceLang?: LanguageTag | undefined
  readonly targetLang?: LanguageTag | undefined
}

/**
 * Findings of translation units one by one, as a pipeline has them: no documents, no alignment. Spans point into the
 * strings as they were given.
 */
export function checkUnits(units: readonly UnitInput[], options: CheckOptions): Finding[][] {
  const rules = options.rules ?? activateRules({}, {scope: 'unit'})
  return units.map(unit => runRules([unitContext(unit, options)], rules)[0]!)
}

/** What the rules see of one translation unit; spans of findings point into the two strings as they were given. */
export function unitContext(
  {source, target, sourceLang, targetLang}: UnitInput,
  options: ContextOptions,
): CheckContext {
  const langs = languagePair({source: sourceLang, target: targetLang})
  const sides = {source: wholeText(source, langs.source), target: wholeText(target, langs.target)}
  const indices = (side: SegmentedDocument) => side.segments.map((_, index) => index)
  const bead = {source: indices(sides.source), target: indices(sides.target), confidence: 1}
  return pairContext({...sides, beads: [bead]}, options)
}

/** A string as one block with one segment; no segment where there is nothing but white space. */
function wholeText(text: string, lang: LanguageTag): SegmentedDocument {
  const content = MappedText.slice(text)
  const span = {start: 0, end: text.length}
  const blocks: Block[] = [{kind: 'paragraph', span, content, lang}]
  const segment: Segment = {id: 's1', ...span, text, block: 'paragraph', blockIndex: 0, content}
  return {document: {format: 'text', lang, text, blocks}, segments: text.trim() === '' ? [] : [segment]}
}
