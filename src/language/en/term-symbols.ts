import type {SymbolTable} from '../term-language.js'
import {stemOf} from './fold-word.js'
import {prefixes, tens} from './term-words.data.js'
import {readWords} from './term-words.js'
import {splitWords} from './words.js'

/** Words of a term between single spaces, of units that mean nothing beyond them. */
const plainTerm = /^[A-Za-z0-9.,'&-]+(?: [A-Za-z0-9.,'&-]+)*$/u
const mostRemembered = 50_000
const remembered = new Map<string, readonly string[] | null>()

/** The symbols that `readWords` gives a term, new words added: large glossaries repeat their words. */
export function symbolsOfTerm(text: string, table: SymbolTable): readonly number[] {
  const stems = plainTerm.test(text) ? stemsOf(text) : undefined
  return stems === undefined ? readWords(text, table, true).symbols : stems.map(stem => table.add(stem))
}

/** Undefined where a word depends on those around it. */
function stemsOf(text: string): string[] | undefined {
  const all: string[] = []
  for (let from = 0; from <= text.length; ) {
    const space = text.indexOf(' ', from)
    const to = space < 0 ? text.length : space
    const stems = stemsBetweenSpaces(text.slice(from, to))
    if (stems === null) return
    for (const stem of stems) all.push(stem)
    from = to + 1
  }
  return all
}

function stemsBetweenSpaces(part: string): readonly string[] | null {
  let stems = remembered.get(part)
  if (stems === undefined) {
    const depends = hostName.test(part) || splitWords(part).some(({word}) => dependsOnOthers(word))
    stems = depends ? null : readWords(part, noTable, true).words.map(stemOf)
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(part, stems)
  }
  return stems
}

/** A name of the net may hold words behind it as well. */
const hostName = /\.[A-Za-z]{2}|www/iu

const noTable: SymbolTable = {add: () => 0, find: () => -1}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the'])

/** Articles may be dropped; `twenty first`, `per cent` and `multi modal` are one word each. */
function dependsOnOthers(word: string): boolean {
  return articles.has(word) || tens.has(word) || prefixes.has(word) || word === 'per'
}
