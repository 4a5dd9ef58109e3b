import * as z from 'zod'
import {rules} from '../../check/rules/index.js'
import {namedError} from '../../messages/named-error.js'
import {nearestName} from '../../text/nearest-name.js'
import {rulePage} from '../rule-pages.js'
import {defineTool} from '../tool.js'

export const explainRule = defineTool({
  name: 'explain_finding',
  title: 'Explain a finding',
  description:
    'What the rule of a finding looks for and why it matters, with examples that are reported and examples that are fine.',
  input: z.strictObject({ruleId: z.string().max(100)}),
  output: z.object({ruleId: z.string(), title: z.string(), page: z.string()}),
  async run({ruleId}, {workspace: {settings}}) {
    const names = rules.map(({id}) => id)
    if (!names.includes(ruleId)) {
      const nearest = nearestName(ruleId, names)
      throw namedError('ARGUMENT_INVALID', {
        reason: `ruleId: unknown rule “${ruleId}”${nearest === undefined ? '' : `; did you mean “${nearest}”?`}`,
      })
    }
    const page = await rulePage(ruleId)
    const title = settings.translator.ruleTitle(ruleId)
    return {data: {ruleId, title, page}, text: page === '' ? title : page}
  },
})
