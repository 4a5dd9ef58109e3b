import {expect, test} from 'vitest'
import {emitGlossaryXlsx} from '../../../src/glossary/formats/write-xlsx.js'
import {parseGlossary} from '../../../src/glossary/read/parse-glossary.js'
import {writeWorkbook} from '../../../src/ooxml/write-workbook.js'

type Rows = readonly (readonly string[])[]

/** A workbook of sheets as people make them: the first row is a row like any other. */
function workbook(...sheets: readonly Rows[]): Uint8Array {
  return writeWorkbook(
    sheets.map(([first = [], ...rows], i) => ({
      name: `S${i + 1}`,
      columns: first.map(title => ({title, width: 10})),
      rows,
    })),
  )
}

function terms(bytes: Uint8Array): string[] {
  return parseGlossary(bytes, {path: 'ours.xlsx'}).concepts.map(
    ({id, terms: all}) => `${id}: ${all.map(({lang, text, status}) => `${lang} ${text} ${status}`).join(' | ')}`,
  )
}

test.each([
  {
    name: 'titles above the header, statuses in Chinese, a column that says nothing here',
    sheets: [
      [
        ['港口术语（试行）'],
        ['编号', '中文', '英文', '状态', '词性'],
        ['1', '无水港', 'dry port', '首选', '名词'],
        ['2', '无水港', 'land port', '禁用', ''],
      ],
    ],
    expected: ['无水港: zh 无水港 preferred | en dry port preferred | en land port forbidden'],
  },
  {
    name: 'several terms in a cell',
    sheets: [
      [
        ['zh', 'en'],
        ['集装箱；货柜', 'container\nbox'],
        ['码头/港区', 'wharf / quay'],
        ['输入/输出', 'input/output'],
        ['全天候', '24/7'],
      ],
    ],
    expected: [
      '集装箱: zh 集装箱 preferred | zh 货柜 admitted | en container preferred | en box admitted',
      '码头: zh 码头 preferred | zh 港区 admitted | en wharf preferred | en quay admitted',
      '输入/输出: zh 输入/输出 preferred | en input/output preferred',
      '全天候: zh 全天候 preferred | en 24/7 preferred',
    ],
  },
  {
    name: 'several sheets; one without a table is passed over',
    sheets: [
      [['本表由编辑部维护']],
      [
        ['zh', 'en'],
        ['港口', 'port'],
      ],
      [
        ['English', 'Chinese'],
        ['wharf', '码头'],
      ],
    ],
    expected: ['港口: zh 港口 preferred | en port preferred', 'wharf: en wharf preferred | zh 码头 preferred'],
  },
  {
    name: 'a house list of one language',
    sheets: [
      [
        ['中文', '状态', '备注'],
        ['陆港', '禁用', '另有所指'],
      ],
    ],
    expected: ['陆港: zh 陆港 forbidden'],
  },
])('$name', ({sheets, expected}) => {
  expect(terms(workbook(...sheets))).toEqual(expected)
})

test('what is passed over is counted, and a mistake has its row and column', () => {
  const bytes = workbook(
    [['只是说明']],
    [
      ['zh', 'en', '词性'],
      ['港口', 'port', '名词'],
    ],
  )
  expect(parseGlossary(bytes, {path: 'ours.xlsx'}).passedOver).toEqual({词性: 1, '[S1]': 1})
  const wrong = workbook([
    ['zh', 'en', 'status'],
    ['港口', 'port', ''],
    ['码头', 'wharf', 'prefered'],
  ])
  expect(() => terms(wrong)).toThrow('ours.xlsx:3:3: status: invalid value “prefered”')
})

test('text that begins like a formula stays text, there and back', () => {
  const given = parseGlossary(
    'id: g\nconcepts: [{id: =1, zh: [=港口], en: ["\'=port", +port, {text: "@x", status: forbidden}]}]\n',
  )
  const read = parseGlossary(emitGlossaryXlsx(given, ['zh', 'en']).bytes, {path: 'g.xlsx'})
  expect(read.concepts[0]?.id).toBe('=1')
  expect(read.concepts[0]?.terms).toEqual(given.concepts[0]?.terms)
})

test.each([
  ['a zip that is no workbook', new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)])],
  ['a damaged one', workbook([['zh', 'en']]).slice(0, 200)],
])('%s is refused by name', (_, bytes) => {
  expect(() => parseGlossary(bytes, {path: 'x.xlsx'})).toThrow(/x\.xlsx: the file is damaged/u)
})
