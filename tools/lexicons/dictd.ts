/** Dictionaries of FreeDict as Debian packages hold them (dictd format). */
import {readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'

/** A headword with its translations, the most usual sense first. */
export interface DictionaryEntry {
  readonly head: string
  readonly translations: readonly string[]
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Reads `base.dict.dz` with `base.index`. Throws where the dictionary does not state a licence of Creative Commons. */
export function readDictionary(base: string): DictionaryEntry[] {
  const bytes = gunzipSync(readFileSync(`${base}.dict.dz`))
  const licence = bytes.subarray(0, 4000).toString('utf8')
  if (!/Creative Commons|CC\) BY-SA/u.test(licence))
    throw new Error(`${base}: no licence of Creative Commons is stated`)
  const places = new Map<number, number>()
  for (const line of readFileSync(`${base}.index`, 'utf8').split('\n')) {
    const [head = '', start = '', length = ''] = line.split('\t')
    if (length !== '' && !head.startsWith('00database')) places.set(decode(start), decode(length))
  }
  const isJapanese = /jpn-[a-z]{3}$/u.test(base)
  return [...places].flatMap(([start, length]) => {
    const text = bytes.subarray(start, start + length).toString('utf8')
    return isJapanese ? readJapaneseEntry(text) : readEntry(text)
  })
}

function decode(number: string): number {
  return [...number].reduce((value, digit) => value * 64 + digits.indexOf(digit), 0)
}

/** A line for the headword, then for each sense a line of translations and a line that explains it. */
function readEntry(text: string): DictionaryEntry[] {
  const [first = '', ...lines] = text.split('\n')
  const head = plainWord(first.split(/ \/| </u)[0]!)
  const translations: string[] = []
  let isWanted = true
  for (const line of lines) {
    const sense = /^ ?\d+\.(?: (.*))?$/u.exec(line)
    if (sense !== null) isWanted = true
    const words = sense === null ? line : (sense[1] ?? '')
    if (isWanted && words.trim() !== '') {
      translations.push(
        ...words
          .replace(/\s\d+\.$/u, '')
          .split(/[,;]/u)
          .map(plainWord),
      )
      isWanted = false
    }
  }
  return head === '' ? [] : [{head, translations: translations.filter(word => word !== '')}]
}

/** Spellings with their sound, then lines in brackets that say what kind of word it is, then translations. */
function readJapaneseEntry(text: string): DictionaryEntry[] {
  const [first = '', ...lines] = text.split('\n')
  const heads = first
    .replace(/\/[^/]*\//gu, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .split(',')
    .map(head => head.trim())
  const translations = lines
    .map(line => line.replace(/^\s*Note: (?:word usually written using kana alone|abbreviation)/u, ''))
    .filter(line => !/^\s*Note:/u.test(line))
    .join(', ')
    .replace(/\{[^}]*\}|\[[^\]]*\]/gu, ' ')
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/\([^()]*\)/gu, ' ')
    .split(/[,;]/u)
    .map(plainWord)
    .filter(word => word !== '')
  return heads.filter(head => head !== '').map(head => ({head, translations}))
}

function plainWord(word: string): string {
  return word
    .replace(/\([^()]*\)|\{[^}]*\}|\[[^\]]*\]|#.*$/gu, ' ')
    .replace(/[()"“”„]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFC')
}
