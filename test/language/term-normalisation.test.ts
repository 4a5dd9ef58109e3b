import {describe, expect, test} from 'vitest'
import {en} from '../../src/language/en/profile.js'
import {fitReplacement} from '../../src/language/en/terms/term-fit.js'
import {isVerbForm, plural, sameNoun, singular} from '../../src/language/en/words/inflection.js'
import {zh} from '../../src/language/zh/profile.js'
import {wordStanding} from '../../src/language/zh/terms/word-boundary.js'
import {findInlineMarkup, unitKind} from '../../src/text/inline-markup.js'

test.each([
  ['數字經濟', '数字经济'],
  ['“双碳”目标', '双碳目标'],
  ['Ａ股（试行）', 'A股(试行)'],
  ['中国——东盟', '中国-东盟'],
  ['示范\n  区', '示范区'],
  ['RCEP  协定 Plus A', 'RCEP协定Plus A'],
  ['**四个**中心', '四个中心'],
  ['甲\n\n乙', '甲\n乙'],
  ['见 https://a.example/中心 页', '见\uFFFC中心页'],
  ['', ''],
])('Chinese %j is compared as %j', (text, normal) => {
  expect(zh.normalise(text).text).toBe(normal)
})

test.each([
  ['“Four  Centers”', '"Four Centers"'],
  ['China–SCO', 'China-SCO'],
  ['oﬃce', 'office'],
  ['a\u00A0b\u00ADc', 'a bc'],
  ['[text](http://a.example "t") end', 'text end'],
  ['![alt](a.png)', 'alt'],
  ['5 * 3, snake_case, 2*3', '5 * 3, snake_case, 2*3'],
  ['14<sup>th</sup> a<br>b', '14th a b'],
  ['x < y and y > z', 'x < y and y > z'],
  ['mail a.b@c.example now', 'mail \uFFFC now'],
  ['one\n\ntwo', 'one\ntwo'],
])('English %j is compared as %j', (text, normal) => {
  expect(en.normalise(text).text).toBe(normal)
})

test('each unit maps back to where it came from', () => {
  const text = '中国——**东盟**「博览会」'
  const normal = zh.normalise(text)
  const start = normal.text.indexOf('东盟博')
  const span = normal.originalSpan(start, start + 3)
  expect(text.slice(span.start, span.end)).toBe('东盟**「博')
})

describe('inline markup in a plain string', () => {
  test('an unclosed link is text', () => {
    expect(findInlineMarkup('a [b](c')?.every(kind => kind === unitKind.text)).toBe(true)
  })

  test('long runs are read once', () => {
    const text = `${'['.repeat(50_000)}${'*'.repeat(50_000)}${'<'.repeat(50_000)}${'a@'.repeat(20_000)}`
    expect(findInlineMarkup(text)).toHaveLength(text.length)
  })
})

test.each([
  ['countries', 'country'],
  ['processes', 'process'],
  ['centers', 'center'],
  ['customs', 'customs'],
  ['analyses', 'analysis'],
  ['spokeswomen', 'spokeswoman'],
  ['status', 'status'],
  ['series', 'series'],
  ['buses', 'bus'],
  ['heroes', 'hero'],
  ['gas', 'gas'],
])('singular of %s is %s', (word, expected) => {
  expect(singular(word)).toBe(expected)
})

test('nouns and verbs', () => {
  expect(sameNoun('zones', 'zone')).toBe(true)
  expect(sameNoun('custom', 'customs')).toBe(false)
  expect(plural('City')).toBe('Cities')
  expect(plural('child')).toBe('children')
  expect(plural('customs')).toBe('customs')
  for (const form of ['builds', 'building', 'built', 'build']) expect(isVerbForm(form, 'build')).toBe(true)
  for (const form of ['planned', 'planning', 'plans']) expect(isVerbForm(form, 'plan')).toBe(true)
  expect(isVerbForm('applied', 'apply')).toBe(true)
  expect(isVerbForm('ensuring', 'ensure')).toBe(true)
  expect(isVerbForm('builder', 'build')).toBe(false)
})

test.each([
  ['该市委托专家', '市委', 'no'],
  ['市委托专家', '市委', 'doubtful'],
  ['青岛市委召开', '市委', 'sure'],
  ['郑成功纪念馆', '成功', 'doubtful'],
  ['曾成功举办', '成功', 'sure'],
  ['十四个中心', '四个中心', 'doubtful'],
  ['中国共产党', '党', 'doubtful'],
  ['，党，', '党', 'sure'],
])('in %s, %s stands %s', (text, term, standing) => {
  const start = text.indexOf(term)
  expect(wordStanding(text, start, start + term.length)).toBe(standing)
})

test.each([
  {doc: 'an SCO Zone', at: 'SCO Zone', bad: 'SCO Zone', good: 'demonstration area', out: 'a demonstration area'},
  {doc: 'a zone', at: 'zone', bad: 'zone', good: 'SCO area', out: 'an SCO area'},
  {doc: 'A zone', at: 'zone', bad: 'zone', good: 'area', out: 'An area'},
  {doc: 'A zone', at: 'zone', bad: 'zone', good: 'unified area', out: 'A unified area'},
  {doc: 'the zones', at: 'zones', bad: 'zone', good: 'SDA', out: 'the SDAs'},
  {doc: 'a one-stop hall', at: 'one-stop hall', bad: 'one-stop hall', good: 'European desk', out: 'a European desk'},
])('$doc becomes $out', ({doc, at, bad, good, out}) => {
  const start = doc.indexOf(at)
  const {start: from, end, text} = fitReplacement(good, bad, doc, {start, end: start + at.length})!
  expect(doc.slice(0, from) + text + doc.slice(end)).toBe(out)
})
