import type {ReadSide} from '../read/read-side.js'
import {skeletonOf, soundLikeness} from '../read/sound.js'
import {type Sounding, soundings} from '../read/soundings.js'

/** Words less alike are not taken for the same one; names may differ more. */
const leastLikeness = {word: 0.72, name: 0.6}
/** Most words of one beginning that a word is held against. */
const mostAlike = 200

/** Words of the target by how they sound: names and international words that are spelled otherwise, in another script or not. */
export class SoundIndex {
  private readonly byBeginning = new Map<string, Sounding[]>()

  constructor(target: ReadSide) {
    for (const sounding of soundings(target)) {
      const beginning = beginningOf(sounding)
      const list = this.byBeginning.get(beginning)
      if (list === undefined) this.byBeginning.set(beginning, [sounding])
      else if (list.length < mostAlike) list.push(sounding)
    }
  }

  /** Call `found` with each target type that sounds like the source type, and how strongly. */
  find(word: Sounding, found: (target: number, strength: number) => void): void {
    for (const other of this.byBeginning.get(beginningOf(word)) ?? []) {
      const least = word.isName && other.isName ? leastLikeness.name : leastLikeness.word
      let likeness = 0
      for (const a of word.sounds) for (const b of other.sounds) likeness = Math.max(likeness, soundLikeness(a, b))
      if (likeness >= least) found(other.type, likeness * likeness)
    }
  }
}

function beginningOf({sounds}: Sounding): string {
  return skeletonOf(sounds[0]!).slice(0, 2)
}
