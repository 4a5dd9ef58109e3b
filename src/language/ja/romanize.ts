import {onFirstUse} from '../shared/on-first-use.js'

const rows: Readonly<Record<string, string>> = {
  '': 'アイウエオ',
  k: 'カキクケコ',
  g: 'ガギグゲゴ',
  s: 'サ-スセソ',
  z: 'ザ-ズゼゾ',
  t: 'タ--テト',
  d: 'ダ-ヅデド',
  n: 'ナニヌネノ',
  h: 'ハヒ-ヘホ',
  b: 'バビブベボ',
  p: 'パピプペポ',
  m: 'マミムメモ',
  y: 'ヤ-ユ-ヨ',
  r: 'ラリルレロ',
  w: 'ワヰ-ヱヲ',
  f: '--フ--',
  sh: '-シ---',
  j: '-ジ---',
  ch: '-チ---',
  dj: '-ヂ---',
  ts: '--ツ--',
  v: '--ヴ--',
}
const small: Readonly<Record<string, string>> = {
  ァ: 'a',
  ィ: 'i',
  ゥ: 'u',
  ェ: 'e',
  ォ: 'o',
  ャ: 'ya',
  ュ: 'yu',
  ョ: 'yo',
}

const table = onFirstUse(() => {
  const spelled = new Map<string, string>([['ン', 'n']])
  for (const [consonant, kana] of Object.entries(rows))
    for (const [vowel, character] of [...kana].entries())
      if (character !== '-') spelled.set(character, consonant + 'aiueo'[vowel]!)
  return spelled
})

/** Kana in Latin letters by the sound: long vowels as short ones, double consonants as single ones. Other units are left out. */
export function romanize(word: string): string {
  let latin = ''
  for (const character of word.normalize('NFKC')) {
    const code = character.charCodeAt(0)
    const kana = code >= 0x3041 && code <= 0x3096 ? String.fromCharCode(code + 0x60) : character
    const vowel = small[kana]
    latin = vowel === undefined ? latin + (table().get(kana) ?? '') : joined(latin, vowel)
  }
  return latin
}

/** ティ ti, シャ sha, キャ kya. */
function joined(latin: string, vowel: string): string {
  const before = latin.replace(/[aiueo]$/u, '')
  return before + (/(?:sh|ch|j)$/u.test(before) ? vowel.replace('y', '') : vowel)
}
