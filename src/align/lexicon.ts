import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {LanguageTag} from '../model/document.js'
import {DuizhaoError} from '../model/errors.js'
import {buildLexiconTables, decodeLexicon, type LexiconTables} from './lexicon-format.js'
import {parseLexiconText} from './lexicon-text.js'

/** Node of the empty headword. */
export const rootNode = 0

/**
 * A bilingual word list in memory: headwords of the source language spelled in UTF-16 code units, each with stems of the
 * target language and how strongly each speaks for a translation, 0…1. Read-only and shared between runs.
 */
export class Lexicon {
  private readonly rootEdges = new Int32Array(65_536).fill(-1)
  private idOf: ReadonlyMap<string, number> | undefined

  constructor(
    readonly sourceLang: LanguageTag,
    readonly targetLang: LanguageTag,
    readonly tables: LexiconTables,
  ) {
    for (let edge = 0; edge < tables.edges[1]!; edge++) this.rootEdges[tables.units[edge]!] = edge + 1
  }

  /** The node that `unit` leads to, or -1. Cost: O(log fan-out). */
  step(node: number, unit: number): number {
    if (node === rootNode) return this.rootEdges[unit]!
    const {edges, units} = this.tables
    let low = edges[node]!
    let high = edges[node + 1]! - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = units[middle]!
      if (found === unit) return middle + 1
      if (found < unit) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** Whether a headword ends here. */
  isHeadword(node: number): boolean {
    return this.tables.starts[node + 1]! > this.tables.starts[node]!
  }

  stemId(word: string): number | undefined {
    this.idOf ??= new Map(this.tables.stems.map((entry, id) => [entry, id]))
    return this.idOf.get(word)
  }

  /** Number of headwords that a stem occurs with: how general the word is. */
  commonness(id: number): number {
    return 2 ** (this.tables.counts[id]! / 16) - 1
  }
}

/** The lexicon that comes with the package lies beside the code in `data/`; bundled code is one folder up from there. */
const shipped = ['../data/lexicon.zh-en.bin', '../../data/lexicon.zh-en.bin']
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
