import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {buildersIn, digestOf, literalsIn} from '../../tools/expressions/gather.js'
import {judge} from '../../tools/expressions/judge.js'
import {builders, others} from './others.data.js'

const linear = new Set(readFileSync('test/expressions/linear.txt', 'utf8').split('\n'))
const literals = literalsIn('src')

test('every regular expression is linear for any text, or stands in the list of those that need not be', () => {
  const fresh = literals.filter(one => !linear.has(digestOf(one)) && !Object.hasOwn(others, one.literal))
  const wrong = fresh.flatMap(one => {
    const judgement = judge(one, 5)
    return judgement === 'linear' ? [] : [`${one.place} ${one.literal} is ${judgement}: others.data.ts`]
  })
  expect(wrong).toEqual([])
})

test('the list has none that is gone', () => {
  const written = new Set(literals.map(({literal}) => literal))
  expect(Object.keys(others).filter(literal => !written.has(literal))).toEqual([])
})

test('what is said to be bounded has a bound on every repetition', () => {
  const unbounded = Object.entries(others).filter(([literal, reason]) => {
    // Without what is escaped and what stands in a class.
    const bare = literal.replace(/\\./gsu, '').replace(/\[[^\]]*\]/gu, '')
    return reason === 'bounded' && /[*+]|\{\d{1,9},\}/u.test(bare)
  })
  expect(unbounded).toEqual([])
})

test('files that put expressions together are known', () => {
  expect(buildersIn('src').filter(file => !builders.includes(file))).toEqual([])
})
