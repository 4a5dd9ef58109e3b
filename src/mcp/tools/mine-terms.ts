import * as z from 'zod'
import {languagePair} from '../../language/direction.js'
import {mineTerms as mine} from '../../mine/mine-terms.js'
import {defineTool, pairInput} from '../tool.js'

export const mineTerms = defineTool({
  name: 'mine_terms',
  title: 'Find terms that the glossary lacks',
  description:
    'Suggests terms used in an original and its translation but missing from the glossary. They need human review.',
  input: z.strictObject({...pairInput, limit: z.int().min(1).max(200).default(20)}),
  output: z.object({
    proposals: z.array(
      z.object({
        term: z.string(),
        count: z.number(),
        renderings: z.array(z.object({text: z.string(), count: z.number()})),
      }),
    ),
  }),
  async run({limit, ...given}, session) {
    const {workspace} = session
    const {sides, settings} = await workspace.parseTexts(await session.texts(given))
    const pairs = sides.kind === 'pair' ? [await workspace.align(sides)] : []
    const [first] = pairs
    const langs = languagePair({source: first?.source.document.lang, target: first?.target.document.lang})
    const found = mine(pairs, {
      glossaries: settings.termbase.glossaries,
      lexicon: await settings.lexicon(langs),
      limit,
      minCount: 2,
    })
    const proposals = found.map(({source: term, count, renderings}) => ({
      term,
      count,
      renderings: renderings.map(one => ({text: one.text, count: one.count})),
    }))
    const lines = proposals.map(
      one => `${one.term} (${one.count}): ${one.renderings.map(({text}) => text).join(' / ')}`,
    )
    return {data: {proposals}, text: lines.length === 0 ? 'nothing to propose' : lines.join('\n')}
  },
})
