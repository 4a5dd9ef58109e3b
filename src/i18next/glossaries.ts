import {loadGlossary} from '../glossary/load.js'
import {createTermbase, type Termbase} from '../glossary/termbase.js'
import type {Glossary} from '../model/term.js'

/** Glossary files, bundled ones such as `duizhao:scoda`, or glossaries that were loaded. */
export type Glossaries = string | Glossary | readonly (string | Glossary)[]

/** Read what is named and join all. Throws the DuizhaoErrors of `loadGlossary`. */
export async function readGlossaries(glossaries: Glossaries): Promise<Termbase> {
  const list = typeof glossaries === 'string' || 'concepts' in glossaries ? [glossaries] : glossaries
  return createTermbase(
    await Promise.all(list.map(glossary => (typeof glossary === 'string' ? loadGlossary(glossary) : glossary))),
  )
}
