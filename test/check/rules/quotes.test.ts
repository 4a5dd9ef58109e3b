import {expect, test} from 'vitest'
import {quotes} from '../../../src/check/rules/quotes.js'
import {findingsOf, monolingual} from '../../helpers/markdown-pair.js'

function found(text: string, lang: 'zh' | 'en', options?: unknown): string[] {
  return findingsOf(quotes, monolingual(text, lang), options).map(
    ({messageId, data, fix}) => `${messageId} ${data.text} ${fix?.text ?? '-'}`,
  )
}

test.each([
  {lang: 'zh', text: '建设“四个中心”，推进"上合"建设。', expected: ['style " “', 'style " ”']},
  {lang: 'zh', text: '建设“四个中心”，推进「上合」建设。', expected: ['style 「 “', 'style 」 ”']},
  {lang: 'zh', text: '建设“四个中心，推进建设。', expected: ['unclosed “ -']},
  {lang: 'zh', text: '建设四个中心”，推进建设。', expected: ['unopened ” -']},
  {lang: 'zh', text: '学习《条例，推进建设。', expected: ['unclosed 《 -']},
  {lang: 'zh', text: '示范区（上合推进建设。', expected: ['unclosed （ -']},
  {lang: 'zh', text: '示范区（SCODA)推进建设。', expected: ['widths （ -']},
  {lang: 'en', text: 'The “four centers” and the "area" grow.', expected: ['style " “', 'style " ”']},
  {lang: 'en', text: 'The “four centers grow.', expected: ['unclosed “ -']},
  {lang: 'en', text: 'The area (SCODA grows.', expected: ['unclosed ( -']},
  {lang: 'en', text: 'The area SCODA) grows.', expected: ['unopened ) -']},
  {lang: 'en', text: 'The site https://example.org) is open.', expected: ['unopened ) -']},
  {lang: 'en', text: 'The site (https://example.org is open.', expected: ['unclosed ( -']},
  {lang: 'zh', text: '网站（https://example.org已开放。', expected: ['unclosed （ -']},
] as const)('$text', ({lang, text, expected}) => {
  expect(found(text, lang)).toEqual(expected)
})

test.each([
  {lang: 'zh', text: '他说：“建设‘四个中心’。”'},
  {lang: 'zh', text: '“第一段。\n\n“第二段。”'},
  {lang: 'zh', text: '一）会议召开。2）与会者发言。'},
  {lang: 'zh', text: '他说："建设四个中心。"'},
  {lang: 'en', text: 'a) The port. 1) The sea. It’s the mayor’s.'},
  {lang: 'en', text: 'The 5" pipe is 6\'2" long.'},
  {lang: 'en', text: 'Set `"a` and say "yes".'},
  {lang: 'en', text: '“First paragraph.\n\n“Second paragraph.”'},
  {lang: 'en', text: 'Glad to see you :)'},
  {lang: 'en', text: 'The site (https://example.org) is open.'},
  {lang: 'en', text: 'The page (<https://example.org/a_(b)>) is open.'},
  {lang: 'en', text: 'The console (`http://localhost`) is open (see www.example.org).'},
  {lang: 'zh', text: '网站（https://example.org）和（镜像：www.example.org）已开放。'},
  {lang: 'zh', text: '官网“https://example.org”已开放。'},
] as const)('nothing in: $text', ({lang, text}) => {
  expect(found(text, lang)).toEqual([])
})

test('a style can be asked for', () => {
  expect(found('建设“四个中心”。', 'zh', {style: 'corner'})).toEqual(['style “ 「', 'style ” 」'])
  expect(found('The “four centers”.', 'en', {style: 'straight'})).toEqual(['style “ "', 'style ” "'])
  expect(found('The "four centers" and “area.', 'en', {style: 'any', pairs: false})).toEqual([])
})

test.each([
  {name: 'most are curly', lang: 'en', text: '“a” “b” and "c"', marks: ['“', '”'], safe: true},
  {
    name: 'most are straight, in a language without marks of its own',
    lang: 'en',
    text: '"a" "b" and “c”',
    marks: ['"', '"'],
    safe: true,
  },
  {name: 'as many of both', lang: 'en', text: '"a" and “c”', marks: ['“', '”'], safe: false},
  {
    name: 'most are straight, in Chinese',
    lang: 'zh',
    text: '建设“四个中心”、"两个枢纽"和"三条航线"。',
    marks: ['“', '”', '“', '”'],
    safe: false,
  },
  {
    name: 'most are corners',
    lang: 'zh',
    text: '建设「四个中心」「两个枢纽」和“三条航线”。',
    marks: ['「', '」'],
    safe: true,
  },
] as const)('the majority decides: $name', ({lang, text, marks, safe}) => {
  const fixes = findingsOf(quotes, monolingual(text, lang)).map(({fix}) => fix)
  expect(fixes.map(fix => fix?.text)).toEqual(marks)
  for (const fix of fixes) expect(fix?.safe).toBe(safe)
})
