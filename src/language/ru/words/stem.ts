import {stemmer} from '@orama/stemmers/russian'

const known = new Map<string, string>()
const mostRemembered = 50_000

/** A word without what spelling and form add: small letters, composed, ё as е, no stress marks. */
export function foldWord(word: string): string {
  const small = word.toLowerCase()
  const plain = /^[а-я]*$/u.test(small) ? small : small.replace(/\u0301/gu, '').normalize('NFC')
  return plain.includes('ё') ? plain.replaceAll('ё', 'е') : plain
}

/** What the forms of a word have in common (Snowball): организац of организациями. `word` is folded ({@link foldWord}). */
export function stem(word: string): string {
  let found = known.get(word)
  if (found === undefined) {
    found = stemmer(word)
    if (known.size >= mostRemembered) known.clear()
    known.set(word, found)
  }
  return found
}
