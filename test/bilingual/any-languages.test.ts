import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parseBilingual} from '../../src/bilingual/read/parse-bilingual.js'
import {emitBilingualMarkdown, type MarkdownLayout} from '../../src/bilingual/written/bilingual-markdown.js'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import {registerProfile} from '../../src/language/registry.js'
import type {BilingualDocument} from '../../src/model/document.js'
import {boilerplateKind} from '../../src/parse/boilerplate.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {segmentDocument} from '../../src/segment/segment-document.js'
import {inventedLanguage} from '../helpers/invented-language.js'

const greek = inventedLanguage('qgr', 'Greek', ['γλώσσα', 'greekish'])
const cyrillic = inventedLanguage('qcy', 'Cyrillic', ['язык', 'cyrillish'])
const undo: (() => void)[] = []

beforeAll(() => {
  undo.push(registerProfile(greek), registerProfile({...cyrillic, boilerplate: [{kind: 'pager', pattern: /^назад$/u}]}))
})
afterAll(() => {
  for (const remove of undo) remove()
})

const texts: Readonly<Record<string, readonly string[]>> = {
  zh: ['港口新航线今天正式开通。', '这条航线连接三个沿海城市。', '市民可以在网上购买船票。'],
  en: [
    'The port opened its new line today.',
    'The line links three cities on the coast.',
    'Residents can buy tickets online.',
  ],
  qgr: [
    'Το λιμάνι άνοιξε τη νέα γραμμή σήμερα.',
    'Η γραμμή συνδέει τρεις πόλεις στην ακτή.',
    'Οι κάτοικοι αγοράζουν εισιτήρια εδώ.',
  ],
  qcy: [
    'Порт відкрив сьогодні нову лінію.',
    'Лінія єднає три міста на узбережжі.',
    'Жителі можуть купити її квитки онлайн.',
  ],
}
const names: Readonly<Record<string, string>> = {zh: '中文', en: 'English', qgr: 'Γλώσσα', qcy: 'Язык'}

function pairsOf({source, target, pairs = []}: BilingualDocument): string[] {
  const side = (document: typeof source, indices: readonly number[]) =>
    indices.map(i => document.blocks[i]!.content.text).join(' + ')
  return pairs.map(pair => `${side(source, pair.source)} = ${side(target, pair.target)}`)
}

describe.each([
  ['qgr', 'qcy'],
  ['zh', 'qgr'],
  ['en', 'qcy'],
  ['zh', 'en'],
])('%s and %s', (first, second) => {
  const [a, b] = [texts[first]!, texts[second]!]
  const layouts: readonly (readonly [string, string, string])[] = [
    ['paragraphs', 'a.txt', a.flatMap((text, i) => [text, b[i]!]).join('\n\n')],
    [
      'table',
      'a.md',
      `| ${names[first]} | ${names[second]} |\n| --- | --- |\n${a.map((text, i) => `| ${text} | ${b[i]} |`).join('\n')}\n`,
    ],
    ['sections', 'a.md', `## ${names[first]}\n\n${a.join('\n\n')}\n\n## ${names[second]}\n\n${b.join('\n\n')}`],
    [
      'lang-attributes',
      'a.html',
      a.map((text, i) => `<p lang="${first}">${text}</p><p lang="${second}">${b[i]}</p>`).join('\n'),
    ],
    ['comments', 'a.md', a.map((text, i) => `<!-- ${text} -->\n${b[i]}`).join('\n\n')],
  ]

  test.each(layouts)('%s', (layout, path, text) => {
    const both = parseBilingual(text, {path})!
    expect([both.layout, both.source.lang, both.target.lang]).toEqual([layout, first, second])
    expect(both.source.blocks.map(block => block.content.text)).toEqual(a)
    expect(both.target.blocks.map(block => block.content.text)).toEqual(b)
    expect(pairsOf(both)).toEqual(layout === 'sections' ? [] : a.map((line, i) => `${line} = ${b[i]}`))
  })

  test.each(layouts)('%s, the other direction stated', (_, path, text) => {
    const both = parseBilingual(text, {path, sourceLang: second})!
    expect([both.source.lang, both.target.lang]).toEqual([second, first])
    expect(both.source.blocks.map(block => block.content.text)).toEqual(b)
  })

  test.each(['interleaved', 'table', 'sections'] as MarkdownLayout[])('our own bilingual Markdown, %s', layout => {
    const side = (lang: string, lines: readonly string[]) =>
      segmentDocument(parseDocument(`# ${names[lang]}\n\n${lines.join('\n\n')}\n`, {path: 'a.md', lang}))
    const [source, target] = [side(second, b), side(first, a)]
    const beads = source.segments.map((_, i) => ({source: [i], target: [i], confidence: 1}))
    const text = emitBilingualMarkdown({source, target, beads}, {layout})
    const back = splitBilingualMarkdown(text)
    expect([back.source, back.target]).toEqual([
      {lang: second, text: source.document.text},
      {lang: first, text: target.document.text},
    ])
    const asWritten = parseBilingual(text, {path: 'a.md'})!
    expect([asWritten.source.lang, asWritten.target.lang]).toEqual([second, first])
    const turned = parseBilingual(text, {path: 'a.md', sourceLang: first})!
    expect([turned.source.lang, turned.target.lang]).toEqual([first, second])
    expect(turned.source.blocks).toEqual(asWritten.target.blocks)
    expect(turned.pairs).toEqual(asWritten.pairs?.map(pair => ({source: pair.target, target: pair.source})))
    expect(turned.beads).toEqual(asWritten.beads)
  })

  test('a resource whose first keys are the languages', () => {
    const values = (lines: readonly string[]) => Object.fromEntries(lines.map((line, i) => [`k${i}`, line]))
    const text = JSON.stringify({[second]: values(b), [first]: values(a)})
    const both = parseBilingual(text, {path: 'a.json'})!
    expect([both.source.lang, both.target.lang, both.leftOut]).toEqual([first, second, undefined])
    expect(both.target.entries!.map(({content}) => content!.text)).toEqual(b)
  })
})

describe('three languages in one file', () => {
  const three = texts.zh!.flatMap((text, i) => [text, texts.en![i]!, texts.qgr![i]!])
  const tagged = texts.zh!.map(
    (text, i) =>
      `<p lang="zh">${text}</p><p lang="fr">Texte en français, numéro ${i}.</p><p lang="en">${texts.en![i]}</p>`,
  )

  test.each([
    ['a.txt', three.join('\n\n'), 'qgr'],
    ['a.html', tagged.join('\n'), 'fr'],
  ])('the first two are compared, the third is named (%s)', (path, text, third) => {
    const both = parseBilingual(text, {path})!
    expect(pairsOf(both)).toEqual(texts.zh!.map((line, i) => `${line} = ${texts.en![i]}`))
    expect(both.leftOut).toEqual([third])
  })

  test('those that are asked for are compared', () => {
    const both = parseBilingual(three.join('\n\n'), {path: 'a.txt', sourceLang: 'qgr', targetLang: 'zh'})!
    expect(pairsOf(both)).toEqual(texts.qgr!.map((line, i) => `${line} = ${texts.zh![i]}`))
    expect(both.leftOut).toEqual(['en'])
  })

  test('a resource', () => {
    const text = '{"en": {"a": "one"}, "qgr": {"a": "ένα"}, "zh_CN": {"a": "一"}, "fr": {"a": "un"}}'
    const both = parseBilingual(text, {path: 'a.json', targetLang: 'qgr'})!
    expect([both.source.lang, both.target.lang, both.leftOut]).toEqual(['zh', 'qgr', ['en', 'fr']])
  })
})

test('lines of the CMS and datelines of a registered language are known, and forgotten with it', () => {
  expect(boilerplateKind('Назад')).toBe('pager')
  const remove = registerProfile({...greek, tag: 'qgz', boilerplate: [{kind: 'share', pattern: /^μοιράσου$/u}]})
  expect(boilerplateKind('Μοιράσου')).toBe('share')
  remove()
  expect(boilerplateKind('Μοιράσου')).toBeUndefined()
})
