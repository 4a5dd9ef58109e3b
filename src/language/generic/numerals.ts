import type {LanguageTag} from '../../model/document.js'
import {canonicalTag} from '../language-tag.js'
import type {DecimalMark} from '../shared/figures.js'
import {decimalCommaLanguages, decimalCommaRegions} from './numeral-marks.data.js'

/** The mark that CLDR has for a language and its region. */
export function decimalMarkOf(tag: LanguageTag): DecimalMark {
  const parts = canonicalTag(tag).split('-')
  const region = parts.slice(1, 4).find(part => /^(?:[A-Z]{2}|\d{3})$/u.test(part))
  const known = region === undefined ? undefined : decimalCommaRegions[`${parts[0]}-${region}`]
  return (known ?? decimalCommaLanguages.has(parts[0]!)) ? ',' : '.'
}
