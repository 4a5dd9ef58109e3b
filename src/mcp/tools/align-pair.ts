import * as z from 'zod'
import {defineTool, detailInput, mostItems, pairInput} from '../tool.js'

export const alignPair = defineTool({
  name: 'align_pair',
  title: 'Align two texts',
  description:
    'Pairs the sentences of an original with those of its translation and says how sure each pairing is. An empty side is an omission or an addition.',
  input: z.strictObject({
    ...pairInput,
    ...detailInput,
    from: z.int().min(0).default(0).describe('first pairing to give'),
  }),
  output: z.object({
    pairs: z.array(z.object({source: z.string(), target: z.string(), confidence: z.number()})),
    total: z.number(),
  }),
  async run({detail, from, ...given}, session) {
    const {context} = await session.check(given)
    const join = (segments: readonly {readonly text: string}[]): string => segments.map(({text}) => text).join(' ')
    const pairs = context.units.slice(from, from + 5 * mostItems[detail]).map(({source, target, confidence}) => ({
      source: join(source),
      target: join(target),
      confidence: Math.round(confidence * 100) / 100,
    }))
    const total = context.units.length
    const text = pairs.map(({source, target, confidence}) => `${confidence}\t${source}\t${target}`).join('\n')
    return {data: {pairs, total}, text: `${text}\n${total} in all`}
  },
})
