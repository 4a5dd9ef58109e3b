import {describe, expect, test} from 'vitest'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {readColumnName} from '../../src/table/column-names.js'

/** Terms of each concept: language, text and, unless preferred, status. */
function read(text: string, path = 'ours.csv'): string[] {
  return parseGlossary(text, {path}).concepts.map(({terms}) =>
    terms
      .map(({lang, text: form, status}) => `${lang} ${form}${status === 'preferred' ? '' : ` ${status}`}`)
      .join(' | '),
  )
}

const zhFirst = ['zh 灯塔 | en lighthouse', 'zh 防波堤 | en breakwater']
const enFirst = ['en lighthouse | zh 灯塔', 'en breakwater | zh 防波堤']

/** The same two concepts below a header, Chinese first. */
const below = (header: string): string => `${header}\n灯塔,lighthouse\n防波堤,breakwater\n`
/** English first. */
const reversed = (header: string): string => `${header}\nlighthouse,灯塔\nbreakwater,防波堤\n`

describe('names that say the language', () => {
  test.each([
    'zh,en',
    'ZH,EN',
    'cn,eng',
    'Chinese,English',
    '中文,英文',
    '汉语,英语',
    'term_zh,term_en',
    'zh_term,en_term',
    'zhTerm,enTerm',
    'Chinese term,English term',
    'Term (Chinese),Term (English)',
    '中文术语,英文术语',
    '中文名称,英文译名',
    'Simplified Chinese,English translation',
    'source_zh,target_en',
    'zh-CN,en-GB',
  ])('%s', header => expect(read(below(header))).toEqual(zhFirst))

  test('hold against the cells', () => {
    expect(read('中文,英文\nLED,light-emitting diode\nUSB,Universal Serial Bus\n')).toEqual([
      'zh LED | en light-emitting diode',
      'zh USB | en Universal Serial Bus',
    ])
  })

  test.each(['English,Chinese', '英文,中文', 'en,zh', 'term_en,term_zh'])('%s: English first', header =>
    expect(read(reversed(header))).toEqual(enFirst),
  )

  test('other languages', () => {
    expect(read('中文,俄文\n灯塔,маяк\n')).toEqual(['zh 灯塔 | ru маяк'])
    expect(read('Japanese,pt-BR,qaa\n灯台,farol,x\n')).toEqual(['ja 灯台 | pt-BR farol | qaa x'])
  })
})

describe('names of sides, told apart by the cells', () => {
  const headers = [
    'source,target',
    'src,tgt',
    'Source,Target',
    'term,translation',
    '原文,译文',
    '源语,目标语',
    '术语,译名',
    'source term,target term',
    'original,译文',
    '术语,翻译',
  ]
  test.each(headers)('%s', header => {
    expect(read(below(header))).toEqual(zhFirst)
    expect(read(reversed(header))).toEqual(enFirst)
  })

  test('one side beside a language', () => {
    expect(read(below('术语,英文'))).toEqual(zhFirst)
    expect(read(reversed('English,译文'))).toEqual(enFirst)
  })

  test('acronyms among the cells of the Chinese column change nothing', () => {
    expect(read('source,target\nAI,artificial intelligence\n灯塔,lighthouse\nGDP,gross domestic product\n')).toEqual([
      'zh AI | en artificial intelligence',
      'zh 灯塔 | en lighthouse',
      'zh GDP | en gross domestic product',
    ])
  })

  test('further columns keep their meaning', () => {
    expect(read('No.,src,tgt,状态,备注\n1,灯塔,lighthouse,,\n2,灯塔,beacon,forbidden,另有所指\n')).toEqual([
      'zh 灯塔 | en lighthouse | en beacon forbidden',
    ])
  })
})

describe('without a header', () => {
  test('the cells tell the languages', () => {
    expect(read('灯塔,lighthouse\n防波堤,breakwater\n')).toEqual(zhFirst)
    expect(read('lighthouse,灯塔\nbreakwater,防波堤\n')).toEqual(enFirst)
    expect(read('lighthouse,灯塔,forbidden\n')).toEqual(['en lighthouse | zh 灯塔 forbidden'])
  })

  test('a column without letters is the other language', () => {
    expect(read('灯塔,42\n')).toEqual(['zh 灯塔 | en 42'])
  })

  test.each([
    [
      'terms that are words of headers',
      '译文,translation\n原文,original\n',
      ['zh 译文 | en translation', 'zh 原文 | en original'],
    ],
    ['languages as terms', '中文,Chinese\n英文,English\n', ['zh 中文 | en Chinese', 'zh 英文 | en English']],
    [
      'an acronym that is a language code',
      'IT,信息技术\nlighthouse,灯塔\n',
      ['en IT | zh 信息技术', 'en lighthouse | zh 灯塔'],
    ],
    [
      'a name that is the same in both',
      'Linux,Linux\n灯塔,lighthouse\n防波堤,breakwater\n',
      ['zh Linux | en Linux', ...zhFirst],
    ],
    [
      'an acronym and what it stands for',
      'LNG,liquefied gas\n灯塔,lighthouse\n防波堤,breakwater\n',
      ['zh LNG | en liquefied gas', ...zhFirst],
    ],
  ])('%s are data', (_, text, expected) => expect(read(text)).toEqual(expected))
})

test.each(['词头,对应词', '左栏,右栏', 'left,right'])('an unknown header above cells that tell: %s', header => {
  expect(read(below(header))).toEqual(zhFirst)
  expect(read(reversed(header))).toEqual(enFirst)
})

test.each([
  [
    'left,right\nlighthouse,tower with a light\n',
    'ours.csv:1:1: neither names nor cells say in which languages the columns “left”, “right” are',
  ],
  [
    'source,target\nlighthouse,breakwater\n',
    'ours.csv:1:1: neither names nor cells say in which languages the columns “source”, “target” are',
  ],
  ['原文,译文\n灯塔,防波堤\n', 'columns “原文”, “译文”'],
  ['φάρος,phare\n', 'columns “φάρος”, “phare”'],
  ['English,translation\nlighthouse,beacon\n', 'columns “translation”'],
  ['zh,en,colour\n灯塔,lighthouse,red\n', 'unknown column “colour”'],
])('what does not tell is refused: %j', (text, message) => {
  expect(() => read(text)).toThrow(message)
  expect(() => read(text)).toThrow(/expected .*language/u)
})

test('a quarter of the cells must be in the language of their column', () => {
  const rows = (han: number, latin: number): string =>
    `source,target\n${'灯塔,a\n'.repeat(han)}${Array.from({length: latin}, (_, i) => `word${i},b\n`).join('')}`
  expect(read(rows(1, 3))[0]).toBe('zh 灯塔 | en a')
  expect(() => read(rows(1, 4))).toThrow('neither names nor cells')
})

test.each([
  ['Term EN', {kind: 'language', lang: 'en'}],
  ['lang:ru', {kind: 'language', lang: 'ru'}],
  ['English/Chinese', undefined],
  ['target term', {kind: 'side', side: 'target'}],
  ['source target', undefined],
  ['Definition', {kind: 'other', column: 'note'}],
  ['constructor', undefined],
  ['', undefined],
  ['the port', undefined],
])('the name %j', (name, expected) => expect(readColumnName(name)).toEqual(expected))
