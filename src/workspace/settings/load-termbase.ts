import {loadGlossary} from '../../glossary/load.js'
import {createTermbase, type Termbase} from '../../glossary/termbase.js'
import type {Glossary} from '../../model/term.js'

/** Glossary files, bundled ones such as `duizhao:scoda`, or glossaries that were loaded. */
export type Glossaries = string | Glossary | readonly (string | Glossary)[]

/** One or several as a list. */
export function glossaryList(glossaries: Glossaries): readonly (string | Glossary)[] {
  return typeof glossaries === 'string' || 'concepts' in glossaries ? [glossaries] : glossaries
}

/** Read what is named, each once, and join all. Throws the DuizhaoErrors of `loadGlossary`. */
export async function loadTermbase(glossaries: Glossaries): Promise<Termbase> {
  const list = [...new Set(glossaryList(glossaries))]
  return createTermbase(
    await Promise.all(list.map(glossary => (typeof glossary === 'string' ? loadGlossary(glossary) : glossary))),
  )
}
