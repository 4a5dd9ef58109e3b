import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import type {Nodes} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {readBlocks} from '../../../src/parse/markdown/blocks.js'
import type {Content} from '../../../src/parse/markdown/content.js'
import {decodeText} from '../../../src/parse/markdown/decode-text.js'
import {parseInline} from '../../../src/parse/markdown/inline-parser.js'
import type {InlineToken} from '../../../src/parse/markdown/inline-tokens.js'
import {SourceView} from '../../../src/parse/source-view.js'
import {repository} from '../../helpers/built-cli.js'

const remark = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).freeze()

/** Kind, text without white space, and addresses of each block with text. */
type Shape = readonly [kind: string, text: string, ...addresses: string[]]

function read(text: string): {readonly contents: [Content, readonly InlineToken[]][]; readonly shapes: Shape[]} {
  const blocks = readBlocks(text, false)
  const contents: [Content, readonly InlineToken[]][] = []
  const shapes: Shape[] = []
  for (const leaf of blocks.leaves) {
    if (leaf.type === 'html') continue
    for (const content of leaf.type === 'table' ? leaf.rows.flat() : [leaf.content]) {
      const tokens = parseInline(content.text, 0, {references: blocks, mdx: false})
      contents.push([content, tokens])
      shapes.push([
        leaf.type,
        letters(tokens.map(token => textOf(content.text, token)).join('')),
        ...tokens.flatMap(({url}) => url ?? []),
      ])
    }
  }
  return {contents, shapes}
}

function textOf(text: string, {type, start, end}: InlineToken): string {
  const written = text.slice(start, end)
  if (type === 'text') return decodeText(written)
  return type === 'verbatim' || type === 'code' ? written.replace(/^`+|`+$|\\(?=\|)/gu, '') : ''
}

function letters(text: string): string {
  return text.replace(/[\s`]/gu, '')
}

function treeShapes(node: Nodes): Shape[] {
  const kind = node.type === 'tableCell' ? 'table' : node.type
  if (kind === 'heading' || kind === 'paragraph' || kind === 'table')
    if (node.type !== 'table' && 'children' in node)
      return [[kind, letters(taskMark(node) + visible(node)), ...addresses(node)]]
  return 'children' in node ? node.children.flatMap(treeShapes) : []
}

/** The tree has no text for the mark of a task. */
function taskMark(node: Nodes): string {
  return (node.data as {task?: string} | undefined)?.task ?? ''
}

function visible(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  return 'children' in node ? node.children.map(visible).join('') : ''
}

function addresses(node: Nodes): string[] {
  const own = node.type === 'link' || node.type === 'image' ? [node.url] : []
  return 'children' in node ? [...own, ...node.children.flatMap(addresses)] : own
}

function markTasks(node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) markTasks(child)
  const first = node.type === 'listItem' && typeof node.checked === 'boolean' ? node.children[0] : undefined
  if (node.type === 'listItem' && first !== undefined)
    first.data = {task: node.checked === true ? '[x]' : '[]'} as typeof first.data
}

function expectSameBlocks(text: string): void {
  const seen = new SourceView(text).text
  const tree = remark.parse(seen)
  markTasks(tree)
  expect(read(seen).shapes).toEqual(treeShapes(tree))
}

describe('the same blocks, texts and addresses as a parser of CommonMark that makes a tree', () => {
  test.each([
    ['headings', '# One #\n\n## Two \\#\n\n#three\n\n####### Seven\n\nFour\n====\n\nFive\nsix\n---'],
    ['lists', '- a\n- b\n\n  c\n\n      code\n- \n  d\n\n1) e\n2) f\n\n10. g\n    - h'],
    ['items that do not end a paragraph', 'A year:\n2024. was it\n-\nand on\n1. one'],
    ['marks that look like an item', '* **\n\n- - -\n\n-\n\n+ + a'],
    ['quotes and lazy lines', '> a\nb\n> - c\nd\n\n> e\n---\n> ```\nf'],
    ['tabs', '-\ta\n\n\tb\n\n>\t\tc\n\n\td\n\n1.\te\n\n\tf'],
    ['code', '    code\n\n```js\n# no\n```\n\n~~~\n```\n~~~\ntext\n\n- ```\n  a\n\nb'],
    ['HTML', '<div>\n*a*\n\n*b*\n\n<!-- c\n\nd -->\n*e*\n\n<b>x</b> y\n\n<pre>\n\nz</pre>\nw'],
    ['emphasis', '**a** __b__ ***c*** *d **e** f* *g_h_* i_j_k **l*m** ~~n~~ ~o~ *p ~~q* r~~ \\*s\\*'],
    ['emphasis beside punctuation', '他说：**“这是一个很好的开端。”**大家都同意他的看法。*（注）*'],
    ['the rule of three', '*a**b**c* **a*b*c** ***a** b*'],
    ['code in lines', '`a` ``b ` c`` `d\ne` `` ` `` ` f \\` `` g'],
    ['links', '[a](/b) [c](<d e> "f") [g](h\n"i") [j]( "k") [l](m(n)o) [p](q r) [s] [t](u "v'],
    ['links in links', '[a [b](c) d](e) ![f [g](h) i](j) [![k](l)](m)'],
    ['references', '[a] [b][a] [c][] [Ä  é][ä É] ![d][a]\n\n[a]: /x "t"\n[ä é]: <y z>\n[c]:\n/u\n\'long\ntitle\''],
    ['definitions', '[a]: /x "no" title\n\n[b]: /y\n"no title" at all\n\n[c]\n\n[c]: \\z&amp;\n===\n\n[d]: /w\nrest'],
    ['footnotes', 'a[^1] b[^no] ![^1]\n\n[^1]: c\n    d\n\n    - e\n\n  f\n\n[^2]: g\n[^1]'],
    [
      'addresses',
      'http://a.example/b_c_d. (www.e.example/f(g)) <h@i.example> j.k@l.example, https://m_n.o_p <https://q>',
    ],
    ['addresses that are none', 'http:// www. a@b _www.c.d_ [e http://f.g/h](i) xhttp://j.k'],
    ['character references', '&amp; &copy &#65; &#x4e2d; &nosuch; &#0; &ouml; [a](b&amp;c)'],
    ['tags', 'a <b c="d > e" f=\'g\' h i=j/> k </l > <m n=> <1> <!-- o --> <?p?> <!Q> <![CDATA[ r ]]> s'],
    ['tables', '| a | b |\n| --- | :-: |\n| c \\| d | `e \\| f` |\n| g |\n| h | i | j |\nk\n\nl\n| m |\n|-|\n\nn\n:-'],
    ['tables beside other blocks', '> a | b\n> -|-\n> c\n\nd | e\n-|-\n# f\ng | h\n-|-\n    code\n'],
    ['task lists', '- [x] a\n- [ ] b\n- [X]c\n- [ ]\n- [y] d\n\n[x] e'],
    ['hard breaks', 'a  \nb\\\nc \nd\\'],
    ['Windows line ends', 'a\r\nb\r\n\r\n- c\r\n  d\r\n\r\n> e\r\n'],
  ])('%s', (_, text) => {
    expectSameBlocks(text)
    expectSameBlocks(`${text}\n\n${text}`)
    expectSameBlocks(`> ${text.replaceAll('\n', '\n> ')}`)
  })

  test('the pages of installed packages', () => {
    const pages = markdownFiles(join(repository, 'node_modules'), 60)
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) expectSameBlocks(readFileSync(page, 'utf8'))
  })
})

test('where specification and that parser differ', () => {
  // The length of a run is that of the whole run.
  expect(read('*a***b*').shapes).toEqual([['paragraph', 'a*b']])
  // A label that is not followed by another one stands for itself.
  expect(read('[a][\n\n[a]: b').shapes).toEqual([['paragraph', 'a[']])
  // Only a paragraph is not ended by an empty item.
  expect(read('    code\n-\n').shapes).toEqual([])
  // A tag alone on a lazy line goes on with the paragraph.
  expect(read('> a\n<b>').shapes).toEqual([['paragraph', 'a']])
})

const piece = fc.constantFrom(
  ...'*_`~[]()!<>|#-+=:.\\&"\'@/ \t\n\n\n，“”。a字'.split(''),
  ...[
    '**',
    '```\n',
    '](',
    '](b)',
    '[^1]',
    '[^1]: ',
    '[a]: b\n',
    '> ',
    '- ',
    '1. ',
    '    ',
    '  \n',
    '\n\n',
    '| a | b |\n',
  ],
  ...['|-|-|\n', '===\n', '<div>', '<!--', '-->', '<a b="', 'https://a.b/c', 'www.', 'd@e.f', '&amp;', '[ ] ', '😀'],
)
const anyText = fc.array(piece, {maxLength: 60}).map(parts => parts.join(''))

test('any text: each unit of a content stands in the source, tokens ascend and stay inside', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({unit: 'binary'})), text => {
      for (const [content, tokens] of read(text).contents) {
        for (let i = 0; i < content.text.length; i++) expect(text[content.at(i)]).toBe(content.text[i])
        let end = 0
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThanOrEqual(token.start)
          end = token.end
        }
        expect(end).toBeLessThanOrEqual(content.text.length)
      }
    }),
    {numRuns: Number(process.env.DUIZHAO_RUNS ?? 500)},
  )
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
