import {type CapitalizedWord, type NativeName, spellingKey} from '../../contract/names.js'
import {readCapitalizedWords as readWords} from '../../shared/capitalized-words.js'
import {isPinyinGivenName, isPinyinSurname, pinyinPlaceKeys, pinyinSurnameKeys} from '../../shared/pinyin-names.js'
import {isCyrillicAt} from '../words/word-at.js'
import {baseForms, customaryForms, cyrillicSpellings, pinyinOfName} from './palladius.js'
import {readRussianPerson} from './persons.js'

/** Words that begin with a capital, with what they may be forms of. Cost: linear. */
export function readCapitalizedWords(text: string): CapitalizedWord[] {
  return readWords(text).map(word => {
    if (!isCyrillicAt(text, word.start)) return word
    const forms = [...baseForms(word.key), ...customaryForms(word.key)]
    return forms.length === 0 ? word : {...word, forms}
  })
}

/** How Russian writes a Chinese name, the likeliest way first; see the contract. */
export function spellName(key: string, syllables?: number): readonly string[] {
  return cyrillicSpellings(key, syllables)
}

/**
 * Names with their Latin spellings: Chinese ones as the transcription of Palladius has them, and Russian persons (Сергей Лавров). Cost: linear.
 */
export function readNativeNames(text: string): NativeName[] {
  const words = readWords(text).filter(({start}) => isCyrillicAt(text, start))
  const names: NativeName[] = []
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i]!, words[i + 1]]
    const person =
      word.joined && next !== undefined ? (readChinesePerson(word, next) ?? readRussianPerson(word, next)) : undefined
    if (person !== undefined) {
      names.push(person)
      i++
      continue
    }
    const place = readPlace(word)
    if (place !== undefined) names.push(place)
  }
  return names
}

function readChinesePerson(surname: CapitalizedWord, given: CapitalizedWord): NativeName | undefined {
  const family = pinyinOfName(surname.key)
  if (family === undefined || !isPinyinSurname(family)) return undefined
  const forms = [given.key, ...baseForms(given.key)].flatMap(form => pinyinOfName(form) ?? [])
  const keys = [...new Set(forms.map(form => spellingKey(form)))].filter(isPinyinGivenName)
  const [first] = keys
  if (first === undefined) return undefined
  return {
    kind: 'person',
    start: surname.start,
    end: given.end,
    expected: `${capitalised(family)} ${capitalised(keys.at(-1)!)}`,
    spellings: [family],
    given: keys,
    wrong: [],
    rivals: pinyinSurnameKeys(),
  }
}

function readPlace(word: CapitalizedWord): NativeName | undefined {
  for (const form of [word.key, ...baseForms(word.key), ...customaryForms(word.key)]) {
    const key = pinyinOfName(form)
    if (key === undefined || !pinyinPlaceKeys().has(key)) continue
    const {start, end} = word
    return {
      kind: 'place',
      start,
      end,
      expected: capitalised(key),
      spellings: [key],
      wrong: [],
      rivals: pinyinPlaceKeys(),
    }
  }
  return undefined
}

function capitalised(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1).replaceAll('v', 'ü')
}

/** `name` in the case of `like`, which stands in its place; undefined where that is not certain. */
export function inflectName(name: string, like: string): string | undefined {
  const last = like.toLowerCase()
  const ending = /(?<=[нйь]|[аоуэюя])(?:а|у|ом|е|я|ю|ем|и|ью)$/u.exec(last)?.[0]
  const isBase = /[нйькгтрдс]$/u.test(last) || ending === undefined
  if (isBase) return name
  // a name in a vowel has no cases, and one in a vowel may be the form of another
  if (/[аеиоуыэюя]$/u.test(name.toLowerCase()) && /[аеиоуыэюя]$/u.test(last)) return undefined
  const [base] = baseForms(last)
  if (base === undefined) return undefined
  const sort = base.at(-1)!
  if (!name.endsWith(sort)) return undefined
  return sort === 'н' ? name + last.slice(base.length) : name.slice(0, -1) + last.slice(base.length - 1)
}
