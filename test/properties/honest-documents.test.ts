import fc from 'fast-check'
import {expect, test} from 'vitest'
import {emitBilingualMarkdown} from '../../src/bilingual/written/bilingual-markdown.js'
import {escapeMarkdown} from '../../src/bilingual/written/markdown-escape.js'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {parseInput, parsePair} from '../../src/pipeline/read.js'
import {hurtingText, tried} from '../helpers/hurting-texts.js'
import {holdDocumentLaws} from '../laws/documents.js'
import {holdBeadLaws, holdEmitterLaws, holdRoundTripLaws, layouts} from '../laws/pairs.js'

/** Sentences and their translations. */
const sentences = [
  ['港口今天开通两条新航线。', 'The port opened two new routes today.'],
  ['货物共有三百个集装箱，价值3.5亿元。', 'The cargo of 300 containers is worth 350 million yuan.'],
  ['论坛于2024年1月21日闭幕。', 'The forum closed on January 21, 2024.'],
  ['他说：“大家要**行动**起来！”', 'He said, “Everyone must **act**!”'],
  ['详见[公告](https://a.example/zh)。', 'See the [notice](https://a.example/en).'],
  ['运行`npm start`即可。', 'Run `npm start`.'],
] as const

type Side = 0 | 1

/** A block of a release in both languages; each side may leave it out or say it in its own way. */
const blocks: readonly ((zh: string, en: string) => readonly [string, string])[] = [
  (zh, en) => [zh, en],
  (zh, en) => [`## ${zh}`, `## ${en}`],
  (zh, en) => [`- ${zh}\n- 其他事项`, `- ${en}\n- Other matters`],
  (zh, en) => [`1. ${zh}\n\n   续段。`, `1. ${en}\n\n   It goes on.`],
  (zh, en) => [`> ${zh}`, `> ${en}`],
  (zh, en) => [
    `| 项目 | 数值 |\n| --- | --- |\n| ${zh} | 3\\|4 |`,
    `| Item | Value |\n| --- | --- |\n| ${en} | 3\\|4 |`,
  ],
  (zh, en) => [`- [ ] ${zh}\n  - 下一层`, `- [ ] ${en}\n  - One below`],
  (zh, en) => [`标题\n===\n\n${zh}`, `Title\n===\n\n${en}`],
  (zh, en) => [`<!-- 说明 -->\n${zh}`, `<!-- note -->\n${en}`],
  (zh, en) => [`脚注[^1]。\n\n[^1]: ${zh}`, `A footnote[^1].\n\n[^1]: ${en}`],
  () => ['```bash\necho "a | b"\n```', '```bash\necho "a | b"\n```'],
  () => ['---', '---'],
  () => ['![图](a.png)', '![A picture](a.png)'],
  () => ['<div>\n\n内文。\n\n</div>', '<div>\n\nInside.\n\n</div>'],
]

const someSentences = fc.array(fc.constantFrom(...sentences), {minLength: 1, maxLength: 3})
const block = fc
  .tuple(fc.constantFrom(...blocks), someSentences, fc.constantFrom('both', 'both', 'both', 'zh', 'en'))
  .map(([write, parts, kept]) => {
    const [zh, en] = write(parts.map(([one]) => one).join(''), parts.map(([, one]) => one).join(' '))
    return [kept === 'en' ? '' : zh, kept === 'zh' ? '' : en] as const
  })

/** Two files of the same release. */
const release = fc
  .record({
    parts: fc.array(block, {minLength: 1, maxLength: 7}),
    gap: fc.constantFrom('\n\n', '\n\n\n', '\n \n'),
    head: fc.constantFrom('', '---\ntitle: {}\n---\n\n'),
    end: fc.constantFrom('\n', '', '\n\n'),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
    mark: fc.constantFrom('', '', '\uFEFF'),
  })
  .map(({parts, gap, head, end, lineEnd, mark}) => {
    const file = (side: Side): string => {
      const body = parts.map(part => part[side]).filter(text => text !== '')
      const title = head.replace('{}', side === 0 ? '标题' : 'A title')
      return mark + (title + body.join(gap) + end).replaceAll('\n', lineEnd)
    }
    return {zh: file(0), en: file(1)}
  })

test('a release comes back from bilingual Markdown byte for byte, block for block and bead for bead', () => {
  fc.assert(
    fc.property(release, ({zh, en}) => {
      const sides = parsePair({text: zh, path: 'a.zh.md', lang: 'zh'}, {text: en, path: 'a.en.md', lang: 'en'})
      for (const document of [sides.source, sides.target]) holdDocumentLaws(document)
      const pair = alignDocuments(sides)
      holdBeadLaws(pair)
      holdEmitterLaws(pair)
      holdRoundTripLaws(pair, true)
    }),
    tried(120),
  )
})

test('what was split is written as the same file again', () => {
  fc.assert(
    fc.property(release, fc.constantFrom(...layouts), ({zh, en}, layout) => {
      const sides = parsePair({text: zh, path: 'a.zh.md', lang: 'zh'}, {text: en, path: 'a.en.md', lang: 'en'})
      const written = emitBilingualMarkdown(alignDocuments(sides), {layout})
      const {source, target} = splitBilingualMarkdown(written)
      const again = parsePair({...source, path: 'a.zh.md', lang: 'zh'}, {...target, path: 'a.en.md', lang: 'en'})
      expect(emitBilingualMarkdown(alignDocuments(again), {layout})).toBe(written)
    }),
    tried(60),
  )
})

test('a text escaped for Markdown is read as the text', () => {
  const plain = hurtingText.map(text =>
    text
      .replace(/[^\p{L}\p{N}\p{P}\p{S} ]|[\uFFFC\uFFFD]/gu, ' ')
      .replace(/ +/gu, ' ')
      .trim(),
  )
  const marks = fc
    .array(
      fc.constantFrom(
        'a',
        '港',
        ' ',
        '#',
        '-',
        '1.',
        '2)',
        '*',
        '_',
        '`',
        '[x]',
        '](y)',
        '|',
        '~~',
        '<b>',
        '&amp;',
        '!',
        '\\',
        '+ ',
        '> ',
        '{{',
        '$',
        'https://a.cn/b_c',
        'www.a.cn',
        '=',
        ':',
      ),
      {maxLength: 9},
    )
    .map(parts => `${parts.join('')} 港`.replace(/ +/gu, ' ').trim())
  fc.assert(
    fc.property(fc.oneof(plain, marks), text => {
      // a line of marks or an address alone is no text
      fc.pre(text.includes('港') || (/[\p{L}\p{N}]/u.test(text) && !text.includes(':')))
      const single = parseInput({text: `${escapeMarkdown(text)}\n`, path: 'a.md', lang: 'zh'})
      if (single.kind !== 'single') throw new Error('one text is one side')
      const read = single.document.blocks.map(({content}) => content.text)
      expect(read.join('\n')).toBe(text)
    }),
    tried(300),
  )
})
