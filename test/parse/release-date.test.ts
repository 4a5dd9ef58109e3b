import {expect, test} from 'vitest'
import {parseDocument} from '../../src/parse/parse-document.js'

test.each([
  ['front matter', '---\ndate: 2023-05-06T08:00:00+08:00\n---\n\n正文。', 'a.md', '2023-05-06'],
  ['CMS header', '标题\n2024-01-21 15:22:09 admin 来源：\n正文在此。', 'a.txt', '2024-01-21'],
  ['发布时间', '标题\n\n发布时间：2022年3月4日\n\n正文在此。', 'a.txt', '2022-03-04'],
  ['time element', '<p><time datetime="2021-12-01">1 Dec</time></p>', 'a.html', '2021-12-01'],
  [
    'meta',
    '<html><head><meta name="publishdate" content="2020-02-29"></head><body><p>a</p></body></html>',
    'a.html',
    '2020-02-29',
  ],
  ['English dateline', 'Title\n\nBEIJING, Jan. 21, 2024 (Xinhua) -- Text of the news.', 'a.txt', '2024-01-21'],
  ['Chinese dateline', '标题\n\n新华社北京2024年1月21日电 正文在此。', 'a.txt', '2024-01-21'],
  ['file name', '正文在此。', 'news/2024-01-21-port.zh.md', '2024-01-21'],
  ['folders', '正文在此。', 'news/2024/01/21/port.md', '2024-01-21'],
  ['none: an event is no release', '展会于2024年5月1日开幕。', 'a.txt', undefined],
  ['none: no such day', '正文在此。', '2024-13-45.md', undefined],
])('%s', (_, text, path, date) => {
  expect(parseDocument(text, {path}).date).toBe(date)
})
