import * as z from 'zod'
import {reportCheckedConsistency} from '../../pipeline/consistency.js'
import {defineTool, pairInput} from '../tool.js'

export const consistencyReport = defineTool({
  name: 'consistency_report',
  title: 'How consistently terms are rendered',
  description: 'For each official term of a pair: how often it occurs and how it is translated, worst first.',
  input: z.strictObject(pairInput),
  output: z.object({totals: z.record(z.string(), z.unknown()), concepts: z.array(z.record(z.string(), z.unknown()))}),
  async run(given, session) {
    const {context, document, settings} = await session.check(given)
    const report = reportCheckedConsistency([{context, findings: document.findings}], settings.termbase)
    const data = {totals: {...report.totals}, concepts: report.concepts.slice(0, 50).map(concept => ({...concept}))}
    const lines = report.concepts.slice(0, 20).map(({concept, count: uses, renderings}) => {
      const forms = renderings.map(({text, count}) => `${text} ×${count}`).join(', ')
      return `${concept}: ${uses} uses; ${forms}`
    })
    return {data, text: lines.length === 0 ? 'no term of the glossary occurs' : lines.join('\n')}
  },
})
