import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {isSameLanguage} from '../../language/language-tag.js'
import {namedError} from '../../messages/named-error.js'
import type {LanguageTag} from '../../model/document.js'
import type {LanguagePair} from '../../model/language-pair.js'
import {Lexicon} from './lexicon.js'
import {buildLexiconTables, decodeLexicon, type LexiconTables} from './lexicon-format.js'
import {parseLexiconText} from './lexicon-text.js'
import {shippedLexicons} from './shipped.data.js'

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
  const {path, languages = shippedLexicons[0]} = options
  const key = `${languages.source} ${languages.target} ${path ?? ''}`
  let lexicon = remembered.get(key)
  if (lexicon === undefined) {
    const shipped = path === undefined ? shippedFor(languages) : undefined
    const file = path ?? shippedPath(shipped!.file)
    const {source, target} = shipped ?? languages
    lexicon = new Lexicon(source, target, decode(readBytes(file), file, target, shipped !== undefined))
    remembered.set(key, lexicon)
  }
  return lexicon
}

/** Whether a lexicon for two languages, in either direction, ships with the package. */
export function hasLexicon(languages: LanguagePair): boolean {
  return findShipped(languages) !== undefined
}

type ShippedLexicon = (typeof shippedLexicons)[number]

function findShipped({source: a, target: b}: LanguagePair): ShippedLexicon | undefined {
  return shippedLexicons.find(
    ({source, target}) =>
      (isSameLanguage(source, a) && isSameLanguage(target, b)) ||
      (isSameLanguage(source, b) && isSameLanguage(target, a)),
  )
}

function shippedFor(languages: LanguagePair): ShippedLexicon {
  const shipped = findShipped(languages)
  if (shipped !== undefined) return shipped
  throw namedError('LEXICON_ABSENT', {source: languages.source, target: languages.target})
}

/** Of the lexicon that ships with the package only the lengths are checked: it is as it was built, or cut off. */
function decode(bytes: Uint8Array, path: string, targetLang: LanguageTag, isShipped: boolean): LexiconTables {
  const tables = decodeLexicon(bytes, isShipped)
  if (tables !== undefined) return tables
  if (bytes.subarray(0, 6).every((byte, i) => byte === 'DZLEX1'.charCodeAt(i)))
    throw namedError('LEXICON_BROKEN', {}, {path})
  const {entries, counts} = parseLexiconText(new TextDecoder().decode(bytes), targetLang, path)
  return buildLexiconTables(entries, counts)
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw namedError('LEXICON_UNREADABLE', {}, {path}, cause)
  }
}

function shippedPath(file: string): string {
  const paths = dataFolders.map(folder => fileURLToPath(new URL(folder + file, import.meta.url)))
  return paths.find(path => existsSync(path)) ?? paths[0]!
}
