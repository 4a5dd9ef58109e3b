import {expect, test} from 'vitest'
import {comparableUrl} from '../../../src/check/coverage/comparable-url.js'
import {linkMismatch} from '../../../src/check/rules/link-mismatch.js'
import {findingsOf, markdownPair} from '../../helpers/markdown-pair.js'

test.each([
  ['https://example.org/zh/news/1.html', 'https://example.org/en/news/1.html'],
  ['https://example.org/zh-cn/docs/', 'https://example.org/docs'],
  ['https://www.example.org/a', 'http://example.org/a/'],
  ['http://english.example.gov/a?id=3&lang=en', 'http://example.gov/a?id=3&lang=zh'],
  ['https://zh.example.org/a', 'https://en.example.org/a'],
  ['/img/chart_zh.png', '/img/chart_en.png'],
  ['/img/figure-6.png', '/img/figure-en6.png'],
  ['../../../static/logo.svg', './static/logo.svg'],
  ['release.zh.md#背景', 'release.en.md#background'],
  ['https://example.org/index.html', 'https://example.org/'],
  ['https://example.org/%E6%B8%AF', 'https://example.org/港'],
])('%s and %s are versions of one page', (a, b) => {
  expect(comparableUrl(a, ['zh', 'en']).key).toBe(comparableUrl(b, ['zh', 'en']).key)
})

test.each([
  ['https://example.org/news/1.html', 'https://example.org/news/2.html'],
  ['https://example.org/entry', 'https://example.org/try'],
  ['https://example.org/a', 'https://example.com/a'],
  ['https://example.org/a?id=3', 'https://example.org/a?id=4'],
  ['https://example.org/china/', 'https://example.org/'],
  ['%', '%E4%'],
])('%s and %s are not', (a, b) => {
  expect(comparableUrl(a, ['zh', 'en']).key).not.toBe(comparableUrl(b, ['zh', 'en']).key)
})

test.each([
  {name: 'the same link', zh: '见[公告](/news/1)。', en: 'See [notice](/news/1).', expected: []},
  {
    name: 'another page',
    zh: '见[公告](/news/1)。',
    en: 'See [notice](/news/2).',
    expected: ['error link-differs /news/1 /news/2'],
  },
  {
    name: 'a full stop after an address',
    zh: '见 https://example.org/a。',
    en: 'See https://example.org/a.',
    expected: [],
  },
  {
    name: 'a clause after an address',
    zh: '官网：https://example.org/a，欢迎访问。',
    en: 'Website: https://example.org/a, welcome.',
    expected: [],
  },
  {name: 'brackets', zh: '下载（https://example.org/a）。', en: 'Download (https://example.org/a).', expected: []},
  {
    name: 'a word right behind',
    zh: '访问https://example.org/a查看。',
    en: 'See https://example.org/a there.',
    expected: [],
  },
  {
    name: 'another site with a full stop after it',
    zh: '见 https://example.org/a。',
    en: 'See https://example.com/a.',
    expected: ['error link-differs https://example.org/a https://example.com/a'],
  },
  {
    name: 'two strangers are no wrong link',
    zh: '见[微港](https://weigang.example/u/88)。',
    en: 'See [Birdsong](https://birdsong.test/port).',
    expected: ['warning link-added https://birdsong.test/port', 'warning link-missing https://weigang.example/u/88'],
  },
  {name: 'a link less', zh: '见[公告](/news/1)。', en: 'See the notice.', expected: ['warning link-missing /news/1']},
  {name: 'a link more', zh: '见公告。', en: 'See [notice](/news/2).', expected: ['warning link-added /news/2']},
  {
    name: 'another image',
    zh: '![图一](/a.png)',
    en: '![Figure 1](/b.png)',
    expected: ['warning image-differs /a.png /b.png'],
  },
  {
    name: 'two language versions of an encyclopedia article',
    zh: '[青岛](https://zh.example.org/wiki/青岛)',
    en: '[Qingdao](https://en.example.org/wiki/Qingdao)',
    expected: [],
  },
  {
    name: 'a link said once instead of twice',
    zh: '见[公告](/news/1)和[公告](/news/1)。',
    en: 'See [notice](/news/1).',
    expected: [],
  },
])('$name', ({zh, en, expected}) => {
  const findings = findingsOf(linkMismatch, markdownPair(zh, en))
  expect(
    findings.map(({severity, messageId, data}) => [severity, messageId, data.url, data.other].join(' ').trim()),
  ).toEqual(expected)
})

test('images and addresses can be left out', () => {
  const context = markdownPair('![图](/a.png) [公告](/x/1)', '![Figure](/b.png) [notice](/x/2)')
  expect(findingsOf(linkMismatch, context, {images: false, ignore: ['/x/']})).toEqual([])
})

test.each([
  {
    name: 'each is held against those of its own passage',
    zh: '见[甲](/a)。\n\n见[乙](/b)。',
    en: 'See [a](/x).\n\nSee [b](/y).',
    expected: ['link-differs /a /x', 'link-differs /b /y'],
  },
  {
    name: 'two of one passage in their order',
    zh: '见[甲](/a)和[乙](/b)。',
    en: 'See [a](/x) and [b](/y).',
    expected: ['link-differs /a /x', 'link-differs /b /y'],
  },
  {
    name: 'one that moved to another passage and changed',
    zh: '见[甲](/a)。\n\n见后文。',
    en: 'See below.\n\nSee [a](/x).',
    expected: ['link-missing /a', 'link-added /x'],
  },
  {
    name: 'images among themselves',
    zh: '见[甲](/a)![图](/b.png)。',
    en: 'See ![figure](/c.png) and [a](/a).',
    expected: ['image-differs /b.png /c.png'],
  },
  {
    name: 'another site that kin does not reach is passed over',
    zh: '见[甲](https://weigang.test/1)。',
    en: 'See [a](https://birdsong.example/port) and [b](https://weigang.test/2).',
    expected: [
      'link-differs https://weigang.test/1 https://weigang.test/2',
      'link-added https://birdsong.example/port',
    ],
  },
])('$name', ({zh, en, expected}) => {
  const found = findingsOf(linkMismatch, markdownPair(zh, en))
  const said = found.map(({messageId, data}) => [messageId, data.url, data.other].filter(Boolean).join(' '))
  expect(said.sort()).toEqual([...expected].sort())
})
