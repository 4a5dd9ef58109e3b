import assert from 'node:assert/strict'
import {isDeepStrictEqual} from 'node:util'
import {profileFor} from '../../src/language/registry.js'
import {splitSentences} from '../../src/language/split-sentences.js'
import type {Span} from '../../src/model/span.js'
import type {MappedText} from '../../src/text/mapped-text.js'
import {holdSpan} from './documents.js'

/** Languages with a profile, and two that have the generic one. */
export const languages = ['zh', 'en', 'ru', 'ja', 'ko', 'fr', 'es', 'de', 'ar', 'hi'] as const

/** Sentences ascend, are trimmed, cover all but white space, and do not depend on white space around the text. */
export function holdSentenceLaws(text: string, lang: string): void {
  const profile = profileFor(lang)
  const spans = splitSentences(text, profile)
  let last = 0
  for (const span of spans) {
    holdSpan(span, text, `sentence in ${lang}`)
    assert.ok(span.end > span.start && span.start >= last, `${lang}: empty or overlapping at ${span.start}`)
    assert.equal(text.slice(last, span.start).trim(), '', `${lang}: left out`)
    assert.equal(text.slice(span.start, span.end).trim(), text.slice(span.start, span.end), `${lang}: not trimmed`)
    last = span.end
  }
  assert.equal(text.slice(last).trim(), '', `${lang}: left out at the end`)
  const trimmed = text.trim()
  const parts = (from: string): string[] => splitSentences(from, profile).map(({start, end}) => from.slice(start, end))
  assert.deepEqual(parts(`  ${trimmed}\u3000`), parts(trimmed), `${lang}: white space around the text counts`)
}

/** Whatever a language reads in a text lies in the text, ascends, and is the same twice. */
export function holdReadingLaws(text: string, lang: string): void {
  const profile = profileFor(lang)
  const readings = (): readonly (readonly [name: string, spans: readonly Span[], overlap?: 'may overlap'])[] => [
    ['mentions', profile.readMentions(text)],
    ['native names', profile.readNativeNames?.(text) ?? [], 'may overlap'],
    ['capitalized words', profile.readCapitalizedWords?.(text) ?? []],
    ['tokens', profile.readForAlignment(text).tokens, 'may overlap'],
    ['passages', profile.findPassages(text)],
    ['punctuation', profile.houseStyle.punctuation(text, {brackets: true, dashes: true})],
    ['spacing', profile.houseStyle.spacing(text, 'prc')],
    ['spacing', profile.houseStyle.spacing(text, 'spaced')],
    ['quotes', profile.houseStyle.quotes(text)],
  ]
  const once = readings()
  for (const [name, spans, overlap] of once) {
    let last = 0
    for (const span of spans) {
      holdSpan(span, text, `${name} in ${lang}`)
      if (overlap === undefined) assert.ok(span.start >= last, `${name} in ${lang} overlap or go back at ${span.start}`)
      last = overlap === undefined ? span.end : last
    }
  }
  for (const [index, [name, spans]] of readings().entries())
    assert.ok(isDeepStrictEqual(spans, once[index]![1]), `${lang}: a second reading of ${name} differs`)
  holdMapLaws(profile.normalise(text), text, lang)
  const share = profile.scriptShare(text)
  assert.ok(share >= 0 && share <= 1, `${lang}: a share of ${share}`)
}

function holdMapLaws(mapped: MappedText, text: string, lang: string): void {
  let from = 0
  for (let i = 0; i < mapped.length; i++) {
    const origin = mapped.originalSpan(i, i + 1)
    holdSpan(origin, text, `normal form in ${lang}`)
    assert.ok(origin.start >= from, `${lang}: the normal form goes back at ${origin.start}`)
    from = origin.start
  }
}
