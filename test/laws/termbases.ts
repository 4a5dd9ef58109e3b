import {createTermbase, type Termbase} from '../../src/glossary/termbase.js'

/** A concept a text. */
export function termbaseOfTexts(texts: readonly string[], lang: string): Termbase {
  const concepts = texts.map((text, i) => ({id: String(i), terms: [{text, lang, status: 'preferred' as const}]}))
  return createTermbase([{id: 'g', concepts, tests: []}])
}
