import {extendTermbase, type Termbase} from '../glossary/termbase.js'
import {type GlossaryRow, type RowLanguages, termbaseFromRows} from '../glossary/termbase-from-rows.js'

/** Glossaries of records that are remembered, and rows of all of them: records of one document mostly have the same. */
const remembered = 256
const rememberedRows = 32_000
/** A longer glossary is not worth a key, in rows. */
const mostRows = 2000

/** The glossary of a record joined with that of its run. */
export interface RecordTermbase {
  readonly termbase: Termbase
  /** The same for the same rows; undefined where there are too many to say. */
  readonly key: string | undefined
}

/** Joins the glossary of a run with that of a record; what is made of the former is made once. */
export function recordTermbases(
  termbase: Termbase,
): (rows: readonly GlossaryRow[], languages: RowLanguages) => RecordTermbase {
  const known = new Map<string, {readonly joined: RecordTermbase; readonly rows: number}>()
  let rowsKnown = 0
  const join = (rows: readonly GlossaryRow[], languages: RowLanguages): Termbase => {
    const own = termbaseFromRows(rows, languages)
    return termbase.glossaries.length === 0 ? own : extendTermbase(termbase, own.glossaries)
  }
  return (rows, languages) => {
    if (rows.length === 0) return {termbase, key: ''}
    if (rows.length > mostRows) return {termbase: join(rows, languages), key: undefined}
    const key = JSON.stringify([rows, languages.sourceLang, languages.targetLang])
    const entry = known.get(key) ?? {joined: {termbase: join(rows, languages), key}, rows: rows.length}
    // The one used last goes to the end, those at the beginning are forgotten.
    if (!known.delete(key)) rowsKnown += rows.length
    known.set(key, entry)
    while (known.size > remembered || rowsKnown > rememberedRows) {
      const [oldest, {rows: count}] = known.entries().next().value!
      known.delete(oldest)
      rowsKnown -= count
    }
    return entry.joined
  }
}
