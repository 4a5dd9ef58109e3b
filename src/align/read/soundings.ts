import {profileFor} from '../../language/registry.js'
import {firstWritten, type ReadSide, tokenClass} from './read-side.js'
import {skeletonOf, soundOf} from './sound.js'

/** Shorter sounds are like too many others. */
const shortestSound = 3
const shortestSkeleton = 2

/** A word by the sound of its stem and of the word as it is written. */
export interface Sounding {
  readonly type: number
  readonly sounds: readonly string[]
  readonly isName: boolean
}

/** Types of a side that have a sound. Where a script has no capitals, any word that the lexicon does not know may be a name. */
export function soundings(side: ReadSide): Sounding[] {
  const {spellInLatin = (word: string) => word} = profileFor(side.lang)
  const names = new Set(side.names.values())
  const written = firstWritten(side)
  return side.types.flatMap((type, index) => {
    const isWord = type.class === tokenClass.word || type.class === tokenClass.name
    if (!isWord || type.isRun) return []
    const sounds = [...new Set([type.key, written[index]!.toLowerCase()].map(word => soundOf(spellInLatin(word))))]
    const isLong = sounds.every(sound => sound.length >= shortestSound && skeletonOf(sound).length >= shortestSkeleton)
    return isLong ? [{type: index, sounds, isName: names.has(index) || (names.size === 0 && type.entry < 0)}] : []
  })
}
