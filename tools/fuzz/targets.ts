/** What the fuzzer throws bytes at: each target reads them as its own kind of input and holds the laws of `test/laws` over it. */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {emitBilingualMarkdown} from '../../src/bilingual/written/bilingual-markdown.js'
import {emitAlignmentDocx} from '../../src/emit/alignment-docx.js'
import {emitAlignmentXlsx} from '../../src/emit/alignment-xlsx.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {recordModes} from '../../src/records/answer-record.js'
import {pairOf} from '../../test/emit/bilingual-pair.js'
import {sampleFiles, sampleGlossaries} from '../../test/helpers/sample-files.js'
import {holdBilingualLaws} from '../../test/laws/bilingual.js'
import {holdConfigLaws} from '../../test/laws/config.js'
import {holdBytesLaws, holdCheckedLaws, holdFileLaws, holdPairLaws, holdWrittenLaws} from '../../test/laws/files.js'
import {holdGlossaryLaws, holdSearchLaws} from '../../test/laws/glossaries.js'
import {allAnswers, holdRecordLaws} from '../../test/laws/records.js'
import {holdReadingLaws, holdSentenceLaws, languages} from '../../test/laws/sentences.js'
import {termbaseOfTexts} from '../../test/laws/termbases.js'

export interface Target {
  readonly name: string
  /** Whole inputs to start from. */
  seeds(): readonly (string | Uint8Array)[]
  /** Pieces that are put into inputs. */
  readonly tokens: readonly string[]
  /** Once, before any input. */
  prepare?(): Promise<void>
  /** Throws where a law does not hold. */
  hold(data: Uint8Array): void | Promise<void>
}

/** Stand for lone surrogates, which no UTF-8 has, and for what parts the texts of an input. */
const [high, low, divider] = ['\uE000', '\uE001', '\uE002']

function textOf(data: Uint8Array): string {
  return new TextDecoder('utf-8', {ignoreBOM: true}).decode(data).replaceAll(high, '\uD83D').replaceAll(low, '\uDC00')
}

function partsOf(data: Uint8Array): [string, string] {
  const [first = '', ...rest] = textOf(data).split(divider)
  return [first, rest.join('')]
}

const hurting = [
  high,
  low,
  '\u0000',
  '\r',
  '\r\n',
  '\n\n',
  '\uFEFF',
  '\u202E',
  '\u2066',
  '\u200B',
  '\u200D',
  '\u2028',
  '\u3000',
  '\u0301',
  '\u00AD',
  '\uFFFD',
  '𠮷',
  '👍🏽',
  'İ',
  'ß',
  'ﬁ',
]
const marks = [
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '「',
  '」',
  '《',
  '》',
  '（',
  '）',
  '(',
  ')',
  '。',
  '！',
  '……',
  '.',
  '?',
  '——',
  '：',
  '、',
]
const words = [
  '港口',
  '第3届',
  '3.5亿元',
  '百分之三十',
  '2024年1月21日',
  '曾赞荣',
  '上合示范区',
  'SCODA',
  'The port',
  'U.S.',
  '$3.5 million',
  'Jan. 21, 2024',
  'per cent',
  'порт',
  '서울',
  'サミット',
  'l’été',
]

/** Markup of each kind of file. */
const markup: Readonly<Record<string, readonly string[]>> = {
  md: [
    '# ',
    '- ',
    '1. ',
    '> ',
    '```',
    '~~~',
    '---\n',
    '| a | b |\n|-|-|\n',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '[a](b)',
    '[a]: b',
    '[^1]',
    '[^1]: ',
    '**',
    '_',
    '~~',
    '&amp;',
    '&#x41;',
    '\\',
    '![',
    '$$',
    '<br>',
    '<!-- duizhao-disable-next-line term-missing -- x -->',
    '    ',
    '\t',
    '{{',
    '%s',
    '<Tag a={b}>',
    'https://a.b/c',
  ],
  html: [
    '<p>',
    '</p>',
    '<b>',
    '<br/>',
    '<!--',
    '-->',
    '<table>',
    '<tr>',
    '<td>',
    '<script>',
    '<template>',
    '<svg>',
    '<math>',
    '<title>',
    '<textarea>',
    '<pre>',
    '<select>',
    ' lang="zh"',
    ' alt="',
    '&nbsp;',
    '&#0;',
    '&#x1F600;',
    '<![CDATA[',
    ']]>',
    '<?xml',
    '<li>',
    '<ruby>',
    '<rt>',
    '<a href="javascript:x">',
    '<meta name="description" content="',
  ],
  txt: ['- ', '　　', '1.', '■', '————', '(完)', 'Source: ', '来源：'],
  rst: [
    '====\n',
    '.. note:: ',
    '``',
    ':ref:`a`',
    '* ',
    '+--+\n',
    '.. code::\n\n',
    '|a|',
    '`a <b>`_',
    '::\n\n',
    '.. [1] ',
  ],
  adoc: [
    '= ',
    '----\n',
    '|===\n',
    '[source]\n',
    'link:x[y]',
    'image::a[b]',
    '.Title\n',
    '====\n',
    '+\n',
    ':a: b\n',
    '{a}',
    '//',
    '<<a>>',
    'include::x[]',
  ],
  srt: ['00:00:01,000 --> 00:00:02,000\n', '1\n', 'WEBVTT\n', '<i>', '{\\an8}', 'NOTE ', '<v A>', 'STYLE\n'],
  json: [
    '{',
    '}',
    '[',
    ']',
    '"en":',
    '"zh":',
    '{{count}}',
    '\\u0041',
    '\\ud800',
    '"_plural"',
    'null',
    '1e9',
    '$t(a)',
    '_one',
    '_other',
    ',',
  ],
  arb: [
    '"@@locale": "zh"',
    '{n, plural, one {#} other {#}}',
    '{n, select, a {b} other {c}}',
    "''",
    "'{'",
    '"@a": {}',
    ',',
  ],
  tmx: [
    '<tu>',
    '</tu>',
    '<tuv xml:lang="zh">',
    '<seg>',
    '</seg>',
    '<bpt i="1">',
    '<ph/>',
    '&lt;',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE tmx SYSTEM "x">',
    '<note>',
    '&#xD;',
    '<hi>',
    '<sub>',
  ],
  xlf: [
    '<trans-unit id="1">',
    '<source>',
    '</source>',
    '<target>',
    '<g id="1">',
    '<x id="1"/>',
    '<mrk mtype="seg" mid="1">',
    '<unit id="1">',
    '<segment>',
    '<pc id="1">',
    ' translate="no"',
    ' version="2.0"',
    '<group>',
    '<note>',
    '<alt-trans>',
  ],
  po: [
    'msgid ""\n',
    'msgstr ""\n',
    'msgctxt "',
    'msgid_plural "',
    'msgstr[1] "',
    '#, fuzzy\n',
    '#| ',
    '#~ ',
    '"\n"',
    '\\n',
    '\\x41',
    '\\101',
    '%d',
    '"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n',
  ],
  ts: [
    '<message>',
    '<source>',
    '<translation>',
    '<numerusform>',
    '<context>',
    '<name>',
    ' type="unfinished"',
    ' type="vanished"',
    '<byte value="x41"/>',
    '%n',
    '%1',
    '&amp;',
  ],
  properties: ['\\u0041', '\\\n', '=', ':', '#', '!', '\\t', "''", '{0}', '{0,choice,0#a|1#b}', '\\ud83d'],
  strings: ['/*', '*/', '//', '"a" = "b";\n', '\\"', '\\U0041', '%@', '%1$@', '\\n', ';'],
  stringsdict: ['<dict>', '<key>', '<string>', '<array>', '<plist>', '%#@n@', '<key>NSStringFormatSpecTypeKey</key>'],
  xml: [
    '<string name="a">',
    '</string>',
    '<plurals name="b">',
    '<item quantity="one">',
    '<string-array name="c">',
    '\\u0041',
    "\\'",
    '<xliff:g id="x">',
    '%1$s',
    '<![CDATA[',
    '@string/a',
    '"',
  ],
  yaml: [
    'a: ',
    '- ',
    '|\n  ',
    '>-\n  ',
    '&a ',
    '*a',
    '!!str ',
    '? ',
    '{a: b}',
    '[a]',
    '"\\u0041"',
    "''",
    '<<: ',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '# ',
    ': ',
  ],
  csv: [',', ';', '\t', '"', '""', 'zh,en\n', '=1+1', '\r\n', 'status', '|'],
}

const fileTargets = Object.entries(sampleFiles).map(([path, sample]): Target => {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  return {
    name: ending,
    tokens: [...(markup[ending] ?? []), ...hurting, ...words.slice(0, 8), ...marks.slice(0, 8)],
    seeds: () => [sample, ...filesEnding(`.${ending}`)],
    hold: data => holdFileLaws({text: textOf(data), path}),
  }
})

/** Terms of all kinds, so that findings and fixes come about. */
const terms = createTermbase([
  parseGlossary(
    `id: f
concepts:
  - id: port
    zh: [港口, {text: 码头, status: deprecated}]
    en: [port, {text: harbor, status: forbidden}, {text: quay, status: deprecated}]
  - id: scoda
    firstUse: expand
    zh: [上合示范区, {text: 中国—上海合作组织地方经贸合作示范区, form: full}]
    en:
      - {text: SCODA, form: abbreviation, case: exact}
      - {text: China-SCO Local Economic and Trade Cooperation Demonstration Area, form: full}
      - {text: SCO Zone, status: forbidden}
  - id: zero
    zh: [零]
    en: [{text: zero, notInside: [zero-sum], when: {notNear: [nil]}}]
`,
    {path: 'f.yaml'},
  ),
])

const others: readonly Target[] = [
  {
    name: 'pair',
    tokens: [divider, ...markup.md!, ...hurting, ...marks, ...words],
    seeds: () => pairSeeds('.md'),
    hold: data => {
      const [zh, en] = partsOf(data)
      holdWrittenLaws({text: zh, path: 'a.zh.md', lang: 'zh'}, {text: en, path: 'a.en.md', lang: 'en'}, terms)
    },
  },
  {
    name: 'check',
    tokens: [divider, ...markup.md!, ...hurting, ...marks, ...words],
    seeds: () => pairSeeds('.md'),
    hold: data => {
      const [zh, en] = partsOf(data)
      holdCheckedLaws({text: zh, path: 'a.zh.md', lang: 'zh'}, {text: en, path: 'a.en.md', lang: 'en'}, terms)
    },
  },
  {
    name: 'html-text-pair',
    tokens: [divider, ...markup.html!, ...hurting, ...marks, ...words],
    seeds: () => [`<h1>标题</h1><p>甲<b>乙</b>。丙。</p>${divider}Title\n\nA b. C.\n`],
    hold: data => {
      const [zh, en] = partsOf(data)
      holdWrittenLaws({text: zh, path: 'a.zh.html', lang: 'zh'}, {text: en, path: 'a.en.txt', lang: 'en'}, terms)
    },
  },
  {
    name: 'languages-pair',
    tokens: [
      divider,
      ...hurting,
      ...marks,
      ...words,
      'Сегодня',
      '오늘',
      '今日は',
      'Aujourd’hui',
      '¿',
      '¡',
      '«',
      '»',
      '„',
    ],
    seeds: () =>
      languages.map((_, i) => `${i}${(i + 3) % 10}今天，порт 开航。${divider}Le port a ouvert. ${i} января 2024 г.`),
    hold: data => {
      const [a, b] = [languages[(data[0] ?? 0) % languages.length]!, languages[(data[1] ?? 0) % languages.length]!]
      const [source, target] = partsOf(data.subarray(2))
      holdPairLaws(
        {text: source, path: 'a.md', lang: a},
        {text: target, path: 'b.md', lang: b === a ? 'und' : b},
        terms,
      )
    },
  },
  {
    name: 'sentences',
    tokens: [...hurting, ...marks, ...words, 'Mr. ', 'т. е. ', 'M. ', 'z. B. ', '。」', '다. '],
    seeds: () => languages.map((_, i) => `${i}他说：“今天。”Mr. A said “No.” Он сказал: «Да». 그는 말했다. 「はい。」`),
    hold: data => {
      const lang = languages[(data[0] ?? 0) % languages.length]!
      const text = textOf(data.subarray(1))
      holdSentenceLaws(text, lang)
      holdReadingLaws(text, lang)
    },
  },
  {
    name: 'terms',
    tokens: [divider, ...hurting, ...marks, ...words, '\n', '-', '/', '&'],
    seeds: () => [
      `0港口\n示范区\n示范${divider}港口示范区。`,
      `1Belt and Road\nBelt${divider}the Belt-and-Road’s ports`,
    ],
    hold: data => {
      const lang = languages[(data[0] ?? 0) % languages.length]!
      const [list, text] = partsOf(data.subarray(1))
      const texts = list.split('\n').slice(0, 60)
      holdSearchLaws(termbaseOfTexts(texts, lang), lang, text)
    },
  },
  {
    name: 'bilingual',
    tokens: [
      '<!-- dz',
      '<!--dz',
      '-->',
      ' 1:1',
      ' 0:1',
      ' moved',
      ' blocks="2"',
      ' foreign="1"',
      'layout="table"',
      ...markup.md!,
      ...hurting,
      ...marks,
    ],
    seeds: () =>
      (['table', 'interleaved', 'sections'] as const).map(layout =>
        emitBilingualMarkdown(
          pairOf({zh: '# 题\n\n甲。乙。\n\n- 丙\n\n```\nx\n```\n', en: '---\na: b\n---\n# T\n\nA. B.\n\n- C\n'}, [
            '1:1',
            '1:0',
          ]),
          {layout},
        ),
      ),
    hold: data => holdBilingualLaws(textOf(data)),
  },
  {
    name: 'bytes',
    tokens: [
      'PK\u0003\u0004',
      'PK\u0001\u0002',
      'PK\u0005\u0006',
      'word/document.xml',
      'xl/workbook.xml',
      ...hurting,
      ...words,
    ],
    seeds: () => {
      const pair = pairOf({zh: '# 港口\n\n港口开航。\n', en: '# Port\n\nThe port opened.\n'})
      return [
        emitAlignmentDocx(pair),
        emitAlignmentXlsx(pair),
        Buffer.from('\uFEFF港口开航。', 'utf16le'),
        Uint8Array.of(0xb8, 0xdb, 0xbf, 0xda, 0x0a),
        Uint8Array.of(0xb4, 0xe4, 0xa4, 0x66),
        Uint8Array.of(0x84, 0x31, 0xa4, 0x37, 0xff),
      ]
    },
    hold: data => holdBytesLaws(data),
  },
  {
    name: 'glossary',
    tokens: [
      'id: ',
      'concepts:\n',
      '  - ',
      'zh: ',
      'en: ',
      '{text: ',
      'status: forbidden',
      'notInside: ',
      'when: {near: [a]}',
      'tests:\n',
      'expect: []',
      '"concepts"',
      ...markup.yaml!,
      ...markup.csv!,
      ...markup.tmx!,
      ...hurting,
      ...words,
    ],
    seeds: () => [
      ...Object.entries(sampleGlossaries).map(([path, text]) => `${glossaryPaths.indexOf(path)}${text}`),
      '2id: g\nconcepts:\n  - id: a\n    domain: d\n    firstUse: expand\n    status: proposed\n    zh: [{text: 甲, form: full, from: 2020-01-01}]\n    en: [{text: A, case: exact, inflect: false, note: n, doNotTranslate: true}]\n    sources: [{title: t, url: "https://a.b"}]\ntests:\n  - {zh: 甲, en: A, expect: []}\n',
    ],
    hold: data => {
      holdGlossaryLaws(textOf(data.subarray(1)), glossaryPaths[(data[0] ?? 0) % glossaryPaths.length])
    },
  },
  {
    name: 'records',
    tokens: [
      '"id":',
      '"source":',
      '"target":',
      '"text":',
      '"format":"markdown"',
      '"format":"html"',
      '"glossary":[{"zh":"港","en":"port"}]',
      '"accept":["a"]',
      '"forbidden":["a"]',
      '"variants":["a"]',
      '"sourceLang":"ru"',
      '"lang":"ja"',
      '"whole":true',
      '"dictionary":{"港":["port"]}',
      '"reference":',
      '"output":',
      '__proto__',
      'constructor',
      ...markup.json!,
      ...hurting.slice(2),
      '\\ud83d',
      ...marks,
      ...words,
    ],
    seeds: () => [
      '0{"id":1,"lang":"zh","text":"# 甲\\n\\n乙。丙。","format":"markdown"}',
      '1{"id":"a","source":["甲。","乙。"],"target":["A.","B.","C."]}',
      '2{"id":2,"source":"港口有3条航线。","target":"The harbor has 4 routes.","glossary":[{"zh":"港口","en":"port","accept":["ports"],"variants":["quay"],"forbidden":["harbor"]}]}',
      '3{"id":3,"source":"港口。","target":"The harbor.","glossary":[{"zh":"港口","en":"port","forbidden":["harbor"]}],"whole":true}',
      '4{"id":4,"source":"港口。","glossary":[{"zh":"港口","en":"port"}]}',
      '5{"id":5,"source":"港口","reference":"port","output":"the port","dictionary":{"港口":["port"]}}',
    ],
    prepare: allAnswers,
    hold: data => holdRecordLaws(recordModes[(data[0] ?? 0) % recordModes.length]!, data.subarray(1)),
  },
  {
    name: 'config',
    tokens: [
      'extends: ',
      'rules:\n  ',
      'term-missing: ',
      'spacing: [warning, {style: prc}]',
      'overrides:\n',
      'files: ',
      'pairs: ',
      '{name}',
      'ignore: ',
      'maxWarnings: ',
      'minConfidence: ',
      '__proto__',
      ...markup.yaml!,
      ...markup.json!,
      ...hurting,
    ],
    seeds: () => [
      '0rules:\n  term-missing: error\n  spacing: [warning, {style: prc}]\noverrides:\n  - {files: "a/**", rules: {quotes: off}}\npairs: "{name}.zh.md={name}.en.md"\n',
      '1{"rules": {"term-missing": "off"}, "minConfidence": 0.5, "glossaries": ["duizhao:scoda"]}',
    ],
    hold: data => holdConfigLaws(textOf(data.subarray(1)), (data[0] ?? 0) % 2 === 0 ? 'yaml' : 'json'),
  },
]

const glossaryPaths = [...Object.keys(sampleGlossaries), 'g.tsv']

export const targets: readonly Target[] = [...fileTargets, ...others]

/** Short files below `examples` and `test/fixtures`. */
function filesEnding(ending: string): string[] {
  return ['examples', 'test/fixtures/releases', 'docs/rules']
    .flatMap(folder => filesBelow(folder))
    .flatMap(path => {
      if (!path.endsWith(ending) || statSync(path).size > 2000) return []
      return [readFileSync(path, 'utf8')]
    })
}

function pairSeeds(ending: string): string[] {
  return ['examples/scoda', 'examples/planted', ...filesBelow('test/fixtures/releases').map(path => join(path, '..'))]
    .filter((folder, index, all) => all.indexOf(folder) === index)
    .flatMap(folder => {
      try {
        const [zh, en] = ['zh', 'en'].map(lang => readFileSync(join(folder, `release.${lang}${ending}`), 'utf8'))
        return [`${zh!.slice(0, 500)}${divider}${en!.slice(0, 900)}`]
      } catch {
        return []
      }
    })
    .concat(`# 题\n\n甲。乙。\n\n- 丙\n${divider}# T\n\nA. B.\n\n- C\n`)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}
