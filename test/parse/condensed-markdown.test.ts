import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import type {Nodes} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {parseCondensed} from '../../src/parse/markdown/condensed-markdown.js'
import {SourceView} from '../../src/parse/source-view.js'
import {repository} from '../helpers/built-cli.js'

const processor = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).freeze()

/** The tree with offsets for positions: lines and columns of a condensed text are its own. */
function shape(node: Nodes): unknown {
  const {position, ...rest} = node
  const place = position && [position.start.offset, position.end.offset]
  return 'children' in node ? {...rest, place, children: node.children.map(shape)} : {...rest, place}
}

function expectSameTree(text: string): void {
  const seen = new SourceView(text).text
  const condensed = parseCondensed(seen, part => processor.parse(part))
  expect(shape(condensed)).toEqual(shape(processor.parse(seen)))
}

const filler = '\n\n此处是一段足够长的普通文字，好让整篇文稿超过最短的长度。'.repeat(8)

describe('the tree is that of the whole text', () => {
  test.each([
    ['series of plain blocks', '# 标题一二三四五六七八九\n\n第一段没有任何标记的文字。\n\n第二段没有任何标记的文字。'],
    ['text in fenced code', '```text\n这里是代码块里的文字而不是段落\n\n这里也是代码块里的文字\n```'],
    ['fences with attributes', '```tsx filename="app/page.tsx" highlight lines\nconst page = await load()\n```'],
    [
      'comment over blank lines',
      '<!-- 这是一条很长很长的注释\n\n这里还是注释里面的文字\n\n注释到这里就结束了 some text -->',
    ],
    ['text in a list', '- 列表里的第一项有一些文字\n\n  列表里的第二段也有一些文字\n\n列表后面的段落有一些文字'],
    ['marks that look like an item', `# 标题\n\n* **\n\n${'此处是一段普通的文字。'.repeat(30)}`],
    ['numbers at the margin', '2024. 这是有序列表的第一项文字内容\n\n12345678 是一个普通的数字而已'],
    ['setext', '这是一个很长的标题文字内容\n======\n\n这是另一个很长的标题文字内容\n---'],
    ['emphasis beside punctuation', '他说：**“这是一个很好的开端。”**大家都同意他的看法。'],
    ['links with titles', '[long link text here](https://example.org/a "a title (with words) and more") behind it'],
    ['destination on the next line', '[long link text here](\n/a/long/destination/here\n"and a title") more text here'],
    ['not a link', '[long link text here](with several words inside) and more'],
    ['nested image link', '[![name/thing](https://example.org/x.png "Follow @thing on that")](https://example.org)'],
    ['references', '[Some Long Label]\n\n[some long label]: /target "the title of it"\n\n[Some Long Lebal]'],
    ['addresses', 'write to somebody.important@example.org or see www.example.org/long/path, please'],
    ['character references', 'the &CounterClockwiseContourIntegral; and so on &amp; so on and on'],
    ['tags', 'before <span data-something-long other-attribute="a > b" more-attributes>inside</span> behind'],
    ['tags over lines', '<div\n  some-long-attribute another-long-attribute\n>\n\ninside of the element'],
    ['tables', '| 第一列的名称 | 第二列的名称 |\n| --- | :-: |\n| 这里是一些内容 |   这里也是一些内容   |'],
    ['hard breaks', '第一行末尾有两个空格的文字  \n第二行的文字也比较长一些\\\n第三行的文字也比较长一些'],
    ['task lists', '- [x] 这一项任务已经完成了\n- [ ] 这一项任务还没有完成'],
    ['quotes', '> 这里引用了一段比较长的文字\n还有懒惰的续行也是比较长的'],
    ['Windows line ends', '第一段没有任何标记的文字。\r\n\r\n第二段没有任何标记的文字。\r\n\r\n第三段。'],
    ['private characters of its own', '第一段有\u{F0000}一个私用的字符。'],
    ['trailing spaces', 'a line of text with spaces behind it   \n\nanother line of text'],
  ])('%s', (_, text) => {
    expectSameTree(text + filler)
    expectSameTree(`${filler}\n\n${text}`)
    expectSameTree(`${text}\n${text}${filler}`)
  })

  test('any text', () => {
    const piece = fc.constantFrom(
      ...[
        '**',
        '*',
        '_',
        '`',
        '```',
        '~~',
        '[',
        ']',
        '](',
        ')',
        '(',
        '!',
        '<',
        '>',
        '<!--',
        '-->',
        '<a ',
        '|',
        '\n',
        '\n\n',
      ],
      ...[
        '\n\n\n',
        '\n- ',
        '\n1. ',
        '\n> ',
        '\n# ',
        '\n    ',
        '\n---\n',
        '\n===\n',
        '\n| --- | --- |\n',
        '\\',
        '&amp;',
        '@',
        '://',
      ],
      ...[
        'www.',
        'https://',
        ']: ',
        '[^1]',
        '"',
        "'",
        '  ',
        '  \n',
        '\t',
        ' ',
        '，',
        '。',
        '“',
        '”',
        '<div>',
        '</div>',
        '<script>',
      ],
      ...[
        'plain words in a row',
        '没有标记的一段中文文字',
        'attribute="some value here"',
        '12345. 678',
        'a-b--c',
        '😀',
      ],
    )
    const texts = fc.array(piece, {minLength: 1, maxLength: 60}).map(parts => parts.join('') + filler)
    fc.assert(fc.property(texts, expectSameTree), {numRuns: Number(process.env.DUIZHAO_RUNS ?? 300)})
  })

  test('any press release', () => {
    const inline = fc.constantFrom(
      ...[
        '**',
        '**',
        '**',
        '[',
        '](',
        'https://example.org/a_b?c=d#e',
        ')',
        '](/notes)',
        '[工作说明](https://example.org/zh)',
      ],
      ...[
        '[**notes**](notes.md)',
        '!',
        '^',
        '“',
        '”',
        '。',
        '，',
        ' ',
        '  ',
        '3',
        '2024年',
        '12.',
        '(',
        '"',
        '-',
        '—',
        '&',
        '@',
      ],
      ...[
        '某市的合作社今年开始运行',
        'the new outlet opened in March',
        'a',
        '的',
        '_',
        '*',
        '***',
        '`',
        '<',
        '$',
        '€',
        '\u00a0',
      ],
    )
    const start = fc.constantFrom(
      '',
      '',
      '',
      '# ',
      '### ',
      '- ',
      '- ',
      '* ',
      '+ ',
      '1. ',
      '2) ',
      '1.',
      '-',
      ' ',
      '    ',
      '> ',
    )
    const line = fc
      .tuple(start, fc.array(inline, {minLength: 1, maxLength: 8}))
      .map(([mark, parts]) => mark + parts.join(''))
    const end = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n \n', '\n\n\n', '  \n', '\n---\n')
    const texts = fc
      .array(fc.tuple(line, end), {minLength: 1, maxLength: 12})
      .map(lines => `# 标题\n\n${lines.flat().join('')}`.padEnd(240, '此处是一段普通的文字。'))
    fc.assert(fc.property(texts, expectSameTree), {numRuns: Number(process.env.DUIZHAO_RUNS ?? 300)})
  })

  test('the pages of installed packages', () => {
    const pages = markdownFiles(join(repository, 'node_modules'), 60)
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) expectSameTree(readFileSync(page, 'utf8'))
  })
})

/** Some short Markdown files of a folder and its folders, the first ones by name. */
function markdownFiles(folder: string, most: number): string[] {
  const found: string[] = []
  const pending = [folder]
  for (let here = pending.shift(); here !== undefined && found.length < most; here = pending.shift()) {
    for (const entry of readdirSync(here, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(here, entry.name)
      if (entry.isDirectory()) pending.push(path)
      else if (/\.mdx?$/u.test(entry.name) && statSync(path).size < 30_000 && found.length < most) found.push(path)
    }
  }
  return found
}
