/** Letters whose names begin with a vowel: an SCO summit. */
const vowelLetters = /^[AEFHILMNORSX]/u
const vowelSound =
  /^(?:[aeio]|u(?!ni[^nm]|ni$|s[ae]|til|tens|top|biq|ran|krain|gand|re[at]|yg|igh|fo$|nesc))|^hono[u]?r|^hour|^heir|^honest/iu

/** Whether “an” goes before `text`. */
export function takesAn(text: string): boolean {
  const first = /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? ''
  if (/^[\p{Lu}\d&]{2,5}s?$/u.test(first) && !readsAsWord(first.replace(/s$/u, ''))) return vowelLetters.test(first)
  if (/^(?:8|11\b|18\b|11th|18th)/u.test(first)) return true
  return vowelSound.test(first) && !/^(?:one|once)(?![a-z])/iu.test(first) && !/^e[uw]/iu.test(first)
}

/** SCODA, NATO, ASEAN; not the WTO, the NDRC. */
export function readsAsWord(acronym: string): boolean {
  return (
    acronym.length >= 4 &&
    /[AEIOU]/u.test(acronym) &&
    !/[^AEIOU]{3}|[AEIOU]{3}|^[^AEIOU]{2}(?<!SC|ST|TR|BR|CR|PL|FL|DR)/u.test(acronym)
  )
}
