import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseBilingual} from '../../src/bilingual/read/parse-bilingual.js'
import {emitBilingualMarkdown, type MarkdownLayout} from '../../src/bilingual/written/bilingual-markdown.js'
import {parseDuizhaoMarkdown} from '../../src/bilingual/written/duizhao-markdown.js'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import {type AlignedPair, beadsFromStated} from '../../src/model/alignment.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {segmentDocument} from '../../src/segment/segment-document.js'
import {decodeText} from '../../src/text/encoding.js'
import {beadsInOrder, pairOf} from './bilingual-pair.js'

const layouts: readonly MarkdownLayout[] = ['table', 'interleaved', 'sections']

const zhRelease = `---
title: 港口开通新航线
date: 2024-01-21
---

# 港口开通新航线

**青岛港**今天开通[新航线](https://example.org/a|b)。首航共有*三百*个集装箱。

## 数据

- 货物：钢材
- 目的地：\`ABC|DEF\`
  - 嵌套一项

1. 第一步。
2. 第二步。

> 港口主任说：“航线很重要。我们很高兴。”
> 他感谢各方。

| 项目 | 数量 |
| --- | --- |
| 集装箱 | 300 |

\`\`\`bash
# 不是标题
echo "a | b"
\`\`\`

<!-- 内部注释 -->

![码头](pier.png)

<div class="note">提示</div>

正文用了引用[链接][1]。

[1]: https://example.org/ref

最后一段\\
换行。结束。
`

const enRelease = `---
title: Port opens new route
date: 2024-01-21
---

# Port opens new route

The **port of Qingdao** opened a [new route](https://example.org/a|b) today. The first
ship carries *three hundred* containers.

## Figures

- Goods: steel
- Destination: \`ABC|DEF\`
  - A nested item

1. Step one.
2. Step two.

> “The route matters. We are glad,” the port director said.
> He thanked everyone.

| Item | Number |
| --- | --- |
| Containers | 300 |

\`\`\`bash
# no heading
echo "a | b"
\`\`\`

<!-- internal comment -->

![Pier](pier.png)

<div class="note">Note</div>

The text uses a reference [link][1].

[1]: https://example.org/ref

Last paragraph\\
with a break. The end.
`

const cases: readonly {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly shapes?: readonly string[]
}[] = [
  {name: 'every kind of block', zh: zhRelease, en: enRelease},
  {
    name: 'beads across blocks',
    zh: zhRelease,
    en: enRelease,
    shapes: ['1:1', '3:2', '1:3', '2:0', '0:2', '1:1', '2:2'],
  },
  {name: 'omissions and additions of whole blocks', zh: zhRelease, en: enRelease, shapes: ['1:1', '1:0', '1:1', '0:1']},
  {name: 'an empty target', zh: '# 标题\n\n正文。\n', en: ''},
  {name: 'an empty source', zh: '', en: '# Title\n\nText.\n'},
  {name: 'nothing at all', zh: '', en: ''},
  {name: 'only blank lines', zh: '\n\n \n', en: '\n'},
  {name: 'front matter and a wide space', zh: '---\n---\n\u3000', en: '---\na: 1\n---\n\u3000'},
  {name: 'only code', zh: '```\na\n```\n', en: '```\nb\n```'},
  {name: 'no line break at the end', zh: '正文。', en: 'Text.'},
  {name: 'many line breaks at the end', zh: '正文。\n\n\n', en: 'Text.\n\n\n\n'},
  {name: 'blank lines in front', zh: '\n\n正文。\n', en: '\nText.\n'},
  {name: 'tight lists', zh: '- 甲\n- 乙\n- 丙\n', en: '- A\n- B\n- C\n'},
  {name: 'trailing spaces', zh: '甲。  \n乙。\n\n   \n丙。 \t\n', en: 'A.  \nB.\n\nC.\n'},
  {name: 'setext headings', zh: '标题\n===\n\n正文。\n', en: 'Title\n=====\n\nText.\n'},
  {name: 'front matter on one side', zh: '---\ntitle: 标题\n---\n正文。\n', en: 'Text.\n'},
  {
    name: 'front matter with backticks',
    zh: '---\ntitle: 标题\nnote: |\n  ```\n---\n\n正文。\n',
    en: '---\na: b\n---\n\nText.\n',
  },
  {name: 'front matter only', zh: '---\ntitle: 标题\n---\n', en: '---\ntitle: Title\n---\n'},
  {name: 'front matter that is not closed', zh: '---\ntitle: 标题\n\n正文。\n', en: '---\n\nText.\n'},
  {name: 'CRLF', zh: '# 标题\r\n\r\n甲。乙。\r\n', en: '# Title\r\n\r\nA.\r\nB.\r\n'},
  {name: 'CRLF on one side', zh: '甲。\r\n\r\n乙。\r\n', en: 'A.\n\nB.\n'},
  {name: 'mixed line ends', zh: '甲。\r\n\n乙。\r丙。\n', en: 'A.\n\nB.\r\n'},
  {name: 'bars and backslashes', zh: '甲|乙\\|丙\\\\|丁\\\\\\|戊。\n', en: 'a|b\\|c\\\\|d\\\\\\|e \\<br> f.\n'},
  {name: 'line break elements', zh: '甲<br>乙<br/>丙<br />丁。\n', en: 'a<br>b &#124; c\nd.\n'},
  {
    name: 'our own markers in the text',
    zh: '<!-- dz/ -->\n\n甲<!--dz+-->。\n',
    en: '<!-- dz 1:1 -->\n\n<!-- dz1 -->\n\nA.\n',
  },
  {
    name: 'our own header in the text',
    zh: '<!-- duizhao: version=2 layout="table" source="zh" target="en" mark="dz" -->\n\n甲。\n',
    en: 'A.\n',
  },
  {name: 'ends of comments', zh: '甲 --> 乙。\n\n<!-- 丙\n\n丁 -->\n\n戊。\n', en: 'A --> b.\n\nC.\n'},
  {name: 'an open fence', zh: '甲。\n\n```\n\n乙。\n', en: 'A.\n\n~~~\n\n# B\n'},
  {name: 'bidirectional controls', zh: '甲\u202e乙。\u200b\n', en: 'a\u202eb &#x202E; c\u0007.\n'},
  {name: 'astral characters', zh: '𠮷野家👍。\n', en: 'Yoshinoya 👍.\n'},
  {name: 'a list without blank lines after a paragraph', zh: '包括：\n- 甲\n- 乙\n', en: 'These:\n* A\n* B\n'},
]

describe.each(layouts)('%s', layout => {
  test.each(cases)('both sides come back byte for byte: $name', ({zh, en, shapes}) => {
    const pair = pairOf({zh, en}, shapes)
    expectRoundTrip(pair, layout, {zh, en})
  })

  test('a file saved with CRLF is read the same', () => {
    const pair = pairOf({zh: zhRelease, en: enRelease}, ['2:1', '0:1', '1:0'])
    const split = splitBilingualMarkdown(emitBilingualMarkdown(pair, {layout}).replaceAll('\n', '\r\n'))
    expect([split.source.text, split.target.text]).toEqual([zhRelease, enRelease])
  })

  test('HTML and plain text come back as Markdown with the same segments', () => {
    const html =
      '<h1>标题</h1><p>甲<b>乙</b>。丙 &lt;b&gt; *丁* https://example.org/，戊。</p><ul><li>一、二</li></ul><table><tr><th>甲|</th><td>2</td></tr></table>'
    const text = 'Title\n\nA b. C <b> *d* see https://example.org/, e.\n\n- One, two\n\n1. # not a heading\n\n+ 5\n'
    const pair = pairOf({zh: html, en: text, zhPath: 'a.html', enPath: 'a.txt'})
    const split = splitBilingualMarkdown(emitBilingualMarkdown(pair, {layout}))
    expect(segmentTexts(split.source)).toEqual(pair.source.segments.map(segment => segment.text))
    expect(segmentTexts(split.target)).toEqual(pair.target.segments.map(segment => segment.text))
  })

  test('any two Markdown texts come back', () => {
    const line = fc.constantFrom(
      ...[
        '甲。乙！',
        'A. B?',
        '# 题',
        '- 项',
        '1. x',
        '> 引',
        '```',
        '~~~',
        '---',
        '| a | b |',
        '|-|-|',
        '<!--',
        '-->',
        '<div>',
      ],
      ...[
        '',
        '',
        '',
        '  缩',
        '    码',
        '<!-- dz -->',
        '<!-- dz/ -->',
        '<!--dz+-->',
        'a|b',
        '\\|',
        '\\',
        '<br>',
        '&#124;',
        '$$',
        '  ',
      ],
      ...['\r', '\u2028', '&#xD;', '===', '[1]: /u', '![图](u)', '*a. b.* **c**', '“a. b.” c.', '甲\\'],
    )
    const markdown = fc.array(line, {maxLength: 14}).map(lines => lines.join('\n'))
    const shapes = fc.array(fc.constantFrom('1:1', '1:2', '2:1', '1:0', '0:1', '3:0'), {maxLength: 6})
    fc.assert(
      fc.property(markdown, markdown, shapes, (zh, en, given) => {
        expectRoundTrip(pairOf({zh, en}, given), layout, {zh, en})
      }),
      {numRuns: 150},
    )
  })
})

test('beads, confidences and moves are stated and read back', () => {
  const zh = '甲。乙。\n\n丙。\n\n丁。\n'
  const en = 'Alpha. Beta.\n\nDelta.\n\nGamma.\n'
  const {source, target} = pairOf({zh, en})
  const beads = [
    {source: [0, 1], target: [0], confidence: 0.871},
    {source: [], target: [1], confidence: 0.5},
    {source: [2], target: [], confidence: 0.9, moved: 4},
    {source: [3], target: [2], confidence: 1},
    {source: [], target: [3], confidence: 0.9, moved: 2},
  ]
  for (const layout of layouts) {
    const text = emitBilingualMarkdown({source, target, beads}, {layout})
    const read = parseDuizhaoMarkdown(text)!
    expect(beadsFromStated(read.beads!, 4, 4)).toEqual(beads)
  }
})

test('what has no counterpart says so to the eye', () => {
  const pair = pairOf({zh: '甲。乙。\n\n丙。\n', en: 'A.\n'}, ['1:1', '1:0', '1:0'])
  for (const layout of ['table', 'interleaved'] as const) {
    const text = emitBilingualMarkdown(pair, {layout})
    expect(text.split('*(未译 / not translated)*')).toHaveLength(3)
  }
})

test('each segment is in the output once and in order', () => {
  const pair = pairOf({zh: zhRelease, en: enRelease}, ['1:1', '2:1', '0:1'])
  for (const layout of layouts) {
    const text = emitBilingualMarkdown(pair, {layout})
    const read = parseDuizhaoMarkdown(text)!
    for (const [side, before] of [
      [read.source, pair.source],
      [read.target, pair.target],
    ] as const) {
      const {segments} = segmentDocument(side)
      expect(segments.map(segment => segment.text)).toEqual(before.segments.map(segment => segment.text))
      for (const [i, {start, end}] of segments.entries()) {
        expect(end).toBeGreaterThan(start)
        expect(start).toBeGreaterThanOrEqual(segments[i - 1]?.end ?? 0)
      }
    }
  }
})

test('a text that duizhao did not write is refused by name', () => {
  expect(() => splitBilingualMarkdown('# 标题\n')).toThrow(
    /does not start with duizhao’s bilingual Markdown header: “# 标题”/u,
  )
})

test('edited text between the markers is kept', () => {
  const pair = pairOf({zh: '甲。\n\n乙。\n', en: 'A.\n\nB.\n'})
  const text = emitBilingualMarkdown(pair).replace('A.', 'Alpha. Beta.')
  expect(splitBilingualMarkdown(text).target.text).toBe('Alpha. Beta.\n\nB.\n')
})

test('a long bilingual file is read in linear time', () => {
  const zh = '甲。乙。\n\n'.repeat(20_000)
  const en = 'A. B.\n\n'.repeat(20_000)
  const segments = (text: string, lang: string) => {
    const document = {format: 'markdown' as const, lang, text, blocks: []}
    const spans = [...text.matchAll(/[^\s.。]+[.。]/gu)].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
    return {document, segments: spans.map(span => ({...span}) as never)}
  }
  const source = segments(zh, 'zh')
  const target = segments(`\u202e${en}`, 'en')
  const pair = {source, target, beads: beadsInOrder(source, target, [])}
  for (const layout of layouts) {
    const split = splitBilingualMarkdown(emitBilingualMarkdown(pair, {layout}))
    expect(split.source.text === zh && split.target.text === target.document.text).toBe(true)
  }
})

const documents = resolve(process.env.DUIZHAO_EVAL ?? '../shared/eval', 'docs')

interface Entry {
  readonly id: string
  /** The same file twice where it holds both languages. */
  readonly zh: string
  readonly en: string
}

describe.skipIf(!existsSync(documents))('real documents (skipped where they are absent)', () => {
  const manifest: {documents: Entry[]} = existsSync(documents)
    ? JSON.parse(readFileSync(resolve(documents, 'manifest.json'), 'utf8'))
    : {documents: []}

  test.each(manifest.documents)('$id', entry => {
    const pair = readEntry(entry)
    for (const layout of layouts) expectRoundTrip(pair, layout)
  })

  function readEntry({zh, en}: Entry): AlignedPair {
    const text = (file: string) => decodeText(readFileSync(resolve(documents, file)), {path: file}).text
    const bilingual = zh === en ? parseBilingual(text(zh), {path: zh}) : undefined
    const source = segmentDocument(bilingual?.source ?? parseDocument(text(zh), {path: zh}))
    const target = segmentDocument(bilingual?.target ?? parseDocument(text(en), {path: en}))
    return {source, target, beads: beadsInOrder(source, target, ['1:1', '1:1', '2:1', '1:0', '0:2', '1:1', '1:2'])}
  }
})

function expectRoundTrip(
  pair: AlignedPair,
  layout: MarkdownLayout,
  texts?: {readonly zh: string; readonly en: string},
): void {
  const text = emitBilingualMarkdown(pair, {layout})
  const split = splitBilingualMarkdown(text)
  if (texts !== undefined) expect([split.source.text, split.target.text]).toEqual([texts.zh, texts.en])
  const read = parseDuizhaoMarkdown(text)!
  const source = segmentDocument(read.source).segments
  const target = segmentDocument(read.target).segments
  expect(source.map(segment => segment.text)).toEqual(pair.source.segments.map(segment => segment.text))
  expect(target.map(segment => segment.text)).toEqual(pair.target.segments.map(segment => segment.text))
  const beads = beadsFromStated(read.beads!, source.length, target.length)
  const rounded = pair.beads.map(bead => ({...bead, confidence: Number(bead.confidence.toFixed(3))}))
  expect(beads).toEqual(rounded)
}

function segmentTexts({text, lang}: {readonly text: string; readonly lang: string}): string[] {
  return segmentDocument(parseDocument(text, {path: 'a.md', lang})).segments.map(segment => segment.text)
}
