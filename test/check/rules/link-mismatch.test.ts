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
