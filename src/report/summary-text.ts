import type {ReportMessage, Translator} from '../messages/translator.js'
import type {FindingsSummary} from './findings/findings-report.js'

/** “2 errors, 1 warning in 3 documents”, or that there is nothing. */
export function summaryText(summary: FindingsSummary, translator: Translator): string {
  const {documents, errors, warnings, infos, known = 0} = summary
  const counts: [ReportMessage, number][] = [
    ['errors', errors],
    ['warnings', warnings],
    ['infos', infos],
  ]
  const parts = counts.filter(([, count]) => count > 0).map(([key, count]) => translator.report(key, {count}))
  if (parts.length === 0) return known > 0 ? translator.report('clean-known', {known}) : translator.report('clean')
  const where = translator.report('in-documents', {count: documents})
  const text = translator.report('summary', {counts: parts.join(translator.report('list-separator')), where})
  return known > 0 ? translator.report('known', {counts: text, known}) : text
}
