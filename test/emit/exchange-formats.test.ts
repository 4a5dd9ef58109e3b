import {parse as parseCsv} from 'csv-parse/sync'
import {describe, expect, test} from 'vitest'
import {emitAlignmentCsv} from '../../src/emit/alignment-csv.js'
import {emitAlignmentJson} from '../../src/emit/alignment-json.js'
import {emitAlignmentJsonLines} from '../../src/emit/alignment-jsonl.js'
import {emitTmx} from '../../src/emit/tmx.js'
import {emitXliff} from '../../src/emit/xliff.js'
import type {AlignedPair} from '../../src/model/alignment.js'
import {pairOf} from './bilingual-pair.js'

const zh = '# 港口开通新航线\n\n青岛港今天开通新航线。首航很顺利。\n\n只有中文。\n'
const en = '# Port opens new route\n\nThe port opened a route today. The first trip went well.\n\nOnly in English.\n'

function plainPair(): AlignedPair {
  const {source, target} = pairOf({zh, en})
  return {
    source,
    target,
    beads: [
      {source: [0], target: [0], confidence: 0.98765},
      {source: [1, 2], target: [1, 2], confidence: 0.5},
      {source: [3], target: [], confidence: 0.9, moved: 3},
      {source: [], target: [3], confidence: 0.9, moved: 2},
    ],
  }
}

const hostile = '=cmd|x <script>alert(1)</script> "q" & \u202e\u0007 ]]> javascript:alert(1) \ud800.'

function hostilePair(): AlignedPair {
  const {source, target} = pairOf({
    zh: `\`x\` ${hostile}\n`,
    en: `${hostile}\n`,
    zhPath: '<a>.zh.txt',
    enPath: '"b".en.txt',
  })
  return {
    source,
    target,
    beads: [{source: source.segments.map((_, i) => i), target: target.segments.map((_, i) => i), confidence: 1}],
  }
}

describe('json', () => {
  test('has the shape of version 1', () => {
    const answer = JSON.parse(emitAlignmentJson(plainPair()))
    expect(Object.keys(answer)).toEqual(['version', 'source', 'target', 'links'])
    expect(answer.source.segments[1]).toEqual({
      id: 's2',
      start: 11,
      end: 22,
      text: '青岛港今天开通新航线。',
      block: 'paragraph',
    })
    expect(zh.slice(11, 22)).toBe('青岛港今天开通新航线。')
    expect(answer.links).toEqual([
      {source: [0], target: [0], confidence: 0.988},
      {source: [1, 2], target: [1, 2], confidence: 0.5},
      {source: [3], target: [], confidence: 0.9, moved: 3},
      {source: [], target: [3], confidence: 0.9, moved: 2},
    ])
  })

  test('holds no raw control or bidirectional character', () => {
    const json = emitAlignmentJson(hostilePair())
    expect(json).not.toMatch(/[\u202e\u0007]/u)
    expect(JSON.parse(json).target.path).toBe('"b".en.txt')
  })

  test('one unit a line', () => {
    const lines = emitAlignmentJsonLines(plainPair())
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(({source, target}) => [source, target])).toEqual([
      ['港口开通新航线', 'Port opens new route'],
      ['青岛港今天开通新航线。首航很顺利。', 'The port opened a route today. The first trip went well.'],
      ['只有中文。', ''],
      ['', 'Only in English.'],
    ])
    expect(lines.flatMap(line => line.sourceSegments.map(({id}: {id: string}) => id))).toEqual(['s1', 's2', 's3', 's4'])
  })
})

describe('csv', () => {
  test('a row a unit', () => {
    const rows = parseCsv(emitAlignmentCsv(plainPair()))
    expect(rows[0]).toEqual(['unit', 'zh', 'en', 'confidence', 'moved'])
    expect(rows.slice(1).map(([unit, , , confidence, moved]: string[]) => [unit, confidence, moved])).toEqual([
      ['1', '0.988', ''],
      ['2', '0.5', ''],
      ['3', '0.9', '4'],
      ['4', '0.9', '3'],
    ])
  })

  test.each(['=1+1', '+1', '-1', '@a', '＝1', '  =1'])('%s is no formula', start => {
    const {source, target} = pairOf({zh: `正文。\n`, en: 'Text.\n'})
    const segments = target.segments.map(segment => ({...segment, text: start}))
    const csv = emitAlignmentCsv({
      source,
      target: {...target, segments},
      beads: [{source: [0], target: [0], confidence: 1}],
    })
    const rows: string[][] = parseCsv(csv)
    expect(rows[1]?.[2]).toBe(`'${start}`)
  })

  test('a byte order mark for Excel on request', () => {
    expect(emitAlignmentCsv(plainPair(), {byteOrderMark: true}).charCodeAt(0)).toBe(0xfeff)
  })
})

describe('exchange formats', () => {
  test('TMX 1.4: a tu a unit, one language where the other has nothing', () => {
    const tmx = emitTmx(plainPair(), {toolVersion: '1.2.3'})
    expect(tmx).toContain('<tmx version="1.4">')
    expect(tmx).toContain('creationtoolversion="1.2.3"')
    expect(tmx.match(/<tu /gu)).toHaveLength(4)
    expect(tmx.match(/<tuv /gu)).toHaveLength(6)
    expect(tmx).toContain('<tuv xml:lang="zh"><seg>只有中文。</seg></tuv>')
  })

  test('XLIFF 2.1: a unit a unit, an omission is in its initial state', () => {
    const xliff = emitXliff(plainPair())
    expect(xliff).toContain('version="2.1" srcLang="zh" trgLang="en"')
    expect(xliff.match(/<unit /gu)).toHaveLength(4)
    expect(xliff).toMatch(/<segment state="initial">\s*<source>只有中文。<\/source>\s*<\/segment>/u)
    expect(xliff).toMatch(/<source><\/source>\s*<target>Only in English\.<\/target>/u)
  })

  test.each([
    {name: 'TMX', emit: (pair: AlignedPair) => emitTmx(pair)},
    {name: 'XLIFF', emit: emitXliff},
  ])('$name: markup and impossible characters are no XML', ({emit}) => {
    const xml = emit(hostilePair())
    expect(xml).not.toMatch(/<script|\u202e|\u0007|<!DOCTYPE|\ud800/u)
    expect(xml).toContain('&lt;script&gt;')
  })

  test('a pair without segments is still a valid XLIFF file', () => {
    expect(emitXliff({...pairOf({zh: '', en: ''})})).toContain('<unit id="u1">')
  })
})
