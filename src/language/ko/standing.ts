import type {Standing} from '../contract/term-language.js'
import type {Token} from '../shared/words/word-tokens.js'
import {areParticles} from './particles.js'

const hangul = /^[가-힣]$/u
/** A part of a compound of so many syllables is hardly another word. */
const longTerm = 4
const longestRest = 6

/**
 * Whether syllables `[first, end)` are a noun with its particles. In a compound (경제협력기구의) a long term may stand for itself, a short
 * one is a part of another word.
 */
export function standing(tokens: readonly Token[], first: number, end: number): Standing {
  const isPart =
    isHangul(tokens[first]) && isHangul(tokens[first - 1]) && tokens[first - 1]!.end === tokens[first]!.start
  const rest = restOf(tokens, end)
  if (!isPart && areParticles(rest)) return 'sure'
  return end - first >= longTerm ? 'doubtful' : 'no'
}

function isHangul(token: Token | undefined): boolean {
  return token !== undefined && hangul.test(token.key)
}

/** The syllables that stick to the last one. */
function restOf(tokens: readonly Token[], end: number): string {
  let rest = ''
  if (!isHangul(tokens[end - 1])) return rest
  for (let i = end; i < tokens.length && rest.length < longestRest; i++) {
    if (!isHangul(tokens[i]) || tokens[i]!.start !== tokens[i - 1]!.end) break
    rest += tokens[i]!.key
  }
  return rest
}
