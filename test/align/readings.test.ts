import {describe, expect, test} from 'vitest'
import {stem} from '../../src/language/en/words/stem.js'
import {profileFor} from '../../src/language/registry.js'

const keys = (lang: string, text: string, kind: string) =>
  profileFor(lang)
    .readForAlignment(text, profileFor(lang === 'zh' ? 'en' : 'zh'))
    .tokens.filter(token => token.kind === kind)
    .map(token => token.key)

describe('stem', () => {
  test.each([
    ['organisations', 'organize'],
    ['centres', 'center'],
    ['programmes', 'program'],
    ['went', 'going'],
    ['suddenly', 'sudden'],
    ['labour', 'labor'],
    ['children', 'child'],
    ['travelled', 'traveling'],
  ])('%s is filed with %s', (a, b) => {
    expect(stem(a)).toBe(stem(b))
  })

  test.each([
    ['universal', 'universe'.slice(0, 4)],
    ['policy', 'police'],
  ])('%s is not filed with %s', (a, b) => {
    expect(stem(a)).not.toBe(stem(b))
  })
})

describe('numbers by value', () => {
  test.each([
    ['二十三个', '23'],
    ['一九九三年', '1993'],
    ['3.5亿元', '350000000'],
    ['三万五千亿', '3500000000000'],
    ['１２万', '120000'],
    ['两千零二十', '2020'],
  ])('zh %s', (text, value) => {
    expect(keys('zh', text, 'number')).toContain(value)
  })

  test.each([
    ['twenty-three', '23'],
    ['1,600 people', '1600'],
    ['350 million yuan', '350000000'],
    ['two hundred and fifty', '250'],
    ['the forty-fifth session', '45'],
    ['in October', '10'],
  ])('en %s', (text, value) => {
    expect(keys('en', text, 'number')).toContain(value)
  })
})

describe('what a segment shows', () => {
  test.each([
    {lang: 'zh', text: '他说：“走吧。”', ending: 'stop'},
    {lang: 'zh', text: '为什么？', ending: 'question'},
    {lang: 'en', text: 'Why not?"', ending: 'question'},
    {lang: 'en', text: 'He said:', ending: 'colon'},
    {lang: 'en', text: 'A HEADING', ending: 'none'},
    {lang: 'zh', text: '……', ending: 'ellipsis'},
  ])('$text ends with $ending', ({lang, text, ending}) => {
    expect(profileFor(lang).readForAlignment(text).ending).toBe(ending)
  })

  test('counts the sentences inside, but not abbreviations', () => {
    expect(profileFor('zh').readForAlignment('会议结束。代表离开。').sentences).toBe(2)
    expect(profileFor('en').readForAlignment('Mr. Li met Dr. J. K. Wang. They talked.').sentences).toBe(2)
  })

  test('reads long hostile text in one go', () => {
    for (const unit of ['"', "'", '(', 'a.', '。', '1,', '“a'])
      expect(profileFor('en').readForAlignment(unit.repeat(50_000)).size).toBeGreaterThanOrEqual(0)
  })
})
