import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formatOf} from '../../../src/parse/formats.js'
import {parseDocument} from '../../../src/parse/parse-document.js'
import {parsePair} from '../../../src/pipeline/read.js'
import {findingsOf, unitsOfPair} from '../../helpers/unit-files.js'

describe('texts pair by key, as their programs read them', () => {
  test.each<[string, string, string, [string, string][]]>([
    [
      'properties',
      '# note\na.b = \\u6e2f\\u53e3\\\n   \u7801\u5934\nx:y\\=z\nkey\\ two \u503c\n',
      'key\\ two=value\na.b=port \\\n  quay\nx:y\n',
      [
        ['港口码头', 'port quay'],
        ['y=z', 'y'],
        ['值', ''],
        ['', 'value'],
      ],
    ],
    [
      'strings',
      '/* "no" = "no"; */\n"A \\"b\\"" = "甲“乙”";\nbare = "丙\\n丁"; // x\n',
      '"A \\"b\\"" = "A \\"b\\"";\nbare = "C\\nD";',
      [
        ['甲“乙”', 'A "b"'],
        ['丙\n丁', 'C\nD'],
      ],
    ],
    [
      'xml',
      '<resources><string name="a">  港口 <b>开放</b>\n 了</string><string name="n" translatable="false">x</string><plurals name="p"><item quantity="other">%d 艘船</item></plurals><string-array name="l"><item>甲</item></string-array></resources>',
      '<resources><string name="a">It\\\'s <b>open</b> &amp; "  free"</string><plurals name="p"><item quantity="one">%d ship</item><item quantity="other">%d ships</item></plurals><string-array name="l"><item>A</item></string-array></resources>',
      [
        ['港口 开放 了', "It's open &   free"],
        ['', '%d ship'],
        ['%d 艘船', '%d ships'],
        ['甲', 'A'],
      ],
    ],
    [
      'arb',
      '{"@@locale": "zh", "a": "港口", "@a": {"description": "a port"}}',
      '{"@@locale": "en", "a": "Port", "@a": {"description": "a port"}}',
      [['港口', 'Port']],
    ],
    [
      'yaml',
      'zh-CN:\n  a: 港口 # note\n  b: "甲\\n乙"\n  c: |\n    丙\n    丁\n  n: {one: 一艘, other: "%{count} 艘"}\n  d: [~, 一月]\n  e: \'它“好”\'\n',
      "en:\n  a: Port\n  b: A\\B\n  c: >-\n    C\n    D\n  n: {one: a ship, other: '%{count} ships'}\n  d: [~, January]\n  e: 'It''s good'\n",
      [
        ['港口', 'Port'],
        ['甲\n乙', 'A\\B'],
        ['丙\n丁', 'C D'],
        ['一艘', 'a ship'],
        ['%{count} 艘', '%{count} ships'],
        ['一月', 'January'],
        ['它“好”', "It's good"],
      ],
    ],
    [
      'stringsdict',
      '<plist><dict><key>n</key><dict><key>NSStringLocalizedFormatKey</key><string>%#@v@</string><key>v</key><dict><key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string><key>other</key><string>%d 艘船</string></dict></dict></dict></plist>',
      '<plist><dict><key>n</key><dict><key>NSStringLocalizedFormatKey</key><string>%#@v@</string><key>v</key><dict><key>one</key><string>%d ship</string><key>other</key><string>%d ships</string></dict></dict></dict></plist>',
      [
        ['%#@v@', '%#@v@'],
        ['', '%d ship'],
        ['%d 艘船', '%d ships'],
      ],
    ],
  ])('%s', (ending, source, target, expected) => {
    const sorted = (units: readonly [string, string][]): string[] => units.map(unit => unit.join(' | ')).sort()
    expect(sorted(unitsOfPair(source, target, ending))).toEqual(sorted(expected))
  })
})

test('a key that is missing and a placeholder that is lost are found in any of them', () => {
  const found = findingsOf(
    parsePair(
      {text: 'a=\u5171\u6709 {0} \u9879\nb=\u6e2f\u53e3\n', path: 'm.zh.properties'},
      {text: 'a=items in all\n', path: 'm.en.properties'},
    ),
  )
  expect(found.map(({ruleId}) => ruleId).sort()).toEqual(['key-mismatch', 'placeholder-mismatch'])
})

test('words in angle brackets that nothing closes are words', () => {
  const file = (text: string): string => `"a" = "${text}";\n`
  const found = findingsOf(
    parsePair({text: file('<未知操作>'), path: 'm.zh.strings'}, {text: file('<Unknown Action>'), path: 'm.en.strings'}),
  )
  expect(found).toEqual([])
})

const written = {
  po: (text: string) => `msgid "x"\nmsgstr "${text}"\n`,
  properties: (text: string) => `a=${text}\n`,
  strings: (text: string) => `"a" = "${text}";\n`,
  android: (text: string) => `<resources><string name="a">${text}</string></resources>`,
  tmx: (text: string) =>
    `<tmx version="1.4"><header/><body><tu><tuv xml:lang="en"><seg>${text}</seg></tuv></tu></body></tmx>`,
} as const

test('what a fix writes is read back as it was meant', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(written) as (keyof typeof written)[])),
      fc.string({unit: fc.constantFrom(...'中“ab\\"\'&<>:=#1'), minLength: 1, maxLength: 12}),
      (format, text) => {
        const file = written[format](String(formatOf(format).encode!(text, {text: '', start: 0, end: 0})))
        const {entries = []} = parseDocument(file, {format, ...(format === 'po' ? {lang: 'zh'} : {})})
        expect(entries.at(-1)?.content?.text).toBe(text)
      },
    ),
  )
})
