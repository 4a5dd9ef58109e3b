import {describe, expect, test} from 'vitest'
import {badAnswers} from '../../bench/bad-answers.data.js'
import {goodAnswers} from '../../bench/good-answers.data.js'
import {aiTranslator} from '../../src/enforce/ai-sdk.js'
import {type EnforceOptions, enforce} from '../../src/enforce/enforce.js'
import type {Translate} from '../../src/enforce/translate-request.js'
import {createTermbase} from '../../src/glossary/termbase.js'

const run = (options: Partial<EnforceOptions> & Pick<EnforceOptions, 'translate' | 'source'>) =>
  enforce({termbase: createTermbase([]), ...options})
const languages = (from: 'zh' | 'en') => ({sourceLang: from, targetLang: from === 'zh' ? 'en' : 'zh'})

test.each(goodAnswers)('a right answer is taken at once: $name', async ({from, source, answer}) => {
  const {units, summary} = await run({source, translate: () => answer, ...languages(from)})
  expect({calls: summary.calls, ...units[0]}).toMatchObject({calls: 1, status: 'clean', target: answer})
})

describe.each(badAnswers)('a bad answer: $name', ({from, source, right, bad, finishReason}) => {
  const wrong = {text: bad, finishReason}

  test('is put right by a translator that minds what it is told', async () => {
    const translate: Translate = ({round}) => (round === 1 ? wrong : right)
    const {units, summary} = await run({source, translate, ...languages(from)})
    expect(summary.calls).toBeLessThanOrEqual(3)
    if (finishReason === 'content-filter') expect(units[0]?.error?.code).toBe('TRANSLATE_FILTERED')
    else expect(units[0]).toMatchObject({status: 'clean', target: right})
  })

  test('is reported if it comes again and again', async () => {
    const {units} = await run({source, translate: () => wrong, ...languages(from)})
    const isStripped = units[0]?.target === right
    expect(units[0]?.status === 'clean').toBe(isStripped)
  })
})

test('what is missing is asked for by its words', async () => {
  const seen: string[] = []
  const answers = ['The museum is closed.', 'The museum is closed. Admission is free on Sundays.']
  await run({
    source: '博物馆闭馆。星期天免费入场。',
    translate: ({instructions, round}) => {
      seen.push(instructions)
      return answers[round - 1]!
    },
  })
  expect(seen[1]).toContain('Also translate "星期天免费入场。"')
})

const failing = (status: number, headers: Record<string, string> = {}) =>
  Object.assign(new Error(`status ${status}`), {statusCode: status, responseHeaders: headers})

describe('errors of services', () => {
  /** A clock that goes on only by waiting. */
  const clockOf = () => {
    const waits: number[] = []
    let time = 0
    const sleep = async (ms: number): Promise<void> => {
      waits.push(ms)
      time += ms
    }
    return {waits, clock: {now: () => time, sleep}}
  }

  test.each([
    ['refuses the key', failing(401), 'TRANSLATE_DENIED', 1, []],
    ['does not accept the request', failing(400), 'TRANSLATE_REFUSED', 2, []],
    ['is busy', failing(429), 'TRANSLATE_LIMITED', 6, [1000, 2000, 4000]],
    ['says when to come again', failing(429, {'retry-after': '7'}), 'TRANSLATE_LIMITED', 6, [7000, 7000, 7000]],
    ['asks for an hour', failing(429, {'retry-after': '3600'}), 'TRANSLATE_LIMITED', 2, []],
    ['is down', failing(503), 'TRANSLATE_UNAVAILABLE', 6, [1000, 2000, 4000]],
    [
      'is out of reach',
      Object.assign(new Error('x'), {code: 'ECONNRESET'}),
      'TRANSLATE_UNAVAILABLE',
      6,
      [1000, 2000, 4000],
    ],
  ])('one that %s', async (_, error, code, calls, firstWaits) => {
    const {waits, clock} = clockOf()
    const translate: Translate = () => Promise.reject(error)
    const {units, summary} = await run({source: ['会议闭幕。', '展会开幕。'], translate, clock, concurrency: 1})
    expect(units.map(unit => [unit.status, unit.error?.code])).toEqual([
      ['failed', code],
      ['failed', code],
    ])
    expect([summary.calls, waits.slice(0, 3)]).toEqual([calls, firstWaits])
  })

  test('one that is busy once', async () => {
    const {waits, clock} = clockOf()
    let calls = 0
    const translate: Translate = () => {
      if (++calls === 1) throw failing(429)
      return 'The meeting closed.'
    }
    const {units} = await run({source: '会议闭幕。', translate, clock})
    expect(units[0]).toMatchObject({status: 'clean', target: 'The meeting closed.', rounds: 2})
    expect(waits).toEqual([1000])
  })
})

test('equal sources are translated once', async () => {
  let calls = 0
  const translate: Translate = () => {
    calls++
    return 'The meeting closed.'
  }
  const {units, summary} = await run({source: ['会议闭幕。', '会议闭幕。', '会议闭幕。'], translate})
  expect([calls, summary.calls, summary.clean]).toEqual([1, 1, 3])
  expect(units.map(({sameAs}) => sameAs)).toEqual([undefined, 0, 0])
})

describe('wrong options are named at once', () => {
  const translate: Translate = () => 'x'
  test.each<[string, Record<string, unknown>]>([
    ['maxRound', {maxRound: 2}],
    ['maxRounds', {maxRounds: -1}],
    ['timeoutMs', {timeoutMs: '5'}],
    ['translate', {translate: 'gpt'}],
    ['minMemoryScore', {minMemoryScore: 70}],
    ['sourceLang', {sourceLang: 'not a language'}],
    ['lang', {lang: 'xx'}],
    ['source', {source: [1]}],
    ['format', {format: 'docx'}],
    ['lexicon', {lexicon: 'zh-en'}],
    ['termbase', {termbase: undefined}],
  ])('%s', async (name, wrong) => {
    const options = {source: '甲。', translate, termbase: createTermbase([]), ...wrong}
    await expect(enforce(options as EnforceOptions)).rejects.toMatchObject({
      code: 'ENFORCE_OPTION',
      message: expect.stringContaining(name),
    })
  })

  test('of the model', () => {
    expect(() => aiTranslator({model: 'm', maxRetries: -1})).toThrow('maxRetries is -1')
    expect(() => aiTranslator({model: 'm', temprature: 1} as never)).toThrow('temperature')
  })
})
