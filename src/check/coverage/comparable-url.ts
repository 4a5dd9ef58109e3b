import type {LanguageTag} from '../../model/document.js'
import {editDistance} from '../../text/edit-distance.js'

/** An address without what differs between the language versions of one page. */
export interface ComparableUrl {
  /** Equal for addresses that lead to the same page or to versions of it. */
  readonly key: string
  /** What is left when the page itself is not compared: host and whether a language was named. */
  readonly site: string
  /** The address names one of the languages. */
  readonly localized: boolean
}

/** Names under which sites file their languages, beside the tags themselves. */
const otherNames: Readonly<Record<LanguageTag, readonly string[]>> = {
  zh: ['cn', 'chs', 'cht', 'chn', 'chinese', 'hans', 'hant', 'sc', 'tc'],
  en: ['eng', 'english', 'us', 'gb'],
}

const languageParameter = /^(?:lang|language|locale|hl|lng|l|ln|setlang|uselang)=/iu

/**
 * `languages` are the tags of the two documents. Never throws: what is no URL is compared as text.
 */
export function comparableUrl(url: string, languages: readonly LanguageTag[]): ComparableUrl {
  const marker = languageMarker(languages)
  const address = decode(url.trim())
    .replace(/#.*$/su, '')
    .replace(/^(?:https?:)?\/\//iu, '//')
  const [path = '', ...queries] = address.split('?')
  const isAbsolute = path.startsWith('//')
  const parts = path
    .replace(/^\/\//u, '')
    .split('/')
    .filter(part => part !== '' && part !== '.' && part !== '..')
  const kept = parts.map(part => withoutMarker(part, marker)).filter(part => part !== '' && !/^index$/iu.test(part))
  const parameters = queries.flatMap(query => query.split('&')).filter(parameter => parameter !== '')
  const keptParameters = parameters.filter(parameter => !languageParameter.test(parameter))
  const host = isAbsolute ? (kept[0] ?? '').toLowerCase().replace(/^www\./u, '') : ''
  const rest = kept.slice(isAbsolute ? 1 : 0)
  const name = rest.pop()?.replace(/[-_]/gu, '')
  return {
    key: [[host, ...rest, name].join('/'), ...keptParameters].join('?'),
    site: host,
    localized: kept.join('/') !== parts.join('/') || keptParameters.length < parameters.length,
  }
}

/** Letters of an address that may differ by mistake, as a share of it. */
const fewDiffer = 0.25

/**
 * Whether one of two addresses may be a wrong form of the other: the same site whatever its domain, the same page on another
 * site, or nearly the same letters.
 */
export function areKindred(a: string, b: string): boolean {
  const [first, second] = [partsOf(a), partsOf(b)]
  if (first.owners.some(owner => second.owners.includes(owner))) return true
  if (first.page !== '' && first.page === second.page) return true
  const longest = Math.max(first.all.length, second.all.length)
  return editDistance(first.all, second.all, Math.ceil(fewDiffer * longest)) <= fewDiffer * longest
}

/** Labels of a host that say what it is for or where, and nothing of whose it is. */
const commonLabels = /^(?:www|m|en|zh|cn|com|org|net|gov|edu|ac|co)$/u

/** `owners` are the names in the host; of a relative address, the empty one. */
function partsOf(url: string): {readonly owners: readonly string[]; readonly page: string; readonly all: string} {
  const decoded = decode(url.trim())
    .replace(/[?#].*$/su, '')
    .toLowerCase()
  const all = decoded.replace(/^(?:[a-z]+:)?\/\//u, '')
  if (all === decoded) return {owners: [''], page: all.replace(/^[./]+/u, ''), all}
  const [host = '', ...path] = all.split('/')
  const labels = host.includes('.') ? host.split('.').slice(0, -1) : [host]
  return {owners: labels.filter(label => !commonLabels.test(label)), page: path.join('/'), all}
}

/** Whole parts (`zh-CN`), beginnings of host names (`en.`), and endings of names (`page.zh.html`, `chart_en`, `figure-en6.png`). */
function languageMarker(languages: readonly LanguageTag[]): RegExp {
  const names = languages.flatMap(tag => [tag, ...(otherNames[tag] ?? [])])
  const name = `(?:${names.join('|')})(?:[-_](?:[a-z]{2}|hans|hant)){0,2}`
  return new RegExp(`^${name}$|^${name}(?=\\.)|[._-]${name}(?=\\d{0,3}(?:\\.[a-z0-9]{2,5})?$)`, 'giu')
}

function withoutMarker(part: string, marker: RegExp): string {
  return part
    .replace(marker, '')
    .replace(/^\./u, '')
    .replace(/^index\.(?:html?|md|php|shtml)$/iu, '')
}

function decode(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
