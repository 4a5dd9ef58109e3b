import {type AlignmentReading, type AlignmentToken, readEnding, readMarks} from '../alignment-reading.js'
import {stem} from '../en/stem.js'
import {normalCharacters} from './normal-characters.js'

const han = /[\p{Script=Han}〇々]/u
const piece =
  /[A-Za-z\u00C0-\u024F]+|[\d０-９]+(?:[,，]\d{3})*(?:[.．][\d０-９]+)?[十百千万亿萬億]{0,2}|[\p{Script=Han}〇々]+/gu
const numeral = /[〇零一二三四五六七八九十百千万亿两廿萬億兩]+/gu
const sentenceEnd = /[。！？…；][”’」』）]*(?=[^。！？…；”’」』）\s])/gu
const digits: ReadonlyMap<string, number> = new Map([...'〇一二三四五六七八九'].map((digit, i) => [digit, i]))
const scales: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
])

/** Chinese as the aligner reads it: runs of characters, Latin words by English stem, numbers in figures and characters by value. */
export function readForAlignment(text: string): AlignmentReading {
  const tokens: AlignmentToken[] = []
  let size = 0
  for (const match of text.matchAll(piece)) {
    const key = match[0]
    const start = match.index
    const end = start + key.length
    if (han.test(key[0]!)) {
      const folded = foldCharacters(key)
      tokens.push({kind: 'characters', key: folded, start, end})
      addNumerals(tokens, folded, start)
      size += key.length
    } else if (/[\d０-９]/u.test(key[0]!)) {
      tokens.push({kind: 'number', key: numberKey(readFigure(key)), start, end})
      size += key.length / 2
    } else {
      const lower = key.toLowerCase()
      tokens.push({kind: 'word', key: stem(lower), start, end, name: lower})
      size += key.length / 3
    }
  }
  return {
    tokens,
    size,
    sentences: 1 + (text.match(sentenceEnd)?.length ?? 0),
    ending: readEnding(text),
    continues: /^[，、；：）”’]/u.test(text),
    marks: readMarks(text),
  }
}

/** Traditional and variant characters as Simplified ones, unit by unit. */
function foldCharacters(run: string): string {
  const codes = normalCharacters()
  let folded = ''
  let kept = 0
  for (let i = 0; i < run.length; i++) {
    const code = run.charCodeAt(i)
    if (codes[code] === code) continue
    folded += run.slice(kept, i) + String.fromCharCode(codes[code]!)
    kept = i + 1
  }
  return kept === 0 ? run : folded + run.slice(kept)
}

function addNumerals(tokens: AlignmentToken[], run: string, offset: number): void {
  for (const match of run.matchAll(numeral)) {
    const value = readNumeral(match[0])
    if (value === undefined || (value < 2 && match[0].length === 1)) continue
    const start = offset + match.index
    tokens.push({kind: 'number', key: numberKey(value), start, end: start + match[0].length})
  }
}

function readFigure(text: string): number {
  const plain = text
    .replace(/[,，]/gu, '')
    .replaceAll('．', '.')
    .replace(/[０-９]/gu, foldDigit)
  const scale = /[^\d.]+$/u.exec(plain)?.[0] ?? ''
  return [...scale].reduce((value, unit) => value * (scales.get(unit) ?? 1), Number.parseFloat(plain))
}

function foldDigit(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) - 0xfee0)
}

/** 一九九三 digit by digit, 二十三 and 三万五千亿 by place; undefined for what is no number alone (万, 千百). */
function readNumeral(given: string): number | undefined {
  const text = given
    .replaceAll('零', '〇')
    .replace(/[两兩]/gu, '二')
    .replaceAll('廿', '二十')
  const figures = [...text].map(character => digits.get(character))
  if (figures.every(digit => digit !== undefined)) return Number(figures.join(''))
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const character of text) {
    const scale = scales.get(character)
    if (scale === undefined) digit = digits.get(character)
    else if (scale < 1e4) {
      section += (digit ?? 1) * scale
      digit = undefined
    } else {
      total = (total + section + (digit ?? 0)) * scale
      section = 0
      digit = undefined
    }
  }
  const value = total + section + (digit ?? 0)
  return value === 0 || (text.length === 1 && value > 10) ? undefined : value
}

function numberKey(value: number): string {
  return String(Number(value.toPrecision(12)))
}
