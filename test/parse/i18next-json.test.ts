import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseBilingual} from '../../src/bilingual/read/parse-bilingual.js'
import {DuizhaoError} from '../../src/model/errors.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {parseInput, parsePair} from '../../src/pipeline/read.js'
import {segmentDocument} from '../../src/segment/segment-document.js'

test('keys, values and prose with their places', () => {
  const text = '{"nav": {"home": "返回<b>首页</b>"}, "list": ["第{{n}}步"], "size": 3, "dots": "{{a}}/{{b}}"}'
  const {entries = [], blocks, format, lang} = parseDocument(text, {path: 'a.json'})
  expect([format, lang]).toEqual(['i18next', 'zh'])
  expect(entries.map(({key, span, block}) => [key, text.slice(span.start, span.end), block])).toEqual([
    ['nav.home', '返回<b>首页</b>', 0],
    ['list.0', '第{{n}}步', 1],
    ['size', '3', undefined],
    ['dots', '{{a}}/{{b}}', undefined],
  ])
  expect(blocks.map(({content}) => content.text)).toEqual(['返回首页', '第\uFFFC步'])
  expect(entries.flatMap(({placeholders}) => placeholders.map(({start, end}) => text.slice(start, end)))).toEqual([
    '<b>',
    '</b>',
    '{{n}}',
    '{{a}}',
    '{{b}}',
  ])
})

test('escapes are read and mapped to the file', () => {
  const text = '{"k": "\\u5317京说：\\"好\\"\\n第二行"}'
  const {blocks} = parseDocument(text, {path: 'a.json'})
  const {content} = blocks[0]!
  expect(content.text).toBe('北京说："好"\n第二行')
  const at = (part: string): string => {
    const start = content.text.indexOf(part)
    const span = content.originalSpan(start, start + part.length)
    return text.slice(span.start, span.end)
  }
  expect([at('北'), at('"好"')]).toEqual(['\\u5317', '\\"好\\"'])
})

test('any text comes back from its spans, and segments slice the file', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...'中“”"\\/{}<>1a b$t()。.\n\t😀'), maxLength: 30}), value => {
      const text = JSON.stringify({key: value})
      const document = parseDocument(text, {path: 'a.json'})
      const [entry] = document.entries!
      expect(entry!.content!.text).toBe(value)
      let from = 0
      for (const {start, end} of segmentDocument(document).segments) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(end).toBeGreaterThan(start)
        from = end
      }
      expect(from).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('the language is that of the values or of the path, not of the keys', () => {
  const zh = {text: '{"submitButtonLabelOfTheForm": "提交"}', path: 'b.json'}
  const en = {text: '{"submitButtonLabelOfTheForm": "Submit"}', path: 'a.json'}
  expect(parsePair(en, zh).source.path).toBe('b.json')
  const named = parseInput({text: '{"brand": "GitHub"}', path: 'locales/zh-CN/common.json'})
  expect(named.kind === 'single' && named.document.lang).toBe('zh')
})

test('one file with both languages', () => {
  const text = '{"zh-CN": {"common": {"ok": "好"}}, "en": {"common": {"ok": "OK"}}, "fr": {"common": {"ok": "Oui"}}}'
  const both = parseBilingual(text)!
  expect([both.source, both.target].map(({lang, entries}) => [lang, entries!.map(({key}) => key)])).toEqual([
    ['zh', ['common.ok']],
    ['en', ['common.ok']],
  ])
  expect(parseBilingual('{"ok": "好", "zh": {"a": "甲"}}')).toBeUndefined()
})

test.each([
  ['{"a": "b"', 'JSON_SYNTAX', 'zh.json:1:10'],
  ['{"a": "b", "a": "c"}', 'JSON_SYNTAX', 'zh.json:1:12'],
  ['["a"]', 'RESOURCE_SHAPE', 'zh.json:1:1'],
  ['{"a": "b"} x', 'JSON_SYNTAX', 'zh.json:1:12'],
  [`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, 'DATA_TOO_DEEP', 'zh.json:1:326'],
])('%j is refused by name', (text, code, place) => {
  const parse = (): unknown => parseDocument(text, {path: 'zh.json'})
  expect(parse).toThrow(DuizhaoError)
  expect(parse).toThrow(expect.objectContaining({code}))
  expect(parse).toThrow(place)
})

test('a byte order mark is no part of the file', () => {
  expect(parseDocument('\uFEFF{"a": "甲"}', {path: 'a.json'}).entries?.[0]?.content?.text).toBe('甲')
})

test('hostile values cost linear time', () => {
  for (const part of ['{', '{{', '<', '<a ', '$t(', '{ ', '｛ ', '<a', '{{ '])
    expect(parseDocument(JSON.stringify({key: `${part.repeat(100_000)}好`}), {path: 'a.json'}).blocks).toHaveLength(1)
})
