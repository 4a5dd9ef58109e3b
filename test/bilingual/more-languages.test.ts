import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {emitBilingualMarkdown, type MarkdownLayout} from '../../src/bilingual/written/bilingual-markdown.js'
import {parseDuizhaoMarkdown} from '../../src/bilingual/written/duizhao-markdown.js'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import {type AlignedPair, beadsFromStated} from '../../src/model/alignment.js'
import {DuizhaoError} from '../../src/model/errors.js'
import {stretchesOf} from '../../src/model/stretches.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {parseInput} from '../../src/pipeline/read.js'
import {segmentDocument} from '../../src/segment/segment-document.js'
import {eachTranslation} from '../../src/workspace/inputs/each-translation.js'
import {beadsInOrder} from '../emit/bilingual-pair.js'
import {type Edit, edits} from './edits.js'

const layouts: readonly MarkdownLayout[] = ['table', 'interleaved', 'sections']

type Side = readonly [lang: string, text: string, shapes?: readonly string[]]

/** The pairs of the first text with each of the others. */
function pairsOf([lang, text]: Side, translations: readonly Side[]): AlignedPair[] {
  const segmented = (content: string, tag: string) =>
    segmentDocument(parseDocument(content, {path: `a.${tag}.md`, lang: tag}))
  const source = segmented(text, lang)
  return translations.map(([tag, content, shapes = []]) => {
    const target = segmented(content, tag)
    return {source, target, beads: beadsInOrder(source, target, shapes)}
  })
}

/** Emitted and split, all texts are as they were; read, each pair has its beads. */
function expectRoundTrip(source: Side, translations: readonly Side[], layout: MarkdownLayout): string {
  const pairs = pairsOf(source, translations)
  const file = emitBilingualMarkdown(pairs, {layout})
  const split = splitBilingualMarkdown(file)
  const expected = [source, ...translations].map(([lang, text]) => ({lang, text}))
  expect([split.source, ...split.translations]).toEqual(expected)
  for (const {target, source, beads} of pairs) {
    const read = parseDuizhaoMarkdown(file, undefined, {targetLang: target.document.lang})!
    const stated = beadsFromStated(read.beads!, source.segments.length, target.segments.length)
    expect(stated).toEqual(beads.map(bead => ({...bead, confidence: Number(bead.confidence.toFixed(3))})))
    expect(segmentDocument(read.target).segments.map(({text}) => text)).toEqual(target.segments.map(({text}) => text))
  }
  return file
}

const zh =
  '---\ntitle: 桥\n---\n\n# 桥\n\n新桥通车。桥长三米。市民过桥。\n\n- 宽：三米\n- 高：两米\n\n```\n代码\n```\n\n明年再修。\n'
const en =
  '---\ntitle: bridge\n---\n\n# Bridge\n\nThe new bridge is open. It is three metres long, and people cross it.\n\n- Width: three metres\n- Height: two metres\n\nAnother one comes next year.\n'
const ru =
  '---\ntitle: мост\n---\n\n# Мост\n\nНовый мост открыт, его длина три метра. Люди идут по мосту.\n\n- Ширина: три метра\n- Высота: два метра\n\n```\nкод\n```\n\nСледующий построят через год. Работы начались.\n'
const el = '# Γέφυρα\n\nΗ νέα γέφυρα άνοιξε. Έχει μήκος τρία μέτρα. Οι πολίτες περνούν.\n'
const sides: readonly Side[] = [
  ['en', en, ['1:1', '1:1', '1:1', '2:1']],
  ['ru', ru, ['1:1', '1:1', '2:1', '1:1', '1:1', '1:1', '1:2']],
  ['el', el, ['1:1', '1:1', '1:1', '1:1', '1:0', '1:0', '1:0']],
]

describe.each(layouts)('%s', layout => {
  test('three and four texts come back byte for byte, with the beads of each pair', () => {
    expectRoundTrip(['zh', zh], sides.slice(0, 2), layout)
    expectRoundTrip(['zh', zh], sides, layout)
    expectRoundTrip(
      ['en', en],
      [
        ['ru', ru.replaceAll('\n', '\r\n')],
        ['zh', zh],
      ],
      layout,
    )
    expectRoundTrip(
      ['zh', zh],
      [
        ['en', en],
        ['ru', ''],
      ],
      layout,
    )
  })

  test('any texts and beads come back', () => {
    const line = fc.constantFrom(
      ...[
        '甲。乙！',
        'A. B?',
        'Да. Нет!',
        '# 题',
        '- item',
        '> 引',
        '```',
        '| a | b |',
        '|-|-|',
        'a|b',
        '\\',
        '',
        '',
        '',
      ],
      ...['<!-- dz -->', '<!--dz "x"-->', '<div>', '---', '\u2028', '\r', '    код', '1. x', '*a. b.* **c**'],
    )
    const markdown = fc.array(line, {maxLength: 10}).map(lines => lines.join('\n'))
    const shapes = fc.array(fc.constantFrom('1:1', '1:2', '2:1', '1:0', '0:1', '3:0', '0:2'), {maxLength: 6})
    fc.assert(
      fc.property(markdown, markdown, markdown, shapes, shapes, (source, one, other, a, b) => {
        expectRoundTrip(
          ['zh', source],
          [
            ['en', one, a],
            ['ru', other, b],
          ],
          layout,
        )
      }),
      {numRuns: 150},
    )
  })

  const pairs = pairsOf(['zh', zh], sides.slice(0, 2))
  const file = emitBilingualMarkdown(pairs, {layout})
  const general = Object.entries(edits).filter(([name]) => !/added|other emphasis|front matter|title/u.test(name))

  test.each(general)('%s: all texts with the edit, or a line is named', (_, edit) => {
    const place = fc.array(fc.nat(10_000), {minLength: 4, maxLength: 4})
    fc.assert(
      fc.property(place, numbers => expectKept(file, edit, numbers)),
      {numRuns: 40, seed: 20261128},
    )
  })
})

const lettersOf = (text: string): string => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')

function expectKept(before: string, edit: Edit, numbers: readonly number[]): void {
  let next = 0
  const lines = edit(before.split('\n'), count => numbers[next++ % numbers.length]! % Math.max(1, count))
  const file = lines.join('\n')
  let split: ReturnType<typeof splitBilingualMarkdown>
  try {
    split = splitBilingualMarkdown(file)
  } catch (error) {
    expect(error).toBeInstanceOf(DuizhaoError)
    expect((error as DuizhaoError).line).toBeGreaterThan(0)
    return
  }
  const texts = [split.source, ...split.translations].map(({text}) => text)
  const visible = file
    .replace(/<!--[\s\S]*?-->|<!–[^\n]*/gu, '')
    .replace(/^[ \t]*\|? *中文 *\| *English *\| *русский *\|?[ \t]*\r?$/gmu, '')
    .replace(/^(`{3,})yaml/gmu, '$1')
  expect(lettersOf(texts.join(''))).toBe(lettersOf(visible))
  expect(/\p{Script=Cyrillic}|[A-Z]/u.test(texts[0]!)).toBe(false)
  expect(/\p{Script=Cyrillic}|\p{Script=Han}/u.test(texts[1]!)).toBe(false)
  expect(/\p{Script=Han}/u.test(texts[2]!)).toBe(false)
}

test('a row has a cell for each language; another number of cells is named', () => {
  const file = emitBilingualMarkdown(pairsOf(['zh', zh], sides.slice(0, 2)), {layout: 'table'})
  expect(file).toContain('| 中文 | English | русский |\n| --- | --- | --- |\n')
  const short = file.replace(/^(\| <!--dz 3\.1[^\n]*) \| [^|\n]*\|$/mu, '$1 |')
  expect(() => splitBilingualMarkdown(short)).toThrow(expect.objectContaining({code: 'BILINGUAL_DAMAGED'}))
})

test('what a translation lacks or adds is said to the eye', () => {
  const file = emitBilingualMarkdown(
    pairsOf(
      ['zh', '新桥通车。市民过桥。\n'],
      [
        ['en', 'The bridge is open.\n', ['1:1', '1:0']],
        ['ru', 'Мост открыт. Люди идут. Идёт дождь.\n', ['1:1', '1:1', '0:1']],
      ],
    ),
    {layout: 'table'},
  )
  expect(file.match(/未译 \/ not translated \/ не переведено/gu)).toHaveLength(1)
  expect(file.match(/增译 \/ added \/ добавлено/gu)).toHaveLength(2)
})

test('stretches cover each bead and segment of all pairs once, and none is cut', () => {
  const shapes = fc.array(fc.constantFrom('1:1', '1:2', '2:1', '1:0', '0:1', '3:2'), {maxLength: 8})
  const text = (word: string, count: number) => Array.from({length: count}, () => word).join('\n\n')
  fc.assert(
    fc.property(fc.nat(6), fc.array(shapes, {minLength: 1, maxLength: 4}), (count, all) => {
      const pairs = pairsOf(
        ['zh', text('句。', count)],
        all.map(own => ['en', text('Word.', 4), own]),
      )
      const stretches = stretchesOf(pairs)
      for (const [side, own] of [pairs[0]!.source, ...pairs.map(({target}) => target)].entries())
        expect(stretches.flatMap(({sides}) => sides[side]!)).toEqual([...own.segments.keys()])
      for (const [pair, {beads}] of pairs.entries()) {
        expect(stretches.flatMap(({beads}) => beads[pair]!)).toEqual([...beads.keys()])
        for (const {sides, beads: taken} of stretches)
          expect(taken[pair]!.flatMap(index => beads[index]!.source)).toEqual(
            taken[pair]!.length === 0 ? [] : sides[0]!,
          )
      }
    }),
  )
})

test('pairs of different originals are no document', () => {
  const [one] = pairsOf(['zh', '甲。\n'], [['en', 'A.\n']])
  const [other] = pairsOf(['zh', '甲。\n\n乙。\n'], [['ru', 'А.\n']])
  expect(() => emitBilingualMarkdown([one!, other!])).toThrow(RangeError)
})

describe('a document in three languages is read as pairs of its original', () => {
  const lines = [
    ['市长周二为新仓库剪彩。', 'The mayor opened the new warehouse.', 'Мэр открыл новый склад в порту.'],
    ['仓库由两家公司建设。', 'Two companies built the warehouse.', 'Две компании построили этот склад.'],
    ['渔民希望鱼价会上涨。', 'Fishermen hope that prices will rise.', 'Рыбаки надеются, что цены вырастут.'],
  ] as const
  const column = (side: number) => lines.map(line => line[side]!)
  const layouts: readonly (readonly [string, string, string])[] = [
    [
      'table',
      'a.md',
      `| 中文 | English | Русский |\n|-|-|-|\n${lines.map(line => `| ${line.join(' | ')} |\n`).join('')}`,
    ],
    ['paragraphs', 'a.md', lines.flat().join('\n\n')],
    ['sections', 'a.md', [0, 1, 2].map(side => column(side).join('\n\n')).join('\n\n')],
    [
      'lang-attributes',
      'a.html',
      lines.map(([z, e, r]) => `<p lang="zh">${z}</p><p lang="en">${e}</p><p lang="ru">${r}</p>`).join('\n'),
    ],
    [
      'written by align',
      'a.md',
      emitBilingualMarkdown(
        pairsOf(
          ['zh', column(0).join('\n\n')],
          [
            ['en', column(1).join('\n\n')],
            ['ru', column(2).join('\n\n')],
          ],
        ),
      ),
    ],
  ]

  const read = (text: string, path: string, reading = {}) => {
    const sides = parseInput({text, path}, reading)
    return eachTranslation({texts: [{text, path}], sides}, reading).flatMap(({sides}) =>
      sides.kind === 'pair' ? sides : [],
    )
  }

  test.each(layouts)('%s', (_, path, text) => {
    const pairs = read(text, path)
    expect(pairs.map(({target, leftOut}) => [target.lang, leftOut])).toEqual([
      ['en', undefined],
      ['ru', undefined],
    ])
    for (const [index, {source, target}] of pairs.entries()) {
      expect(
        segmentDocument(source)
          .segments.map(({text}) => text)
          .slice(-3),
      ).toEqual(column(0))
      expect(
        segmentDocument(target)
          .segments.map(({text}) => text)
          .slice(-3),
      ).toEqual(column(index + 1))
      expect(source).toBe(pairs[0]!.source)
    }
  })

  test.each(layouts)('%s: two that are asked for are one pair', (_, path, text) => {
    expect(read(text, path, {targetLang: 'ru'}).map(({target, leftOut}) => [target.lang, leftOut])).toEqual([
      ['ru', ['en']],
    ])
  })

  test('the original that is stated has the others as its translations', () => {
    expect(
      read(layouts[0]![2], 'a.md', {sourceLang: 'ru'}).map(({source, target}) => [source.lang, target.lang]),
    ).toEqual([
      ['ru', 'zh'],
      ['ru', 'en'],
    ])
  })

  test('a third language in a part of the document is named, not compared', () => {
    const more = Array.from({length: 8}, () => lines.map(([z, e]) => `${z}\n\n${e}`)).flat()
    const pairs = read(`${more.join('\n\n')}\n\n${column(2).join('\n\n').repeat(2)}`, 'a.md')
    expect(pairs.map(({target, leftOut}) => [target.lang, leftOut?.length ?? 0])).toHaveLength(1)
  })
})
