import * as z from 'zod'
import {promptTerms} from '../../enforce/prompt-terms.js'
import {selectTerms} from '../../enforce/select-terms.js'
import {statedPair} from '../stated-pair.js'
import {defineTool, longestText} from '../tool.js'

const input = z.strictObject({
  source: z.string().max(longestText).describe('the text that is to be translated'),
  sourceLang: z.string().optional(),
  targetLang: z.string().optional(),
})

export const lookUpTerms = defineTool({
  name: 'look_up_terms',
  title: 'Look up official terms',
  description:
    'The official terms that occur in a text, with the forms to use and those to avoid. Call it before you translate.',
  input,
  output: z.object({
    terms: z.array(
      z.object({
        concept: z.string(),
        source: z.string(),
        use: z.array(z.string()),
        avoid: z.array(z.string()),
        note: z.string().optional(),
        definition: z.string().optional(),
      }),
    ),
  }),
  async run({source, sourceLang, targetLang}, {workspace: {settings}}) {
    const selected = selectTerms(source, {termbase: settings.termbase, ...statedPair(source, sourceLang, targetLang)})
    const terms = selected.map(({concept, occurrences, use, avoid, note, definition}) => ({
      concept,
      source: occurrences[0]?.text ?? '',
      use,
      avoid,
      ...(note !== undefined && {note}),
      ...(definition !== undefined && {definition}),
    }))
    const lines = terms.map(
      one => `${one.source}: ${one.use.join(' / ')}${one.avoid.length === 0 ? '' : ` (not ${one.avoid.join(', ')})`}`,
    )
    return {data: {terms}, text: lines.length === 0 ? 'no term of the glossary occurs' : lines.join('\n')}
  },
})

export const promptBlock = defineTool({
  name: 'prompt_block',
  title: 'Instructions for a translator',
  description:
    'A compact block of instructions with the official terms that occur in a text, to be put into the prompt of another model.',
  input,
  output: z.object({text: z.string()}),
  async run({source, sourceLang, targetLang}, {workspace: {settings}}) {
    const terms = selectTerms(source, {termbase: settings.termbase, ...statedPair(source, sourceLang, targetLang)})
    const text = promptTerms(terms)
    return {data: {text}, text}
  },
})
