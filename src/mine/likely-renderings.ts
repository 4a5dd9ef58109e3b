import type {Lexicon} from '../align/lexicon/lexicon.js'
import {profileFor} from '../language/registry.js'
import type {TranslationUnit} from '../model/alignment.js'
import type {SegmentedDocument} from '../model/segment.js'
import type {TextSpan} from '../model/span.js'
import {lexiconPrior} from './lexicon-prior.js'
import type {MinedUnit} from './mined-unit.js'
import {phraseOf} from './phrases.js'
import {invert, renderingsOf} from './renderings.js'
import {linkWords} from './word-links.js'

/** A source term in a unit, by its place in the source file. */
export interface SoughtTerm {
  readonly unit: TranslationUnit
  readonly source: SegmentedDocument
  readonly target: SegmentedDocument
  readonly span: TextSpan
}

/**
 * What stands for each source term in the translation, by the links of words that the units themselves and a lexicon give: the exact slice
 * of the target file, or undefined where nothing is linked. Cost: O(words · words) of the units.
 */
export function likelyRenderings(sought: readonly SoughtTerm[], lexicon?: Lexicon): (TextSpan | undefined)[] {
  const [first] = sought
  if (first === undefined) return []
  const units = sought.map(readUnit)
  const links = linkWords(units, lexiconPrior(lexicon, first.source.document.lang))
  return sought.map(({unit: {target: segments}, target}, index) => {
    const unit = units[index]!
    const words = [...unit.source.keys()].filter(i => unit.inTerm(unit.source[i]!))
    if (words.length === 0) return undefined
    const phrase = phraseOf(unit.source, words[0]!, words.at(-1)!)
    const [found] = renderingsOf(unit, links[index]!, invert(links[index]!, unit.target.length), phrase)
    if (found === undefined) return undefined
    let offset = 0
    for (const {text, content} of segments) {
      if (found.end <= offset + text.length) {
        const {start, end} = content.originalSpan(found.start - offset, found.end - offset)
        return {start, end, text: target.document.text.slice(start, end)}
      }
      offset += text.length + 1
    }
    return undefined
  })
}

function readUnit({
  unit,
  source,
  target,
  span,
}: SoughtTerm): MinedUnit & {readonly inTerm: (word: {start: number; end: number}) => boolean} {
  const sourceText = unit.source.map(({text}) => text).join('\n')
  const targetText = unit.target.map(({text}) => text).join('\n')
  let offset = 0
  const inTerm: {start: number; end: number}[] = []
  for (const {text, content} of unit.source) {
    for (let i = 0; i < text.length; i++) {
      const {start} = content.originalSpan(i, i + 1)
      if (start >= span.start && start < span.end) inTerm.push({start: offset + i, end: offset + i + 1})
    }
    offset += text.length + 1
  }
  const [from, to] = [inTerm[0]?.start ?? -1, inTerm.at(-1)?.end ?? -1]
  return {
    document: 0,
    line: 0,
    sourceText,
    targetText,
    source: profileFor(source.document.lang).mining.readWords(sourceText),
    target: profileFor(target.document.lang).mining.readWords(targetText),
    inTerm: word => word.start < to && from < word.end,
  }
}
