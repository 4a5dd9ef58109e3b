import type {CharacterNames} from '../contract/names.js'
import {onFirstUse} from '../shared/on-first-use.js'
import {foldCharacters, kanjiOf} from './characters.js'

const titles =
  '国家主席|主席|総書記|書記|総理|首相|外相|大統領|大臣|長官|部長|局長|市長|省長|州長|知事|議長|会長|社長|総裁|理事長|委員長|事務局長|秘書長|主任|所長|院長|校長|学長|大使|総領事|報道官|教授|博士|監督|選手|記者|氏|さん'
const named = new RegExp(`(?<!\\p{Script=Han})\\p{Script=Han}{2,4}(?=${titles})`, 'gu')
const title = new RegExp(`(?:${titles})$`, 'u')

/** Rows of JIS X 0208 in EUC: all Kanji, and those of its first level, which are in daily use. */
const lastRows = {all: 0xf4, daily: 0xcf}
const kanji = onFirstUse(() => kanjiUpTo(lastRows.all))
const daily = onFirstUse(() => kanjiUpTo(lastRows.daily))

function kanjiUpTo(last: number): ReadonlySet<string> {
  const bytes: number[] = []
  for (let row = 0xb0; row <= last; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell)
  return new Set(new TextDecoder('euc-jp').decode(Uint8Array.from(bytes)))
}

/**
 * Persons by what they are called behind their names (習近平国家主席). What stands before a name in the same run of Kanji is not told from it,
 * so that only names behind Kana, marks and spaces are read.
 */
export const characterNames: CharacterNames = {
  read: text =>
    [...text.matchAll(named)].flatMap(({index, 0: run}) =>
      title.test(run) ? [] : [{start: index, end: index + run.length}],
    ),
  fold: foldCharacters,
  write(name, like) {
    let written = ''
    for (const [i, own] of [...name].entries()) {
      const other = like[i] ?? ''
      const ways = [own, ...kanjiOf(own)].filter(way => daily().has(way))
      if (foldCharacters(other) === own && kanji().has(other)) written += other
      else if (ways.length === 1) written += ways[0]
      else return undefined
    }
    return written
  },
}
