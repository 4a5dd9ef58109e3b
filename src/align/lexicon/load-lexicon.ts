import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {DuizhaoError} from '../../model/errors.js'
import {Lexicon} from './lexicon.js'
import {buildLexiconTables, decodeLexicon, type LexiconTables} from './lexicon-format.js'
import {parseLexiconText} from './lexicon-text.js'

/** The lexicon that comes with the package lies beside the code in `data/`; bundled code is one folder up from there. */
const shipped = ['../data/lexicon.zh-en.bin', '../../data/lexicon.zh-en.bin', '../../../data/lexicon.zh-en.bin']
const remembered = new Map<string, Lexicon>()

/**
 * The bilingual word list for zh–en, read once a process. `path` replaces the one that ships with the package by a file
 * of your own: either the binary form (see `lexicon-format.ts`) or text, one `headword<TAB>translation<TAB>strength`
 * a line. Throws DuizhaoError `LEXICON_UNREADABLE` or `LEXICON_BROKEN`. Cost: about 20 ms and 10 MB.
 */
export function loadLexicon(path?: string): Lexicon {
  const key = path ?? ''
  let lexicon = remembered.get(key)
  if (lexicon === undefined) {
    const file = path ?? shippedPath()
    lexicon = new Lexicon('zh', 'en', decode(readBytes(file), file))
    remembered.set(key, lexicon)
  }
  return lexicon
}

function decode(bytes: Uint8Array, path: string): LexiconTables {
  const tables = decodeLexicon(bytes)
  if (tables !== undefined) return tables
  if (bytes.subarray(0, 6).every((byte, i) => byte === 'DZLEX1'.charCodeAt(i)))
    throw new DuizhaoError({
      code: 'LEXICON_BROKEN',
      data: {},
      path,
      found: 'the lexicon is cut off or damaged',
      remedy: 'build it again (npm run build:lexicon) or install the package again',
    })
  const {entries, counts} = parseLexiconText(new TextDecoder().decode(bytes), path)
  return buildLexiconTables(entries, counts)
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new DuizhaoError({
      code: 'LEXICON_UNREADABLE',
      data: {},
      path,
      found: 'the lexicon cannot be read',
      remedy: 'check the path, or align without a lexicon',
      cause,
    })
  }
}

function shippedPath(): string {
  const paths = shipped.map(relative => fileURLToPath(new URL(relative, import.meta.url)))
  return paths.find(path => existsSync(path)) ?? paths[0]!
}
