import {expect, test} from 'vitest'
import {placeholderMismatch} from '../../../src/check/rules/placeholder-mismatch.js'
import {createTermbase} from '../../../src/glossary/termbase.js'
import {checkResources} from '../../helpers/resource-pair.js'

interface Row {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly expected: readonly string[]
}

test.each<Row>([
  {name: 'the same in another order', zh: '{{to}}收到{{from}}的信', en: '{{from}} wrote to {{to}}', expected: []},
  {name: 'a format makes no difference', zh: '{{n, number}} 人', en: '{{n}} people', expected: []},
  {name: 'one is missing', zh: '你好，{{name}}', en: 'Hello', expected: ['missing {{name}} ']},
  {name: 'one too many', zh: '你好', en: 'Hello {{name}}', expected: ['added  {{name}}']},
  {name: 'another name', zh: '你好，{{name}}', en: 'Hello {{user}}', expected: ['renamed {{name}} {{user}}']},
  {name: 'single braces', zh: '共 {{total}} 项', en: '{total} items', expected: ['malformed {{total}} {total}']},
  {
    name: 'full-width braces',
    zh: '共｛｛total｝｝项',
    en: '{{total}} items',
    expected: ['malformed {{total}} ｛｛total｝｝'],
  },
  {
    name: 'a space between the braces',
    zh: '共 {{total}} 项',
    en: '{ {total} } items',
    expected: ['malformed {{total}} { {total} }'],
  },
  {name: 'braces that are text', zh: '集合 {a, b}', en: 'The set {a, b}', expected: []},
  {name: 'escaping', zh: '{{- html}}', en: '{{html}}', expected: ['escaping {{- html}} {{html}}']},
  {name: 'nesting', zh: '见$t(nav.about)', en: 'See $t(nav.about)', expected: []},
  {name: 'nesting with options', zh: '$t(a, {"count": {{n}} })', en: '$t(a, {"count": {{n}} })', expected: []},
  {
    name: 'another nested key',
    zh: '见$t(nav.about)',
    en: 'See $t(nav.home)',
    expected: ['renamed $t(nav.about) $t(nav.home)'],
  },
  {
    name: 'full-width brackets of a nesting',
    zh: '见$t（nav.about）',
    en: 'See $t(nav.about)',
    expected: ['malformed $t(nav.about) $t（nav.about）'],
  },
  {name: 'tags', zh: '请阅读<1>协议</1>', en: 'Read the <1>terms</1>', expected: []},
  {name: 'a tag is not closed', zh: '请阅读<1>协议</1>', en: 'Read the <1>terms', expected: ['missing </1> ']},
  {
    name: 'another tag',
    zh: '<b>重要</b>',
    en: '<i>Important</i>',
    expected: ['added  </i>', 'added  <i>', 'missing </b> ', 'missing <b> '],
  },
  {
    name: 'attributes of a tag are not compared',
    zh: '<a href="/zh">首页</a>',
    en: '<a href="/en">Home</a>',
    expected: [],
  },
  {name: 'crossed tags', zh: '<b>一</b>二', en: '</b>One<b> two', expected: ['unbalanced  </b>']},
  {name: 'line breaks are free', zh: '一<br/>二', en: 'One two', expected: []},
  {name: 'less than and greater than', zh: '若 a < b 且 b > c', en: 'If a < b and b > c', expected: []},
  {name: 'names in single braces', zh: '寄往{city}', en: 'Sent to {city}', expected: []},
  {name: 'one in single braces is missing', zh: '寄往{city}', en: 'Sent', expected: ['missing {city} ']},
  {name: 'a translated name', zh: '寄往{城市}', en: 'Sent to {city}', expected: ['renamed {城市} {city}']},
  {
    name: 'full-width single braces',
    zh: '共｛total｝项',
    en: '{total} items',
    expected: ['malformed {total} ｛total｝'],
  },
  {name: 'figures of a format in another order', zh: '由%2$s支付%1$d元', en: '%2$s pays %1$d yuan', expected: []},
  {name: 'one of two figures is lost', zh: '%s与%s', en: '%s', expected: ['missing %s ']},
  {name: 'another conversion', zh: '还剩%d天', en: '%s days left', expected: ['renamed %d %s']},
  {name: 'a percentage', zh: '优惠 50% 起', en: 'From 50% off', expected: []},
  {
    name: 'full-width per cent sign',
    zh: '欢迎，％{name}',
    en: 'Welcome, %{name}',
    expected: ['malformed %{name} ％{name}'],
  },
  {name: 'Python', zh: '%(user)s 已登录', en: '%(name)s signed in', expected: ['renamed %(user)s %(name)s']},
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what is read
  {name: 'an amount in dollars', zh: '支付 {price} 美元', en: 'Pay ${price}', expected: []},
  {
    name: 'plurals of ICU',
    zh: '{n, plural, other {# 个文件}}',
    en: '{n, plural, one {# file} other {# files}}',
    expected: [],
  },
  {
    name: 'the variable of a plural',
    zh: '{n, plural, other {# 个文件}}',
    en: '{count, plural, one {# file} other {# files}}',
    expected: ['renamed {n, plural, {count, plural,'],
  },
  {name: 'quoted braces', zh: "使用 '{'app'}' 登录", en: 'Log in with {app}', expected: ["malformed {app} '{'app'}'"]},
  {name: 'words in angle brackets', zh: '用法：<file>', en: 'Usage: <file>', expected: []},
])('$name', ({zh, en, expected}) => {
  const findings = checkResources({key: zh}, {key: en}, {rules: [placeholderMismatch]})
  expect(
    findings.map(({messageId, data}) => `${messageId} ${data.expected ?? ''} ${data.actual ?? ''}`).sort(),
  ).toEqual([...expected].sort())
})

test('the form for one may go without the number, the others not', () => {
  const zh = {file_other: '{{name}} 的 {{count}} 份文件'}
  const en = {file_one: 'A file of {{name}}', file_other: 'Files of {{name}}'}
  const findings = checkResources(zh, en, {rules: [placeholderMismatch]})
  expect(findings.map(({messageId, data}) => [messageId, data.key, data.expected])).toEqual([
    ['missing', 'file_other', '{{count}}'],
  ])
})

test('a fix is written as JSON has it', () => {
  const zh = {key: '见$t(a, {"count": 2})'}
  const en = {key: 'See $t(b, {"count": 2})'}
  const text = JSON.stringify(en, null, 2)
  const [finding] = checkResources(zh, en, {rules: [placeholderMismatch]})
  const {start, end, text: replacement} = finding!.fix!
  expect(JSON.parse(text.slice(0, start) + replacement + text.slice(end))).toEqual({key: 'See $t(a, {"count": 2})'})
})

test('a nested term of the glossary stands for the term', () => {
  const concept = {
    id: 'oasis',
    terms: [
      {text: '绿洲新区', lang: 'zh', status: 'preferred'},
      {text: 'Oasis New Area', lang: 'en', status: 'preferred', form: 'full'},
    ],
  } as const
  const termbase = createTermbase([{id: 'test', concepts: [concept], tests: []}])
  const zh = {
    a: '欢迎来到绿洲新区',
    b: '绿洲新区',
    c: '参观$t(terms:oasis)',
    d: '走进$t(terms:oasis)',
    e: '见$t(terms:none)',
  }
  const en = {
    a: 'Welcome to $t(terms:oasis)',
    b: '$t(terms:oasis)',
    c: 'Visit the park',
    d: 'See $t(terms:oasis_full)',
    e: 'See',
  }
  const findings = checkResources(zh, en, {termbase})
  expect(findings.map(({ruleId, source}) => [ruleId, source?.text])).toEqual([
    ['term-missing', '$t(terms:oasis)'],
    ['placeholder-mismatch', '$t(terms:none)'],
  ])
})

test.each([
  {name: 'a tag inside another', zh: '<b><i>一</i></b>', en: '<b><i>One</i></b>', expected: []},
  {name: 'two that cross', zh: '<b><i>一</i></b>', en: '<b><i>One</b></i>', expected: ['unbalanced target </b>']},
  {
    name: 'two that cross in the source',
    zh: '<b><i>一</b></i>',
    en: '<b><i>One</i></b>',
    expected: ['unbalanced source </b>'],
  },
  {name: 'two that cross on both sides', zh: '<b><i>一</b></i>', en: '<b><i>One</b></i>', expected: []},
  {name: 'one that ends itself', zh: '<img/>图<b>一</b>', en: '<img/>Figure <b>one</b>', expected: []},
  {name: 'one that is never closed, on both sides', zh: '用法：<file>', en: 'Usage: <file>', expected: []},
  {
    name: 'a tag once more',
    zh: '<b>一</b>',
    en: '<b>One</b> <b>two</b>',
    expected: ['added target </b>', 'added target <b>'],
  },
])('tags: $name', ({zh, en, expected}) => {
  const findings = checkResources({key: zh}, {key: en}, {rules: [placeholderMismatch]})
  const said = findings.map(({messageId, source, target}) =>
    [messageId, source === undefined ? 'target' : 'source', (target ?? source)?.text].join(' '),
  )
  expect(said.sort()).toEqual(expected)
})

test.each([
  {
    name: 'full-width signs are put right',
    zh: '共｛｛total｝｝项',
    en: '{{total}} items',
    expected: '｛｛total｝｝ → {{total}} safe',
  },
  {
    name: 'a space between them is too',
    zh: '共 {{total}} 项',
    en: '{ {total} } items',
    expected: '{ {total} } → {{total}} safe',
  },
  {
    name: 'other capitals a person decides',
    zh: '共 {{total}} 项',
    en: '{ {Total} } items',
    expected: '{ {Total} } → {{total}} unsafe',
  },
  {
    name: 'another syntax a person decides',
    zh: '共 {{total}} 项',
    en: '{total} items',
    expected: '{total} → {{total}} unsafe',
  },
  {
    name: 'another name a person decides',
    zh: '你好，{{name}}',
    en: 'Hello {{user}}',
    expected: '{{user}} → {{name}} unsafe',
  },
  {name: 'nothing is put where one is missing', zh: '你好，{{name}}', en: 'Hello', expected: undefined},
  {
    name: 'no head of a plural',
    zh: '{n, plural, other {# 个}}',
    en: '{count, plural, one {#} other {#}}',
    expected: undefined,
  },
])('fix: $name', ({zh, en, expected}) => {
  const values = {source: {key: zh}, target: {key: en}}
  const [finding] = checkResources(values.source, values.target, {rules: [placeholderMismatch]})
  const {fix} = finding!
  const text = JSON.stringify(values[fix?.side ?? 'target'], null, 2)
  const said = fix && `${text.slice(fix.start, fix.end)} → ${fix.text} ${fix.safe ? 'safe' : 'unsafe'}`
  expect(said).toBe(expected)
})

test.each([
  {name: 'nothing', ignore: [], expected: ['missing <br>', 'missing {{name}}']},
  {name: 'a tag', ignore: ['br'], expected: ['missing {{name}}']},
  {name: 'a variable', ignore: ['name'], expected: ['missing <br>']},
])('what is not compared: $name', ({ignore, expected}) => {
  const rules = [placeholderMismatch]
  const findings = checkResources({key: '你好<br>，{{name}}'}, {key: 'Hello'}, {rules, options: {ignore}})
  expect(findings.map(({messageId, data}) => `${messageId} ${data.expected}`).sort()).toEqual(expected)
})

test('a variable that is missing twice is said once, and one that another form escapes is fine', () => {
  const said = (zh: string, en: string): string[] =>
    checkResources({key: zh}, {key: en}, {rules: [placeholderMismatch]}).map(
      ({messageId, severity, target}) => `${messageId} ${severity} ${target?.text}`,
    )
  expect(said('{{name}}和{{name}}', 'Both')).toEqual(['missing error Both'])
  expect(said('{{- name}}和{{name}}', '{{name}} and {{- name}}')).toEqual([])
  expect(said('{{- name}}', '{{name}}')).toEqual(['escaping warning {{name}}'])
  expect(said('{{a}}和{{b}}', '{{c}} and {{d}}')).toHaveLength(4)
})

test('an empty text is not compared', () => {
  expect(checkResources({key: '你好，{{name}}'}, {key: ' '}, {rules: [placeholderMismatch]})).toEqual([])
})
