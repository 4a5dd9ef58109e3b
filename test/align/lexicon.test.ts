import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Lexicon, rootNode} from '../../src/align/lexicon/lexicon.js'
import {
  buildLexiconTables,
  decodeLexicon,
  encodeLexicon,
  type LexiconEntries,
} from '../../src/align/lexicon/lexicon-format.js'
import {loadLexicon} from '../../src/align/lexicon/load-lexicon.js'
import {WordSplitter} from '../../src/align/read/word-split.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-lexicon-'))
})
afterAll(() => rmSync(folder, {recursive: true}))

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function stemsOf(lexicon: Lexicon, headword: string): string[] {
  let node = rootNode
  for (let i = 0; i < headword.length; i++) {
    node = lexicon.step(node, headword.charCodeAt(i))
    if (node < 0) return []
  }
  const {starts, ids, stems} = lexicon.tables
  return [...ids.subarray(starts[node]!, starts[node + 1]!)].map(id => stems[id]!)
}

describe('the lexicon that ships', () => {
  test.each([
    ['学校', 'school'],
    ['主席', 'chairman'],
    ['突然', 'sudden'],
    ['基金', 'fund'],
  ])('%s is %s', (headword, stem) => {
    expect(stemsOf(loadLexicon(), headword)).toContain(stem)
  })

  test('is read once', () => {
    expect(loadLexicon()).toBe(loadLexicon())
  })

  test('splits a run into headwords', () => {
    const run = '经济特区建设'
    const splitter = new WordSplitter(loadLexicon())
    splitter.split('建设')
    splitter.split(run)
    expect([splitter.next[0], splitter.next[4]]).toEqual([4, 6])
  })
})

describe('a lexicon of one’s own', () => {
  test('reads tab-separated text', () => {
    const lexicon = loadLexicon({path: write('own.tsv', '# ours\n示范区\tdemonstration area\n示范区\tzone\t0.4\n\n')})
    expect(stemsOf(lexicon, '示范区')).toEqual(expect.arrayContaining(['area', 'zone']))
    expect(stemsOf(lexicon, '示范')).toEqual([])
  })

  test.each([
    {name: 'no tab', text: '示范区 zone\n', line: 1},
    {name: 'strength of nothing', text: '甲\tfirst\n乙\tsecond\t0\n', line: 2},
    {name: 'strength that is no number', text: '甲\tfirst\tstrong\n', line: 1},
  ])('says where text is broken: $name', ({text, line}) => {
    expect(() => loadLexicon({path: write(`broken-${line}-${text.length}.tsv`, text)})).toThrow(
      expect.objectContaining({code: 'LEXICON_BROKEN', line}),
    )
  })

  test('says that a file is missing', () => {
    expect(() => loadLexicon({path: join(folder, 'none.bin')})).toThrow(
      expect.objectContaining({code: 'LEXICON_UNREADABLE'}),
    )
  })

  test('refuses a binary file that is cut off', () => {
    const bytes = readFileSync('data/lexicon.zh-en.bin')
    expect(() => loadLexicon({path: write('cut.bin', bytes.subarray(0, bytes.length - 10))})).toThrow(
      expect.objectContaining({code: 'LEXICON_BROKEN'}),
    )
  })
})

describe('the binary form', () => {
  const entries: LexiconEntries = new Map([
    ['示范', [['demonstr', 1]]],
    ['示', [['show', 0.5]]],
    [
      '区',
      [
        ['area', 1],
        ['zone', 0.25],
      ],
    ],
  ])
  const counts = new Map([
    ['area', 900],
    ['zone', 30],
  ])

  test('is read back as it was', () => {
    const tables = buildLexiconTables(entries, counts)
    expect(decodeLexicon(encodeLexicon(entries, counts))).toEqual(tables)
  })

  test('is refused when a byte of its structure is wrong', () => {
    const bytes = encodeLexicon(entries, counts)
    for (const at of [0, 8, 12, 16, 20, 27]) {
      const damaged = bytes.slice()
      damaged[at] = damaged[at]! ^ 0x7f
      expect(decodeLexicon(damaged)).toBeUndefined()
    }
  })
})
