import {expect, test} from 'vitest'
import {parseDocument} from '../../src/parse/parse-document.js'

function read(text: string, path = 'news.md'): string[] {
  return parseDocument(text, {path}).blocks.map(block => {
    const depth = block.depth === undefined ? '' : String(block.depth)
    return `${block.boilerplate ?? block.kind}${depth}: ${block.content.text}`
  })
}

test.each([
  {
    name: 'headings, paragraphs, lists, quotes',
    text: '# 标题\n\n第一段。\n\n- 一项\n  - 小项\n\n> 引文。\n',
    blocks: ['heading1: 标题', 'paragraph: 第一段。', 'list-item1: 一项', 'list-item2: 小项', 'quote: 引文。'],
  },
  {
    name: 'setext heading and ordered list',
    text: 'Opening\n=======\n\n1. One\n2. Two\n',
    blocks: ['heading1: Opening', 'list-item1: One', 'list-item1: Two'],
  },
  {
    name: 'emphasis, links and code lose their marks, not their text',
    text: 'The **[expo center](https://a.example/x)** runs `pnpm` *daily*.',
    blocks: ['paragraph: The expo center runs pnpm daily.'],
  },
  {
    name: 'hard-wrapped Chinese joins without a space, English with one',
    text: '示范区建设\n稳步推进。\n\nThe area grew\nlast year.\n',
    blocks: ['paragraph: 示范区建设稳步推进。', 'paragraph: The area grew last year.'],
  },
  {
    name: 'hard breaks, continued quotes and lists',
    text: '> The first line\n> goes on here.\n\n- an item that\n  goes on\n\nOne  \ntwo\\\nthree\n',
    blocks: ['quote: The first line goes on here.', 'list-item1: an item that goes on', 'paragraph: One two three'],
  },
  {
    name: 'character references and escapes',
    text: 'R&amp;D &lt;base&gt; \\*not\\* bold, AT&T &copy; 2024 &#26032;',
    blocks: ['paragraph: R&D <base> *not* bold, AT&T © 2024 新'],
  },
  {
    name: 'strong next to Chinese marks, which CommonMark leaves unread',
    text: '他说**“要抓好落实。”**大家鼓掌。',
    blocks: ['paragraph: 他说“要抓好落实。”大家鼓掌。'],
  },
  {
    name: 'a tilde between numbers is a range',
    text: '约3~5个，共8~10万元。',
    blocks: ['paragraph: 约3~5个，共8~10万元。'],
  },
  {
    name: 'code, rules, comments, definitions are no prose',
    text: 'A b c.\n\n```sh\nrm -rf /\n```\n\n---\n\n<!-- 内部备注 -->\n\n    indented code\n\n[id]: https://a.example "title"\n',
    blocks: ['paragraph: A b c.'],
  },
  {
    name: 'a bare address is no prose, one in a sentence is',
    text: 'https://www.example.org/news\n\nVisit https://www.example.org for more.',
    blocks: ['paragraph: Visit https://www.example.org for more.'],
  },
  {
    name: 'images: a description is a caption, a file name is not, and text beside it stays whole',
    text: '![展馆外景](a.png)\n\n![hall-1](b.png)\n\n![签约仪式](c.png)\n签约仪式在青岛举行。\n\n图标 ![icon](d.png) 在句中。',
    blocks: ['caption: 展馆外景', 'caption: 签约仪式', 'paragraph: 签约仪式在青岛举行。', 'paragraph: 图标 在句中。'],
  },
  {
    name: 'HTML among Markdown',
    text: '<div align="center">\n<h2>Annual report</h2>\n<script>alert(1)</script>\n</div>\n\nWater is H<sub>2</sub>O.<br>Next line.\n',
    blocks: ['heading2: Annual report', 'paragraph: Water is H2O. Next line.'],
  },
  {
    name: 'a script inside a paragraph',
    text: 'Before <script>var a = 1</script> after it.',
    blocks: ['paragraph: Before after it.'],
  },
  {
    name: 'footnotes',
    text: '增长5%[^1]。\n\n[^1]: 初步核算数。\n',
    blocks: ['paragraph: 增长5%。', 'footnote: 初步核算数。'],
  },
  {
    name: 'admonitions of Docusaurus',
    text: ':::tip 小贴士\n\n请先登记。\n\n:::\n\n:::note\nMind the gap.\n:::\n\n:::info[须知]\n\n带证件。\n\n:::\n',
    blocks: [
      'heading6: 小贴士',
      'paragraph: 请先登记。',
      'paragraph: Mind the gap.',
      'heading6: 须知',
      'paragraph: 带证件。',
    ],
  },
  {
    name: 'heading ids, shortcodes, Liquid and Kramdown attributes',
    text: '## 概况 {#overview}\n\n{{< figure src="a.png" >}}\n\n{% include x.html %}\n\n正文{: .lead}在此，{{ user.name }}你好。\n',
    blocks: ['heading2: 概况', 'paragraph: 正文在此，你好。'],
  },
  {
    name: 'display math',
    text: '公式如下：\n\n$$\nE = mc^2\n$$\n\n价格为 $5 至 $8。\n',
    blocks: ['paragraph: 公式如下：', 'paragraph: 价格为 $5 至 $8。'],
  },
  {
    name: 'YAML front matter: prose of some keys only',
    text: '---\ntitle: "新春讲话"\ndate: 2024-02-10\ntags: [a, b]\ndescription: >-\n  折叠的\n  说明\nauthor: 某某\n---\n\n正文。\n',
    blocks: ['metadata: 新春讲话', 'metadata: 折叠的 说明', 'paragraph: 正文。'],
  },
  {
    name: 'TOML front matter',
    text: '+++\ntitle = "开幕"\ndate = 2024-03-01\n+++\n\n正文。\n',
    blocks: ['metadata: 开幕', 'paragraph: 正文。'],
  },
  {
    name: 'a rule at the start is no front matter',
    text: '---\n\n正文在此。\n\n---\n',
    blocks: ['paragraph: 正文在此。'],
  },
])('$name', ({text, blocks}) => {
  expect(read(text)).toEqual(blocks)
})

test('MDX: imports, components and expressions are no prose, what they hold is', () => {
  const text = [
    "import Tabs from '@theme/Tabs'",
    'export const year = 2024',
    '',
    '# 安装 {year}',
    '',
    '<Tabs values={[{label: "a", value: "b"}]}>',
    '  <TabItem value="linux">',
    '    先**下载**安装包。',
    '  </TabItem>',
    '</Tabs>',
    '',
    'Use <Highlight color="#25c2a0">green</Highlight> and {props.count} items, `{code}` too.',
    '',
    '{/* 译者注 */}',
    '',
  ].join('\n')
  expect(read(text, 'a.mdx')).toEqual([
    'heading1: 安装',
    'paragraph: 先下载安装包。',
    'paragraph: Use green and items, {code} too.',
  ])
})

test.each([
  ['an escaped address', 'Write to name\\@example.org today.', 'Write to name@example.org today.'],
  ['a reference in an address', 'Write to name&#64;example.org today.', 'Write to name@example.org today.'],
  ['an escaped scheme', 'See https\\://example.org/a now.', 'See https://example.org/a now.'],
  ['an escaped host', '请见www\\.example.org网页。', '请见www.example.org网页。'],
])('%s stays prose with places', (_, written, read) => {
  const [block] = parseDocument(written, {path: 'a.md'}).blocks
  expect([block?.content.text, block?.span]).toEqual([read, {start: 0, end: written.length}])
})

test('a table gives cells with their places, and empty ones give none', () => {
  const {blocks} = parseDocument('| 项目 | 数值 |\n| --- | --- |\n| 产值 | 3 |\n| **合计** | |\n', {path: 'a.md'})
  expect(blocks.map(({content, cell}) => [content.text, cell?.row, cell?.column])).toEqual([
    ['项目', 0, 0],
    ['数值', 0, 1],
    ['产值', 1, 0],
    ['3', 1, 1],
    ['合计', 2, 0],
  ])
})

test('spans take in the markup at both ends and links are known', () => {
  const text = '前言\n\n**[示范区](https://a.example)建设**加快。'
  const [, block] = parseDocument(text, {path: 'a.md'}).blocks
  expect(text.slice(block!.span.start, block!.span.end)).toBe('**[示范区](https://a.example)建设**加快。')
  expect(block!.links?.map(({url, image}) => ({url, image}))).toEqual([{url: 'https://a.example', image: false}])
})

test('a heading that ends in emphasis keeps the closing mark in its span', () => {
  const text = '## 关于 *我们*\n\n正文。'
  const [block] = parseDocument(text, {path: 'a.md'}).blocks
  expect(text.slice(block!.span.start, block!.span.end)).toBe('关于 *我们*')
})
