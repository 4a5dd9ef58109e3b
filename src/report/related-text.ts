import type {Translator} from '../messages/translator.js'
import {excerpt} from './excerpt.js'
import type {ReportedFinding} from './findings/findings-report.js'

/** The passage in the other language with its place, for formats that only have text for it. */
export function relatedText({related}: ReportedFinding, translator: Translator): string | undefined {
  if (related === undefined) return undefined
  const {before, marked, after} = excerpt(related.document, related.start, related.end)
  const place = [...(related.path === undefined ? [] : [related.path]), related.line, related.column].join(':')
  return `${translator.report('see-also')} (${place})${translator.report('colon')}${before}${marked}${after}`
}
