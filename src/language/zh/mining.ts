import type {MiningLanguage, TermWord} from '../contract/mining-language.js'
import {governingVerbs, neverInTerms, onlyInside, seldomLast} from './mining.data.js'
import {normalCharacters} from './terms/normal-characters.js'
import {longestWord, unknownCost, wordCosts} from './terms/word-costs.js'

const token = /[\p{Script=Han}〇]+|[A-Za-z0-9]+(?:[.&-][A-Za-z0-9]+)*|\S/gu
/** Words of one or two characters that are cheaper than this are everyday ones, whatever they mean. */
const everydayCost = 15
const shortForm =
  /^[”」》]?\s?[（(](?:(?:以下|下)?简称|以下称|下称)(?:为)?[:：]?[“"「]?([^“”"「」（）()，。：:；\s]{2,12})[”"」]?[）)]/u

function readWords(text: string): TermWord[] {
  const words: TermWord[] = []
  let apart = true
  let opened = false
  for (const {0: piece, index} of text.matchAll(token)) {
    const from = words.length
    if (/^[\p{Script=Han}〇]/u.test(piece)) {
      for (const {start, end} of splitWords(fold(piece)))
        words.push(hanWord(fold(piece.slice(start, end)), index + start, index + end, apart && words.length === from))
    } else if (/^[A-Za-z0-9]/u.test(piece)) words.push(latinWord(piece, index, apart))
    else if (/^[-－–—·•]$/u.test(piece) && !/^[-－–—·•]/u.test(text.slice(index + 1, index + 2)))
      words.push(joint(index, apart))
    else if (/^[“「]$/u.test(piece)) {
      apart ||= opened || /[”」]/u.test(text[index - 1] ?? '')
      opened = true
      continue
    } else if (/^[”」]$/u.test(piece) && words.length > 0 && !apart) {
      words[words.length - 1] = {...words.at(-1)!, closesQuote: true}
      opened = false
      continue
    } else {
      apart = true
      opened = false
      continue
    }
    if (opened && words.length > from && /[“「]/u.test(text[index - 1] ?? ''))
      words[from] = {...words[from]!, opensQuote: true}
    apart = false
  }
  return withRoles(words)
}

function joint(start: number, apart: boolean): TermWord {
  return {key: '-', start, end: start + 1, starts: false, ends: false, inside: true, empty: true, apart}
}

/** 两所, 三家: a count with its measure word. */
const counted = /^[一二两三四五六七八九十百千万几数]+[个位名家所条项次种批份座张处支只间起]$/u

function hanWord(key: string, start: number, end: number, apart: boolean): TermWord {
  if (
    neverInTerms.has(key) ||
    counted.test(key) ||
    /^第./u.test(key) ||
    /^[〇零一二三四五六七八九十百千万亿]+$/u.test(key)
  ) {
    const numeral = /^[〇零一二三四五六七八九十百千万亿]+$/u.test(key) && !neverInTerms.has(key)
    return {key, start, end, apart, starts: numeral, ends: false, inside: numeral, empty: !numeral}
  }
  if (onlyInside.has(key))
    return {key, start, end, apart, starts: false, ends: false, inside: true, empty: true, joins: 'list'}
  if (seldomLast.has(key)) return {key, start, end, apart, starts: true, ends: false, inside: true}
  const cost = wordCosts().cost(key, 0, key.length)
  const everyday = key.length <= 2 && cost < everydayCost
  return {
    key,
    start,
    end,
    apart,
    starts: !governingVerbs.has(key),
    ends: true,
    inside: true,
    ...(everyday ? {everyday} : {}),
    ...(cost < Number.POSITIVE_INFINITY ? {rarity: cost} : {}),
  }
}

const beforeVerbs = new Set(
  '来 去 要 可 可以 能 能够 会 将 需 需要 必须 应 应该 应当 不 未 没有 无法 已 已经 正在 地 被 想 想要 便于 用于 用来'.split(
    ' ',
  ),
)
const beforeNouns = new Set('的 该 此 其 个 一个 这个 某个 每个 多个 各 种 一种 这些 所有 在 从 对 由'.split(' '))

/** 不稳定 is no 稳定; 要部署 and 部署了 are verbs, 该部署 is a noun. */
function withRoles(words: readonly TermWord[]): TermWord[] {
  return words.map((word, i) => {
    const before = word.apart ? undefined : words[i - 1]?.key
    const after = words[i + 1]?.apart === false ? words[i + 1]!.key : undefined
    if (before === '不' || before === '未') return {...word, starts: false}
    if (after === '了' || after === '过' || after === '着' || (before !== undefined && beforeVerbs.has(before)))
      return {...word, role: 'verb'}
    return before !== undefined && beforeNouns.has(before) ? {...word, role: 'noun'} : word
  })
}

function latinWord(piece: string, start: number, apart: boolean): TermWord {
  const word = /[A-Za-z]/u.test(piece)
  const end = start + piece.length
  const name = word && /[A-Z]/u.test(piece) ? {name: true} : {}
  return {key: piece.toLowerCase(), start, end, apart, starts: word, ends: word, inside: true, ...name}
}

function fold(text: string): string {
  const codes = normalCharacters()
  return [...text]
    .map(character => (character.length > 1 ? character : String.fromCharCode(codes[character.charCodeAt(0)]!)))
    .join('')
}

/** The cheapest split into words; a cost is the negative logarithm of a word's frequency. */
function splitWords(text: string): {readonly start: number; readonly end: number}[] {
  const costs = wordCosts()
  const best = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(text.length + 1)
  best[0] = 0
  for (let start = 0; start < text.length; start++)
    for (let end = start + 1; end <= Math.min(text.length, start + longestWord); end++) {
      const known = costs.cost(text, start, end)
      const cost = known === Number.POSITIVE_INFINITY && end - start === 1 ? unknownCost : known
      if (best[start]! + cost < best[end]!) {
        best[end] = best[start]! + cost
        from[end] = start
      }
    }
  const words: {start: number; end: number}[] = []
  for (let end = text.length; end > 0; end = from[end]!) words.push({start: from[end]!, end})
  return words.reverse()
}

/** Terms of Chinese as its words show them. */
export const mining: MiningLanguage = {
  readWords,
  shortFormAfter: (text, index) => shortForm.exec(text.slice(index, index + 40))?.[1],
  longestTerm: 9,
  isNative: text => /\p{Script=Han}/u.test(text),
  termOf: wording => wording.replace(/\s+/gu, ' ').replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, ''),
}
