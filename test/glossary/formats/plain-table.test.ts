import {describe, expect, test} from 'vitest'
import {parseGlossary} from '../../../src/glossary/read/parse-glossary.js'

function read(text: string, path = 'ours.json'): string[] {
  return parseGlossary(text, {path}).concepts.map(
    ({id, place, terms}) =>
      `${place?.line}:${place?.column} ${id}: ${terms.map(({lang, text: form, status}) => `${lang} ${form} ${status}`).join(' | ')}`,
  )
}

describe('tables in JSON', () => {
  test.each([
    {
      name: 'a map',
      text: '{"灯塔": "lighthouse",\n "防波堤": ["breakwater", "mole"]}',
      expected: [
        '1:2 灯塔: zh 灯塔 preferred | en lighthouse preferred',
        '2:2 防波堤: zh 防波堤 preferred | en breakwater preferred | en mole admitted',
      ],
    },
    {
      name: 'a map from English',
      text: '{"lighthouse": "灯塔"}',
      expected: ['1:2 lighthouse: en lighthouse preferred | zh 灯塔 preferred'],
    },
    {
      name: 'a map with a term that is a key of glossary files',
      text: '{"title": "标题", "note": "注", "lighthouse": "灯塔"}',
      expected: [
        '1:2 title: en title preferred | zh 标题 preferred',
        '1:17 note: en note preferred | zh 注 preferred',
        '1:30 lighthouse: en lighthouse preferred | zh 灯塔 preferred',
      ],
    },
    {
      name: 'a list of maps by sides',
      text: '[{"source": "灯塔", "target": "lighthouse"},\n {"target": "mole", "source": "防波堤", "forbidden": ["pier", "jetty"]}]',
      expected: [
        '1:13 灯塔: zh 灯塔 preferred | en lighthouse preferred',
        '2:31 防波堤: zh 防波堤 preferred | en mole preferred | en pier forbidden | en jetty forbidden',
      ],
    },
    {
      name: 'a list of maps by languages',
      text: '[{"id": "x", "ru": "маяк", "zh": "灯塔", "status": "admitted"}]',
      expected: ['1:9 x: ru маяк preferred | zh 灯塔 admitted'],
    },
    {
      name: 'a list of maps with unknown keys',
      text: '[{"k": "灯塔", "v": "lighthouse"}]',
      expected: ['1:8 灯塔: zh 灯塔 preferred | en lighthouse preferred'],
    },
    {
      name: 'a list of lists with a header',
      text: '[["zh", "en"], ["灯塔", "lighthouse"]]',
      expected: ['1:17 灯塔: zh 灯塔 preferred | en lighthouse preferred'],
    },
    {
      name: 'a list of lists without one',
      text: '[["lighthouse", "灯塔"]]',
      expected: ['1:3 lighthouse: en lighthouse preferred | zh 灯塔 preferred'],
    },
  ])('$name', ({text, expected}) => expect(read(text)).toEqual(expected))

  test('without a path, by the content', () => {
    expect(parseGlossary('[["灯塔", "lighthouse"]]').concepts).toHaveLength(1)
  })

  test.each([
    ['maps that do not tell', '[{"k": "tower", "v": "lighthouse"}]', 'ours.json:1:3: neither names nor cells'],
    [
      'an unknown key beside languages',
      '[{"zh": "灯塔", "en": "lighthouse", "colour": "red"}]',
      'unknown column “colour”',
    ],
    [
      'a map without a source',
      '[{"zh": "灯塔", "en": "lighthouse"}, {"en": "mole"}]',
      'a row without a term under “zh”',
    ],
    ['a glossary file without concepts', '{"id": "g"}', 'missing field “concepts”'],
    ['an empty list', '[]', 'the file is a list'],
    ['a list of words', '["灯塔"]', 'the file is a list'],
    ['maps in maps', '{"灯塔": {"en": "lighthouse"}}', 'missing field “id”'],
  ])('%s: refused', (_, text, message) => expect(() => read(text)).toThrow(message))
})

test('the same in YAML', () => {
  expect(read('灯塔: lighthouse\n防波堤: [mole]\n', 'ours.yaml')).toEqual([
    '1:1 灯塔: zh 灯塔 preferred | en lighthouse preferred',
    '2:1 防波堤: zh 防波堤 preferred | en mole preferred',
  ])
  expect(read('- {原文: lighthouse, 译文: 灯塔}\n', 'ours.yaml')).toEqual([
    '1:8 lighthouse: en lighthouse preferred | zh 灯塔 preferred',
  ])
})
