import {referenceNumberEnd} from '../../shared/reference-numbers.js'

const label =
  /\b(?:tel|telephone|phone|mobile|cell|fax|hotline|call|dial|postcode|postal code|zip code|zip|ICP|licen[cs]e|ID|passport|account|no)(?:\s(?:bei|filing|registration|card|number))?\.?\s?(?:no\.?|at|on|is)?\s?[:：]?\s?\(?$/iu

/** Past the number of a telephone, an identity card or a licence whose first digit is at `at`; `at` where there is none. */
export function skipReferenceNumber(text: string, at: number): number {
  return referenceNumberEnd(text, at, label)
}
