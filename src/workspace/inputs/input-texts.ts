import type {DocumentInput} from '../../pipeline/read.js'

/** The texts of one input: two that belong together, or one that stands alone or holds both languages. */
export type InputTexts = readonly [DocumentInput, DocumentInput] | readonly [DocumentInput]

/** The names of the texts that have one. */
export function pathsOf(texts: InputTexts): string[] {
  return texts.flatMap(({path}) => path ?? [])
}
