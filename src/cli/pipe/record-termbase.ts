import {extendTermbase, type Termbase} from '../../glossary/termbase.js'
import {type GlossaryRow, termbaseFromRows} from '../../glossary/termbase-from-rows.js'

/** Glossaries of records that are remembered: records of one document mostly have the same. */
const remembered = 16
/** A longer glossary is not worth a key, in rows. */
const mostRows = 2000

/** Joins the glossary of a run with that of a record; what is made of the former is made once. */
export function recordTermbases(termbase: Termbase): (rows: readonly GlossaryRow[]) => Termbase {
  const known = new Map<string, Termbase>()
  const join = (rows: readonly GlossaryRow[]): Termbase => {
    const own = termbaseFromRows(rows)
    return termbase.glossaries.length === 0 ? own : extendTermbase(termbase, own.glossaries)
  }
  return rows => {
    if (rows.length === 0) return termbase
    if (rows.length > mostRows) return join(rows)
    const key = JSON.stringify(rows)
    const joined = known.get(key) ?? join(rows)
    // The one used last goes to the end, the one at the beginning is forgotten.
    known.delete(key)
    known.set(key, joined)
    if (known.size > remembered) known.delete(known.keys().next().value!)
    return joined
  }
}
