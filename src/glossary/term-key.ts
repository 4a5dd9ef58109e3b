import {profileFor} from '../language/registry.js'
import type {Term} from '../model/term.js'

/** What a document cannot tell apart has the same key; empty for a term without a letter or digit. */
export function termKey({text, lang, case: caseRule}: Pick<Term, 'text' | 'lang' | 'case'>): string {
  const normal = profileFor(lang).normalise(text).text.replace(/\s+/gu, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(normal)) return ''
  const folded = caseRule === 'exact' ? normal : normal.toLowerCase()
  return folded.replace(/^(?:the|an?) (?=\S)/u, '')
}
