import {expect, test} from 'vitest'
import {activateRules} from '../../src/check/engine/engine.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {createTranslator} from '../../src/messages/translator.js'
import {answerRecord, type RecordContext} from '../../src/records/answer-record.js'

const context: RecordContext = {
  termbase: createTermbase([]),
  unitRules: () => activateRules({}, {scope: 'unit'}),
  answerRules: () => activateRules({}, {scope: 'answer'}),
  translator: createTranslator('en'),
}
const record = {
  source: '博物馆周一闭馆。',
  target: 'Sure! Here is the translation:\n\nThe museum is closed on Mondays.',
}
const rulesOf = (answer: object) => (answer as {findings: {ruleId: string}[]}).findings.map(({ruleId}) => ruleId)

test('a unit is judged as a whole on request', async () => {
  expect(rulesOf(await answerRecord('check', record, context))).toEqual([])
  const answer = await answerRecord('check', {...record, whole: true}, context)
  expect(rulesOf(answer)).toEqual(['addition'])
  expect(answer).toMatchObject({findings: [{message: expect.stringContaining('“Sure! Here is the translation:”')}]})
})

test('what stands around a translation is taken off', async () => {
  expect(await answerRecord('fix', {...record, whole: true}, context)).toMatchObject({
    target: 'The museum is closed on Mondays.',
    findings: [],
  })
})

test('a lost placeholder has its place', async () => {
  const unit = {source: 'Hello {name}', target: '您好', sourceLang: 'en', targetLang: 'zh', whole: true, format: 'text'}
  expect(await answerRecord('check', unit, context)).toMatchObject({
    findings: [{ruleId: 'placeholder-mismatch', source: {start: 6, end: 12, text: '{name}'}}],
  })
})
