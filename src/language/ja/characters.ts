import {onFirstUse} from '../shared/on-first-use.js'
import {simplifiedPairs} from './characters.data.js'

const simplified = onFirstUse(() => {
  const table = new Map<string, string>()
  for (let i = 0; i < simplifiedPairs.length; i += 2) table.set(simplifiedPairs[i]!, simplifiedPairs[i + 1]!)
  return table
})

const kanjiBySimplified = onFirstUse(() => {
  const table = new Map<string, string[]>()
  for (let i = 0; i < simplifiedPairs.length; i += 2) {
    const ways = table.get(simplifiedPairs[i + 1]!) ?? []
    table.set(simplifiedPairs[i + 1]!, [...ways, simplifiedPairs[i]!])
  }
  return table
})

/** The Kanji that Chinese writes with this Simplified character, but for that character itself. */
export function kanjiOf(character: string): readonly string[] {
  return kanjiBySimplified().get(character) ?? []
}

/** Kanji as the Simplified characters of Chinese, so that what both languages write with the same characters is equal; as long as `run`. */
export function foldCharacters(run: string): string {
  const table = simplified()
  let folded = ''
  for (let i = 0; i < run.length; i++) folded += table.get(run[i]!) ?? run[i]!
  return folded
}
