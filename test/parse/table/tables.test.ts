import fc from 'fast-check'
import {unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {emitAlignmentCsv} from '../../../src/emit/alignment-csv.js'
import {emitAlignmentXlsx} from '../../../src/emit/alignment-xlsx.js'
import {fixTexts} from '../../../src/fix/fix-texts.js'
import {parseGlossary} from '../../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../../src/glossary/termbase.js'
import {readDocument, replaceInDocument} from '../../../src/parse/read-document.js'
import {alignDocuments} from '../../../src/pipeline/align.js'
import {reportConsistency} from '../../../src/pipeline/consistency.js'
import {parseInput, type SidesOfPair} from '../../../src/pipeline/read.js'
import {pairOf} from '../../emit/bilingual-pair.js'
import {findingsOf, sidesOf, unitsOf, unitsOfPair} from '../../helpers/unit-files.js'
import {inlineCell, workbookOf} from '../../helpers/workbook.js'

const termbase = createTermbase([
  parseGlossary('zh,en,status\n滨海港,Binhai Port,\n滨海港,Binhai Harbor,forbidden\n', {path: 'a.csv'}),
])

async function sidesOfWorkbook(bytes: Uint8Array): Promise<SidesOfPair> {
  const sides = parseInput(await readDocument(bytes, {path: 'a.xlsx'}))
  if (sides.kind === 'single') throw new Error('in one language')
  return sides
}

describe('segments in CSV', () => {
  test.each([
    ['names of languages', 'id,Chinese,English,comment\n7,港口。,The port.,ok\n', [['港口。', 'The port.']]],
    [
      'sides',
      '原文\t译文\n港口。\tThe port.\n码头。\t\n',
      [
        ['港口。', 'The port.'],
        ['码头。', ''],
      ],
    ],
    ['English first', 'English;中文\nThe port.;港口。\n', [['港口。', 'The port.']]],
    ['titles above', '七月稿件\n\nzh,en\n港口。,The port.\n', [['港口。', 'The port.']]],
    [
      'no header',
      '港口开航。,The port opened.\n码头启用。,The pier opened.\n',
      [
        ['港口开航。', 'The port opened.'],
        ['码头启用。', 'The pier opened.'],
      ],
    ],
    [
      'no header, numbers and remarks beside',
      '1,x,港口开航。,The port opened.\n2,y,码头启用。,The pier opened.\n',
      [
        ['港口开航。', 'The port opened.'],
        ['码头启用。', 'The pier opened.'],
      ],
    ],
    [
      'quotes, line breaks and apostrophes before formulas',
      'zh,en\n"他说：""好。""","""Good,"" he said.\nSo it is."\n\'=好,\'=Good\n',
      [
        ['他说："好。"', '"Good," he said.\nSo it is.'],
        ['=好', '=Good'],
      ],
    ],
  ])('%s', (_, text, units) => expect(unitsOf(sidesOf(text, text.includes('\t') ? 'a.tsv' : 'a.csv'))).toEqual(units))

  test('the names of the sides say the direction', () => {
    const sides = sidesOf('source,target\nThe port opened.,港口开航。\n', 'a.csv')
    expect([sides.source.lang, sides.target.lang]).toEqual(['en', 'zh'])
  })

  test('two files in one language each pair by their ids', () => {
    expect(unitsOfPair('id,text\na,港口。\nb,码头。\n', 'id,text\nb,The pier.\n', 'csv')).toContainEqual([
      '码头。',
      'The pier.',
    ])
  })

  test('a quotation mark that nothing closes is an error with its place', () => {
    expect(() => sidesOf('zh,en\n港口,"The port\n', 'a.csv')).toThrow(
      /^a\.csv:2:4: a quotation mark that is never closed/u,
    )
  })

  test('what align writes is read back', () => {
    const pair = pairOf({zh: '港口开航。\n\n码头启用。\n', en: 'The port opened.\n\nThe pier opened.\n'})
    expect(unitsOf(sidesOf(emitAlignmentCsv(pair), 'a.csv'))).toEqual([
      ['港口开航。', 'The port opened.'],
      ['码头启用。', 'The pier opened.'],
    ])
  })

  test('a fix comes back as it was meant, whatever is in it', () => {
    const word = fc
      .string({unit: fc.constantFrom(...'ab,;"'), minLength: 1, maxLength: 8})
      .filter(own => own.trim() === own)
    fc.assert(
      fc.property(word, fc.boolean(), (en, isQuoted) => {
        const before = isQuoted ? '"The ""x"" Binhai Harbor."' : 'The Binhai Harbor.'
        const file = `zh,en,note\n港,${before},n\n`
        const own = createTermbase([
          parseGlossary(
            JSON.stringify({
              id: 'a',
              concepts: [{id: 'a', zh: ['港'], en: [`Port${en}of`, {text: 'Binhai Harbor', status: 'forbidden'}]}],
            }),
            {path: 'a.json'},
          ),
        ])
        const {texts} = fixTexts(
          new Map([['a.csv', file]]),
          given =>
            findingsOf(sidesOf(given.get('a.csv')!, 'a.csv'), own)
              .filter(({ruleId}) => ruleId === 'term-forbidden')
              .map(finding => ({finding, sourceText: 'a.csv', targetText: 'a.csv'})),
          {unsafe: true},
        )
        const after = texts.get('a.csv')!
        if (after !== file)
          expect(unitsOf(sidesOf(after, 'a.csv'))).toEqual([
            ['港', before.replace(/^"|"$/gu, '').replaceAll('""', '"').replace('Binhai Harbor', `Port${en}of`)],
          ])
        expect(after.endsWith(',n\n')).toBe(true)
      }),
    )
  })
})

describe('segments in Excel', () => {
  const rich =
    '<r><t xml:space="preserve">The Binhai </t></r><r><rPr><b/></rPr><t>Harbor</t></r><r><t xml:space="preserve"> opened &amp; grew.</t></r><rPh sb="0" eb="3"><t>x</t></rPh>'
  const rows = `<row r="1">${inlineCell('B1', '中文')}${inlineCell('C1', 'English')}</row><row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" s="4" t="s"><v>1</v></c></row><row r="4"><c r="B4" t="s"><v>0</v></c><c r="C4" t="str"><f>C3</f><v>The Binhai Harbor opened.</v></c></row><row r="5">${inlineCell('B5', '滨海港扩建。')}<c r="C5" t="inlineStr"><is><t>The Binhai Harbor\ngrew _x0041_.</t></is></c></row>`
  const second = `<row r="1">${inlineCell('A1', 'Chinese')}${inlineCell('B1', 'English')}</row><row r="2">${inlineCell('A2', '滨海港开航。')}<c r="B2" t="s"><v>1</v></c></row>`
  const bytes = workbookOf(
    [
      {name: '稿件', rows},
      {name: 'old', rows: second, state: 'hidden'},
      {name: '二', rows: second},
    ],
    ['<t>滨海港开航。</t>', rich],
  )

  test('each sheet that shows, with places that a person finds', async () => {
    const sides = await sidesOfWorkbook(bytes)
    expect(unitsOf(sides)).toEqual([
      ['滨海港开航。', 'The Binhai Harbor opened & grew.'],
      ['滨海港开航。', 'The Binhai Harbor opened.'],
      ['滨海港扩建。', 'The Binhai Harbor\ngrew A.'],
      ['滨海港开航。', 'The Binhai Harbor opened & grew.'],
    ])
    expect(sides.target.paragraphs?.map(({label}) => label)).toEqual([
      '稿件!B1',
      '稿件!C1',
      '稿件!B3',
      '稿件!C3',
      '稿件!B4',
      '稿件!C4',
      '稿件!B5',
      '稿件!C5',
      '二!A1',
      '二!B1',
      '二!A2',
      '二!B2',
    ])
  })

  test('a report names cells', async () => {
    const report = reportConsistency([alignDocuments(await sidesOfWorkbook(bytes), {termbase})], {termbase})
    const places = report.concepts.flatMap(({renderings}) => renderings.flatMap(({places: own}) => own))
    expect(places.map(({packed}) => packed?.label)).toContain('稿件!C5')
  })

  test('a fix changes the cell that it is for, not what shares its string, and no formula', async () => {
    const sides = await sidesOfWorkbook(bytes)
    const fixes = findingsOf(sides, termbase).flatMap(({fix, ruleId}) =>
      fix === undefined || ruleId !== 'term-forbidden' ? [] : [fix],
    )
    expect(fixes).toHaveLength(3)
    const after = await replaceInDocument(bytes, fixes.slice(0, 2))
    const [old, now] = [unzipSync(bytes), unzipSync(after)]
    const changed = Object.keys(old).filter(name => Buffer.compare(old[name]!, now[name]!) !== 0)
    expect(changed).toEqual(['xl/worksheets/sheet1.xml'])
    const text = (parts: Record<string, Uint8Array>): string => new TextDecoder().decode(parts[changed[0]!])
    expect(text(now)).toBe(
      text(old)
        .replace(
          '<c r="C3" s="4" t="s"><v>1</v></c>',
          '<c r="C3" s="4" t="inlineStr"><is><r><t xml:space="preserve">The Binhai Port</t></r><r><rPr><b/></rPr><t></t></r><r><t xml:space="preserve"> opened &amp; grew.</t></r></is></c>',
        )
        .replace('The Binhai Harbor\ngrew _x0041_.', 'The Binhai Port\ngrew A.'),
    )
  })

  test('what align writes is read back', async () => {
    const pair = pairOf({zh: '港口开航。\n\n码头启用。\n', en: 'The port opened.\n\nThe pier opened.\n'})
    expect(unitsOf(await sidesOfWorkbook(emitAlignmentXlsx(pair)))).toEqual([
      ['港口开航。', 'The port opened.'],
      ['码头启用。', 'The pier opened.'],
    ])
  })

  test('a prefix of the sheet is kept, numbers are texts, spaces at the ends stay', async () => {
    const sheet = workbookOf([{name: 'a', rows: ''}], ['<t xml:space="preserve">  Binhai Harbor </t>'])
    const parts = unzipSync(sheet)
    parts['xl/worksheets/sheet1.xml'] = new TextEncoder().encode(
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    )
    const {zipSync} = await import('fflate')
    const before = zipSync(parts)
    const {text} = await readDocument(before)
    expect(text).toBe('Binhai Harbor\n5')
    const after = unzipSync(
      await replaceInDocument(before, [
        {start: 7, end: 13, text: 'Port'},
        {start: 14, end: 15, text: '6'},
      ]),
    )
    expect(new TextDecoder().decode(after['xl/worksheets/sheet1.xml'])).toContain(
      '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">  Binhai Port </x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">6</x:t></x:is></x:c>',
    )
  })
})
