import type {LanguageProfile} from '../language/contract/profile.js'

/**
 * Whether two wordings are two terms (permission, privilege), not one in another form: with a word more or less, in another word class
 * (initialization, initialized), with other words of grammar.
 */
export function isOtherWording(a: string, b: string, {mining}: LanguageProfile): boolean {
  const content = (text: string): string[] =>
    mining
      .readWords(text)
      .filter(({empty}) => empty !== true)
      .map(({start, end}) => text.slice(start, end).toLowerCase())
  const same = (x: string, y: string): boolean => x === y || mining.sameRoot?.(x, y) === true
  const [first, second] = [content(a), content(b)]
  const only = (words: readonly string[], others: readonly string[]): string[] =>
    words.filter(word => !others.some(other => same(word, other)))
  return only(first, second).length > 0 && only(second, first).length > 0
}
