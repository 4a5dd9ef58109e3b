import type {MinedUnit} from './mined-unit.js'
import {hasTermShape, type Phrase, phraseOf} from './phrases.js'
import type {WordLinks} from './word-links.js'

/** Unlinked words beside the linked ones that may still belong to the rendering. */
const reach = 2

/**
 * Where in the target the words of a source phrase are rendered: the stretch that its links span, and that stretch with unlinked
 * neighbours, as a word that is met for the first time has no links. Empty where a word in between belongs to another source word, or
 * where an edge of the phrase has no link.
 */
export function renderingsOf(
  unit: MinedUnit,
  links: WordLinks,
  linkedBy: readonly number[][],
  phrase: Phrase,
): Phrase[] {
  const {first, last} = phrase
  let from = Number.POSITIVE_INFINITY
  let to = -1
  for (let i = first; i <= last; i++)
    for (const j of links[i]!) {
      from = Math.min(from, j)
      to = Math.max(to, j)
    }
  if (to < 0 || !isLinked(unit, links, first) || !isLinked(unit, links, last)) return []
  if (to - from > 4 * (last - first + 1) + 3) return []
  for (let j = from; j <= to; j++) if (linkedBy[j]!.some(i => i < first || i > last)) return []
  return stretches(unit, linkedBy, from, to)
}

/** A single character may be a piece of a word that the word list does not have. */
function isLinked({source}: MinedUnit, links: WordLinks, i: number): boolean {
  return links[i]!.length > 0 || source[i]!.end - source[i]!.start === 1
}

function stretches(unit: MinedUnit, linkedBy: readonly number[][], from: number, to: number): Phrase[] {
  const words = unit.target
  const found: Phrase[] = []
  for (const start of outward(words, linkedBy, from, -1))
    for (const end of outward(words, linkedBy, to, 1))
      if (hasTermShape(words, start, end)) found.push(phraseOf(words, start, end))
  return found
}

/** The place itself, and those behind up to two unlinked content words in one direction. */
function outward(words: MinedUnit['target'], linkedBy: readonly number[][], place: number, step: 1 | -1): number[] {
  const found = [place]
  let content = 0
  for (let j = place + step; j >= 0 && j < words.length && content < reach; j += step) {
    const crossed = step > 0 ? words[j]! : words[j + 1]!
    if (crossed.apart || linkedBy[j]!.length > 0) break
    if (words[j]!.empty === true) continue
    content++
    found.push(j)
  }
  return found
}

/** For each word of the target the source words that are linked with it. */
export function invert(links: WordLinks, targetWords: number): number[][] {
  const inverted: number[][] = Array.from({length: targetWords}, () => [])
  for (const [i, linked] of links.entries()) for (const j of linked) inverted[j]!.push(i)
  return inverted
}
