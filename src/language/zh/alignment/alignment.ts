import type {AlignmentReading, AlignmentToken} from '../../contract/alignment-reading.js'
import type {LanguageProfile} from '../../contract/profile.js'
import {numberKey} from '../../shared/number-key.js'
import {readEnding, readMarks} from '../../shared/segment-marks.js'
import {digitValues, folded, largeMultipliers, smallMultipliers} from '../numbers/numeral-characters.data.js'
import {normalCharacters} from '../terms/normal-characters.js'

const hanCharacter = /\p{Script=Han}/u
const figure = /[\d０-９]+(?:[,，]\d{3})*(?:[.．][\d０-９]+)?[十百千万亿萬億]{0,2}/uy
const numerals = '〇零一二三四五六七八九十百千万亿两廿萬億兩'
const latin = 1
const digit = 2
const han = 3
const numeral = 4
const sentenceEnd = /[。！？…；][”’」』）]*(?=[^。！？…；”’」』）\s])/gu

let classTable: Uint8Array | undefined

/** What a code unit is to the aligner. Characters of two units are not in it. Built once, 64 KB. */
function unitClasses(): Uint8Array {
  if (classTable !== undefined) return classTable
  const table = new Uint8Array(0x10000)
  table.fill(latin, 0x41, 0x5b).fill(latin, 0x61, 0x7b).fill(latin, 0xc0, 0x250)
  table.fill(digit, 0x30, 0x3a).fill(digit, 0xff10, 0xff1a)
  table.fill(han, 0x3400, 0x4dc0).fill(han, 0x4e00, 0xa000)
  for (const [from, to] of [
    [0x2e80, 0x3040],
    [0xf900, 0xfb00],
  ] as const)
    for (let code = from; code < to; code++) if (hanCharacter.test(String.fromCharCode(code))) table[code] = han
  for (const character of `${numerals}々`) table[character.charCodeAt(0)] = character === '々' ? han : numeral
  classTable = table
  return table
}

/** Chinese as the aligner reads it: runs of characters, Latin words as the other side has them, numbers in figures and characters by value. */
export function readForAlignment(text: string, other?: LanguageProfile): AlignmentReading {
  const classes = unitClasses()
  const tokens: AlignmentToken[] = []
  let size = 0
  for (let start = 0; start < text.length; start++) {
    const kind = classes[text.charCodeAt(start)]!
    if (kind === latin) {
      let end = start + 1
      while (classes[text.charCodeAt(end)] === latin) end++
      const lower = text.slice(start, end).toLowerCase()
      tokens.push({kind: 'word', key: other?.stemWord?.(lower) ?? lower, start, end, name: lower})
      size += (end - start) / 3
      start = end - 1
    } else if (kind === digit) {
      figure.lastIndex = start
      const end = figure.test(text) ? figure.lastIndex : start + 1
      tokens.push({kind: 'number', key: numberKey(readFigure(text.slice(start, end))), start, end, name: undefined})
      size += (end - start) / 2
      start = end - 1
    } else if (hanLength(text, start, classes) > 0) {
      const end = endOfRun(text, start, classes)
      const key = foldCharacters(text.slice(start, end))
      tokens.push({kind: 'characters', key, start, end, name: undefined})
      addNumerals(tokens, key, start, classes)
      size += end - start
      start = end - 1
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

function endOfRun(text: string, start: number, classes: Uint8Array): number {
  let end = start
  for (let length = 1; length > 0; end += length) length = hanLength(text, end, classes)
  return end
}

/** Code units of the Chinese character at a place, 0 for none. */
function hanLength(text: string, at: number, classes: Uint8Array): number {
  const unit = text.charCodeAt(at)
  if (classes[unit]! >= han) return 1
  const isPair = (unit & 0xfc00) === 0xd800 && hanCharacter.test(String.fromCodePoint(text.codePointAt(at)!))
  return isPair ? 2 : 0
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

function addNumerals(tokens: AlignmentToken[], run: string, offset: number, classes: Uint8Array): void {
  for (let start = 0; start < run.length; start++) {
    if (classes[run.charCodeAt(start)] !== numeral) continue
    let end = start + 1
    while (classes[run.charCodeAt(end)] === numeral) end++
    const value = readNumeral(run.slice(start, end))
    if (value !== undefined && (value >= 2 || end - start > 1))
      tokens.push({kind: 'number', key: numberKey(value), start: offset + start, end: offset + end, name: undefined})
    start = end
  }
}

function readFigure(text: string): number {
  const plain = text
    .replace(/[,，]/gu, '')
    .replaceAll('．', '.')
    .replace(/[０-９]/gu, foldDigit)
  const scale = /[^\d.]+$/u.exec(plain)?.[0] ?? ''
  return [...scale].reduce((value, unit) => value * (scaleOf(unit) ?? 1), Number.parseFloat(plain))
}

function foldDigit(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) - 0xfee0)
}

/** 一九九三 digit by digit, 二十三 and 三万五千亿 by place; undefined for what is no number alone (万, 千百). */
function readNumeral(given: string): number | undefined {
  const text = given.replaceAll('兩', '两').replaceAll('廿', '二十')
  const figures = [...text].map(character => digitValues[character])
  if (figures.every(digit => digit !== undefined)) return Number(figures.join(''))
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const character of text) {
    const scale = scaleOf(character)
    if (scale === undefined) digit = digitValues[character]
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

function scaleOf(given: string): number | undefined {
  const character = folded[given] ?? given
  return smallMultipliers[character] ?? largeMultipliers[character]
}
