import type {LanguageTag} from '../../../model/document.js'
import {onFirstUse} from '../on-first-use.js'
import {tellingLetters, tellingWords} from './latin-languages.data.js'

const longestWord = 8
/** As far as a text is looked at. */
const longestLook = 4000
const tags = Object.keys(tellingWords)

/** Each telling word with a bit for each language that has it. */
const wordBits = onFirstUse(() => {
  const bits = new Map<string, number>()
  for (const [i, tag] of tags.entries())
    for (const name of tellingWords[tag]!.split(' ')) bits.set(name, (bits.get(name) ?? 0) | (1 << i))
  return bits
})

let lastText = ''
let lastCounts: readonly number[] = tags.map(() => 0)

/**
 * How much the words of `text` say that it is in `tag`, a language of `tellingWords`: 2 for a word of grammar of this language alone, 1 for one
 * of several languages, and for a letter. Cost: linear, once for a text that is asked about again.
 */
export function countTellingWords(text: string, tag: LanguageTag): number {
  if (text !== lastText) {
    lastCounts = countAll(text)
    lastText = text
  }
  return lastCounts[tags.indexOf(tag)] ?? 0
}

function countAll(text: string): number[] {
  const known = wordBits()
  const counts = tags.map(() => 0)
  const end = Math.min(text.length, longestLook)
  for (let at = 0; at < end; at++) {
    const start = at
    let isPlain = true
    for (; at < end && isLatinUnit(text.charCodeAt(at)); at++) if (text.charCodeAt(at) >= firstAccented) isPlain = false
    const length = at - start
    if (length === 0 || (isPlain && length > longestWord)) continue
    const name = text.slice(start, at)
    const of = length > longestWord ? 0 : (known.get(name) ?? known.get(name.toLowerCase()) ?? 0)
    if (of !== 0) {
      // a word of one language alone tells twice as much
      const weight = (of & (of - 1)) === 0 ? 2 : 1
      for (let i = 0; i < counts.length; i++) if ((of & (1 << i)) !== 0) counts[i]! += weight
    } else if (!isPlain)
      for (const [i, tag] of tags.entries()) if (tellingLetters[tag]?.test(name) === true) counts[i]!++
  }
  return counts
}

const firstAccented = 0xc0
const lastAccented = 0x24f

function isLatinUnit(unit: number): boolean {
  const small = unit | 0x20
  return (small >= 0x61 && small <= 0x7a) || (unit >= firstAccented && unit <= lastAccented)
}

/** The most words that another of these languages has in `text`. Cost as {@link countTellingWords}. */
export function countTellingWordsOfOthers(text: string, tag: LanguageTag): number {
  countTellingWords(text, tag)
  return Math.max(...lastCounts.filter((_, i) => tags[i] !== tag))
}
