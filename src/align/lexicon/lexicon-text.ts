import {profileFor} from '../../language/registry.js'
import {type ErrorData, namedError} from '../../messages/named-error.js'
import type {LanguageTag} from '../../model/document.js'
import type {DuizhaoError} from '../../model/errors.js'
import type {LexiconEntries} from './lexicon-format.js'

/** Most lines of a lexicon in text form. */
export const maxLexiconLines = 500_000
/** Longest headword, in UTF-16 code units. */
export const maxHeadword = 40

/**
 * A lexicon written as text, its translations in `targetLang`: `headword<TAB>translation` with an optional strength 0…1 as a third column; empty lines and
 * lines that begin with # are passed over. Throws DuizhaoError `LEXICON_BROKEN` with the line.
 */
export function parseLexiconText(
  text: string,
  targetLang: LanguageTag,
  path?: string,
): {entries: LexiconEntries; counts: Map<string, number>} {
  const lines = text.replace(/^\uFEFF/u, '').split('\n')
  const broken = (line: number, data: ErrorData): DuizhaoError => namedError('LEXICON_BROKEN', data, {path, line})
  if (lines.length > maxLexiconLines)
    throw broken(maxLexiconLines + 1, {variant: 'lines', count: lines.length, limit: maxLexiconLines})
  const strengths = new Map<string, Map<string, number>>()
  const counts = new Map<string, number>()
  const profile = profileFor(targetLang)
  lines.forEach((raw, index) => {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) return
    const [headword = '', translation = '', given = '1'] = line.split('\t')
    const strength = Number(given)
    if (headword === '' || translation === '' || headword.length > maxHeadword)
      throw broken(index + 1, {variant: 'row', row: line.slice(0, 60)})
    if (!(strength > 0 && strength <= 1)) throw broken(index + 1, {variant: 'strength', strength: given ?? ''})
    const words = profile.readForAlignment(translation).tokens.filter(token => token.kind === 'word')
    const known = strengths.get(headword) ?? new Map<string, number>()
    for (const {key} of words) {
      if (!known.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
      known.set(key, Math.max(known.get(key) ?? 0, strength / Math.sqrt(words.length)))
    }
    if (known.size > 0) strengths.set(headword, known)
  })
  const entries: LexiconEntries = new Map()
  for (const [headword, list] of strengths)
    entries.set(
      headword,
      [...list].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    )
  return {entries, counts}
}
