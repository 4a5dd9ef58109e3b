import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {namedError} from '../../messages/named-error.js'
import type {LanguageTag} from '../../model/document.js'
import type {LanguagePair} from '../../model/language-pair.js'
import {Lexicon} from './lexicon.js'
import {buildLexiconTables, decodeLexicon, type LexiconTables} from './lexicon-format.js'
import {parseLexiconText} from './lexicon-text.js'
import {pivotLanguage, shippedLexicons} from './shipped.data.js'
import {type ShippedLexicon, shippedFor} from './shipped-for.js'

/** Data lies beside the code; bundled code is one folder up from there, and sources are further down. */
const dataFolders = ['../data/', '../../data/', '../../../data/']
const remembered = new Map<string, Lexicon>()

/** Where the lexicon is, and for which languages. */
export interface LexiconOptions {
  /** A lexicon of your own instead of the one that ships with the package. */
  readonly path?: string | undefined
  /** Its languages; those of the first shipped lexicon by default. */
  readonly languages?: LanguagePair | undefined
}

/**
 * The bilingual word list of a pair of languages, in whichever direction the texts go; read once a process. `path` replaces the one
 * that ships with the package by a file of your own: either the binary form (see `lexicon-format.ts`) or text, one
 * `headword<TAB>translation<TAB>strength` a line. Throws DuizhaoError `LEXICON_UNREADABLE` or `LEXICON_BROKEN`, and
 * `LEXICON_ABSENT` where none ships for the languages (see `hasLexicon`). Cost: about 10 ms and 10 MB.
 */
export function loadLexicon(options: LexiconOptions = {}): Lexicon {
  const {path, languages = {source: shippedLexicons[0].source, target: pivotLanguage}} = options
  const {source, target} = languages
  if (path === undefined) return shippedLexicon(languages)
  return remember(`${source} ${target} ${path}`, () => new Lexicon(source, target, readTables(path, target)))
}

/** Whether a lexicon for two languages, in either direction, ships with the package. */
export function hasLexicon(languages: LanguagePair): boolean {
  return shippedFor(languages) !== undefined
}

/** The lexicon of a pair that {@link hasLexicon}; undefined for any other, and for one that is not wanted. */
export function findLexicon(languages: LanguagePair): Lexicon | undefined {
  return hasLexicon(languages) ? loadLexicon({languages}) : undefined
}

function shippedLexicon(languages: LanguagePair): Lexicon {
  const shipped = shippedFor(languages)
  if (shipped === undefined) throw namedError('LEXICON_ABSENT', {source: languages.source, target: languages.target})
  const [own, other] = shipped.map(intoPivot)
  if (other === undefined) return own!
  const key = `${own!.sourceLang} ${other.sourceLang}`
  return remember(key, () => new Lexicon(own!.sourceLang, other.sourceLang, own!.tables, other))
}

function intoPivot({source, file}: ShippedLexicon): Lexicon {
  return remember(
    `${source} ${pivotLanguage}`,
    () => new Lexicon(source, pivotLanguage, readShipped(shippedPath(file))),
  )
}

function remember(key: string, make: () => Lexicon): Lexicon {
  const lexicon = remembered.get(key) ?? make()
  remembered.set(key, lexicon)
  return lexicon
}

function readTables(path: string, targetLang: LanguageTag): LexiconTables {
  const bytes = readBytes(path)
  const tables = decodeLexicon(bytes)
  if (tables !== undefined) return tables
  if (isBinary(bytes)) throw namedError('LEXICON_BROKEN', {}, {path})
  const {entries, counts} = parseLexiconText(new TextDecoder().decode(bytes), targetLang, path)
  return buildLexiconTables(entries, counts)
}

/** Of a lexicon that ships with the package only the lengths are checked: it is as it was built, or cut off. */
function readShipped(path: string): LexiconTables {
  const tables = decodeLexicon(readBytes(path), true)
  if (tables === undefined) throw namedError('LEXICON_BROKEN', {}, {path})
  return tables
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 6).every((byte, i) => byte === 'DZLEX1'.charCodeAt(i))
}

function readBytes(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path)
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  } catch (cause) {
    throw namedError('LEXICON_UNREADABLE', {}, {path}, cause)
  }
}

function shippedPath(file: string): string {
  const paths = dataFolders.map(folder => fileURLToPath(new URL(folder + file, import.meta.url)))
  return paths.find(path => existsSync(path)) ?? paths[0]!
}
