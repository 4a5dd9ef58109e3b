/** What the fuzzer throws bytes at: each target reads them as its own kind of input and holds the laws of `test/laws` over it. */
import {emitBilingualMarkdown} from '../../src/bilingual/written/bilingual-markdown.js'
import {emitAlignmentDocx} from '../../src/emit/alignment-docx.js'
import {emitAlignmentXlsx} from '../../src/emit/alignment-xlsx.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {recordModes} from '../../src/records/answer-record.js'
import {pairOf} from '../../test/emit/bilingual-pair.js'
import {markPieces as marks, wordPieces as words} from '../../test/helpers/hurting-pieces.data.js'
import {releaseFiles} from '../../test/helpers/release-files.js'
import {sampleFiles, sampleGlossaries} from '../../test/helpers/sample-files.js'
import {holdBilingualLaws, holdReleaseLaws} from '../../test/laws/bilingual.js'
import {holdConfigLaws} from '../../test/laws/config.js'
import {holdBytesLaws, holdCheckedLaws, holdFileLaws, holdPairLaws, holdWrittenLaws} from '../../test/laws/files.js'
import {holdGlossaryLaws, holdSearchLaws} from '../../test/laws/glossaries.js'
import {allAnswers, holdRecordLaws} from '../../test/laws/records.js'
import {holdReadingLaws, holdSentenceLaws, languages} from '../../test/laws/sentences.js'
import {termbaseOfTexts} from '../../test/laws/termbases.js'
import {frontEndTargets} from './front-end-targets.js'
import {divider, filesEnding, hurting, pairSeeds, partsOf, type Target, textOf} from './inputs.js'
import {markup} from './markup.data.js'

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
    name: 'release-file',
    tokens: [
      ...['<!-- dz', '<!--dz', '-->', ' ru', ' en', ' 1:1', ' 1:2', ' 0:1', 'langs="', ' blocks="2"', 'layout="table"'],
      ...markup.md!,
      ...hurting,
      ...marks,
    ],
    seeds: () => releaseFiles().map(([, file]) => file),
    hold: data => holdBilingualLaws(textOf(data)),
  },
  {
    name: 'release',
    tokens: [divider, ...markup.md!, ...hurting, ...marks, ...words],
    seeds: () => [['# 题\n\n甲。乙。\n', '# T\n\nA. B.\n', '# Т\n\nА. Б.\n', ''].join(divider)],
    hold: data => {
      const texts = textOf(data).split(divider).slice(0, 4)
      const tags = ['zh', 'en', 'ru', 'fr']
      if (texts.length > 2) holdReleaseLaws(texts.map((text, i) => ({text, path: `a.${tags[i]}.md`, lang: tags[i]})))
    },
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
    name: 'page-bytes',
    tokens: [
      ...['<meta charset=gbk>', '<meta charset="big5">', 'charset=utf-16', '<?xml encoding="x"?>', '\uFEFF', '\u0000'],
      ...markup.html!,
      ...markup.txt!,
      ...hurting,
      ...words,
    ],
    seeds: () => [
      Buffer.concat([
        Buffer.from('0<meta charset=gbk><p>'),
        Uint8Array.of(0xb8, 0xdb, 0xbf, 0xda),
        Buffer.from('</p>'),
      ]),
      Buffer.concat([Buffer.from('0'), Buffer.from('\uFEFF<p>港口</p>', 'utf16le')]),
      '1港口开航。\r\n\r\nThe port opened.\r\n',
      Buffer.concat([Buffer.from('1'), Uint8Array.of(0xb4, 0xe4, 0xa4, 0x66)]),
    ],
    hold: data => holdBytesLaws(data.subarray(1), (data[0] ?? 0) % 2 === 0 ? 'a.html' : 'a.txt'),
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

export const targets: readonly Target[] = [...fileTargets, ...others, ...frontEndTargets]
