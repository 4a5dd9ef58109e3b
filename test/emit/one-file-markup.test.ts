import {describe, expect, test} from 'vitest'
import {emitBilingualMarkdown} from '../../src/bilingual/written/bilingual-markdown.js'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import type {AlignedPair} from '../../src/model/alignment.js'
import {alignDocuments, restorePair} from '../../src/pipeline/align.js'
import {parseInput, parsePair} from '../../src/pipeline/read.js'

const both = `# 港口新闻

# Port News

青岛港**第三季度**吞吐量增长，详见[公告](https://example.org/zh)。

Throughput at the port **rose** in the third quarter; see the [notice](https://example.org/en).

- 新航线\`QD1\`开通，
  每周两班。

- The new line \`QD1\` opened
  with two sailings a week.
`

describe('one Markdown file with both languages keeps its inline markup', () => {
  const sides = parseInput({text: both, path: 'both.md'})
  if (sides.kind !== 'pair') throw new Error('expected both languages')
  const pair = alignDocuments(sides)

  test.each(['table', 'interleaved', 'sections'] as const)('%s', layout => {
    const {source, target} = splitBilingualMarkdown(emitBilingualMarkdown(pair, {layout}))
    expect(source.text).toContain('**第三季度**')
    expect(source.text).toContain('[公告](https://example.org/zh)')
    expect(source.text).toContain('`QD1`')
    expect(target.text).toContain('**rose**')
    expect(target.text).toContain('[notice](https://example.org/en)')
  })
})

test('plain text that looks like markup is read back as it was', () => {
  const zh = '见 https://example.org/a?b=1|2 和 https://example.org/a\\b。\n\n语言 C ##\n\n会议召开了。'
  const en = 'See https://example.org/a?b=1|2 and https://example.org/a\\b.\n\nLanguage C ##\n\nThe meeting opened.'
  const sides = parsePair({text: zh, path: 'a.zh.txt'}, {text: en, path: 'a.en.txt'})
  const texts = (pair: AlignedPair) => [pair.source, pair.target].map(({segments}) => segments.map(({text}) => text))
  const pair = alignDocuments(sides)
  for (const layout of ['table', 'interleaved', 'sections'] as const) {
    const back = parseInput({text: emitBilingualMarkdown(pair, {layout}), path: 'a.md'})
    expect(back.kind === 'pair' && texts(alignDocuments(back))).toEqual(texts(pair))
  }
})

test('one layout turned into another keeps code, images and lists', () => {
  const zh = '---\ntitle: 港\n---\n\n# 港口\n\n会议召开。代表参加。\n\n```\ncode | 1\n```\n\n- 甲\n- 乙\n\n![](a.png)\n'
  const en = '# Port\n\nThe meeting opened. Delegates came.\n\n```\ncode | 1\n```\n\n- A\n- B\n'
  const pair = alignDocuments(parsePair({text: zh, path: 'a.zh.md'}, {text: en, path: 'a.en.md'}))
  for (const first of ['table', 'interleaved', 'sections'] as const)
    for (const second of ['table', 'interleaved', 'sections'] as const) {
      const back = parseInput({text: emitBilingualMarkdown(pair, {layout: first}), path: 'a.md'})
      if (back.kind !== 'pair') throw new Error('expected both languages')
      const again = emitBilingualMarkdown(restorePair(alignDocuments(back)), {layout: second})
      expect(again).toBe(emitBilingualMarkdown(pair, {layout: second}))
      const {source, target} = splitBilingualMarkdown(again)
      expect([source.text, target.text]).toEqual([zh, en])
    }
})
