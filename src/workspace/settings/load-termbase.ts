import {type CompiledGlossaryStore, loadGlossary} from '../../glossary/read/load.js'
import {createTermbase, type Termbase} from '../../glossary/termbase.js'
import type {Glossary} from '../../model/term.js'

/** Glossary files, bundled ones such as `duizhao:scoda`, or glossaries that were loaded. */
export type Glossaries = string | Glossary | readonly (string | Glossary)[]

/** One or several as a list. */
export function glossaryList(glossaries: Glossaries): readonly (string | Glossary)[] {
  return typeof glossaries === 'string' || 'concepts' in glossaries ? [glossaries] : glossaries
}

/**
 * Read what is named, each once, and join all; large ones are kept compiled in the folder `cache`, if given. Throws the DuizhaoErrors
 * of `loadGlossary`.
 */
export async function loadTermbase(glossaries: Glossaries, cache?: string): Promise<Termbase> {
  const list = [...new Set(glossaryList(glossaries))]
  const store = cache === undefined ? undefined : await compiledStore(cache)
  return createTermbase(
    await Promise.all(
      list.map(glossary => (typeof glossary === 'string' ? loadGlossary(glossary, {store}) : glossary)),
    ),
  )
}

async function compiledStore(folder: string): Promise<CompiledGlossaryStore> {
  return (await import('../../cache/compiled-store.js')).openCompiledStore(folder)
}
