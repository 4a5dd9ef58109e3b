import {type AlignmentReading, type AlignmentToken, inCapitals} from '../../contract/alignment-reading.js'
import type {LanguageProfile} from '../../contract/profile.js'
import {isDigitAt} from '../../shared/characters.js'
import {readNumeral} from '../../shared/figures.js'
import {kindAt, letterKind, widthAt} from '../../shared/letter-kind.js'
import {numberKey} from '../../shared/number-key.js'
import {readEnding, readMarks} from '../../shared/segment-marks.js'
import {latinName} from '../names/latin.js'
import {functionWords} from '../words/function-words.data.js'
import {foldWord, stem} from '../words/stem.js'

const sentenceEnd = /[.!?…]["»“”)\]]*\s+["«„(]*(?=[\p{Lu}\d])/gu
const abbreviated =
  /(?:^|[\s(.])(?:\p{L}|г|гг|в|вв|т|д|п|ул|им|руб|коп|тыс|млн|млрд|трлн|см|ст|стр|св|пр|др|проф|акад|ген)$/u

/** Russian as the aligner reads it: content words by stem, numbers by value, names in Latin letters. Cost: linear. */
export function readForAlignment(text: string, other?: LanguageProfile): AlignmentReading {
  const tokens: AlignmentToken[] = []
  let size = 0
  let hasSmall = false
  for (let at = 0; at < text.length; ) {
    if (isDigitAt(text, at)) {
      const numeral = readNumeral(text, at, ',')
      const end = numeral?.end ?? at + 1
      if (numeral !== undefined)
        tokens.push({kind: 'number', key: numberKey(numeral.value), start: at, end, name: undefined})
      size += end - at
      at = end
      continue
    }
    const end = wordEnd(text, at)
    if (end === at) {
      at += widthAt(text, at)
      continue
    }
    size += end - at
    hasSmall ||= kindAt(text, end - 1) === letterKind.letter
    const token = readWord(text.slice(at, end), other)
    if (token !== undefined) tokens.push({kind: 'word', key: token.key, start: at, end, name: token.name})
    at = end
  }
  return {
    tokens,
    size,
    sentences: countSentences(text),
    ending: readEnding(text),
    continues: /^["'«“„(]*\p{Ll}/u.test(text),
    marks: readMarks(text) | (size > 1 && !hasSmall ? inCapitals : 0),
  }
}

/** Letters and the marks on them. */
function wordEnd(text: string, start: number): number {
  let end = start
  for (;;) {
    const kind = kindAt(text, end)
    if (kind !== letterKind.letter && kind !== letterKind.capital && (end === start || kind !== letterKind.mark))
      return end
    end += widthAt(text, end)
  }
}

interface WordReading {
  readonly key: string
  readonly name: string | undefined
}

const known = new Map<string, WordReading | undefined>()
const mostRemembered = 50_000

function readWord(word: string, other: LanguageProfile | undefined): WordReading | undefined {
  if (/^[A-Za-z]/u.test(word)) return readLatinWord(word, other)
  if (known.has(word)) return known.get(word)
  const folded = foldWord(word)
  const reading = functionWords().has(folded)
    ? undefined
    : {key: stem(folded), name: /^\p{Lu}/u.test(word) ? nameOf(folded) : undefined}
  if (known.size >= mostRemembered) known.clear()
  known.set(word, reading)
  return reading
}

function readLatinWord(word: string, other: LanguageProfile | undefined): WordReading {
  const small = word.toLowerCase()
  const letters = small.normalize('NFD').replace(/[^a-z]/gu, '')
  return {key: other?.stemWord?.(small) ?? small, name: word !== small && letters.length > 1 ? letters : undefined}
}

/** The letters of a name, without what its case adds: Путина putin, Цзиньпином jinping. */
function nameOf(folded: string): string | undefined {
  const latin = latinName(folded)
  return latin.length > 1 ? latin : undefined
}

/** The key of a word, as {@link readForAlignment} files it. */
export function stemWord(word: string): string {
  return stem(foldWord(word))
}

function countSentences(text: string): number {
  let count = 1
  for (const match of text.matchAll(sentenceEnd))
    if (text[match.index] !== '.' || !abbreviated.test(text.slice(Math.max(0, match.index - 8), match.index))) count++
  return count
}
