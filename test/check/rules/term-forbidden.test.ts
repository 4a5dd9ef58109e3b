import {expect, test} from 'vitest'
import {termForbidden} from '../../../src/check/rules/term-forbidden.js'
import {termbaseFromRows} from '../../../src/glossary/termbase-from-rows.js'
import {contextOf, findingsOf, rows, term, termbaseOf} from '../../helpers/term-unit.js'

const termbase = termbaseFromRows(
  rows(`
  保税仓 = bonded warehouse | ! tax-free warehouse | ! duty-evading store
  数字港 = Digital Port | ! Digital Harbor Zone | ! DHZ
  仓库 = warehouse | ! depot
  蓝港倡议 = Blue Harbor Initiative | ! Blue Harbor strategy
  蓝港 = Blue Harbor | ! Blue Harbor strategy
  蓝港项目 = Blue Harbor project
  蓝港计划 = Blue Harbor plan | ! Blue Harbor project`),
)

test.each([
  {name: 'right', zh: '保税仓启用。', en: 'The bonded warehouse opened.', found: []},
  {name: 'forbidden', zh: '保税仓启用。', en: 'The tax-free warehouse opened.', found: ['tax-free warehouse']},
  {
    name: 'each place once',
    zh: '保税仓和保税仓。',
    en: 'Tax-free warehouses and a duty-evading store.',
    found: ['Tax-free warehouses', 'duty-evading store'],
  },
  {
    name: 'beside the right form',
    zh: '保税仓启用。',
    en: 'The bonded warehouse, a tax free warehouse, opened.',
    found: ['tax free warehouse'],
  },
  {
    name: 'unprompted and peculiar',
    zh: '园区启用。',
    en: 'The Digital Harbor Zone opened.',
    found: ['Digital Harbor Zone'],
  },
  {name: 'unprompted acronym', zh: '园区启用。', en: 'The DHZ opened.', found: ['DHZ']},
  {name: 'unprompted everyday words', zh: '园区启用。', en: 'The depot opened.', found: []},
  {name: 'inside a right form of another concept', zh: '保税仓。', en: 'The bonded warehouse depot.', found: []},
  {
    name: 'in a link',
    zh: '保税仓。',
    en: 'The [tax-free warehouse](https://a.example).',
    found: ['tax-free warehouse'],
  },
  {
    name: 'unprompted and bad for both concepts that know it',
    zh: '园区启用。',
    en: 'The Blue Harbor strategy advances.',
    found: ['Blue Harbor strategy'],
  },
  {name: 'unprompted and right for another concept', zh: '园区启用。', en: 'A Blue Harbor project opened.', found: []},
  {name: 'in an address', zh: '保税仓。', en: 'The bonded warehouse, https://a.example/tax-free-warehouse', found: []},
])('$name', ({zh, en, found}) => {
  const findings = findingsOf(termForbidden, contextOf(zh, en, {termbase}))
  expect(findings.map(({target}) => en.slice(target?.start, target?.end))).toEqual(found)
})

test.each([
  {name: 'number', en: 'Two tax-free warehouses opened.', fixed: 'Two bonded warehouses opened.', safe: true},
  {name: 'capital', en: 'Tax-free warehouses opened.', fixed: 'Bonded warehouses opened.', safe: true},
  {name: 'title case', en: 'The Tax-Free Warehouse Opens', fixed: 'The Bonded Warehouse Opens', safe: true},
  {name: 'all capitals', en: 'THE TAX-FREE WAREHOUSE OPENS', fixed: 'THE BONDED WAREHOUSE OPENS', safe: true},
  {name: 'possessive', en: 'The tax-free warehouse’s door.', fixed: 'The bonded warehouse’s door.', safe: true},
  {name: 'article', en: 'It is a tax-free warehouse.', fixed: 'It is a bonded warehouse.', safe: true},
  {
    name: 'emphasis around',
    en: 'The **tax-free warehouse** opened.',
    fixed: 'The **bonded warehouse** opened.',
    safe: true,
  },
  {
    name: 'emphasis inside',
    en: 'The tax-free **ware**house opened.',
    fixed: 'The bonded warehouse opened.',
    safe: false,
  },
])('fix: $name', ({en, fixed, safe}) => {
  const [finding] = findingsOf(termForbidden, contextOf('保税仓。', en, {termbase}))
  const fix = finding?.fix
  expect(fix?.safe).toBe(safe)
  if (safe && fix !== undefined) expect(en.slice(0, fix.start) + fix.text + en.slice(fix.end)).toBe(fixed)
})

test.each([
  {en: 'It is an area for trials.', fixed: 'It is a pilot zone.', expected: 'pilot zone', bad: 'area for trials'},
  {en: 'It is a pilot zone.', fixed: 'It is an open area.', expected: 'open area', bad: 'pilot zone'},
  {en: 'It is a hub.', fixed: 'It is an hourly hub.', expected: 'hourly hub', bad: 'hub'},
  {en: 'It is an hourly hub.', fixed: 'It is a university hub.', expected: 'university hub', bad: 'hourly hub'},
])('fix: a or an, $en', ({en, fixed, expected, bad}) => {
  const own = termbaseFromRows(rows(`园 = ${expected} | ! ${bad}`))
  const fix = findingsOf(termForbidden, contextOf('园。', en, {termbase: own}))[0]?.fix
  expect(fix === undefined ? '' : en.slice(0, fix.start) + fix.text + en.slice(fix.end)).toBe(fixed)
})

test('an acronym after an article is for a person to fit', () => {
  const own = termbaseFromRows(rows('园 = SCP | ! Sample Coastal Park'))
  expect(
    findingsOf(termForbidden, contextOf('园。', 'The Sample Coastal Park opened.', {termbase: own}))[0]?.fix,
  ).toMatchObject({
    text: 'SCP',
    safe: false,
  })
})

test('a forbidden form of the source is reported there, with a fix for the source', () => {
  const own = termbaseOf([
    {
      id: 'w',
      terms: [
        term('zh', '保税仓'),
        term('zh', '免税仓', {status: 'forbidden', note: '性质不同'}),
        term('en', 'bonded warehouse'),
      ],
    },
  ])
  const findings = findingsOf(termForbidden, contextOf('免税仓启用。', 'The bonded warehouse opened.', {termbase: own}))
  expect(findings).toMatchObject([
    {
      messageId: 'sourceNoted',
      source: {start: 0, end: 3, text: '免税仓'},
      fix: {side: 'source', text: '保税仓', safe: true},
    },
  ])
})

test('the note of the glossary is part of the finding', () => {
  const own = termbaseOf([
    {
      id: 'w',
      terms: [
        term('zh', '保税仓'),
        term('en', 'bonded warehouse'),
        term('en', 'tax-free warehouse', {status: 'forbidden', note: 'duty is deferred, not waived'}),
      ],
    },
  ])
  const [finding] = findingsOf(termForbidden, contextOf('保税仓。', 'A tax-free warehouse.', {termbase: own}))
  expect(finding).toMatchObject({messageId: 'renderingNoted', data: {note: 'duty is deferred, not waived'}})
})

test('a form forbidden from a later day on is none yet', () => {
  const own = termbaseOf([
    {
      id: 'w',
      terms: [
        term('zh', '甲国'),
        term('en', 'New Name'),
        term('en', 'Old Name', {status: 'forbidden', from: '2022-06-01'}),
      ],
    },
  ])
  const at = (date: string) => findingsOf(termForbidden, contextOf('甲国。', 'Old Name.', {termbase: own, date})).length
  expect([at('2022-05-31'), at('2022-06-01')]).toEqual([0, 1])
})

test.each([
  {zh: '滨海开放试验港启用。', en: 'The Seaside Open Harbor opened.', expected: 'Coastal Open Trial Port'},
  {zh: '滨海开放试验港启用。', en: 'The SOH opened.', expected: 'COTP'},
  {zh: '滨海开放试验港启用。', en: 'The Seaside Harbor opened.', expected: 'COTP'},
])('expected is what has the kind of what stands there: $en', ({zh, en, expected}) => {
  const own = termbaseOf([
    {
      id: 'port',
      terms: [
        term('zh', '滨海开放试验港'),
        term('en', 'COTP', {form: 'abbreviation'}),
        term('en', 'Coastal Open Trial Port', {form: 'full'}),
        term('en', 'Seaside Open Harbor', {status: 'forbidden', form: 'full'}),
        term('en', 'SOH', {status: 'forbidden', form: 'abbreviation'}),
        term('en', 'Seaside Harbor', {status: 'forbidden'}),
      ],
    },
  ])
  const [finding] = findingsOf(termForbidden, contextOf(zh, en, {termbase: own}))
  expect([finding?.data.expected, finding?.fix?.text]).toEqual([expected, expected])
})
