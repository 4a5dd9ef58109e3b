import {type AlignedPair, translationUnits} from '../model/alignment.js'
import type {BeadEvidence} from '../model/evidence.js'
import {jsonSafe} from '../text/terminal-safe.js'
import {segmentRecord} from './alignment-json.js'
import {languagesOf, roundConfidence, unitText} from './unit-text.js'

/** One JSON object a line for each unit, in order: both texts, their segments with places, and the confidence; with `evidence` also why. */
export function emitAlignmentJsonLines(
  pair: AlignedPair,
  {evidence}: {evidence?: readonly BeadEvidence[] | undefined} = {},
): string {
  const [sourceLang, targetLang] = languagesOf(pair)
  return translationUnits(pair)
    .map(({index, source, target, confidence, moved}) => ({
      version: 1,
      index,
      sourceLang,
      targetLang,
      confidence: roundConfidence(confidence),
      moved,
      source: unitText(source, sourceLang),
      target: unitText(target, targetLang),
      sourceSegments: source.map(segmentRecord),
      targetSegments: target.map(segmentRecord),
      ...(evidence === undefined ? {} : {evidence: evidence[index]}),
    }))
    .map(record => `${jsonSafe(JSON.stringify(record))}\n`)
    .join('')
}
