// A language model through the AI SDK that first disobeys the glossary and is then told what to repair. The model is the
// SDK's own mock, so that the example runs offline; put the model of a provider in its place.
import {MockLanguageModelV3} from 'ai/test'
import {createTermbase, loadGlossary} from 'duizhao'
import {aiTranslator} from 'duizhao/ai'
import {enforce} from 'duizhao/enforce'

const answers = [
  'The demonstration park is building its core functions and signed projects of 3.5 billion yuan.',
  'SCODA is building the “four centers” and signed projects of 350 million yuan.',
]

const model = new MockLanguageModelV3({
  doGenerate: async () => ({
    content: [{type: 'text', text: answers[model.doGenerateCalls.length - 1]}],
    finishReason: {unified: 'stop', raw: undefined},
    usage: {
      inputTokens: {total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined},
      outputTokens: {total: 1, text: 1, reasoning: undefined},
    },
    warnings: [],
  }),
})

const {units} = await enforce({
  source: '上合示范区建设“四个中心”，签约项目总投资3.5亿元。',
  translate: aiTranslator({model, system: 'You translate press releases of a local government.'}),
  termbase: createTermbase([await loadGlossary('duizhao:scoda')]),
})

for (const [index, {prompt}] of model.doGenerateCalls.entries()) {
  const [{text}] = prompt.at(-1).content
  console.log(`--- call ${index + 1}\n${text}\n--- answer\n${answers[index]}\n`)
}
console.log(`${units[0].status} after ${units[0].rounds} calls: ${units[0].target}`)
