import {profileFor} from '../language/registry.js'
import {type AlignedPair, type TranslationUnit, translationUnits} from '../model/alignment.js'
import type {Segment} from '../model/segment.js'
import type {MemoryUnit} from './unit.js'

/** Units of one pair for a memory, with how many were left out. */
export interface PairUnits {
  readonly units: readonly MemoryUnit[]
  /** Units with both sides whose pairing is less certain than asked for. */
  readonly unsure: number
}

/** What a pair has to give to a memory: units with both sides and a confidence of at least `minConfidence`. */
export function unitsOfPair(pair: AlignedPair, minConfidence = 0.7): PairUnits {
  const {path, date} = pair.source.document
  const both = (pair.units ?? translationUnits(pair)).filter(isPublished)
  const sure = both.filter(({confidence}) => confidence >= minConfidence)
  const units = sure.map(({source, target}) => ({
    source: joined(source, pair.source.document.lang),
    target: joined(target, pair.target.document.lang),
    sourceLang: pair.source.document.lang,
    targetLang: pair.target.document.lang,
    origin: path,
    date,
  }))
  return {units, unsure: both.length - sure.length}
}

function isPublished({source, target}: TranslationUnit): boolean {
  const isProse = ({block}: Segment): boolean => block !== 'boilerplate'
  return source.some(isProse) && target.some(isProse)
}

function joined(segments: readonly Segment[], lang: string): string {
  const {lineJoiner} = profileFor(lang)
  return segments.reduce((text, segment) => {
    if (text === '') return segment.text
    const joiner = /[.!?…]["”’)]*$/u.test(text) ? ' ' : lineJoiner(text, segment.text)
    return text + joiner + segment.text
  }, '')
}
