import * as z from 'zod'
import {findingsData, findingsOutput, findingsText} from '../finding-data.js'
import {defineTool, detailInput, pairInput} from '../tool.js'

export const checkPair = defineTool({
  name: 'check_pair',
  title: 'Check a translation',
  description:
    'Compares a translation with its original: official terms, figures, dates, names, omissions, structure. Call it on every translation before you give it to the user, and again after each repair.',
  input: z.strictObject({...pairInput, ...detailInput}),
  output: z.object(findingsOutput),
  async run({detail, ...given}, session) {
    const data = findingsData(await session.check(given), session.workspace.settings.translator, detail)
    return {data, text: findingsText(data)}
  },
})
