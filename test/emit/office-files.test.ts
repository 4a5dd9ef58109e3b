import {unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {parseBilingual} from '../../src/bilingual/read/parse-bilingual.js'
import {emitAlignmentDocx} from '../../src/emit/alignment-docx.js'
import {emitAlignmentXlsx} from '../../src/emit/alignment-xlsx.js'
import {readWorkbook} from '../../src/ooxml/read-workbook.js'
import {readXml} from '../../src/ooxml/xml.js'
import {parseText} from '../../src/parse/parse-document.js'
import {readDocument} from '../../src/parse/read-document.js'
import {pairOf} from './bilingual-pair.js'

const zh = '# 滨海枢纽\n\n市里建设**滨海**枢纽 <1>。投资三亿元。\n\n明年启用。\n'
const en = '# Coastal Hub\n\nThe city builds the *coastal* hub & more. It invests 300 million yuan.\n'
const pair = pairOf({zh, en})

function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes))
  return Object.fromEntries(parts.map(([name, part]) => [name, new TextDecoder().decode(part)]))
}

describe('a Word table', () => {
  test('reads back as the same units', async () => {
    const document = await readDocument(emitAlignmentDocx(pair))
    const both = parseBilingual(parseText(document.text, document))
    expect(both?.layout).toBe('table')
    expect(both?.source.blocks.map(({content}) => content.text)).toEqual(pair.source.segments.map(({text}) => text))
    expect(both?.target.blocks.map(({content}) => content.text)).toEqual(pair.target.segments.map(({text}) => text))
  })

  test('marks terms and has comments at their places, whatever is between', () => {
    const start = en.indexOf('the *coastal')
    const span = {start, end: en.indexOf(' & more')}
    const marks = {source: [], target: [{start: start + 4, end: span.end}]}
    const bytes = emitAlignmentDocx(pair, {marks, comments: [{...span, side: 'target', text: 'error: <not> this'}]})
    const parts = partsOf(bytes)
    for (const [name, text] of Object.entries(parts)) readXml(text, {}, {part: name})
    expect(parts['word/comments.xml']).toContain('error: &lt;not&gt; this')
    const runs = parts['word/document.xml']!.replace(/<w:t xml:space="preserve">([^<]*)<\/w:t>/gu, '|$1|')
    expect(
      runs
        .replace(/<w:commentRangeStart[^>]*>/u, '«')
        .replace(/<w:commentRangeEnd[^>]*>/u, '»')
        .replace(/<w:shd[^>]*"DDEBF7"\/>/gu, '✓')
        .replace(/<[^>]*>/gu, ''),
    ).toContain('|The city builds |«|the |✓|coastal hub|»| &amp; more.|')
  })

  test('is the same each time', () => expect(emitAlignmentDocx(pair)).toEqual(emitAlignmentDocx(pair)))
})

test('an Excel file has a row a unit', () => {
  const [sheet] = readWorkbook(emitAlignmentXlsx(pair))
  expect(sheet?.rows.map(({cells}) => cells.map(({text}) => text))).toEqual([
    ['unit', '中文', 'English', 'confidence', 'moved'],
    ['1', '滨海枢纽', 'Coastal Hub', '0.2'],
    ['2', '市里建设滨海枢纽 <1>。', 'The city builds the coastal hub & more.', '0.4'],
    ['3', '投资三亿元。', 'It invests 300 million yuan.', '0.6'],
    ['4', '明年启用。', '0.8'],
  ])
})

test('a text longer than a cell goes on below', () => {
  const long = `${'港'.repeat(32_766)}𠮷${'口'.repeat(10)}`
  const [sheet] = readWorkbook(emitAlignmentXlsx(pairOf({zh: long, en: 'Port'})))
  const texts = sheet!.rows.slice(1).map(({cells}) => cells.find(({column}) => column === 1)?.text ?? '')
  expect(texts.map(({length}) => length)).toEqual([32_766, 12])
  expect(texts.join('')).toBe(long)
})
