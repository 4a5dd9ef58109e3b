import type {RomanizedName} from '../../language/contract/names.js'
import type {LanguageProfile} from '../../language/contract/profile.js'
import type {ReadSide} from './read-side.js'
import {skeletonOf, soundLikeness, soundOf} from './sound.js'
import {soundings} from './soundings.js'

const mostCharacters = 6
const leastSkeleton = 2
const leastLikeness = 0.6

/**
 * Finds names of the other side in runs of characters by their sound: two to six characters whose usual readings sound like a word that
 * may be a name (特朗普 and трамп). Undefined where the language has no readings, or the other side no names. Cost: O(length) a run.
 */
export function nameFinder(
  {spellInLatin}: LanguageProfile,
  other: ReadSide,
): ((run: string) => RomanizedName[]) | undefined {
  if (spellInLatin === undefined) return undefined
  const wanted = new Map<string, {readonly key: string; readonly sound: string}[]>()
  const beginnings = new Set<string>()
  for (const {type, sounds, isName} of soundings(other)) {
    const sound = sounds.at(-1)!
    const skeleton = skeletonOf(sound)
    if (!isName || skeleton.length < leastSkeleton) continue
    const entry = {key: other.types[type]!.key, sound}
    wanted.set(skeleton, [...(wanted.get(skeleton) ?? []), entry])
    for (let end = 1; end <= skeleton.length; end++) beginnings.add(skeleton.slice(0, end))
  }
  if (wanted.size === 0) return undefined
  const readings = new Map<string, string>()
  const readingOf = (character: string): string => {
    const known = readings.get(character) ?? spellInLatin(character)
    readings.set(character, known)
    return known
  }
  return run => {
    const names: RomanizedName[] = []
    for (let at = 0; at + 1 < run.length; at++) {
      let spelled = readingOf(run[at]!)
      for (let length = 2; length <= mostCharacters && at + length <= run.length && spelled !== ''; length++) {
        spelled += readingOf(run[at + length - 1]!)
        const sound = soundOf(spelled)
        const skeleton = skeletonOf(sound)
        if (skeleton !== '' && !beginnings.has(skeleton)) break
        for (const {key, sound: other} of wanted.get(skeleton) ?? [])
          if (soundLikeness(sound, other) >= leastLikeness) names.push({key, at, length})
      }
    }
    return names
  }
}
