import fc from 'fast-check'
import {expect, test} from 'vitest'
import {openTmx, type TmxUnit} from '../../../src/parse/tmx/read-tmx.js'
import {parseInput} from '../../../src/pipeline/read.js'
import {sidesOf, unitsOf} from '../../helpers/unit-files.js'

const unit = (...texts: readonly (readonly [string, string])[]): string =>
  `<tu>${texts.map(([lang, text]) => `<tuv xml:lang="${lang}"><prop type="x">y</prop><seg>${text}</seg></tuv>`).join('')}</tu>\n`
const tmx = (units: string, sourceLang = 'en-US'): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="${sourceLang}"/><body>\n${units}</body></tmx>\n`

test('codes are no text, what stands between them is; cases of tags do not matter', () => {
  const text = tmx(
    unit(
      ['EN-US', 'A <bpt i="1">{\\b <sub>no</sub></bpt>big<ept i="1">}</ept> <hi>cat</hi><ph x="1"/>.'],
      ['zh-cn', '一只<bpt i="1"/>大<ept i="1"/>猫<ph x="1"/>。'],
    ) + unit(['en-US', 'Dog.']),
  )
  expect(unitsOf(sidesOf(text, 'a.tmx'))).toEqual([
    ['A big cat.', '一只大猫。'],
    ['Dog.', ''],
  ])
})

test('lang of TMX 1.1, and no stated direction', () => {
  const text = tmx('<tu><tuv lang="en"><seg>Port.</seg></tuv><tuv lang="ZH_CN"><seg>港口。</seg></tuv></tu>', '*all*')
  expect(sidesOf(text, 'a.tmx').source.lang).toBe('zh')
  expect(unitsOf(sidesOf(text, 'a.tmx'))).toEqual([['港口。', 'Port.']])
})

test('of three languages the two that are asked for are taken', () => {
  const text = tmx(unit(['en', 'Port.'], ['fr', 'Le port.'], ['zh', '港口。']))
  expect(parseInput({text, path: 'a.tmx'}, {sourceLang: 'fr'})).toMatchObject({source: {lang: 'fr'}, leftOut: ['en']})
  expect(parseInput({text, path: 'a.tmx'})).toMatchObject({source: {lang: 'en'}, target: {lang: 'zh'}, leftOut: ['fr']})
})

test('pieces of any size give the same units as the whole, and spans into the whole', () => {
  const text = tmx(unit(['en', 'A &amp; b'], ['zh', '甲和乙']) + unit(['en', '<it pos="begin">x</it>C'], ['zh', '丙']))
  fc.assert(
    fc.property(fc.integer({min: 1, max: 80}), size => {
      const units: TmxUnit[] = []
      const stream = openTmx(found => units.push(found))
      for (let at = 0; at < text.length; at += size) stream.write(text.slice(at, at + size))
      stream.close()
      expect(units.map(({texts}) => texts.map(({content}) => content.text))).toEqual([
        ['A & b', '甲和乙'],
        ['\uFFFCC', '丙'],
      ])
      expect(text.slice(units[0]!.texts[0]!.span.start, units[0]!.texts[0]!.span.end)).toBe('A &amp; b')
    }),
  )
})

test('of two variants of a language in a unit one counts, and the other is named', () => {
  const text = tmx(
    unit(['en', 'Software.'], ['zh-TW', '軟體。'], ['zh-CN', '软件。']) + unit(['en', 'Port.'], ['zh-CN', '港口。']),
  )
  const both = parseInput({text, path: 'a.tmx'})
  expect(both).toMatchObject({leftOut: ['zh-TW']})
  expect(unitsOf(sidesOf(text, 'a.tmx'))).toEqual([
    ['Software.', '软件。'],
    ['Port.', '港口。'],
  ])
  const asked = parseInput({text, path: 'a.tmx'}, {targetLang: 'zh-TW'})
  if (asked.kind === 'single') throw new Error('in one language')
  expect(unitsOf(asked)).toEqual([
    ['Software.', '軟體。'],
    ['Port.', '港口。'],
  ])
  expect(asked.leftOut).toEqual(['zh-CN'])
})
