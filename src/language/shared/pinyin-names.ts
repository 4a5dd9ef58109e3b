import {type CapitalizedWord, type NativeName, spellingKey} from '../contract/names.js'
import {readCapitalizedWords} from './capitalized-words.js'
import {onFirstUse} from './on-first-use.js'
import {pinyinPlaces, pinyinSurnames} from './pinyin-names.data.js'

const surnames = onFirstUse(
  (): ReadonlyMap<string, number> => new Map(pinyinSurnames.split(' ').map(name => [name, 1])),
)
const places = onFirstUse((): ReadonlyMap<string, number> => new Map(pinyinPlaces.split(' ').map(name => [name, 1])))

const initial = '(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?'
const final =
  '(?:i(?:a(?:ng?|o)?|e|n|ng|ong|u)?|u(?:a(?:i|ng?)?|o|e|i|n)?|v[en]?|a(?:i|o|ng?)?|o(?:u|ng)?|e(?:i|r|ng?)?)'
const givenName = new RegExp(`^(?:${initial}${final}'?){1,2}$`, 'u')

/** The surname that a word of pinyin may be. */
export function isPinyinSurname(key: string): boolean {
  return surnames().has(key)
}

/** Whether a word in small letters may be a Chinese given name: one or two syllables. */
export function isPinyinGivenName(key: string): boolean {
  return key.length <= 12 && givenName.test(key)
}

/** Keys of places that are spelled in pinyin. */
export function pinyinPlaceKeys(): ReadonlyMap<string, number> {
  return places()
}

/** The surnames that may stand in place of each other. */
export function pinyinSurnameKeys(): ReadonlyMap<string, number> {
  return surnames()
}

/**
 * Chinese names in a text in Latin letters: persons (a surname and a given name of one or two syllables, in two words) and known places. Cost:
 * linear in the text.
 */
export function readPinyinNames(text: string): NativeName[] {
  const words = readCapitalizedWords(text)
  return words.flatMap((word, i) => {
    const next = words[i + 1]
    const person = word.joined && next !== undefined ? personOf(word, next) : undefined
    if (person !== undefined) return [person]
    return places().has(word.key) ? [placeOf(word)] : []
  })
}

function personOf(surname: CapitalizedWord, given: CapitalizedWord): NativeName | undefined {
  const [first, second] = [spellingKey(surname.text), spellingKey(given.text)]
  if (!surnames().has(first) || !isPinyinGivenName(second)) return undefined
  return {
    kind: 'person',
    start: surname.start,
    end: given.end,
    expected: `${surname.text} ${given.text}`,
    spellings: [first],
    given: [spellingKey(given.text, true)],
    wrong: [],
    rivals: surnames(),
  }
}

function placeOf({start, end, text, key}: CapitalizedWord): NativeName {
  return {kind: 'place', start, end, expected: text, spellings: [key], wrong: [], rivals: places()}
}
