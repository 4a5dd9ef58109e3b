import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {afterAll, expect, test} from 'vitest'
import {emitBilingualMarkdown} from '../../src/bilingual/written/bilingual-markdown.js'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import type {AlignedPair} from '../../src/model/alignment.js'
import {type RemarkBilingualOptions, remarkBilingual} from '../../src/remark/index.js'
import {folderWith} from '../helpers/built-cli.js'

const chinese = '# 绿洲新区要闻\n\n绿洲新区于2024年3月5日开工。\n\n- 第一项\n- 第二项\n'
const english =
  '# News of Oasis New Area\n\nOasis New Area broke ground on March 5, 2024.\n\n- First item\n- Second item\n'
const site = folderWith({'a.zh.md': chinese, 'a.en.md': english})
afterAll(() => site.remove())

function compile(value: string, options: RemarkBilingualOptions, path = 'a.zh.md') {
  const processor = unified()
    .use(remarkParse)
    .use(remarkBilingual, {config: false, ...options})
  return processor.process({value, path, cwd: site.path})
}

const counterpart = '{name}.zh.md={name}.en.md'

test('interleaved Markdown from which both documents come back', async () => {
  const file = await compile(chinese, {counterpart})
  const {source, target} = splitBilingualMarkdown(String(file))
  expect([source.text, target.text]).toEqual([chinese, english])
  expect(String(file)).toBe(emitBilingualMarkdown(file.data.duizhao as AlignedPair))
})

test('the Chinese side comes first, whichever file is compiled', async () => {
  const [zh, en] = [await compile(chinese, {counterpart}), await compile(english, {counterpart}, 'a.en.md')]
  expect(String(en)).toBe(String(zh))
})

test.each([
  ['md-table', 'a.zh.md', /\| .*绿洲新区于2024年3月5日开工。.* \| .*broke ground/u],
  ['md-sections', 'a.zh.md', /^---$/mu],
  ['json', 'a.zh.json', /"version": 1/u],
  ['jsonl', 'a.zh.jsonl', /^\{.*\}\n/u],
  ['tmx', 'a.zh.tmx', /<tmx version="1\.4"/u],
  ['xliff', 'a.zh.xlf', /urn:oasis:names:tc:xliff/u],
  ['csv', 'a.zh.csv', /^unit,zh,en,/u],
] as const)('%s', async (format, path, expected) => {
  const file = await compile(chinese, {counterpart, format})
  expect(String(file)).toMatch(expected)
  expect(file.path).toBe(path)
})

test('one file with both languages', async () => {
  const value = '绿洲新区开工。\n\nOasis New Area broke ground.\n'
  expect(String(await compile(value, {format: 'csv'}, 'both.md'))).toContain(
    '绿洲新区开工。,Oasis New Area broke ground.',
  )
})

test.each<[string, unknown, RegExp]>([
  ['no counterpart', {}, /a\.zh\.md: no counterpart of this file is known/u],
  ['a counterpart that is not there', {counterpart: '{name}.zh.md={name}.fr.md'}, /file “a\.fr\.md” not found/u],
  ['an unknown format', {counterpart, format: 'docx'}, /unknown format “docx”.*expected one of md-table/u],
  ['an unknown option', {counterpart, layout: 'table'}, /layout/u],
])('%s fails the file by name', async (_, options, expected) => {
  await expect(compile(chinese, options as RemarkBilingualOptions)).rejects.toMatchObject({
    source: 'duizhao',
    reason: expect.stringMatching(expected),
  })
})

test('stringified without its transforms having run', () => {
  const processor = unified().use(remarkParse).use(remarkBilingual, {config: false})
  expect(() => processor.stringify(processor.parse('一'))).toThrow(/use process\(\)/u)
})
