import {afterAll, beforeAll, expect, test} from 'vitest'
import {type BuiltCli, buildCli} from '../helpers/built-cli.js'

let cli: BuiltCli

beforeAll(async () => {
  cli = await buildCli()
})
afterAll(() => cli.remove())

const glossary = [
  {zh: '滨海枢纽', en: 'coastal hub', accept: ['CH'], variants: ['shore hub'], forbidden: ['seaside node']},
  {zh: '数字港', en: 'Digital Port'},
]

async function pipe(mode: string, ...records: unknown[]) {
  const input = records.map(record => `${JSON.stringify(record)}\n`).join('')
  const {stdout, code} = await cli.run(['pipe', mode], {input})
  return {
    code,
    text: stdout,
    answers: stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line)),
  }
}

test('fix', async () => {
  const target = 'The seaside node cost 30 million yuan.'
  const {code, answers} = await pipe('fix', {id: 7, source: '滨海枢纽耗资三亿元。', target, glossary}, {id: 8})
  expect(code).toBe(1)
  expect(answers[0]).toMatchObject({
    id: 7,
    target: 'The coastal hub cost 30 million yuan.',
    applied: [
      {ruleId: 'term-forbidden', concept: '滨海枢纽', start: 4, end: 16, found: 'seaside node', text: 'coastal hub'},
    ],
    findings: [{ruleId: 'number-mismatch', target: {text: '30 million yuan'}}],
  })
  const [{start, end, text}] = [answers[0].findings[0].target]
  expect(answers[0].target.slice(start, end)).toBe(text)
  expect(answers[1]).toMatchObject({id: 8, error: {code: 'RECORD_INVALID'}})
})

test('prompt: only the terms that occur, the same bytes each time', async () => {
  const record = {id: 1, source: '滨海枢纽启用。', glossary}
  const first = await pipe('prompt', record, record)
  expect(first.answers[0]).toEqual(first.answers[1])
  expect(first.answers[0].terms).toEqual([
    {
      concept: '滨海枢纽',
      occurrences: [{start: 0, end: 4, text: '滨海枢纽'}],
      use: ['coastal hub', 'CH'],
      offer: ['coastal hub'],
      avoid: ['shore hub', 'seaside node'],
    },
  ])
  expect(first.answers[0].text).toContain('"滨海枢纽" → use "coastal hub"')
  expect(first.answers[0].text).not.toContain('Digital')
  expect((await pipe('prompt', record, record)).text).toBe(first.text)
})

test('prompt: nothing occurs, nothing is said; a target may stand there', async () => {
  const {answers, code} = await pipe('prompt', {id: 1, source: '会议召开。', target: 'x', glossary})
  expect([code, answers[0]]).toEqual([0, {id: 1, terms: [], text: ''}])
})
