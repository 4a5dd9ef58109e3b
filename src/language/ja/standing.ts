import type {Standing} from '../contract/term-language.js'
import type {Token} from '../shared/words/word-tokens.js'

const katakana = /^[\u30A1-\u30FC]/u

/** A Katakana word goes as far as its Katakana do: センター is no part of データセンター. A single character may be a part of any word. */
export function standing(tokens: readonly Token[], first: number, end: number): Standing {
  if (isJoined(tokens[first - 1], tokens[first]) || isJoined(tokens[end - 1], tokens[end])) return 'no'
  return end - first === 1 && tokens[first]!.kind === 'character' ? 'doubtful' : 'sure'
}

function isJoined(before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || after === undefined || before.end !== after.start) return false
  return katakana.test(before.key) && katakana.test(after.key)
}
