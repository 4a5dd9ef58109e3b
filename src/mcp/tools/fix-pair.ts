import * as z from 'zod'
import {fixInputs, writeFixed} from '../../workspace/fix/fix-inputs.js'
import {findingsData, findingsOutput, findingsText} from '../finding-data.js'
import {defineTool, pairInput} from '../tool.js'

export const fixPair = defineTool({
  name: 'fix_pair',
  title: 'Fix a translation',
  description:
    'Applies the unambiguous fixes to the translation, and returns the fixed text and what is left. unsafe also applies those that need review. Files are changed only if the server was started with --write.',
  input: z.strictObject({...pairInput, unsafe: z.boolean().default(false)}),
  output: z.object({
    target: z.string().describe('the translation after the fixes'),
    applied: z.array(z.object({ruleId: z.string(), found: z.string(), text: z.string()})),
    written: z.boolean(),
    ...findingsOutput,
  }),
  writes: true,
  async run({unsafe, ...given}, session) {
    const {workspace} = session
    const parsed = await workspace.parseTexts(await session.texts(given))
    const fixed = await fixInputs([parsed], workspace, {unsafe})
    const {sides} = parsed
    const path = (sides.kind === 'pair' ? sides.target.path : sides.document.path) ?? ''
    const target = fixed.texts.get(path) ?? ''
    const written = session.mayWrite && (await session.isFile(path, given)) && (await writeFixed(fixed, path))
    const left = findingsData({document: fixed.documents[0]!, notes: []}, workspace.settings.translator, 'brief')
    const applied = fixed.applied.map(({ruleId, found, text}) => ({ruleId, found, text}))
    return {
      data: {target, applied, written, ...left},
      text: `${applied.length} fixed${written ? `, ${path} written` : ''}\n${findingsText(left)}`,
    }
  },
})
