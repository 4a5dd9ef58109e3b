import {expect, test} from 'vitest'
import {linesOf, readBlocks} from '../../src/records/lines.js'

async function* chunks(...parts: readonly string[]) {
  for (const part of parts) yield part
}

async function blocksOf(...parts: readonly string[]) {
  const blocks: string[] = []
  for await (const block of readBlocks(chunks(...parts), 10)) blocks.push(block.toString())
  return blocks
}

test('a block has all lines that are here', async () => {
  expect(await blocksOf('a\nb\r\nc', 'd', 'e\n', '\nf')).toEqual(['a\nb\r\n', 'cde\n', '\n', 'f'])
  expect(await blocksOf()).toEqual([])
  expect(await blocksOf('a\n', '')).toEqual(['a\n'])
})

test('of a line over the limit no more is kept than shows it', async () => {
  expect(await blocksOf('0123456789', 'abc', 'defghi', 'j\nd\n', 'x')).toEqual(['0123456789abcj\nd\n', 'x'])
  expect(await blocksOf('0123456789a', 'bcdefghijkl', 'm')).toEqual(['0123456789a'])
})

test.each([
  ['', []],
  ['\n', ['']],
  ['a\n\nb\r\nc', ['a', '', 'b\r', 'c']],
  ['a\n', ['a']],
])('the lines of %j', (block, lines) => {
  expect([...linesOf(Buffer.from(block))].map(String)).toEqual(lines)
})
