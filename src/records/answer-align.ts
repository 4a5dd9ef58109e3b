import {alignSegments} from '../align/align.js'
import type {Lexicon} from '../align/lexicon/lexicon.js'
import {termPairsIn} from '../glossary/term-pairs.js'
import type {Termbase} from '../glossary/termbase.js'
import type {LanguagePair} from '../model/language-pair.js'
import type {Answer} from './answer.js'
import {alignRecord, languagesOf, readRecord} from './record-schema.js'

/** `{id, source, target}` → `{links: [{source, target, confidence}]}`: each index once, in order. */
export function alignAnswer(termbase: Termbase, lexiconOf: (languages: LanguagePair) => Lexicon | undefined): Answer {
  return record => {
    const {source, target, ...given} = readRecord(alignRecord, record)
    const {sourceLang, targetLang} = languagesOf(given.sourceLang, given.targetLang)
    const terms = termPairsIn(termbase, {lang: sourceLang, texts: source}, {lang: targetLang, texts: target})
    const beads = alignSegments(
      {lang: sourceLang, segments: source.map(text => ({text}))},
      {lang: targetLang, segments: target.map(text => ({text}))},
      {terms, lexicon: lexiconOf({source: sourceLang, target: targetLang})},
    )
    return {links: beads}
  }
}
