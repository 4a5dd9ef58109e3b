import {gunzipSync} from 'fflate'
import {isFirstSource} from '../../language/direction.js'
import {isSameLanguage} from '../../language/language-tag.js'
import {namedError} from '../../messages/named-error.js'
import type {LanguageTag} from '../../model/document.js'
import type {LanguagePair} from '../../model/language-pair.js'
import {Lexicon} from './lexicon.js'
import {decodeLexicon} from './lexicon-format.js'
import {pivotLanguage, shippedLexicons} from './shipped.data.js'

/** Gives the bytes of a file of the folder `data/` of the package, however they come. */
export type FetchData = (file: string) => Promise<Uint8Array>

/**
 * The bilingual word list of two languages where there is no disk to read it from; undefined where none ships with the package. Throws
 * DuizhaoError `LEXICON_BROKEN`, and what fetching throws.
 */
export async function fetchLexicon(
  {source: a, target: b}: LanguagePair,
  fetchData: FetchData,
): Promise<Lexicon | undefined> {
  const [source, target] = isPivot(a) || (!isPivot(b) && !isFirstSource(a, b)) ? [b, a] : [a, b]
  const own = await intoPivot(source, fetchData)
  if (own === undefined || isPivot(target)) return own
  const other = await intoPivot(target, fetchData)
  return other && new Lexicon(own.sourceLang, other.sourceLang, own.tables, other)
}

async function intoPivot(language: LanguageTag, fetchData: FetchData): Promise<Lexicon | undefined> {
  const shipped = shippedLexicons.find(({source}) => isSameLanguage(source, language))
  if (shipped === undefined) return undefined
  const bytes = await fetchData(shipped.file)
  const tables = decodeLexicon(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes)
  if (tables === undefined) throw namedError('LEXICON_BROKEN', {}, {path: shipped.file})
  return new Lexicon(shipped.source, pivotLanguage, tables)
}

function isPivot(language: LanguageTag): boolean {
  return isSameLanguage(pivotLanguage, language)
}
