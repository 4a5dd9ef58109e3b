import {gunzipSync} from 'fflate'
import {namedError} from '../../messages/named-error.js'
import type {LanguagePair} from '../../model/language-pair.js'
import {Lexicon} from './lexicon.js'
import {decodeLexicon} from './lexicon-format.js'
import {pivotLanguage} from './shipped.data.js'
import {type ShippedLexicon, shippedFor} from './shipped-for.js'

/** Gives the bytes of a file of the folder `data/` of the package, however they come. */
export type FetchData = (file: string) => Promise<Uint8Array>

/**
 * The bilingual word list of two languages where there is no disk to read it from; undefined where none ships with the package. Throws
 * DuizhaoError `LEXICON_BROKEN`, and what fetching throws.
 */
export async function fetchLexicon(languages: LanguagePair, fetchData: FetchData): Promise<Lexicon | undefined> {
  const shipped = shippedFor(languages) ?? []
  const [own, other] = await Promise.all(shipped.map(one => intoPivot(one, fetchData)))
  return own && other ? new Lexicon(own.sourceLang, other.sourceLang, own.tables, other) : own
}

async function intoPivot({source, file}: ShippedLexicon, fetchData: FetchData): Promise<Lexicon> {
  const bytes = await fetchData(file)
  const tables = decodeLexicon(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes)
  if (tables === undefined) throw namedError('LEXICON_BROKEN', {}, {path: file})
  return new Lexicon(source, pivotLanguage, tables)
}
