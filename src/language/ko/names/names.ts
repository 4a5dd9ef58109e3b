import type {CapitalizedWord} from '../../contract/names.js'
import {onFirstUse} from '../../shared/on-first-use.js'
import {pinyinPlaceKeys, pinyinSurnameKeys} from '../../shared/pinyin-names.js'
import {withoutParticle} from '../particles.js'
import {customaryPlaces, ordinaryWords} from './hangul.data.js'
import {hangulSpellings, isMandarin} from './hangul.js'

const word = /\p{Script=Hangul}{2,9}/gu
/** City, province, county, district behind the name of a place. */
const rank = /(?:시|성|현|구|항|자치구)$/u

const surnames = onFirstUse(() => new Set([...pinyinSurnameKeys().keys()].flatMap(key => hangulSpellings(key, 1))))
const ordinary = onFirstUse(() => new Set(ordinaryWords.split(' ')))
const knownPlaces = onFirstUse(
  () =>
    new Set([
      ...Object.values(customaryPlaces).flatMap(names => names.split(' ')),
      ...[...pinyinPlaceKeys().keys()].flatMap(key => hangulSpellings(key)),
    ]),
)

/**
 * Words that may be a Chinese name: that of a place, with its particles and rank as further forms; then that of a person, who is one word in Korean,
 * as surname and given name. Cost: linear.
 */
export function readKoreanNames(text: string): CapitalizedWord[] {
  const names: CapitalizedWord[] = []
  for (const {0: whole, index: start} of text.matchAll(word)) {
    const base = withoutParticle(whole)
    const ranked = [base, whole].filter(form => rank.test(form)).map(form => form.replace(rank, ''))
    const forms = [...new Set([whole, base, ...ranked])].filter(form => form.length > 1)
    const isName = (form: string): boolean => !ordinary().has(form) || ranked.includes(form)
    const places = forms.filter(form => isName(form) && (knownPlaces().has(form) || isMandarin(form, 4)))
    const [key, ...others] = places
    if (key !== undefined)
      names.push({start, end: start + places.at(-1)!.length, text: key, key, joined: false, forms: others})
    if (forms.some(form => isName(form) && knownPlaces().has(form))) continue
    for (const person of [whole, base]) addPerson(names, person, start, person === whole ? base : undefined)
  }
  return names
}

function addPerson(names: CapitalizedWord[], name: string, start: number, base: string | undefined): void {
  if (name.length < 2 || name.length > 6 || name === base) return
  for (const length of [2, 1]) {
    const [surname, given] = [name.slice(0, length), name.slice(length)]
    if (given === '' || !surnames().has(surname) || !isMandarin(given, 2)) continue
    const middle = start + length
    names.push(
      {start, end: middle, text: surname, key: surname, joined: true},
      {start: middle, end: start + name.length, text: given, key: given, joined: false},
    )
    return
  }
}
