import {isSameScript} from '../language/generic/script.js'
import type {LanguageTag} from '../model/document.js'
import type {Term} from '../model/term.js'

/**
 * The terms of a concept that serve texts in a language: those under its tag or a narrower one (`pt-BR` for `pt`); where there are none,
 * those of the nearest wider tag in the same script (RFC 4647, section 3.4: `pt` for `pt-BR`, not `sr` for `sr-Latn`).
 * `lang` is the tag of a profile. Cost: O(terms of the concept).
 */
export function termsIn({terms}: {readonly terms: readonly Term[]}, lang: LanguageTag): readonly Term[] {
  const own = terms.filter(term => lookupStep(term.lang, lang) === 0)
  if (own.length > 0 || !lang.includes('-')) return own
  const steps = terms.map(term => lookupStep(term.lang, lang))
  const nearest = Math.min(...steps)
  return nearest === Infinity ? [] : terms.filter((_, i) => steps[i] === nearest)
}

/** How often `lang` is cut before terms under `offered` serve it; 0 under its own tag or a narrower one, infinite where they do not. */
export function lookupStep(offered: LanguageTag, lang: LanguageTag): number {
  if (offered === lang) return 0
  const [own, wanted] = [offered.toLowerCase(), lang.toLowerCase()]
  if (own === wanted || own.startsWith(`${wanted}-`)) return 0
  if (!wanted.startsWith(`${own}-`) || !isSameScript(offered, lang)) return Infinity
  return wanted.slice(own.length).split('-').length - 1
}
