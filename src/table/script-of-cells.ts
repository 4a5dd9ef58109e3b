import {detectLanguage, knownLanguages} from '../language/registry.js'
import type {LanguageTag} from '../model/document.js'
import type {Field} from './delimited-rows.js'

/** Rows that are looked at. */
const sampledRows = 1000
/** Of the cells of a column that are in any language, so many must be in its own: acronyms stand in columns of every language. */
const smallestShare = 0.25

/** The tag of BCP 47 for letters of a script that none of the known languages has. */
const undetermined = 'und'

type Counts = ReadonlyMap<LanguageTag, number>

/**
 * The languages of some columns by the script of their cells: no language twice, none of `taken`, and as many cells as can be in the
 * language of their column. Undefined where cells are there and do not tell. A column without letters has the first language that is left.
 */
export function languagesOfCells(
  rows: readonly (readonly Field[])[],
  columns: readonly number[],
  taken: readonly LanguageTag[],
): ReadonlyMap<number, LanguageTag> | undefined {
  const sample = rows.slice(0, sampledRows)
  const counts = columns.map(column => countLanguages(sample, column))
  const free = knownLanguages().filter(lang => !taken.includes(lang))
  const best = bestChoice(counts, free)
  return best && new Map(columns.map((column, i) => [column, best[i]!]))
}

function countLanguages(rows: readonly (readonly Field[])[], column: number): Counts {
  const counts = new Map<LanguageTag, number>()
  for (const row of rows) {
    const cell = row[column]?.value ?? ''
    const lang = detectLanguage(cell) ?? (/\p{L}/u.test(cell) ? undetermined : undefined)
    if (lang !== undefined) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  }
  return counts
}

/** A language for each column, all different; the most cells win, of equals the first. */
function bestChoice(counts: readonly Counts[], free: readonly LanguageTag[]): readonly LanguageTag[] | undefined {
  let best: {readonly langs: readonly LanguageTag[]; readonly cells: number} | undefined
  const choose = (langs: readonly LanguageTag[], cells: number): void => {
    const own = counts[langs.length]
    if (own === undefined) {
      if (best === undefined || cells > best.cells) best = {langs, cells}
      return
    }
    for (const lang of free)
      if (!langs.includes(lang) && mayBe(own, lang)) choose([...langs, lang], cells + (own.get(lang) ?? 0))
  }
  choose([], 0)
  return best?.langs
}

function mayBe(counts: Counts, lang: LanguageTag): boolean {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return all === 0 || (counts.get(lang) ?? 0) >= smallestShare * all
}
