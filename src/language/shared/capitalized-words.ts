import {type CapitalizedWord, spellingKey} from '../contract/names.js'
import {kindAt, kindOfUnit, letterKind, widthAt} from './letter-kind.js'

const hyphen = 0x2d
const blank = 0x20

/** Words that begin with a capital, in order; the possessive is cut off. Cost: linear in the text. */
export function readCapitalizedWords(text: string): CapitalizedWord[] {
  const words: CapitalizedWord[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    // below À there is no capital but A to Z
    if (code < 0xc0 ? code < 0x41 || code > 0x5a : kindAt(text, at) !== letterKind.capital) {
      at++
      continue
    }
    const end = wordEnd(text, at)
    if (!isPartOfWord(text, at)) words.push(wordOf(text, at, end))
    at = end
  }
  return words
}

function wordOf(text: string, start: number, wholeEnd: number): CapitalizedWord {
  const whole = text.slice(start, wholeEnd)
  const mayBePossessive = isApostrophe(text.charCodeAt(wholeEnd - 1)) || isApostrophe(text.charCodeAt(wholeEnd - 2))
  const word = mayBePossessive ? whole.replace(/['’ʼ]s$|(?<!['’ʼ])['’ʼ]+$/u, '') : whole
  const end = start + word.length
  const joined = isSpace(text, end) && kindOfUnit(text.charCodeAt(end + 1)) === letterKind.capital
  return {start, end, text: word, key: spellingKey(word, true), joined}
}

/** Letters and apostrophes, then parts behind hyphens. */
function wordEnd(text: string, start: number): number {
  let end = start + widthAt(text, start)
  while (isLetter(text, end) || isApostrophe(text.charCodeAt(end))) end += widthAt(text, end)
  while (text.charCodeAt(end) === hyphen && isLetter(text, end + 1)) {
    end++
    while (isLetter(text, end)) end += widthAt(text, end)
  }
  return end
}

function isLetter(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  return kind === letterKind.letter || kind === letterKind.capital
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x02bc
}

/** A letter or digit stands before. */
function isPartOfWord(text: string, at: number): boolean {
  if (at === 0) return false
  const code = text.charCodeAt(at - 1)
  const kind = kindOfUnit(code)
  return kind === letterKind.letter || kind === letterKind.capital || (code >= 0x30 && code <= 0x39)
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === blank || (code !== hyphen && at < text.length && /\s/u.test(text[at]!))
}
