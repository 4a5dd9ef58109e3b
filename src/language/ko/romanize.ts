const initials = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ')
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu - ui i'.split(' ')
const finals = '- k k k n n n t l k m p l l p l m p p t t ng t t k t p t'.split(' ')
const first = 0xac00
const last = 0xd7a3

/** Hangul by the sound of its syllables, the filling vowel ㅡ left out: 트럼프 treomp. Other units are left out. */
export function romanize(word: string): string {
  let latin = ''
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code < first || code > last) continue
    const syllable = code - first
    const letters = [
      initials[Math.floor(syllable / 588)]!,
      vowels[Math.floor(syllable / 28) % 21]!,
      finals[syllable % 28]!,
    ]
    latin += letters.join('').replaceAll('-', '')
  }
  return latin
}
