import type {Translator} from '../messages/translator.js'
import {excerpt} from './excerpt.js'
import type {ReportedFinding} from './findings/findings-report.js'
import {placeName} from './place-name.js'

/** The passage in the other language with its place, for formats that only have text for it. */
export function relatedText({related}: ReportedFinding, translator: Translator): string | undefined {
  if (related === undefined) return undefined
  const {before, marked, after} = excerpt(related.document, related.start, related.end)
  return `${translator.report('see-also')} (${placeName(related, translator)})${translator.report('colon')}${before}${marked}${after}`
}
