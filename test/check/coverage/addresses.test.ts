import {describe, expect, test} from 'vitest'
import {comparableUrl} from '../../../src/check/coverage/comparable-url.js'
import {linkMismatch} from '../../../src/check/rules/link-mismatch.js'
import {findingsOf, markdownPair} from '../../helpers/markdown-pair.js'

describe('the key of an address', () => {
  test.each([
    ['https://example.org/a?lang=en&id=3', 'https://example.org/a?id=3&lang=zh'],
    ['https://example.org/a?LANG=en', 'https://example.org/a'],
    ['https://example.org/a?', 'https://example.org/a'],
    ['HTTPS://Example.ORG/a', 'https://example.org/a'],
    ['//example.org/a', 'https://example.org/a'],
    ['https://example.org/port-news', 'https://example.org/port_news'],
    ['https://example.org/a#top#end', 'https://example.org/a'],
    [' https://example.org/a ', 'https://example.org/a'],
    ['index.md', './'],
  ])('%s is that of %s', (a, b) => {
    expect(comparableUrl(a, ['zh', 'en']).key).toBe(comparableUrl(b, ['zh', 'en']).key)
  })

  test.each([
    ['https://example.org/a?id=3', 'https://example.org/a'],
    ['https://example.org/a?id=3', 'https://example.org/a?no=3'],
    ['https://example.org/a?b=1?c=2', 'https://example.org/a?b=1'],
    ['https://example.org/A', 'https://example.org/a'],
    ['https://example.org/port-news/a', 'https://example.org/port_news/a'],
    ['/www.example.org', '/example.org'],
    ['https://example.org/a', '/a'],
  ])('%s is not that of %s', (a, b) => {
    expect(comparableUrl(a, ['zh', 'en']).key).not.toBe(comparableUrl(b, ['zh', 'en']).key)
  })

  test('the languages are those of the documents', () => {
    const keyOf = (url: string): string => comparableUrl(url, ['ru', 'fr']).key
    expect(keyOf('https://example.org/ru/a')).toBe(keyOf('https://example.org/fr/a'))
    expect(keyOf('https://example.org/zh/a')).not.toBe(keyOf('https://example.org/fr/a'))
  })
})

test.each([
  {url: 'https://example.org/zh/a', site: 'example.org', localized: true},
  {url: 'https://zh.example.org/a', site: 'example.org', localized: true},
  {url: 'https://WWW.example.org/a?lang=zh', site: 'example.org', localized: true},
  {url: 'https://www.example.org/a?id=3', site: 'example.org', localized: false},
  {url: '/zh/a', site: '', localized: true},
  {url: '/a', site: '', localized: false},
  {url: 'https://', site: '', localized: false},
  {url: '', site: '', localized: false},
])('$url: site and language', ({url, ...expected}) => {
  expect(comparableUrl(url, ['zh', 'en'])).toMatchObject(expected)
})

/** What is said of a link in each of two texts. */
function said(zh: string, en: string): string[] {
  return findingsOf(linkMismatch, markdownPair(`见[公告](${zh})。`, `See [notice](${en}).`)).map(
    ({messageId}) => messageId,
  )
}

describe('a link that leads elsewhere is a wrong form of the other', () => {
  test.each([
    {name: 'the site under another domain', zh: 'https://weigang.test/news/1', en: 'https://weigang.example/about'},
    {name: 'one of the names of a host', zh: 'https://press.weigang.test/1', en: 'https://shop.weigang.example/about'},
    {name: 'a host of one label', zh: 'http://localhost/news', en: 'http://localhost/office/about'},
    {
      name: 'the same page of another site',
      zh: 'https://weigang.test/news/tide',
      en: 'https://birdsong.test/news/tide',
    },
    {name: 'two pages of the own site', zh: 'news/1.html', en: 'about/harbor.html'},
    {name: 'the own page and that of a site', zh: '../news/tide', en: 'https://weigang.test/news/tide'},
    {name: 'a quarter of the letters', zh: 'https://weigang.test', en: 'https://weihong.best'},
    {name: 'a quarter of the longer one', zh: 'https://weigang.test', en: 'https://weigang2345.test'},
    {name: 'whatever is asked of it', zh: 'https://weigang.test?tide=high&ship=1', en: 'https://weihong.best#top'},
  ])('$name: $zh, $en', ({zh, en}) => {
    expect(said(zh, en)).toEqual(['link-differs'])
  })
})

describe('two links that have nothing in common are one too few and one too many', () => {
  test.each([
    {name: 'more than a quarter of the letters', zh: 'https://weigang.test', en: 'https://weihonk.best'},
    {name: 'the front pages of two sites', zh: 'https://weigang.test/', en: 'https://birdsong.test/'},
    {name: 'what hosts begin with', zh: 'https://www.weigang.com/1', en: 'https://www.birdsong.com/about'},
    {name: 'the ends of domains', zh: 'https://weigang.gov.cn/1', en: 'https://birdsong.gov.cn/about'},
    {name: 'a page of the own site and another one', zh: '/news/1', en: 'https://birdsong.test/about'},
  ])('$name: $zh, $en', ({zh, en}) => {
    expect(said(zh, en).sort()).toEqual(['link-added', 'link-missing'])
  })
})
