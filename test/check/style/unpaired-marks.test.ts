import {expect, test} from 'vitest'
import type {Prose} from '../../../src/check/style/prose.js'
import {unpairedMarks} from '../../../src/check/style/unpaired-marks.js'

/** Marks without a partner in blocks of text, as `kind block:place`. */
function unpaired(texts: readonly string[], pairs: readonly (readonly [string, string])[] = [['“', '”']]): string[] {
  const blocks = texts.map(text => ({text}) as Prose)
  return unpairedMarks(blocks, pairs).map(({kind, block, start, end}) => {
    expect(end).toBe(start + 1)
    return `${kind} ${blocks.indexOf(block)}:${start}`
  })
}

const between = (count: number): string[] => Array.from({length: count}, () => 'and so on')
const brackets = [['(', ')']] as const

test.each([
  ['pairs', ['“a” and “b”'], []],
  ['pairs inside of each other', ['“a “b” c”'], []],
  ['one that is not closed', ['“a” and “b'], ['unclosed 0:8']],
  ['one that nothing opens', ['a” and “b”'], ['unopened 0:1']],
  ['a closing mark at the very beginning', ['” a'], ['unopened 0:0']],
  ['an opening mark at the very beginning', ['“ a'], ['unclosed 0:0']],
  ['the last one that is open takes the closing mark', ['“a “b”'], ['unclosed 0:0']],
  ['closed in the next block', ['“a', 'b”'], []],
  ['closed in the twelfth block', ['“a', ...between(11), 'b”'], []],
  ['closed a block later', ['“a', ...between(12), 'b”'], ['unclosed 0:0', 'unopened 13:1']],
  ['opened again by the next block', ['“a', '“b', '“c”'], []],
  ['opened again in the middle of the next block', ['“a', 'so “b”'], ['unclosed 0:0']],
  ['in the order of what is given up', ['“a', 'b', 'c “d'], ['unclosed 0:0', 'unclosed 2:2']],
])('%s', (_, texts, expected) => {
  expect(unpaired(texts)).toEqual(expected)
})

test.each([
  ['a number of a list', ['1) a; 12) b'], []],
  ['a letter of a list', ['a, b) c'], []],
  ['four characters are none of a list', ['a, bcde) c'], ['unopened 0:7']],
  ['a smile', ['so :) and ;-)'], []],
  ['a word', ['what it is) c'], []],
  ['what stands in it', ['whatever is said) c'], ['unopened 0:16']],
])('a closing bracket behind %s', (_, texts, expected) => {
  expect(unpaired(texts, brackets)).toEqual(expected)
})

test('each pair of marks is for itself, and a quotation mark is never one of a list', () => {
  expect(unpaired(['“a (b” c)'], [['“', '”'], ...brackets])).toEqual([])
  expect(unpaired(['1” a'])).toEqual(['unopened 0:1'])
})
