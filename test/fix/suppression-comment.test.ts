import {expect, test} from 'vitest'
import {suppressionComment} from '../../src/fix/suppression-comment.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {withReplacements} from '../../src/text/encode.js'

function silenced(text: string, word: string, path = 'a.en.md', reason = 'house rule'): string | undefined {
  const document = parseDocument(text, {lang: 'en', path})
  const comment = suppressionComment({...document, path}, text.indexOf(word), 'term-missing', reason)
  return comment && withReplacements(text, [comment])
}
const comment = '<!-- duizhao-disable-next-line term-missing -- house rule -->'

test.each([
  {
    name: 'before its block',
    text: 'One.\n\nTwo goes\non here.\n',
    word: 'here',
    after: `One.\n\n${comment}\nTwo goes\non here.\n`,
  },
  {
    name: 'before the whole table',
    text: '| a | b |\n| - | - |\n| c | here |\n',
    word: 'here',
    after: `${comment}\n| a | b |\n| - | - |\n| c | here |\n`,
  },
  {name: 'with the indent of an item', text: '- a\n  - here\n', word: 'here', after: `- a\n  ${comment}\n  - here\n`},
  {
    name: 'with the line ends of the file',
    text: 'One.\r\n\r\nhere\r\n',
    word: 'here',
    after: `One.\r\n\r\n${comment}\r\nhere\r\n`,
  },
])('$name', ({text, word, after}) => {
  expect(silenced(text, word)).toBe(after)
})

test('in MDX as an expression', () => {
  expect(silenced('here\n', 'here', 'a.mdx')).toBe(
    '{/* duizhao-disable-next-line term-missing -- house rule */}\nhere\n',
  )
})

test('a reason cannot end the comment', () => {
  const text = silenced('here\n', 'here', 'a.en.md', 'no --> <script>\nor */}')!
  expect(text.split('\n')).toHaveLength(3)
  expect(text.match(/-->/gu)).toHaveLength(1)
  expect(text).not.toContain('<script')
})

test('none where a format has no comments that are read', () => {
  expect(silenced('here\n', 'here', 'a.en.txt')).toBeUndefined()
})
