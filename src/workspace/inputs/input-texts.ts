import type {DocumentInput} from '../../pipeline/read.js'

/** Two translations and their original. */
export type TranslationTexts = readonly [DocumentInput, DocumentInput, original: DocumentInput]

/** The texts of one input: two that belong together, one that stands alone or holds both languages, or two translations with their original. */
export type InputTexts = readonly [DocumentInput, DocumentInput] | readonly [DocumentInput] | TranslationTexts

/** The names of the texts that have one. */
export function pathsOf(texts: InputTexts): string[] {
  return texts.flatMap(({path}) => path ?? [])
}
