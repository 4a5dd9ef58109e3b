import {expect, test} from 'vitest'
import {parseDocument} from '../../src/parse/parse-document.js'

test('numbers and times of cues are no prose; the lines below them are', () => {
  const text =
    '1\n00:00:01,000 --> 00:00:04,500\n欢迎来到图书馆。\n\n2\n00:00:05,000 --> 00:00:09,200 line:90%\n请在二楼\n办理借书证。\n'
  const {blocks} = parseDocument(text, {format: 'text'})
  expect(blocks.map(({kind, boilerplate, content}) => [kind, boilerplate, content.text])).toEqual([
    ['boilerplate', 'time-code', '1 00:00:01,000 --> 00:00:04,500'],
    ['paragraph', undefined, '欢迎来到图书馆。'],
    ['boilerplate', 'time-code', '2 00:00:05,000 --> 00:00:09,200 line:90%'],
    ['heading', undefined, '请在二楼'],
    ['paragraph', undefined, '办理借书证。'],
  ])
})

test.each([
  '[00:12] Welcome to the library.',
  '9:00-17:00 open, closed on Mondays',
  'Open 9:00–17:00',
  '9:00–17:00',
  '1 - 5,000',
])('%s is text', text => {
  const {blocks} = parseDocument(`Notes\n\n${text}\n\nThe end of it.`, {format: 'text'})
  expect(blocks[1]).toMatchObject({boilerplate: undefined})
  expect(blocks[1]!.content.text).toBe(text)
})
