import {type Lexicon, rootNode} from './lexicon.js'

const insideWord = 0.7
const insideCharacter = 0.35
/** What speaks less for a translation than this is not looked at. */
export const leastStrength = 0.08

/** A headword in a text: its node, its letters, and whether it was cut out of a run of characters, so that its parts mean something too. */
export interface Headword {
  readonly entry: number
  readonly key: string
  readonly isRun: boolean
}

/** Visit the stems of a headword, and with less strength those of the headwords inside it. */
export function visitStems(
  {entry, key, isRun}: Headword,
  lexicon: Lexicon,
  visit: (stem: number, strength: number) => void,
) {
  if (entry >= 0) visitNode(entry, 1, lexicon, visit)
  if (!isRun || key.length < 2) return
  for (let start = 0; start < key.length; start++) {
    let inner: number = rootNode
    for (let end = start; end < key.length; end++) {
      inner = lexicon.step(inner, key.charCodeAt(end))
      if (inner < 0) break
      if (end - start + 1 === key.length) continue
      visitNode(inner, end === start ? insideCharacter : insideWord, lexicon, visit)
    }
  }
}

function visitNode(node: number, factor: number, lexicon: Lexicon, visit: (stem: number, strength: number) => void) {
  const {starts, ids, strengths} = lexicon.tables
  for (let p = starts[node]!; p < starts[node + 1]!; p++) {
    const strength = (factor * strengths[p]!) / 255
    // strongest first
    if (strength < leastStrength) return
    visit(ids[p]!, strength)
  }
}
