import {expect, test} from 'vitest'
import {findWebAddresses} from '../../src/text/web-address.js'

test.each<[text: string, ...addresses: string[]]>([
  ['见 https://example.org/docs。', 'https://example.org/docs'],
  ['官网：https://example.org/docs，欢迎使用。', 'https://example.org/docs'],
  ['网站（https://example.org）已开放。', 'https://example.org'],
  ['The site (https://example.org) is open.', 'https://example.org'],
  ['(https://example.org/a_(b)) is a page', 'https://example.org/a_(b)'],
  ['See https://example.org/a, https://example.org/b.', 'https://example.org/a', 'https://example.org/b'],
  ['访问https://example.org/docs查看', 'https://example.org/docs'],
  ['https://example.org/港口/航线、', 'https://example.org/港口/航线'],
  ['“https://example.org/a?b=1&c=2#d”', 'https://example.org/a?b=1&c=2#d'],
  ['www.example.org！', 'www.example.org'],
  ['下载：ftp://example.org/a.zip；备用', 'ftp://example.org/a.zip'],
  ['<https://example.org/a>', 'https://example.org/a'],
  ['https://[::1]:8080/a]', 'https://[::1]:8080/a'],
  ['http:// and www.'],
  ['no address'],
])('%s', (text, ...addresses) => {
  expect(findWebAddresses(text).map(({start, end}) => text.slice(start, end))).toEqual(addresses)
})
