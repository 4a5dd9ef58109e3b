import {expect, test} from 'vitest'
import {activateRules, runRules} from '../../../src/check/engine/engine.js'
import {keyMismatch} from '../../../src/check/rules/key-mismatch.js'
import {createTermbase} from '../../../src/glossary/termbase.js'
import {alignDocuments} from '../../../src/pipeline/align.js'
import {contextsOf} from '../../../src/pipeline/check.js'
import {parseInput, parsePair, type SingleSide} from '../../../src/pipeline/read.js'
import {checkResources} from '../../helpers/resource-pair.js'

interface Row {
  readonly name: string
  readonly zh: unknown
  readonly en: unknown
  readonly expected: readonly string[]
  readonly options?: unknown
}

test.each<Row>([
  {name: 'the same keys in another order', zh: {a: '甲', b: '乙'}, en: {b: 'B', a: 'A'}, expected: []},
  {name: 'a key of the source only', zh: {a: '甲', b: '乙'}, en: {a: 'A'}, expected: ['error missing b']},
  {name: 'a key of the target only', zh: {a: '甲'}, en: {a: 'A', b: 'B'}, expected: ['warning surplus b']},
  {
    name: 'nested keys and items of lists',
    zh: {menu: {open: '打开', close: '关闭'}, steps: ['一', '二']},
    en: {menu: {open: 'Open'}, steps: ['One']},
    expected: ['error missing menu.close', 'error missing steps.1'],
  },
  {name: 'flat and nested spelling of one key', zh: {'menu.open': '打开'}, en: {menu: {open: 'Open'}}, expected: []},
  {
    name: 'plural forms of each language',
    zh: {file_other: '{{count}} 份文件'},
    en: {file_one: '{{count}} file', file_other: '{{count}} files'},
    expected: [],
  },
  {
    name: 'a key that ends in “other” and counts nothing',
    zh: {reason: '原因', reason_other: '其他原因', size_other: '其他'},
    en: {reason: 'Reason', reason_other: 'Another reason', size_other: 'Other'},
    expected: [],
  },
  {
    name: 'a word that ends in “other” and is missing',
    zh: {reason: '原因', reason_other: '其他原因'},
    en: {reason: 'Reason'},
    expected: ['error missing reason_other'],
  },
  {
    name: 'a plural form that English needs',
    zh: {file_other: '{{count}} 份文件'},
    en: {file_other: '{{count}} files'},
    expected: ['error plural-missing file _one'],
  },
  {
    name: 'a key without suffix stands in for all forms',
    zh: {file: '{{count}} 份文件'},
    en: {file_one: '{{count}} file', file_other: '{{count}} files'},
    expected: [],
  },
  {
    name: 'a form that Chinese never uses, and one for zero that any language may have',
    zh: {file_one: '1 份文件', file_other: '{{count}} 份文件', file_zero: '没有文件'},
    en: {file_one: '{{count}} file', file_other: '{{count}} files'},
    expected: ['info plural-unused file_one'],
  },
  {
    name: 'ordinals',
    zh: {place_ordinal_other: '第 {{count}} 名'},
    en: {place_ordinal_one: '{{count}}st', place_ordinal_two: '{{count}}nd', place_ordinal_other: '{{count}}th'},
    expected: ['error plural-missing place _ordinal_few'],
  },
  {
    name: 'plurals of JSON v3',
    zh: {file_0: '{{count}} 份文件'},
    en: {file: '{{count}} file', file_plural: '{{count}} files'},
    expected: [],
  },
  {
    name: 'numbers in names of keys are no plurals',
    zh: {step_one: '第一步', step_two: '第二步'},
    en: {step_one: 'Step one', step_two: 'Step two'},
    expected: [],
  },
  {
    name: 'contexts that Chinese does not tell apart',
    zh: {friend: '朋友'},
    en: {friend_male: 'A boyfriend', friend_female: 'A girlfriend', friend: 'A friend'},
    expected: [],
  },
  {
    name: 'a suffix that is no usual context is a key of its own',
    zh: {friend: '朋友', friend_list: '好友列表'},
    en: {friend: 'Friend'},
    expected: ['error missing friend_list'],
  },
  {
    name: 'unless it is said to be one',
    zh: {fee: '费用'},
    en: {fee: 'Fee', fee_vip: 'Member fee'},
    options: {contexts: ['vip']},
    expected: [],
  },
  {
    name: 'a text that is still to come',
    zh: {a: '甲', b: '乙', c: '丙'},
    en: {a: '', b: null, c: '  '},
    expected: ['error empty a', 'error empty b', 'error empty c'],
  },
  {name: 'empty on both sides', zh: {a: ''}, en: {a: ''}, expected: []},
  {name: 'numbers and switches', zh: {size: 3, on: true}, en: {size: 3, on: false}, expected: []},
  {
    name: 'keys that are left alone',
    zh: {debug: {a: '甲', b: '乙'}, note: '注', 'x.draft': '草'},
    en: {k: 'K'},
    options: {ignoreKeys: ['debug.*', 'note', '*.draft']},
    expected: ['warning surplus k'],
  },
  {
    name: 'the key __proto__',
    zh: JSON.parse('{"__proto__": "甲"}'),
    en: {a: 'A'},
    expected: ['error missing __proto__', 'warning surplus a'],
  },
])('$name', ({zh, en, expected, options}) => {
  const findings = checkResources(zh, en, {rules: [keyMismatch], options})
  expect(
    findings
      .map(({severity, messageId, data}) => [severity, messageId, data.key, ...[data.forms ?? []].flat()].join(' '))
      .sort(),
  ).toEqual([...expected].sort())
})

test('the place is the key in its file', () => {
  const [finding] = checkResources({menu: {open: '打开'}}, {menu: {shut: 'Shut'}}, {rules: [keyMismatch]})
  expect(finding?.target).toMatchObject({path: 'locales/en/common.json', text: '"shut"'})
})

test.each([
  {pattern: 'menu.open', ignored: ['menu.open']},
  {pattern: 'menu.*', ignored: ['menu.open', 'menu.sub.open', 'menu.close']},
  {pattern: '*.open', ignored: ['menu.open', 'menu.sub.open']},
  {pattern: 'menu.*.open', ignored: ['menu.sub.open']},
  {pattern: '*sub*', ignored: ['menu.sub.open', 'sub']},
  {pattern: 'm*u*.*n', ignored: ['menu.open', 'menu.sub.open']},
  {pattern: 'sub*sub', ignored: []},
  {pattern: 'su*b*b', ignored: []},
  {pattern: '*', ignored: ['menu.open', 'menu.sub.open', 'menu.close', 'sub']},
  {pattern: 'menu', ignored: []},
])('keys that $pattern leaves alone', ({pattern, ignored}) => {
  const zh = {menu: {open: '打开菜单', sub: {open: '打开子菜单'}, close: '关闭菜单'}, sub: '子菜单', other: '其他'}
  const found = checkResources(zh, {other: 'Others'}, {rules: [keyMismatch], options: {ignoreKeys: [pattern]}})
  const all = ['menu.open', 'menu.sub.open', 'menu.close', 'sub']
  expect(found.map(({data}) => data.key)).toEqual(all.filter(key => !ignored.includes(key)))
})

test('a resource that stands alone among pairs has no counterpart', () => {
  const termbase = createTermbase([])
  const input = (path: string, text: string) => ({path, text})
  const pair = alignDocuments(
    parsePair(input('locales/zh/a.json', '{"a": "打开菜单"}'), input('locales/en/a.json', '{"a": "Open menu"}')),
    {termbase},
  )
  const prose = alignDocuments(parsePair(input('a.zh.md', '打开菜单。'), input('a.en.md', 'Open the menu.')), {
    termbase,
  })
  const alone = (path: string, text: string): SingleSide => {
    const sides = parseInput(input(path, text))
    if (sides.kind !== 'single') throw new Error('expected one language')
    return sides
  }
  const [zh, en] = [
    alone('locales/zh/b.json', '{"b": "关闭菜单"}'),
    alone('locales/en/c.json', '{"c": "Close the menu"}'),
  ]
  const text = alone('b.zh.md', '关闭菜单。')
  const said = (...documents: Parameters<typeof contextsOf>[0]) =>
    runRules(contextsOf(documents, {termbase}), activateRules({}, {rules: [keyMismatch]})).map(found =>
      found.map(
        ({messageId, severity, source}) => `${messageId} ${severity} ${source === undefined ? 'target' : 'source'}`,
      ),
    )
  expect(said(pair, zh, en, text)).toEqual([
    [],
    ['no-counterpart warning source'],
    ['no-counterpart warning target'],
    [],
  ])
  expect(said(prose, zh)).toEqual([[], []])
})
