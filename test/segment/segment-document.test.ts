import {expect, test} from 'vitest'
import {parseDocument} from '../../src/parse/parse-document.js'
import {segmentDocument} from '../../src/segment/segment-document.js'

function slices(text: string, path = 'a.md'): string[] {
  return segmentDocument(parseDocument(text, {path})).segments.map(({start, end}) => text.slice(start, end))
}

test.each([
  {
    name: 'emphasis around one sentence',
    text: '第一句。**第二句。**第三句。',
    parts: ['第一句。', '**第二句。**', '第三句。'],
  },
  {
    name: 'emphasis over two sentences opens in one and closes in the other',
    text: '**第一句。第二句。**',
    parts: ['**第一句。', '第二句。**'],
  },
  {
    name: 'a link at the end and one at the start',
    text: 'See [the page](https://a.example/x.y). [This one](https://b.example) is new.',
    parts: ['See [the page](https://a.example/x.y).', '[This one](https://b.example) is new.'],
  },
  {
    name: 'a link that holds its full stop',
    text: '[看这里。](https://a.example)再看那里。',
    parts: ['[看这里。](https://a.example)', '再看那里。'],
  },
  {name: 'nested marks', text: '前文。***[一。](u)*** 二。', parts: ['前文。', '***[一。](u)***', '二。']},
  {name: 'marks that CommonMark leaves unread', text: '他说：**“一。”**二。', parts: ['他说：**“一。”**', '二。']},
  {name: 'code at the end', text: '运行 `a.b()`。完成。', parts: ['运行 `a.b()`。', '完成。']},
  {name: 'a heading and a list item', text: '## **概况**\n\n- *一项。*\n', parts: ['**概况**', '*一项。*']},
  {name: 'hard-wrapped', text: '第一句分成\n两行。第二句。', parts: ['第一句分成\n两行。', '第二句。']},
  {
    name: 'a description whose origin is known only as a whole',
    text: '![Bread &amp; tea. Taken in May.](a.png) 完。',
    parts: ['![Bread &amp; tea. Taken in May.](a.png)', '完。'],
  },
])('$name', ({text, parts}) => {
  expect(slices(text)).toEqual(parts)
})

test('HTML tags belong to the sentence at which they open and close', () => {
  expect(slices('<p><b>First one.</b> <em>Second <i>one.</i></em></p>', 'a.html')).toEqual([
    '<b>First one.</b>',
    '<em>Second <i>one.</i></em>',
  ])
})

test('ids, plain text and blocks', () => {
  const text = '\uFEFF# 标题\r\n\r\n第一句。第二句\uFFFD。\r\n'
  const {segments, document} = segmentDocument(parseDocument(text, {path: 'a.md'}))
  expect(segments.map(({id, text: plain, block, blockIndex}) => [id, plain, block, blockIndex])).toEqual([
    ['s1', '标题', 'heading', 0],
    ['s2', '第一句。', 'paragraph', 1],
    ['s3', '第二句。', 'paragraph', 1],
  ])
  expect(document.text).toBe(text)
})

test('a boilerplate line is one segment', () => {
  const {segments} = segmentDocument(
    parseDocument('Title\n\n2024-01-21 15:22:09 admin. source: share:\n\nText of it.', {format: 'text'}),
  )
  expect(segments.map(({block, text}) => [block, text])[1]).toEqual([
    'boilerplate',
    '2024-01-21 15:22:09 admin. source: share:',
  ])
})
