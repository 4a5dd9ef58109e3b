import {expect, test} from 'vitest'
import {readLines} from '../../src/records/lines.js'

async function* chunks(...parts: readonly string[]) {
  for (const part of parts) yield part
}

async function linesOf(...parts: readonly string[]) {
  const lines: [string, boolean][] = []
  for await (const line of readLines(chunks(...parts), 10))
    lines.push(['bytes' in line ? line.bytes.toString() : 'too long', line.more])
  return lines
}

test('a line says whether the next one is here already', async () => {
  expect(await linesOf('a\nb\r\nc', 'd\n', '\ne')).toEqual([
    ['a', true],
    ['b', false],
    ['cd', false],
    ['', false],
    ['e', false],
  ])
})

test('a line over the limit is passed over', async () => {
  expect(await linesOf('0123456789', 'abc\nd\n', 'x')).toEqual([
    ['too long', true],
    ['d', false],
    ['x', false],
  ])
})
