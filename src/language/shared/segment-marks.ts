import {
  beginsWithDash,
  closesQuotation,
  inBrackets,
  leavesQuotationClosed,
  leavesQuotationOpen,
  opensQuotation,
  type SegmentEnding,
} from '../contract/alignment-reading.js'

const closers = '"\u201D\u2019\'」』）)】]》>*_ \u00A0\u3000'
const openers = '"\u201C\u2018\'「『'
const brackets: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['（', '）'],
  ['【', '】'],
  ['[', ']'],
  ['〔', '〕'],
])
const endings: ReadonlyMap<string, SegmentEnding> = new Map([
  ['。', 'stop'],
  ['．', 'stop'],
  ['.', 'stop'],
  ['？', 'question'],
  ['?', 'question'],
  ['！', 'exclamation'],
  ['!', 'exclamation'],
  ['：', 'colon'],
  [':', 'colon'],
  ['；', 'semicolon'],
  [';', 'semicolon'],
  ['，', 'comma'],
  [',', 'comma'],
  ['、', 'comma'],
  ['…', 'ellipsis'],
  ['—', 'ellipsis'],
  ['।', 'stop'],
  ['॥', 'stop'],
  ['۔', 'stop'],
  ['։', 'stop'],
  ['።', 'stop'],
  ['။', 'stop'],
  ['៕', 'stop'],
  ['؟', 'question'],
  ['،', 'comma'],
  ['؛', 'semicolon'],
])

/** The punctuation class of the last character that is no quotation mark or bracket. Cost: O(1) for usual text. */
export function readEnding(text: string): SegmentEnding {
  let end = text.length
  while (end > 0 && closers.includes(text[end - 1]!)) end--
  if (text.endsWith('...', end)) return 'ellipsis'
  return endings.get(text[end - 1] ?? '') ?? 'none'
}

/** Marks of a trimmed segment (see {@link AlignmentReading.marks}). */
export function readMarks(text: string): number {
  const first = text[0] ?? ''
  const last = text.at(-1) ?? ''
  let marks = 0
  if (first !== '' && openers.includes(first)) marks |= opensQuotation
  if (last !== '' && '"\u201D\u2019\'」』'.includes(last)) marks |= closesQuotation
  if (brackets.get(first) === last && last !== '') marks |= inBrackets
  if ('—–-―'.includes(first) && first !== '') marks |= beginsWithDash
  return marks | lastQuotation(text)
}

const opening = '\u201C「『'
const closing = '\u201D」』'
const single = "\u2018\u2019'"
/** Every unit that the scan stops at; a table, because each unit of each text is looked up. */
const quotationUnits = new Uint8Array(0x10000)
for (const mark of `${opening}${closing}${single}"`) quotationUnits[mark.charCodeAt(0)] = 1

function lastQuotation(text: string): number {
  let open: boolean | undefined
  for (let i = 0; i < text.length; i++) {
    if (quotationUnits[text.charCodeAt(i)] === 0) continue
    const mark = text[i]!
    if (opening.includes(mark)) open = true
    else if (closing.includes(mark)) open = false
    else if (mark === '"') open = open === undefined ? /^[\s(]*$/u.test(text[i - 1] ?? ' ') : !open
    else if (isSingleQuotation(text, i)) open = i === 0 || /[\s("\u201C—]/u.test(text[i - 1]!)
  }
  return open === undefined ? 0 : open ? leavesQuotationOpen : leavesQuotationClosed
}

/** Whether a single quotation mark is none inside a word or at the end of one that drops letters. */
function isSingleQuotation(text: string, index: number): boolean {
  const before = text[index - 1] ?? ' '
  const after = text[index + 1]
  const mark = text[index]
  if (mark !== '\u2019' && /[\s(\u201C"—]/u.test(before) && after !== undefined && /\S/u.test(after)) return true
  const endsQuotation = mark !== '\u2018' && /[.,!?…—:]/u.test(before)
  return endsQuotation && (after === undefined || /[\s\u201D")—,.]/u.test(after))
}
