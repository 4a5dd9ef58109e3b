import assert from 'node:assert/strict'
import {glossaryWriters} from '../../src/glossary/formats/writers.js'
import {lintGlossary} from '../../src/glossary/lint/lint-glossary.js'
import {matcherFor} from '../../src/glossary/match/matcher.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {createTermbase, type Termbase} from '../../src/glossary/termbase.js'
import {profileFor} from '../../src/language/registry.js'
import type {Concept, Glossary} from '../../src/model/term.js'
import type {ReadOptions} from '../../src/pipeline/read.js'
import {holdSpan} from './documents.js'
import {orNamed} from './named.js'

/** Any content as a glossary: refused by name, or a glossary that can be searched, linted and written in every format. */
export function holdGlossaryLaws(content: string | Uint8Array, path?: string): Glossary | undefined {
  const glossary = orNamed(() => parseGlossary(content, {path}))
  if (glossary === undefined) return undefined
  assert.deepEqual(contentOf(parseGlossary(content, {path})), contentOf(glossary), 'a second reading differs')
  lintGlossary([glossary])
  for (const write of Object.values(glossaryWriters)) orNamed(() => write(glossary, {languages: ['zh', 'en']}))
  const yaml = glossaryWriters.yaml(glossary, {languages: ['zh', 'en']}).content
  assert.deepEqual(
    contentOf(parseGlossary(yaml, {path: 'g.yaml'})),
    contentOf(glossary),
    'YAML came back as another glossary',
  )
  const termbase = createTermbase([glossary])
  for (const concept of termbase.concepts.slice(0, 20))
    for (const {text, lang} of concept.terms) holdSearchLaws(termbase, lang, `(${text}) ${text}`)
  return glossary
}

/** Ids, terms and tests, without places. */
function contentOf({concepts, tests}: Glossary): object {
  const withoutPlace = ({place: _, ...rest}: Concept): object => rest
  return JSON.parse(
    JSON.stringify({concepts: concepts.map(withoutPlace), tests: tests.map(({place: _, ...rest}) => rest)}),
  )
}

/** What is found are spans of the text in order, longer first, and no search depends on the ones before it. */
export function holdSearchLaws(termbase: Termbase, lang: NonNullable<ReadOptions['sourceLang']>, text: string): void {
  const matcher = matcherFor(termbase, profileFor(lang))
  const {matches} = matcher.search(text)
  let last = {first: -1, last: 0}
  for (const match of matches) {
    holdSpan(match, text, 'match')
    assert.ok(match.end > match.start, 'an empty match')
    assert.ok(match.first > last.first || (match.first === last.first && match.last < last.last), 'out of order')
    assert.ok(match.terms.length > 0)
    last = match
  }
  matcher.placesIn([text])
  const again = matcher.search(text).matches.map(({start, end}) => [start, end])
  assert.deepEqual(
    again,
    matches.map(({start, end}) => [start, end]),
    'a second search differs',
  )
}
