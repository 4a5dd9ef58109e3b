import type {IdentifierMention} from '../../model/mention.js'
import {isDigitAt, isLatinLetterAt} from './characters.js'
import {fileEndings, topLevelDomains} from './identifiers.data.js'

const longestToken = 200
/** What an identifier consists of beside letters and digits; the first three also end a sentence or clause. */
const joining = new Uint8Array(128)
for (const mark of '.:-_/#@\\=&?%+~') joining[mark.charCodeAt(0)] = 1

/** What may stand behind an identifier and is none of it. */
const closing = '.:-?%'

function isTokenUnit(text: string, at: number): boolean {
  return isDigitAt(text, at) || isLatinLetterAt(text, at) || joining[text.charCodeAt(at)] === 1
}

const hex = /0[xX][0-9a-fA-F]+(?![0-9A-Za-z])/y
const ipAddress = /\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?(?![\d.]*\d)/y
const version =
  /(?:\d{1,4}(?:\.\d{1,6}){2,4}(?:\.[xX])?|\d{1,4}(?:\.\d{1,6}){0,2}\.[xX])(?:-(?:rc|alpha|beta|pre|dev)(?:\.?\d{1,4}){0,3})?(?![\dA-Za-z])/y
const markedVersion =
  /\d{1,4}(?:\.\d{1,6}){0,4}(?:\.[xX])?(?:-(?:rc|alpha|beta|pre|dev)(?:\.?\d{1,4}){0,3})?(?![\dA-Za-z])/y
const date = /^(?:(?:1\d|20|21)\d\d\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)$/u
const url = /^(?:[a-z][a-z\d+]{1,9}:\/\/|www\.)/iu
const host = new RegExp(
  `^(?:localhost|[a-z\\d-]+(?:\\.[a-z\\d-]+){0,4}\\.(?:${topLevelDomains}))(?::\\d{1,5})?(?:[/?#]|$)`,
  'u',
)
const portOfHost = /^(?:[a-z][a-z\d+]{1,9}:\/\/)?([^/:@]+(?:@[^/:]+)?):(\d{1,5})(?=[/?#]|$)/iu
const ipOfHost = /^(?:[a-z][a-z\d+]{1,9}:\/\/)?(\d{1,3}(?:\.\d{1,3}){3})(?=[/:?#]|$)/iu
const path = /^(?:~|\.{1,2})?[/\\](?=[^/\\]*[A-Za-z])|[A-Za-z][^/\\]*[/\\][^/\\]*[A-Za-z][^/\\]*[/\\]/u
const fileName = new RegExp(`^[\\w.-]+\\.(?:${fileEndings})$`, 'iu')

export interface ReadIdentifier {
  readonly end: number
  /** Absent where nothing in it is compared, such as the path of an address, which its link is. */
  readonly mention?: IdentifierMention | undefined
}

/**
 * The version, network address, hexadecimal number, path or file name that the digit at `at` is part of; undefined where it is part
 * of none. Other digits joined to letters are read by {@link readWordWithDigits}. Cost: linear in the identifier.
 */
export function readIdentifier(text: string, at: number): ReadIdentifier | undefined {
  if (text.charCodeAt(at) === 0x30 && (text.charCodeAt(at + 1) | 0x20) === 0x78) {
    hex.lastIndex = at
    const found = hex.exec(text)?.[0]
    if (found !== undefined) return identifier('hex', at, hex.lastIndex, found.toLowerCase())
  }
  if (!mayBeIdentifier(text, at)) return undefined
  const start = tokenStart(text, at)
  const end = tokenEnd(text, at)
  const token = text.slice(start, end)
  if (isDottedNumber(token)) return readDotted(text, token, start, at)
  return readPlace(token, start, end) ?? readDotted(text, token, start, at)
}

/** A quick look: whether something before or behind the digits at `at` joins them to more than a number. */
function mayBeIdentifier(text: string, at: number): boolean {
  if (isLatinLetterAt(text, at - 1) || joining[text.charCodeAt(at - 1)] === 1) return true
  let end = at + 1
  while (isDigitAt(text, end)) end++
  const mark = text.charCodeAt(end)
  if (joining[mark] !== 1) return false
  if (mark !== 0x2e) return isLatinLetterAt(text, end + 1) || mark === 0x3a || mark === 0x5f || mark === 0x2f
  if (!isDigitAt(text, end + 1)) return isLatinLetterAt(text, end + 1)
  end += 2
  while (isDigitAt(text, end)) end++
  while (closing.includes(text[end] ?? ' ')) end++
  return isTokenUnit(text, end)
}

function tokenStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < longestToken && isTokenUnit(text, start - 1)) start--
  return start
}

function tokenEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && end - at < longestToken && isTokenUnit(text, end)) end++
  while (end > at + 1 && closing.includes(text[end - 1]!)) end--
  return end
}

function isDottedNumber(token: string): boolean {
  return /^[vV]?\d[\d.:xX]*$/u.test(token)
}

/** 192.168.1.1, 1.24.3, v2, 3.x; 2023.12.31 is a date. */
function readDotted(text: string, token: string, start: number, at: number): ReadIdentifier | undefined {
  const before = text[at - 1] ?? ' '
  if (before === 'v' || before === 'V') {
    if (isLatinLetterAt(text, at - 2)) return undefined
    markedVersion.lastIndex = at
    const marked = markedVersion.exec(text)?.[0]
    return marked === undefined
      ? undefined
      : identifier('version', at - 1, markedVersion.lastIndex, marked.toLowerCase())
  }
  if (start < at && (isLatinLetterAt(text, at - 1) || before === '.')) return undefined
  // 2.5: one full stop and no x
  if (token.indexOf('.') === token.lastIndexOf('.') && !/[xX]/u.test(token)) return undefined
  ipAddress.lastIndex = at
  const address = ipAddress.exec(text)?.[0]
  if (address !== undefined) return identifier('address', at, ipAddress.lastIndex, address)
  version.lastIndex = at
  const plain = version.exec(text)?.[0]
  if (plain === undefined || date.test(plain)) return undefined
  return identifier('version', at, version.lastIndex, plain.toLowerCase())
}

/** http://localhost:8080/, /api/v2/users/1024, report_2.pdf. */
function readPlace(token: string, start: number, end: number): ReadIdentifier | undefined {
  if (url.test(token) || (/^localhost|\.[a-z]{2}/u.test(token) && host.test(token))) {
    const port = portOfHost.exec(token)
    const address = ipOfHost.exec(token)?.[1]
    if (port === null && address === undefined) return fileName.test(token) ? pathOf(token, start, end) : {end}
    return identifier(
      'address',
      start,
      end,
      address === undefined ? `:${port![2]}` : `${address}${port === null ? '' : `:${port[2]}`}`,
    )
  }
  return path.test(token) || (token.includes('.') && fileName.test(token)) ? pathOf(token, start, end) : undefined
}

/** The letters of a path may be those of either language. */
function pathOf(token: string, start: number, end: number): ReadIdentifier {
  return identifier('path', start, end, (token.match(/\d+/gu) ?? []).join(' '))
}

function identifier(form: IdentifierMention['form'], start: number, end: number, text: string): ReadIdentifier {
  return {end, mention: {kind: 'identifier', form, start, end, text, weak: true}}
}

const hanBefore = /[\p{Script=Han}]-$/u

/**
 * The word that the digits at `at` are part of (A4, COVID-19, H7N9, 碘-131), which no other reader took; undefined where they stand
 * alone. What was read before ends at `from`.
 */
export function readWordWithDigits(text: string, at: number, from: number): IdentifierMention | undefined {
  let start = at
  while (start > from && at - start < 40 && isWordUnit(text, start - 1)) start--
  let end = at
  while (end < text.length && end - at < 40 && isWordUnit(text, end)) end++
  while (end > at && !isDigitAt(text, end - 1) && !isLatinLetterAt(text, end - 1)) end--
  if (start > from && text[start] === '-' && hanBefore.test(text.slice(start - 1, start + 1))) start--
  const word = text.slice(start, end)
  const letters = word.replace(/[\d_.-]/gu, '').toLowerCase()
  if (letters === '') return undefined
  const digits = (word.match(/\d+/gu) ?? []).join(' ')
  return {kind: 'identifier', form: 'word', start, end, text: digits, letters, weak: true}
}

function isWordUnit(text: string, at: number): boolean {
  return isDigitAt(text, at) || isLatinLetterAt(text, at) || text[at] === '-' || text[at] === '_'
}

/** A number of a telephone, card or licence, compared by its digits. */
export function phoneNumber(text: string, start: number, end: number): IdentifierMention {
  return {kind: 'identifier', form: 'phone', start, end, text: text.slice(start, end).replace(/\D/gu, ''), weak: true}
}
