import {baseForms, pinyinOfName} from './palladius.js'

const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** A word of Cyrillic letters in small Latin ones, letter by letter: путин putin; other units are left out. */
export function inLatinLetters(word: string): string {
  let latin = ''
  for (const letter of word) latin += letters[letter] ?? (/[a-z]/u.test(letter) ? letter : '')
  return latin
}

/** A name as an English text spells it, in any of its cases: pinyin where it is Chinese, else letter by letter. `word` is folded. */
export function latinName(word: string): string {
  for (const form of [...baseForms(word), word]) {
    const pinyin = pinyinOfName(form)
    if (pinyin !== undefined) return pinyin.replaceAll("'", '').replaceAll('v', 'u')
  }
  return inLatinLetters(word.replace(/(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е|ым)$/u, ''))
}
