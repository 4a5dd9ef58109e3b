import {describe, expect, test} from 'vitest'
import {parseBilingual} from '../../src/bilingual/read/parse-bilingual.js'
import type {BilingualDocument} from '../../src/model/document.js'

function pairsOf({source, target, pairs = []}: BilingualDocument): string[] {
  const side = (document: typeof source, indices: readonly number[]) =>
    indices.map(i => document.blocks[i]!.content.text).join(' + ')
  return pairs.map(pair => `${side(source, pair.source)} = ${side(target, pair.target)}`)
}

const zh = [
  '图书馆建于1962年，藏书约8万册。',
  '办证须交押金100元，退证时全额退还。',
  '少儿阅览室在二楼。',
  '周末另有讲座，免费参加，名额有限，请提前报名。',
]
const en = [
  'The library was built in 1962 and holds about 80,000 books.',
  'A card needs a deposit of 100 yuan, which is paid back in full when the card is returned.',
  'The reading room for children is on the second floor.',
  'There are talks at weekends; they are free, but seats are few, so please register in advance.',
]
const oneToOne = zh.map((text, i) => `${text} = ${en[i]}`)
const turns = (first: readonly string[], second: readonly string[]) => first.flatMap((text, i) => [text, second[i]!])

describe('a block without a counterpart does not shift the pairs', () => {
  test.each([
    ['an English title above pairs that begin with Chinese', ['# Using the library', ...turns(zh, en)]],
    ['a Chinese title above pairs that begin with English', ['# 图书馆使用指南', ...turns(en, zh)]],
    ['a Chinese title above pairs that begin with Chinese', ['# 图书馆使用指南', ...turns(zh, en)]],
    ['an English title above pairs that begin with English', ['# Using the library', ...turns(en, zh)]],
    ['a byline in English', ['By our reporter', ...turns(zh, en)]],
    ['a byline and a date', ['By our reporter', 'March 2024', ...turns(zh, en)]],
    [
      'a note in one language in the middle',
      [...turns(zh, en).slice(0, 4), '（本段由志愿者整理）', ...turns(zh, en).slice(4)],
    ],
    ['an imprint in English at the end', [...turns(zh, en), 'Printed on recycled paper']],
  ])('%s', (_, blocks) => {
    const both = parseBilingual(blocks.join('\n\n'), {path: 'a.md'})!
    expect(both.layout).toBe('paragraphs')
    // in doubt a block may stand in the pair beside it, where the aligner looks at it; none stands in a pair of its own
    const kept = pairsOf(both).map(pair => zh.filter((text, i) => pair.includes(text) && pair.includes(en[i]!)))
    expect(kept).toEqual(zh.map(text => [text]))
    expect(pairsOf(both).filter(pair => oneToOne.includes(pair)).length).toBeGreaterThanOrEqual(oneToOne.length - 1)
  })

  test.each([
    ['both titles in the other order', ['# Using the library', '# 图书馆使用指南', ...turns(zh, en)]],
    ['both titles in the same order', ['# 图书馆使用指南', '# Using the library', ...turns(zh, en)]],
    ['both titles, the languages in the other order', ['# 图书馆使用指南', '# Using the library', ...turns(en, zh)]],
    ['a title with both languages', ['# 图书馆使用指南 / Using the library', ...turns(en, zh)]],
    ['a title with the other language in brackets', ['# Using the library（图书馆使用指南）', ...turns(en, zh)]],
    ['a title with the other language behind a space', ['# 图书馆使用指南 Using the library', ...turns(zh, en)]],
  ])('%s is a pair', (_, blocks) => {
    const both = parseBilingual(blocks.join('\n\n'), {path: 'a.md'})!
    expect(pairsOf(both)).toEqual(['图书馆使用指南 = Using the library', ...oneToOne])
  })

  test('the other direction is the same pairs, turned', () => {
    const text = ['# 图书馆使用指南', ...turns(en, zh)].join('\n\n')
    const there = parseBilingual(text, {path: 'a.md'})!
    const back = parseBilingual(text, {path: 'a.md', sourceLang: 'en'})!
    expect([back.source.lang, back.target.lang]).toEqual(['en', 'zh'])
    expect(back.pairs).toEqual(there.pairs!.map(pair => ({source: pair.target, target: pair.source})))
  })

  test('a paragraph that is not translated is in no pair', () => {
    const both = parseBilingual([...turns(zh, en).slice(0, 3), ...turns(zh, en).slice(4)].join('\n\n'), {path: 'a.md'})!
    expect(pairsOf(both)).toContain(oneToOne[0])
    expect(pairsOf(both)).toContain(oneToOne[3])
    expect(both.source.blocks).toHaveLength(4)
  })

  test('where nothing tells, a larger pair is left to the aligner', () => {
    const both = parseBilingual(['甲方。乙方。丙方。', 'Some words here now.', '丁方。戊方。己方。'].join('\n\n'), {
      path: 'a.txt',
      layout: 'paragraphs',
    })!
    expect(both.source.blocks).toHaveLength(2)
  })
})

describe('the original in comments', () => {
  const commented = (texts: readonly string[]) => texts.map((text, i) => `<!--\n${en[i]}\n-->\n${text}`).join('\n\n')

  test.each([
    [
      'front matter above',
      `---\ntitle: 图书馆使用指南\nweight: 3\n---\n\n<!--\ntitle: Using the library\nweight: 3\n-->\n\n<!-- body -->\n\n${commented(zh)}`,
    ],
    [
      'front matter in the comment, above the other',
      `<!-- ---\ntitle: Using the library\n--- -->\n\n---\ntitle: 图书馆使用指南\n---\n\n${commented(zh)}`,
    ],
  ])('%s: both titles are a pair', (_, text) => {
    const both = parseBilingual(text, {path: 'a.md'})!
    expect(both.layout).toBe('comments')
    expect(pairsOf(both)).toEqual(['图书馆使用指南 = Using the library', ...oneToOne])
  })

  test('a title in the front matter alone stands alone', () => {
    const both = parseBilingual(`---\ntitle: 图书馆使用指南\n---\n\n${commented(zh)}`, {path: 'a.md'})!
    expect(pairsOf(both)).toEqual(oneToOne)
    expect(both.source.blocks[0]!.content.text).toBe('图书馆使用指南')
  })

  test('a short page', () => {
    const text = '<!--\n# Using the library\n-->\n# 图书馆使用指南\n\n<!--\nClosed on Mondays.\n-->\n周一闭馆。\n'
    expect(pairsOf(parseBilingual(text, {path: 'a.md'})!)).toEqual([
      '图书馆使用指南 = Using the library',
      '周一闭馆。 = Closed on Mondays.',
    ])
  })

  test('headings and lists in one comment', () => {
    const text = `<!--\n## Loans\n\n1. ${en[0]}\n1. ${en[1]}\n-->\n## 借书\n\n1. ${zh[0]}\n1. ${zh[1]}\n\n<!-- ${en[3]} -->\n${zh[3]}\n`
    expect(pairsOf(parseBilingual(text, {path: 'a.md'})!)).toEqual([
      '借书 = Loans',
      oneToOne[0],
      oneToOne[1],
      oneToOne[3],
    ])
  })

  test('a comment that explains something in the same language is none', () => {
    expect(
      parseBilingual(`<!-- 本页由志愿者整理，请勿直接修改。 -->\n\n${zh.join('\n\n')}`, {path: 'a.md'}),
    ).toBeUndefined()
  })
})

describe('both languages in one block', () => {
  const short = [
    ['门票60元。', 'Tickets cost 60 yuan.'],
    ['周一闭馆。', 'Closed on Mondays.'],
    ['请勿喂鱼。', 'Do not feed the fish.'],
  ] as const
  const pairs = short.map(([one, other]) => `${one} = ${other}`)

  test.each([
    ['a line break element', 'a.md', short.map(([one, other]) => `${one}<br>${other}`).join('\n\n')],
    ['a line break of Markdown', 'a.md', short.map(([one, other]) => `${one}  \n${other}`).join('\n\n')],
    ['a slash in items', 'a.md', short.map(([one, other]) => `- ${one} / ${other}`).join('\n')],
    ['brackets in items', 'a.md', short.map(([one, other]) => `- ${one}（${other}）`).join('\n')],
    ['English first, brackets', 'a.md', short.map(([one, other]) => `- ${other} (${one})`).join('\n')],
    ['one sentence behind the other', 'a.md', short.map(([one, other]) => `${one}${other}`).join('\n\n')],
    [
      'English first, one sentence behind the other',
      'a.txt',
      short.map(([one, other]) => `${other} ${one}`).join('\n\n'),
    ],
    [
      'cells',
      'a.html',
      `<table>${short.map(([one, other]) => `<tr><td>${one}<br>${other}</td><td>—</td></tr>`).join('')}</table>`,
    ],
    [
      'inline lang',
      'a.html',
      short.map(([one, other]) => `<p><span lang="zh">${one}</span> <span lang="en">${other}</span></p>`).join('\n'),
    ],
    [
      'inline lang in Markdown',
      'a.md',
      short.map(([one, other]) => `<span lang="en">${other}</span> <span lang="zh">${one}</span>`).join('\n\n'),
    ],
  ])('%s', (_, path, text) => {
    const both = parseBilingual(text, {path})!
    expect(pairsOf(both)).toEqual(pairs)
  })

  test('a cell that says the same in every language is on neither side', () => {
    const text =
      '<table><tr><td><span lang="en">Opening hours</span><br><span lang="zh">开放时间</span></td><td>9:00–17:00</td></tr></table><p><span lang="en">Tickets cost 60 yuan.</span> <span lang="zh">门票60元。</span></p>'
    const both = parseBilingual(text, {path: 'a.html'})!
    expect(pairsOf(both)).toEqual(['开放时间 = Opening hours', '门票60元。 = Tickets cost 60 yuan.'])
    expect(both.source.blocks).toHaveLength(2)
  })

  test.each([
    [
      'names behind a Chinese term',
      zh.map((text, i) => `${text}${i === 1 ? '馆藏系统采用微服务（Microservices）架构。' : ''}`).join('\n\n'),
    ],
    [
      'a list of names in both languages in a Chinese text',
      `${zh.join('\n\n')}\n\n- 北京 / Beijing\n- 上海 / Shanghai\n`,
    ],
    [
      'a word in another language with a lang of its own',
      `<p lang="zh">${zh[0]}<span lang="en">Open Library</span>${zh[1]}</p>`,
    ],
    ['an English text with Chinese words in brackets', `${en.join('\n\n')}\n\nThe hall is called Wenyuan (文渊阁).`],
  ])('%s: one language', (_, text) => {
    expect(parseBilingual(text, {path: text.startsWith('<') ? 'a.html' : 'a.md'})).toBeUndefined()
  })
})

describe('sections with a line that leads to the other language', () => {
  const parts = (first: readonly string[], second: readonly string[]) =>
    `${first.join('\n\n')}\n\n## ${second === zh ? '中文说明' : 'English version'}\n\n${second.join('\n\n')}\n`

  test.each([
    ['a link to the Chinese part', `# libcard\n\n[中文说明](#中文说明)\n\n${parts(en, zh)}`],
    ['names of both languages', `# libcard\n\nEnglish | [简体中文](#中文说明)\n\n${parts(en, zh)}`],
    ['a link to the English part', `# libcard\n\n[English](#english-version)\n\n${parts(zh, en)}`],
    ['no such line', `# libcard\n\n${parts(en, zh)}`],
  ])('%s', (_, text) => {
    const both = parseBilingual(text, {path: 'README.md'})!
    expect(both.layout).toBe('sections')
    const texts = (document: typeof both.source) =>
      document.blocks.filter(({kind}) => kind === 'paragraph').map(({content}) => content.text)
    expect(texts(both.source)).toEqual(zh)
    expect(texts(both.target)).toEqual(en)
  })
})
