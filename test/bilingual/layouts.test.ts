import {describe, expect, test} from 'vitest'
import {parseBilingual} from '../../src/bilingual/read/parse-bilingual.js'
import type {BilingualDocument} from '../../src/model/document.js'

function pairsOf({source, target, pairs = []}: BilingualDocument): string[] {
  return pairs.map(pair => {
    const [left, right] = [
      pair.source.map(i => source.blocks[i]!.content.text),
      pair.target.map(i => target.blocks[i]!.content.text),
    ]
    return `${left.join(' + ')} = ${right.join(' + ')}`
  })
}

const zh = ['港口新航线今天正式开通。', '这条航线连接三个沿海城市。', '市民可以在网上购买船票。', '票价与去年相同。']
const en = [
  'The port opened its new line today.',
  'The line links three cities on the coast.',
  'Residents can buy their tickets online.',
  'Fares are the same as last year.',
]
const oneToOne = zh.map((text, i) => `${text} = ${en[i]}`)

function interleave(first: readonly string[], second: readonly string[], between: string): string {
  return first.flatMap((text, i) => [text, second[i]!]).join(between)
}

test.each([
  {name: 'zh then en, plain text', text: interleave(zh, en, '\n\n'), path: 'a.txt', layout: 'paragraphs'},
  {name: 'en then zh', text: interleave(en, zh, '\n\n'), path: 'a.md', layout: 'paragraphs'},
  {
    name: 'a line each in one paragraph',
    text: zh.map((text, i) => `${text}\n${en[i]}`).join('\n\n'),
    path: 'a.md',
    layout: 'paragraphs',
  },
  {name: 'lines without blank ones', text: interleave(zh, en, '\n'), path: 'a.txt', layout: 'paragraphs'},
  {
    name: 'HTML paragraphs',
    text: zh.map((text, i) => `<p>${text}</p><p>${en[i]}</p>`).join('\n'),
    path: 'a.html',
    layout: 'paragraphs',
  },
  {
    name: 'table with a header',
    text: `| 中文 | English |\n| --- | --- |\n${zh.map((text, i) => `| ${text} | ${en[i]} |`).join('\n')}\n`,
    path: 'a.md',
    layout: 'table',
  },
  {
    name: 'table the other way round, numbered, without names in its header',
    text: `| No. | Text | 译文 |\n| --- | --- | --- |\n${zh.map((text, i) => `| ${i + 1} | ${en[i]} | ${text} |`).join('\n')}\n`,
    path: 'a.md',
    layout: 'table',
    more: ['译文 = Text'],
  },
  {
    name: 'HTML table',
    text: `<table>${zh.map((text, i) => `<tr><td>${text}</td><td>${en[i]}</td></tr>`).join('')}</table>`,
    path: 'a.html',
    layout: 'table',
  },
  {
    name: 'English in comments',
    text: zh.map((text, i) => `<!-- ${en[i]} -->\n${text}`).join('\n\n'),
    path: 'a.md',
    layout: 'comments',
  },
  {
    name: 'Chinese in comments',
    text: en.map((text, i) => `<!--\n${zh[i]}\n-->\n\n${text}`).join('\n\n<!-- more -->\n\n'),
    path: 'a.md',
    layout: 'comments',
  },
  {
    name: 'lang attributes',
    text: zh.map((text, i) => `<p lang="zh-CN">${text}</p>\n<p lang="en">${en[i]}</p>`).join('\n'),
    path: 'a.html',
    layout: 'lang-attributes',
  },
])('$name', ({text, path, layout, more = []}) => {
  const bilingual = parseBilingual(text, {path})
  expect(bilingual?.layout).toBe(layout)
  expect(bilingual?.source.lang).toBe('zh')
  expect(pairsOf(bilingual!)).toEqual([...more, ...oneToOne])
  expect(bilingual!.source.blocks).toHaveLength(zh.length + more.length)
})

test('a table of one row with an article in each cell', () => {
  const cell = (texts: readonly string[]): string => `<td>${texts.map(text => `<p>${text}</p>`).join('')}</td>`
  const text = `<html><body><table><tr>${cell(zh.slice(0, 3))}${cell(en.slice(0, 3))}</tr></table></body></html>`
  const bilingual = parseBilingual(text, {path: 'a.html'})!
  expect(bilingual.layout).toBe('table')
  expect(bilingual.pairs).toEqual([{source: [0, 1, 2], target: [0, 1, 2]}])
})

test('lines of an HTML paragraph', () => {
  const text = zh.map((line, i) => `<p>${line}<br>${en[i]}</p>`).join('')
  expect(pairsOf(parseBilingual(text, {path: 'a.html'})!)).toEqual(oneToOne)
})

describe('sections', () => {
  test.each([
    ['zh first', `## 中文\n\n${zh.join('\n\n')}\n\n## English\n\n${en.join('\n\n')}`],
    ['en first', `${en.join('\n\n')}\n\n---\n\n${zh.join('\n\n')}`],
  ])('%s', (_, text) => {
    const bilingual = parseBilingual(text, {path: 'a.md'})!
    expect(bilingual.layout).toBe('sections')
    expect(bilingual.source.blocks.map(block => block.content.text)).toEqual(zh)
    expect(bilingual.target.blocks.map(block => block.content.text)).toEqual(en)
    expect(bilingual.pairs).toBeUndefined()
  })

  test('lang attributes of two parts', () => {
    const part = (lang: string, texts: readonly string[]): string =>
      `<div lang="${lang}">\n\n${texts.join('\n\n')}\n\n</div>`
    const bilingual = parseBilingual(`${part('zh', zh)}\n\n${part('en', en)}`, {path: 'a.md'})!
    expect(bilingual.layout).toBe('lang-attributes')
    expect(bilingual.target.blocks.map(block => block.content.text)).toEqual(en)
    expect(bilingual.pairs).toBeUndefined()
  })
})

test('a heading in both languages is split at its separator', () => {
  const text = `# 港口新航线 / The new line\n\n| 中文 | English |\n| --- | --- |\n| ${zh[0]} | ${en[0]} |\n| ${zh[1]} | ${en[1]} |\n`
  expect(pairsOf(parseBilingual(text, {path: 'a.md'})!)).toEqual(['港口新航线 = The new line', ...oneToOne.slice(0, 2)])
})

test('names that are the same in both languages are once on each side', () => {
  const text = ['SCODA', 'SCODA', zh[0], en[0], 'COSMOPlat', 'COSMOPlat', zh[1], en[1]].join('\n\n')
  const bilingual = parseBilingual(text, {path: 'a.txt'})!
  expect(bilingual.source.blocks.map(block => block.content.text)).toEqual(['SCODA', zh[0], 'COSMOPlat', zh[1]])
  expect(bilingual.target.blocks.map(block => block.content.text)).toEqual(['SCODA', en[0], 'COSMOPlat', en[1]])
})

test('a paragraph without its translation stands in a pair of more, or in none; nothing is lost', () => {
  const text = [zh[0], en[0], zh[1], zh[2], en[2], zh[3], en[3]].join('\n\n')
  const bilingual = parseBilingual(text, {path: 'a.txt'})!
  expect(bilingual.source.blocks).toHaveLength(4)
  expect(bilingual.target.blocks).toHaveLength(3)
  expect(pairsOf(bilingual)).toEqual([oneToOne[0], `${zh[1]} + ${zh[2]} = ${en[2]}`, oneToOne[3]])
})

test.each([
  ['Chinese', zh.join('\n\n')],
  ['English', en.join('\n\n')],
  [
    'Chinese with names and an English quotation',
    `${zh.join('\n\n')}\n\n“The line links three cities,” said J. Smith of Example Shipping.\n\n${zh.join('\n\n')}`,
  ],
  [
    'Chinese with an English list',
    `${zh.join('\n\n')}\n\n- Port of Example City\n- Example Shipping Company Limited\n\n${zh.join('\n\n')}`,
  ],
  ['empty', ''],
  ['figures', '1\n\n2\n\n3'],
])('%s is no bilingual file', (_, text) => {
  expect(parseBilingual(text, {path: 'a.md'})).toBeUndefined()
})

test('a layout can be forced', () => {
  const text = `${zh[0]}\n\n${zh[1]}\n\n${en[0]} ${en[1]}`
  expect(parseBilingual(text, {path: 'a.txt', layout: 'sections'})?.layout).toBe('sections')
  expect(parseBilingual(text, {path: 'a.txt', layout: 'paragraphs'})?.layout).toBe('paragraphs')
  expect(parseBilingual(text, {path: 'a.txt', layout: 'comments'})).toBeUndefined()
})
