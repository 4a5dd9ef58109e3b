import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {hasEmptyTerm, termSuccessRate, termSuccessValues} from '../../src/glossary/term-success-rate.js'

const document = {source: '', reference: '', output: '', dictionary: {}}

test.each([
  {
    name: 'a term used once for one occurrence is worth 1',
    given: {source: 'The port grew.', reference: '港口增长。', output: '港口发展。', dictionary: {port: ['港口']}},
    expected: {valid: 1, score: 1},
  },
  {
    name: 'half of the occurrences',
    given: {source: 'port, port', reference: '港口和港口', output: '港口和码头', dictionary: {port: ['港口']}},
    expected: {valid: 1, score: 0.5},
  },
  {
    name: 'more uses than occurrences are worth no more than 1',
    given: {source: 'port', reference: '港口', output: '港口港口港口', dictionary: {port: ['港口']}},
    expected: {valid: 1, score: 1},
  },
  {
    name: 'several renderings add up',
    given: {source: 'hub hub hub hub', reference: '枢纽', output: '枢纽、中枢', dictionary: {hub: ['枢纽', '中枢']}},
    expected: {valid: 1, score: 0.5},
  },
  {
    name: 'an entry that is not in the reference does not count',
    given: {source: 'port', reference: '码头', output: '港口', dictionary: {port: ['港口']}},
    expected: {valid: 0, score: 0},
  },
  {
    name: 'an entry that is not in the source does not count',
    given: {source: 'harbor', reference: '港口', output: '港口', dictionary: {port: ['港口']}},
    expected: {valid: 0, score: 0},
  },
  {
    name: 'stripped and lower case, terms too',
    given: {
      source: '  GDP grew',
      reference: '生产总值',
      output: '生产总值',
      dictionary: {'\u001cGdp ': [' 生产总值\u0085']},
    },
    expected: {valid: 1, score: 1},
  },
  {
    name: 'a byte order mark is no white space',
    given: {source: 'port', reference: '港口', output: '港口', dictionary: {'\uFEFFport': ['港口']}},
    expected: {valid: 0, score: 0},
  },
  {
    name: 'substrings do not overlap',
    given: {source: 'aaaa', reference: 'b', output: 'b', dictionary: {aa: ['b']}},
    expected: {valid: 1, score: 0.5},
  },
  {
    name: 'an empty target term is in every text and counts once a code point and once more',
    given: {source: 'x'.repeat(4), reference: '', output: '𠮷', dictionary: {x: ['']}},
    expected: {valid: 1, score: 0.5},
  },
  {
    name: 'an entry whose source term is empty once stripped does not count',
    given: {
      source: 'port',
      reference: '港口',
      output: '港口',
      dictionary: {' \u001f': ['港口'], port: ['港口'], '': ['港']},
    },
    expected: {valid: 1, score: 1},
  },
])('$name', ({given, expected}) => {
  expect(termSuccessRate({...document, ...given})).toEqual(expected)
})

test('entries with an empty term are told', () => {
  expect(hasEmptyTerm('port', [' '])).toBe(true)
  expect(hasEmptyTerm('port', ['港口'])).toBe(false)
  expect(hasEmptyTerm('\u001f', ['港口'])).toBe(true)
})

const root = fileURLToPath(new URL('../..', import.meta.url))
const data = join(process.env.DUIZHAO_EVAL ?? join(root, '../shared/eval'), 'term/wmt25-enzh')

interface Row {
  readonly year: number
  readonly doc: number
  readonly source: string
  readonly reference: string
  readonly output: string
  readonly proper: Record<string, string[]>
  readonly random: Record<string, string[]>
}

function readRows(name: string): Row[] {
  return gunzipSync(readFileSync(join(data, name)))
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map((line): Row => JSON.parse(line))
}

describe.skipIf(!existsSync(data))('published rates of WMT25 (skipped where the data are not there)', () => {
  test('are reproduced to the last digit', {timeout: 120_000}, () => {
    const documents = readRows('docs.enzh.jsonl.gz')
    const dictionaries = new Map(readRows('terms.enzh.jsonl.gz').map(row => [row.year, row]))
    const official: {system: string; mode: string; [rate: string]: string | number}[] = JSON.parse(
      readFileSync(join(data, 'official.enzh.json'), 'utf8'),
    )
    for (const row of official) {
      const outputs = new Map(
        readRows(`out.enzh.${row.system}.${row.mode}.jsonl.gz`).map(({year, doc, output}) => [
          `${year} ${doc}`,
          output,
        ]),
      )
      for (const kind of ['proper', 'random'] as const) {
        const rated = documents.map(({year, doc, source, reference}) => ({
          source,
          reference,
          output: outputs.get(`${year} ${doc}`) ?? '',
          dictionary: dictionaries.get(year)?.[kind] ?? {},
        }))
        const published = row[`${kind}_term_success_rate`]
        const byDocument = rated.map(termSuccessValues)
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
        const values = byDocument.flat()
        expect(sum(values) / values.length, `${row.system} ${kind}`).toBe(published)
        const score = sum(byDocument.map(sum))
        expect(score / values.length, `${row.system} ${kind}`).toBeCloseTo(Number(published), 12)
      }
    }
  })
})
