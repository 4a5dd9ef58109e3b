import {describe, expect, test, vi} from 'vitest'
import {type EnforceOptions, enforce} from '../../src/enforce/enforce.js'
import type {EnforcedUnit} from '../../src/enforce/enforced-unit.js'
import type {Translate} from '../../src/enforce/translate-request.js'
import {termbaseFromRows} from '../../src/glossary/termbase-from-rows.js'
import {rows} from '../helpers/term-unit.js'

const termbase = termbaseFromRows(
  rows(`
  滨海枢纽 = coastal hub | ! seaside node
  数字港 = Digital Port | ! Digital Harbor Zone
  展区 = exhibition area`),
)

/** Sentences of our own with a right translation each. */
const right: Readonly<Record<string, string>> = {
  '滨海枢纽今年启用。': 'The coastal hub opens this year.',
  '数字港投资三亿元。': 'The Digital Port took an investment of 300 million yuan.',
  '展区共有12个展位。': 'The exhibition area has 12 booths.',
  '会议昨天闭幕。': 'The meeting closed yesterday.',
}
const sources = Object.keys(right)
const obedient: Translate = ({source}) => right[source] ?? ''

const run = (options: Partial<EnforceOptions> & Pick<EnforceOptions, 'translate'>) =>
  enforce({source: sources, termbase, ...options})
const statuses = (units: readonly EnforcedUnit[]) => units.map(({status}) => status)

test('clean units are translated exactly once', async () => {
  const translate = vi.fn(obedient)
  const {units, summary} = await run({translate})
  expect(units.map(({target}) => target)).toEqual(Object.values(right))
  expect(translate).toHaveBeenCalledTimes(sources.length)
  expect(summary).toEqual({clean: 4, findings: 0, failed: 0, pending: 0, calls: 4})
})

test('safe fixes cost no second call, repairs do, and only for their unit', async () => {
  const translate = vi.fn<Translate>(({source, repairs, previous, round}) => {
    if (source.startsWith('滨海枢纽')) return 'The seaside node opens this year.'
    if (source.startsWith('数字港') && round === 1) return 'The site took an investment of 300 million yuan.'
    if (source.startsWith('数字港')) {
      expect(previous).toBe('The site took an investment of 300 million yuan.')
      expect(repairs.map(({concept}) => concept)).toEqual(['数字港'])
    }
    return right[source] ?? ''
  })
  const {units} = await run({translate})
  expect(units.map(({target}) => target)).toEqual(Object.values(right))
  expect(units.map(({rounds}) => rounds)).toEqual([1, 2, 1, 1])
  expect(units[0]?.trace).toMatchObject([{by: 'translate', round: 1, fixes: 1, findings: 0, kept: true}])
})

test('the instructions are minimal and the same for the same request', async () => {
  const seen: string[] = []
  const translate: Translate = request => {
    seen.push(request.instructions)
    return obedient(request)
  }
  await run({translate, concurrency: 1})
  expect(seen[0]).toContain('"滨海枢纽" → use "coastal hub"; do not use "seaside node"')
  expect(seen[0]).not.toContain('Digital')
  expect(seen[3]).toBe('')
})

test('of several answers the best is kept, and the same answer twice ends it', async () => {
  const translate = vi.fn<Translate>(({round}) =>
    round === 1 ? 'The site took 300 million yuan.' : 'It took 3 million yuan.',
  )
  const [unit] = (await run({translate, source: '数字港投资三亿元。', maxRounds: 9})).units
  expect(unit).toMatchObject({status: 'findings', target: 'The site took 300 million yuan.', rounds: 3})
  expect(unit?.findings.map(({ruleId}) => ruleId)).toEqual(['term-missing'])
})

test('rounds are bounded, and so are rounds without improvement', async () => {
  let count = 0
  const stubborn: Translate = () => `The site took ${300 + ++count} million yuan.`
  const [unit] = (await run({translate: stubborn, source: '数字港投资三亿元。', maxRounds: 50, patience: 2})).units
  expect(unit?.rounds).toBe(3)
})

describe('a translator that misbehaves stops no other unit', () => {
  test.each<[string, Translate, string]>([
    [
      'throws',
      () => {
        throw new Error('quota')
      },
      'TRANSLATE_THREW',
    ],
    [
      'rejects with something odd',
      () =>
        Promise.reject({
          toString: () => {
            throw new Error('x')
          },
        }),
      'TRANSLATE_THREW',
    ],
    ['hangs', () => new Promise<string>(() => {}), 'TRANSLATE_TIMEOUT'],
    ['gives nothing', () => '', 'TRANSLATE_NOTHING'],
    ['gives white space', () => ' \n', 'TRANSLATE_NOTHING'],
    ['gives no text', () => undefined as unknown as string, 'TRANSLATE_NOTHING'],
    ['gives the source back', ({source}) => source, 'TRANSLATE_LANGUAGE'],
    ['answers in Russian', () => 'Узел откроется в этом году.', 'TRANSLATE_LANGUAGE'],
    ['gives a megabyte', () => 'coastal hub '.repeat(90_000), 'TRANSLATE_TOO_LONG'],
  ])('%s', async (_name, bad, code) => {
    const translate: Translate = request => (request.index === 1 ? bad(request) : obedient(request))
    const {units} = await run({translate, timeoutMs: 20})
    expect(statuses(units)).toEqual(['clean', 'failed', 'clean', 'clean'])
    expect(units[1]).toMatchObject({source: sources[1], rounds: 2, error: {code}})
    expect(units[1]).not.toHaveProperty('target')
  })

  test('what it gave before an error is kept', async () => {
    const translate: Translate = ({round}) => {
      if (round > 1) throw new Error('gone')
      return 'The site took 300 million yuan.'
    }
    const [unit] = (await run({translate, source: '数字港投资三亿元。'})).units
    expect(unit).toMatchObject({
      status: 'findings',
      target: 'The site took 300 million yuan.',
      error: {message: 'gone'},
    })
  })
})

describe('abort', () => {
  test('leaves a state that can be stored and taken up again', async () => {
    const controller = new AbortController()
    const first = vi.fn<Translate>(request => {
      if (request.index === 2) {
        controller.abort()
        return new Promise<string>(() => {})
      }
      return obedient(request)
    })
    const stopped = await run({translate: first, signal: controller.signal, concurrency: 1})
    expect([stopped.aborted, ...statuses(stopped.units)]).toEqual([true, 'clean', 'clean', 'pending', 'pending'])
    const state: readonly EnforcedUnit[] = JSON.parse(JSON.stringify(stopped.units))
    const second = vi.fn(obedient)
    const resumed = await run({translate: second, state})
    expect(statuses(resumed.units)).toEqual(['clean', 'clean', 'clean', 'clean'])
    expect(second.mock.calls.map(([{index}]) => index)).toEqual([2, 3])
    expect(resumed.units.map(({target}) => target)).toEqual(Object.values(right))
  })

  test('before the start: nothing is called', async () => {
    const translate = vi.fn(obedient)
    const {units, aborted} = await run({translate, signal: AbortSignal.abort()})
    expect([aborted, translate.mock.calls.length]).toEqual([true, 0])
    expect(new Set(statuses(units))).toEqual(new Set(['pending']))
  })

  test('the signal reaches the call, also when its time is over', async () => {
    const seen: boolean[] = []
    await run({
      source: sources[0]!,
      timeoutMs: 10,
      maxRounds: 1,
      translate: ({signal}) => new Promise(() => signal.addEventListener('abort', () => seen.push(true))),
    })
    expect(seen).toEqual([true])
  })
})

test('a failed unit of an earlier run gets its rounds again', async () => {
  const {units} = await run({translate: () => ''})
  expect(new Set(statuses(units))).toEqual(new Set(['failed']))
  expect(statuses((await run({translate: obedient, state: units})).units)).toEqual(['clean', 'clean', 'clean', 'clean'])
})

test('no more units at a time than said, every unit once', async () => {
  let active = 0
  let most = 0
  const many = Array.from({length: 40}, (_, i) => `会议${i}闭幕。`)
  const translate: Translate = async ({index}) => {
    most = Math.max(most, ++active)
    await new Promise(resolve => setTimeout(resolve, 1))
    active--
    return `Meeting ${index} closed.`
  }
  const told: number[] = []
  const {units} = await run({
    source: many,
    translate,
    concurrency: 5,
    onUnit: (_unit, index) => {
      told.push(index)
      throw new Error('ignored')
    },
  })
  expect(most).toBe(5)
  expect(told.sort((a, b) => a - b)).toEqual(many.map((_, i) => i))
  expect(units.map(({source}) => source)).toEqual(many)
})

describe('memory', () => {
  const exact = (target: string) => ({find: () => ({source: '滨海枢纽今年启用。', target, score: 1})})

  test('the same text with right terms is taken over without a call', async () => {
    const translate = vi.fn(obedient)
    const [unit] = (await run({translate, source: sources[0]!, memory: exact('The coastal hub opens this year!')}))
      .units
    expect(unit).toMatchObject({status: 'clean', target: 'The coastal hub opens this year!', rounds: 0})
    expect(unit?.trace).toMatchObject([{by: 'memory', kept: true}])
    expect(translate).not.toHaveBeenCalled()
  })

  test('with terms that are no longer right it is only shown', async () => {
    const translate = vi.fn<Translate>(obedient)
    await run({translate, source: '数字港投资三亿元。', memory: exact('The site took 300 million yuan.')})
    expect(translate.mock.calls[0]?.[0].suggestion?.target).toBe('The site took 300 million yuan.')
  })

  test('a similar one is shown, an unlike one is not, a broken memory is no reason to stop', async () => {
    const translate = vi.fn<Translate>(obedient)
    const score = (value: number) => ({find: () => ({source: 'x', target: 'y', score: value})})
    await run({translate, source: sources[0]!, memory: score(0.8)})
    await run({translate, source: sources[0]!, memory: score(0.3)})
    const broken = {find: () => Promise.reject(new Error('disk'))}
    const {units} = await run({translate, source: sources[0]!, memory: broken})
    expect(translate.mock.calls.map(([{suggestion}]) => suggestion?.score)).toEqual([0.8, undefined, undefined])
    expect(units[0]).toMatchObject({status: 'clean', trace: [{error: {code: 'MEMORY_FAILED'}}, {kept: true}]})
  })
})

test('nothing to translate', async () => {
  const translate = vi.fn(obedient)
  expect((await run({translate, source: []})).units).toEqual([])
  expect((await run({translate, source: ['', ' \n']})).units.map(({target}) => target)).toEqual(['', ' \n'])
  expect(translate).not.toHaveBeenCalled()
})

test('wrong use is named', async () => {
  await expect(run({translate: obedient, maxRounds: 0})).rejects.toMatchObject({code: 'ENFORCE_OPTION'})
  await expect(run({translate: obedient, concurrency: Number.NaN})).rejects.toMatchObject({code: 'ENFORCE_OPTION'})
  await expect(run({translate: obedient, state: []})).rejects.toMatchObject({code: 'ENFORCE_STATE'})
})

test('a translator that breaks terms and figures at random, told what is wrong, ends with none', async () => {
  const random = seeded(7)
  const many = Array.from({length: 120}, (_, i) => sources[i % 3]!)
  const broken = (text: string, kept: ReadonlySet<string | undefined>): string => {
    let result = text
    const wrong = [
      ['coastal hub', 'seaside node'],
      ['Digital Port', 'great site'],
      ['exhibition area', 'big room'],
    ] as const
    const zh = ['滨海枢纽', '数字港', '展区']
    for (const [i, [good, bad]] of wrong.entries())
      if (!kept.has(zh[i]) && random() < 0.3) result = result.replace(good, bad)
    return kept.has(undefined) ? result : result.replace(/\d+/u, digits => (random() < 0.1 ? `${digits}0` : digits))
  }
  const calls = new Map<number, number>()
  const translate: Translate = ({index, source, repairs, round}) => {
    calls.set(index, (calls.get(index) ?? 0) + 1)
    return round === 1
      ? broken(right[source]!, new Set())
      : broken(right[source]!, new Set([...repairs.map(({concept}) => concept), undefined]))
  }
  const {units} = await run({source: many, translate})
  expect(units.filter(({findings}) => findings.length > 0)).toEqual([])
  for (const [index, unit] of units.entries()) if (unit.trace[0]?.findings === 0) expect(calls.get(index)).toBe(1)
})

/** A linear congruential generator (Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
