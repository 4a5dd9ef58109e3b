import {zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {columnName, readWorkbook} from '../../src/ooxml/read-workbook.js'
import {writeWorkbook} from '../../src/ooxml/write-workbook.js'

/** A workbook with one sheet, as other programs write it. */
function workbookOf(sheetData: string, strings = '', main = ''): Uint8Array {
  const parts = {
    '_rels/.rels':
      '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<x:workbook xmlns:x="a" xmlns:r="b"><x:sheets>${main || '<x:sheet name="词汇" r:id="rId1"/>'}</x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/one.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="words.xml"/></Relationships>',
    'xl/worksheets/one.xml': `<x:worksheet xmlns:x="a"><x:sheetData>${sheetData}</x:sheetData></x:worksheet>`,
    'xl/words.xml': `<x:sst xmlns:x="a">${strings}</x:sst>`,
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  )
}

function cellsOf(bytes: Uint8Array): string[] {
  return readWorkbook(bytes).flatMap(({rows}) =>
    rows.flatMap(({number, cells}) => cells.map(({column, text}) => `${columnName(column)}${number} ${text}`)),
  )
}

describe('a workbook of another program', () => {
  test.each([
    [
      'shared strings',
      '<x:row r="2"><x:c r="B2" t="s"><x:v>1</x:v></x:c></x:row>',
      '<x:si><x:t>a</x:t></x:si><x:si><x:t>乙</x:t></x:si>',
      ['B2 乙'],
    ],
    [
      'rich text without ruby',
      '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row>',
      '<x:si><x:r><x:t>青</x:t></x:r><x:r><x:t>岛</x:t></x:r><x:rPh sb="0" eb="1"><x:t>qing</x:t></x:rPh></x:si>',
      ['A1 青岛'],
    ],
    [
      'inline strings, an empty one too',
      '<x:row><x:c t="inlineStr"/><x:c t="inlineStr"><x:is><x:t>=1+1</x:t></x:is></x:c></x:row>',
      '',
      ['B1 =1+1'],
    ],
    [
      'numbers, truths, formulas',
      '<x:row r="1"><x:c r="A1"><x:v>2024</x:v></x:c><x:c r="B1" t="b"><x:v>1</x:v></x:c><x:c r="C1" t="str"><x:f>A1&amp;"x"</x:f><x:v>2024x</x:v></x:c></x:row>',
      '',
      ['A1 2024', 'B1 TRUE', 'C1 2024x'],
    ],
    [
      'a cell at the far corner',
      '<x:row r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>',
      '',
      ['XFD1048576 1'],
    ],
    [
      'units that XML cannot hold',
      '<x:row><x:c t="inlineStr"><x:is><x:t>a_x000D_\nb _x005F_x0041_</x:t></x:is></x:c></x:row>',
      '',
      ['A1 a\nb _x0041_'],
    ],
    ['a string that is not there', '<x:row><x:c t="s"><x:v>9</x:v></x:c></x:row>', '', []],
  ])('with %s', (_, data, strings, expected) => expect(cellsOf(workbookOf(data, strings))).toEqual(expected))

  test('names its sheets, hidden ones too', () => {
    const sheets = readWorkbook(
      workbookOf('', '', '<x:sheet name="A" r:id="rId1"/><x:sheet name="B" state="veryHidden" r:id="rId1"/>'),
    )
    expect(sheets.map(({name, isHidden}) => [name, isHidden])).toEqual([
      ['A', false],
      ['B', true],
    ])
  })

  test('is refused by name when it is absurd', () => {
    const row = '<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>1</x:v></x:c></x:row>'
    expect(() => readWorkbook(workbookOf(row), {path: 'a.xlsx', mostCells: 1})).toThrow(
      'a.xlsx: the sheet “词汇” has more than 1',
    )
    expect(() => readWorkbook(zipSync({a: new Uint8Array(1)}))).toThrow('its part “xl/workbook.xml” is missing')
  })
})

describe('a workbook that we write', () => {
  const sheet = {
    name: 'Terms: [zh/en]',
    columns: [
      {title: '中文', width: 20},
      {title: 'status', width: 10, choices: ['preferred', 'forbidden']},
    ],
    rows: [
      ['=HYPERLINK("http://x")', 'preferred'],
      ['两行\n 文字', {text: '禁用', fill: 'red' as const}],
      ['_x0041_ \u0001 <&>', 3.5],
      [undefined, 'a\r\nb'],
    ],
  }

  test('comes back as it was, strings as strings', () => {
    expect(cellsOf(writeWorkbook([sheet]))).toEqual([
      'A1 中文',
      'B1 status',
      'A2 =HYPERLINK("http://x")',
      'B2 preferred',
      'A3 两行\n 文字',
      'B3 禁用',
      'A4 _x0041_ \uFFFD <&>',
      'B4 3.5',
      'B5 a\nb',
    ])
  })

  test('is the same each time', () => expect(writeWorkbook([sheet])).toEqual(writeWorkbook([sheet])))

  test('has names that Excel takes', () => {
    const names = ['a'.repeat(40), 'A'.repeat(31), '', "'x'"].map(name => ({...sheet, name}))
    expect(readWorkbook(writeWorkbook(names)).map(({name}) => name)).toEqual(['a'.repeat(31), 'Sheet2', 'Sheet3', 'x'])
  })
})
