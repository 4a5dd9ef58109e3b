import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseGlossary} from '../../../src/glossary/read/parse-glossary.js'
import {detectDelimiter, readRows} from '../../../src/table/delimited-rows.js'

function terms(text: string, path = 'g.csv'): string[] {
  return parseGlossary(text, {path}).concepts.map(
    ({id, terms: all}) => `${id}: ${all.map(({lang, text: form, status}) => `${lang} ${form} ${status}`).join(' | ')}`,
  )
}

test.each([
  ['nothing', '', 'the file is empty'],
  ['a list of words', '港口\n码头\n', 'no row has a second column: “港口”'],
])('%s is no glossary', (_, text, found) => {
  expect(() => terms(text)).toThrow(found)
})

test.each([
  {name: 'without a header', text: '港口,port\n', expected: ['港口: zh 港口 preferred | en port preferred']},
  {
    name: 'with a header, a status and a note',
    text: 'zh, en, status, note\n港口, port,,\n港口, haven, forbidden, "old, poetic"\n',
    expected: ['港口: zh 港口 preferred | en port preferred | en haven forbidden'],
  },
  {
    name: 'several forms',
    text: '港口|海港,port|sea port\n',
    expected: ['港口: zh 港口 preferred | zh 海港 admitted | en port preferred | en sea port admitted'],
  },
  {
    name: 'columns of statuses, ids and domains',
    text: 'id\tdomain\t中文\tEnglish\tadmitted\tforbidden\na\tsea\t港口\tport\tharbor\thaven|dock\n',
    path: 'g.tsv',
    expected: [
      'a: zh 港口 preferred | en port preferred | en harbor admitted | en haven forbidden | en dock forbidden',
    ],
  },
  {name: 'semicolons', text: 'zh;en\n港口;port, the\n', expected: ['港口: zh 港口 preferred | en port, the preferred']},
  {
    name: 'quotes, CRLF, BOM and empty lines',
    text: '\uFEFFzh,en\r\n\r\n"港""口","a port"\r\n',
    expected: ['港"口: zh 港"口 preferred | en a port preferred'],
  },
  {
    name: 'a comment',
    text: '# our terms, 2024\n港口,port\n',
    expected: ['港口: zh 港口 preferred | en port preferred'],
  },
  {name: 'a line break in a field', text: '港口,"port\n"\n', expected: ['港口: zh 港口 preferred | en port preferred']},
])('$name', ({text, path, expected}) => {
  expect(terms(text, path)).toEqual(expected)
})

test('notes and places are kept', () => {
  const {concepts} = parseGlossary('zh,en,status,note\n港口,port\n码头,wharf,,by the river\n', {path: 'g.csv'})
  expect(concepts[1]?.terms[1]).toEqual({text: 'wharf', lang: 'en', status: 'preferred', note: 'by the river'})
  expect(concepts[1]?.place).toEqual({path: 'g.csv', line: 3, column: 1})
})

test.each([
  {
    name: 'an unknown status',
    text: 'zh,en,status\n港口,port,prefered\n',
    message:
      'g.csv:2:9: status: invalid value “prefered”\nexpected one of preferred, admitted, deprecated, forbidden; did you mean “preferred”?',
  },
  {
    name: 'an unknown column',
    text: 'zh,en,statuss\n港口,port,\n',
    message:
      'g.csv:1:7: unknown column “statuss”\nexpected a language, or one of status, note, id, domain, admitted, deprecated, forbidden, sources, review, evidence; did you mean “status”?',
  },
  {
    name: 'a row without a source term',
    text: 'zh,en\n,port\n',
    message: 'g.csv:2:1: a row without a term under “zh”\nexpected a term',
  },
  {
    name: 'a row with nothing but a separator of forms under the source',
    text: 'zh,en\n|,port\n',
    message: 'g.csv:2:1: a row without a term under “zh”\nexpected a term',
  },
  {
    name: 'a term that is too long',
    text: `港口,${'p'.repeat(1001)}\n`,
    message: 'g.csv:1:4: a term of 1,001 characters\nexpected at most 1,000',
  },
  {
    name: 'an open quote',
    text: 'zh,en\n"港口,port\n',
    message: 'g.csv:2:1: a quotation mark that is never closed\nexpected a closing “"”',
  },
])('$name is named with its place', ({text, message}) => {
  expect(() => parseGlossary(text, {path: 'g.csv'})).toThrow(message)
})

test('what is written with quotes is read back', () => {
  const field = fc.string({unit: fc.constantFrom('港', 'a', ',', '"', '\n', ';', '\t', ' ')})
  const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(fc.tuple(field, field), {minLength: 1, maxLength: 5}), rows => {
      const text = rows.map(row => row.map(quote).join(',')).join('\r\n')
      const read = [...readRows(text, ',')].map(row => row.map(({value}) => value))
      expect(read).toEqual(rows.filter(row => row.some(value => value !== '')))
    }),
  )
})

test('places of fields slice the text', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom('港', 'a', ',', '"', '\n', '#', ' ')}), text => {
      try {
        for (const {value, start, end} of [...readRows(text, detectDelimiter(text))].flat())
          if (text[start] !== '"') expect(text.slice(start, end)).toBe(value)
      } catch (error) {
        expect(error).toMatchObject({message: 'unclosed quote'})
      }
    }),
  )
})

test('one concept in many rows: each preferred form once, the first of them preferred', () => {
  const rows = ['甲,other,admitted', ...Array.from({length: 400}, (_, i) => `甲,a${i % 300},`)]
  const {concepts} = parseGlossary(`zh,en,status\n${rows.join('\n')}\n`, {path: 'many.csv'})
  expect(concepts).toHaveLength(1)
  expect(concepts[0]!.terms.map(({text, status}) => `${text} ${status}`)).toEqual([
    '甲 preferred',
    'other admitted',
    'a0 preferred',
    ...Array.from({length: 299}, (_, i) => `a${i + 1} admitted`),
  ])
})
