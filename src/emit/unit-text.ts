import {findProfile} from '../language/registry.js'
import type {AlignedPair} from '../model/alignment.js'
import type {LanguageTag} from '../model/document.js'
import type {Segment} from '../model/segment.js'

/** The text of one side of a unit: its segments joined as the language joins sentences; empty for no segment. */
export function unitText(segments: readonly Segment[], lang: LanguageTag): string {
  const profile = findProfile(lang)
  return segments.reduce((text, segment) => {
    if (text === '') return segment.text
    const joiner = /[.!?…]["”’)]*$/u.test(text) ? ' ' : (profile?.lineJoiner(text, segment.text) ?? ' ')
    return `${text}${joiner}${segment.text}`
  }, '')
}

/** Both languages of a pair, source first. */
export function languagesOf({source, target}: AlignedPair): readonly [LanguageTag, LanguageTag] {
  return [source.document.lang, target.document.lang]
}

/** Confidence as outputs give it: three decimals. */
export function roundConfidence(confidence: number): number {
  return Number(confidence.toFixed(3))
}
