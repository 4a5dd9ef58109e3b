import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {alignParagraphs, alignSegments, maxSegments} from '../../src/align/align.js'
import {loadLexicon} from '../../src/align/lexicon/load-lexicon.js'
import type {Bead} from '../../src/model/alignment.js'
import {releaseEn, releaseLinks, releaseZh, side} from './release.js'

const lexicon = loadLexicon()
const links = (beads: readonly Bead[]) => beads.map(({source, target}) => [source, target])
const align = (zh: readonly string[], en: readonly string[]) => alignSegments(side('zh', zh), side('en', en), {lexicon})

describe('alignSegments', () => {
  test('finds omissions, splits and merges of a release', () => {
    expect(links(align(releaseZh, releaseEn))).toEqual(releaseLinks)
  })

  test('gives the same beads for either order of the sides', () => {
    const flipped = alignSegments(side('en', releaseEn), side('zh', releaseZh), {lexicon})
    expect(links(flipped)).toEqual(releaseLinks.map(([zh, en]) => [en, zh]))
  })

  test('reads Traditional Chinese as Simplified', () => {
    const zh = ['碼頭建成後，裝卸效率預計提高三分之一。', '學校歡迎來自十個國家的學生。']
    const en = [
      'The school welcomed students from ten countries.',
      'Once the terminal is completed, loading will be faster.',
    ]
    expect(links(align(zh, [en[1]!, en[0]!]))).toEqual([
      [[0], [0]],
      [[1], [1]],
    ])
  })

  test('is sure of plain pairs and less sure of what is left out', () => {
    for (const {source, target, confidence} of align(releaseZh, releaseEn)) {
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
      if (source.length === 1 && target.length === 1) expect(confidence).toBeGreaterThan(0.8)
    }
  })

  test('is deterministic', () => {
    expect(JSON.stringify(align(releaseZh, releaseEn))).toBe(JSON.stringify(align(releaseZh, releaseEn)))
  })

  test('keeps to what is told apart in text that is said again and again', () => {
    const refrain = Array.from({length: 300}, (_, i) =>
      i % 30 === 0 ? `第${1000 + 7 * i}号仓库已经启用。` : '他表示感谢。',
    )
    const english = Array.from({length: 300}, (_, i) =>
      i % 30 === 0 ? `Warehouse No. ${1000 + 7 * i} has opened.` : 'He expressed his thanks.',
    )
    // three refrains fewer before the last warehouse
    const beads = links(align(refrain, [...english.slice(0, 265), ...english.slice(268)]))
    for (let i = 0; i < 270; i += 30) expect(beads).toContainEqual([[i], [i]])
    expect(beads).toContainEqual([[270], [267]])
  })

  test('looks at few places where nothing is told apart', () => {
    const beads = align(Array(1500).fill('他表示感谢。'), Array(1350).fill('He expressed his thanks.'))
    expect(beads.flatMap(({source}) => source)).toEqual(Array.from({length: 1500}, (_, i) => i))
    expect(beads.flatMap(({target}) => target)).toEqual(Array.from({length: 1350}, (_, j) => j))
    expect(beads.filter(({target}) => target.length === 0).length).toBeLessThanOrEqual(150)
  })

  test('lets terms decide where the words say nothing', () => {
    const zh = ['临空经济区。', '上合示范区。']
    const terms = [{source: ['上合示范区'], target: ['SCODA']}]
    const beads = alignSegments(side('zh', zh), side('en', ['SCODA.']), {lexicon, terms})
    expect(links(beads)).toEqual([
      [[0], []],
      [[1], [0]],
    ])
  })

  test('keeps segments of stated block pairs together', () => {
    const blocks = (lang: string, texts: readonly string[], indices: readonly number[]) => ({
      lang,
      segments: texts.map((text, k) => ({text, blockIndex: indices[k]!})),
    })
    const zh = blocks('zh', ['会议在青岛举行。', '经济增长加快。', '经济增长加快。'], [0, 1, 2])
    const en = blocks('en', ['The meeting was held in Qingdao.', 'Economic growth accelerated.'], [0, 1])
    const pairs = [
      {source: [0], target: [0]},
      {source: [2], target: [1]},
    ]
    expect(links(alignSegments(zh, en, {lexicon, pairs}))).toEqual([
      [[0], [0]],
      [[1], []],
      [[2], [1]],
    ])
  })

  test('names a moved passage on both sides', () => {
    const moved = '市图书馆周末向儿童免费开放，并举办二十场科学讲座和音乐表演。'
    const movedEn =
      'The city library is open to children free of charge at weekends and will hold twenty science lectures and music performances.'
    const beads = align([moved, ...releaseZh.slice(2)], [...releaseEn.slice(1), movedEn])
    const source = beads.findIndex(bead => bead.source.includes(0))
    const target = beads.findIndex(bead => bead.target.includes(releaseEn.length - 1))
    expect(beads[source]).toMatchObject({source: [0], target: [], moved: target})
    expect(beads[target]).toMatchObject({source: [], target: [releaseEn.length - 1], moved: source})
  })

  test.each([
    {name: 'moves with its section', depth: 2, movedWith: true},
    {name: 'of another level stays alone', depth: 3, movedWith: false},
  ])('the heading of a moved passage $name', ({depth, movedWith}) => {
    const zh = ['图书馆', '市图书馆周末向儿童免费开放，并举办二十场科学讲座和音乐表演。', ...releaseZh.slice(2)]
    const en = [
      ...releaseEn.slice(1),
      'Readers',
      'The city library is open to children free of charge at weekends and will hold twenty science lectures and music performances.',
    ]
    const last = en.length - 2
    const blocks = (texts: readonly string[], heading: number, depth: number) =>
      texts.map((text, i) => ({
        text,
        blockIndex: i,
        block: i === heading ? ('heading' as const) : ('paragraph' as const),
        depth: i === heading ? depth : undefined,
      }))
    const beads = alignSegments(
      {lang: 'zh', segments: blocks(zh, 0, 2)},
      {lang: 'en', segments: blocks(en, last, depth)},
      {lexicon},
    )
    const heading = beads.findIndex(({source, target}) => source[0] === 0 && target.length === 0)
    const other = beads.findIndex(({source, target}) => target[0] === last && source.length === 0)
    expect([heading, other].every(index => index >= 0)).toBe(true)
    expect(beads[heading]!.moved).toBe(movedWith ? other : undefined)
    expect(beads[other]!.moved).toBe(movedWith ? heading : undefined)
  })

  test('works without a lexicon on numbers, lengths and punctuation', () => {
    const beads = alignSegments(side('zh', releaseZh.slice(2, 6)), side('en', releaseEn.slice(1, 6)))
    expect(links(beads)).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2, 3]],
      [[3], [4]],
    ])
  })

  test.each([
    {name: 'both empty', zh: [], en: []},
    {name: 'source empty', zh: [], en: ['One.']},
    {name: 'target empty', zh: ['一。'], en: []},
    {name: 'empty texts', zh: ['', ''], en: ['', '', '']},
    {name: 'punctuation only', zh: ['。', '……'], en: ['.', '—', '"']},
    {name: 'one against many', zh: ['会议。'], en: Array.from({length: 500}, (_, k) => `Sentence ${k}.`)},
    {name: 'many against one', zh: Array.from({length: 500}, (_, k) => `第${k}句。`), en: ['A sentence.']},
    {name: 'the same over and over', zh: Array(120).fill('经济增长。'), en: Array(90).fill('Economic growth.')},
  ])('holds every segment once: $name', ({zh, en}) => {
    expectPartition(align(zh, en), zh.length, en.length)
  })

  test('aligns a text with itself in one language', () => {
    const beads = alignSegments(side('en', releaseEn), side('en', releaseEn), {lexicon})
    expect(links(beads)).toEqual(releaseEn.map((_, k) => [[k], [k]]))
  })

  test('holds every segment once for any text', () => {
    const piece = fc.constantFrom(
      '经济',
      '增长',
      '。',
      '”',
      '“',
      '2023',
      '青岛',
      '\u{20BB7}',
      ' ',
      'growth',
      'the',
      '(',
      '\n',
      '—',
    )
    const text = fc.array(piece, {maxLength: 12}).map(parts => parts.join(''))
    const texts = fc.array(text, {maxLength: 14})
    fc.assert(
      fc.property(texts, texts, (zh, en) => expectPartition(align(zh, en), zh.length, en.length)),
      {numRuns: 60},
    )
  })

  test('stays in bounds on long segments', () => {
    const long = '经济增长和社会发展'.repeat(4000)
    const longEn = 'economic growth and social development '.repeat(4000)
    expectPartition(align([long, long], [longEn, longEn]), 2, 2)
  })

  test('aligns thousands of segments along the diagonal', () => {
    const zh: string[] = []
    const en: string[] = []
    for (let k = 0; k < 1500; k++) {
      zh.push(`第${k}号文件规定，全市今年新建学校${k + 7}所。`)
      en.push(`Document No. ${k} provides that the city will build ${k + 7} new schools this year.`)
    }
    expect(links(align(zh, en))).toEqual(zh.map((_, k) => [[k], [k]]))
  })

  test('refuses more segments than it can hold, by name', () => {
    const many = side('zh', Array(maxSegments + 1).fill('一'))
    expect(() => alignSegments(many, side('en', ['One.']))).toThrow(
      expect.objectContaining({code: 'ALIGN_TOO_MANY_SEGMENTS'}),
    )
  })
})

describe('alignParagraphs', () => {
  test('aligns blocks', () => {
    const zh = {lang: 'zh', segments: releaseZh.slice(2, 8).map((text, k) => ({text, blockIndex: Math.floor(k / 2)}))}
    const en = {lang: 'en', segments: releaseEn.slice(1).map((text, k) => ({text, blockIndex: [0, 0, 1, 1, 1, 2][k]!}))}
    expect(links(alignParagraphs(zh, en, {lexicon}))).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
    ])
  })
})

function expectPartition(beads: readonly Bead[], sources: number, targets: number): void {
  expect(beads.flatMap(bead => bead.source)).toEqual(Array.from({length: sources}, (_, k) => k))
  expect(beads.flatMap(bead => bead.target)).toEqual(Array.from({length: targets}, (_, k) => k))
  for (const bead of beads) expect(bead.source.length + bead.target.length).toBeGreaterThan(0)
}
