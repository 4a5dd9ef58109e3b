import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {afterAll, expect, test} from 'vitest'
import {termbaseFromRows} from '../../src/glossary/termbase-from-rows.js'
import remarkDuizhao, {type RemarkLintOptions, remarkPreset} from '../../src/remark/index.js'
import {folderWith} from '../helpers/built-cli.js'

const glossary = termbaseFromRows([
  {zh: '绿洲新区', en: 'Oasis New Area', accept: [], variants: [], forbidden: ['Oasis New Zone']},
]).glossaries[0]!

const site = folderWith({
  'a.zh.md': '# 绿洲新区要闻\n\n绿洲新区于2024年3月5日开工。\n',
  'a.en.md': '# News of Oasis New Area\n\nOasis New Zone broke ground on March 6, 2024.\n',
  'alone.zh.md': '绿洲新区开工。\n',
  'gbk.zh.md': Buffer.from('c2ccd6ded0c2c7f8bfaab9a4a1a3', 'hex'),
  'duizhao.config.yaml': "pairs: '{name}.zh.md={name}.en.md'\nrules: {spacing: off}\n",
  'other/duizhao.config.yaml': 'rules: {date-mismatch: info}\n',
})
afterAll(() => site.remove())

async function lint(value: string | Uint8Array, options: RemarkLintOptions, file: {path?: string; cwd?: string} = {}) {
  const processor = unified()
    .use(remarkParse)
    .use(remarkStringify)
    .use(remarkDuizhao, {glossaries: glossary, ...options})
  return processor.process({value, cwd: site.path, ...file})
}

const english = 'Oasis New Zone broke ground on March 6, 2024.\n'

test('a document alone: forbidden terms, with all that a message can say', async () => {
  const {messages} = await lint('# News\n\nThe Oasis New Zone grows.\n', {config: false}, {path: 'news.md'})
  expect(messages).toHaveLength(1)
  const [message] = messages
  expect(message).toMatchObject({
    reason: '“Oasis New Zone” must not be used; expected “Oasis New Area”',
    ruleId: 'term-forbidden',
    source: 'duizhao',
    fatal: true,
    actual: 'Oasis New Zone',
    expected: ['Oasis New Area'],
    place: {start: {line: 3, column: 5, offset: 12}, end: {line: 3, column: 19, offset: 26}},
    file: 'news.md',
  })
  expect(message!.url).toMatch(/^https:.*\/term-forbidden\.md$/u)
})

test('with its counterpart by the pattern of the configuration: the other language is the note', async () => {
  const {messages} = await lint(english, {}, {path: 'a.en.md'})
  expect(messages.map(({ruleId, actual, note}) => [ruleId, actual, note])).toContainEqual([
    'date-mismatch',
    'March 6, 2024',
    'a.zh.md:3:6 (zh): 2024年3月5日',
  ])
})

test.each<[string, RemarkLintOptions]>([
  ['a pattern', {config: false, counterpart: '{name}.zh.md={name}.en.md'}],
  ['patterns', {config: false, counterpart: ['docs/{name}.zh.md=docs/{name}.md', '{name}.zh.md={name}.en.md']}],
  ['a file', {config: false, counterpart: 'a.zh.md'}],
  ['a function', {config: false, counterpart: path => path?.replace('.en.', '.zh.')}],
  ['a text', {config: false, counterpart: async () => ({value: '绿洲新区于2024年3月5日开工。'})}],
])('the counterpart by %s', async (_, options) => {
  const {messages} = await lint(english, options, {path: 'a.en.md'})
  expect(messages.map(({ruleId}) => ruleId)).toContain('date-mismatch')
})

test('a finding stands in the file to be corrected, or in both', async () => {
  const chinese = '绿洲新区于2024年3月5日开工。\n'
  const primary = await lint(chinese, {counterpart: 'a.en.md'}, {path: 'a.zh.md'})
  expect(primary.messages.map(({ruleId}) => ruleId)).not.toContain('date-mismatch')
  const all = await lint(chinese, {counterpart: 'a.en.md', report: 'all'}, {path: 'a.zh.md'})
  expect(all.messages.find(({ruleId}) => ruleId === 'date-mismatch')).toMatchObject({
    actual: '2024年3月5日',
    note: 'a.en.md:3:32 (en): March 6, 2024',
  })
})

test('one file with both languages', async () => {
  const value = '绿洲新区于2024年3月5日开工。\n\nOasis New Area broke ground on March 6, 2024.\n'
  const {messages} = await lint(value, {config: false}, {path: 'both.md'})
  expect(messages.map(({ruleId, line, note}) => [ruleId, line, note])).toEqual([
    ['date-mismatch', 3, 'both.md:1:6 (zh): 2024年3月5日'],
  ])
})

test('levels: the preset, the configuration, and rules of the options over both', async () => {
  const levels = async (options: RemarkLintOptions): Promise<unknown[]> => {
    const {messages} = await lint(english, {counterpart: 'a.zh.md', ...options}, {path: 'a.en.md'})
    return messages.filter(({ruleId}) => ruleId !== 'omission').map(({ruleId, fatal}) => [ruleId, fatal])
  }
  expect(await levels({config: 'other/duizhao.config.yaml'})).toEqual([
    ['term-forbidden', true],
    ['date-mismatch', undefined],
  ])
  expect(await levels({config: false, preset: 'house-style'})).toEqual([])
  expect(await levels({config: false, preset: 'off', rules: {'date-mismatch': 'warning'}})).toEqual([
    ['date-mismatch', false],
  ])
})

test('comments silence rules, and those that silence nothing are told', async () => {
  const value = '<!-- duizhao-disable-next-line term-forbidden -- a quotation -->\nThe Oasis New Zone.\n'
  const {messages} = await lint(value, {config: false})
  expect(messages).toEqual([])
  const {messages: unused} = await lint(`${value.replace('Zone', 'Area')}`, {config: false})
  expect(unused.map(({ruleId}) => ruleId)).toEqual(['suppression-unused'])
})

test('bytes in another encoding are read as duizhao reads them', async () => {
  const bytes = Buffer.from('c2ccd6ded0c2c7f8bfaab9a4a1a3', 'hex')
  const {messages} = await lint(bytes, {
    config: false,
    counterpart: () => ({value: 'Work began.\n'}),
    report: 'all',
  })
  expect(messages.map(({ruleId, actual, expected}) => [ruleId, actual, expected])).toEqual([
    ['term-missing', '绿洲新区', ['Oasis New Area']],
  ])
})

test('messages in Chinese', async () => {
  const {messages} = await lint('The Oasis New Zone grows.\n', {config: false, lang: 'zh'})
  expect(messages[0]!.reason).toBe('不得使用“Oasis New Zone”，应为“Oasis New Area”')
})

test('a tree without a file: findings without a place', async () => {
  const tree = unified().use(remarkParse).parse('The *Oasis New Zone* grows.')
  const file = new (await import('vfile')).VFile({cwd: site.path})
  file.value = undefined as unknown as string
  await unified().use(remarkDuizhao, {glossaries: glossary, config: false}).run(tree, file)
  expect(file.messages.map(({ruleId, place}) => [ruleId, place])).toEqual([['term-forbidden', undefined]])
})

test('a counterpart that is not there yet is said, and the file is checked alone', async () => {
  const {messages} = await lint('绿洲新区开工。\n', {}, {path: 'alone.zh.md'})
  expect(messages.map(({ruleId, fatal, reason}) => [ruleId, fatal, reason])).toEqual([
    ['counterpart', undefined, '1 file has no counterpart and will be checked on its own: alone.en.md'],
  ])
})

test.each<[string, unknown, RegExp]>([
  ['an unknown option', {glosaries: []}, /options of duizhao\/remark: .*glosaries/u],
  ['a wrong level', {rules: {spacing: 'loud'}}, /rules\.spacing: should be a level/u],
  ['an unknown rule', {rules: {'term-mising': 'error'}}, /unknown rule “term-mising”.*did you mean “term-missing”/u],
  ['a glossary that is not there', {glossaries: 'no.yaml'}, /glossary file not found/u],
  ['an unknown bundled glossary', {glossaries: 'duizhao:scodda'}, /did you mean “duizhao:scoda”/u],
  ['a counterpart that is not there', {counterpart: 'b.zh.md'}, /b\.zh\.md.*file not found/u],
  ['a broken pattern', {counterpart: '{name.zh.md={name}.en.md'}, /brace/u],
  ['a configuration that is not there', {config: 'x.yaml'}, /x\.yaml.*configuration file not found/u],
  ['a file as its own counterpart', {counterpart: 'a.en.md'}, /its own counterpart/u],
  ['two files in one language', {counterpart: () => ({value: 'The same language.'})}, /same language/u],
])('%s fails the file by name, in one line', async (_, options, expected) => {
  const run = lint(english, options as RemarkLintOptions, {path: expected.source.includes('same') ? 'b.md' : 'a.en.md'})
  await expect(run).rejects.toMatchObject({source: 'duizhao', fatal: true, reason: expect.stringMatching(expected)})
  await expect(run).rejects.not.toMatchObject({reason: expect.stringContaining('\n')})
})

test('a preset is a plugin with its options, which a later use refines', async () => {
  const processor = unified().use(remarkParse).use(remarkStringify).use(remarkPreset('house-style'))
  const value = '他说："好"，绿洲新区...\n'
  const {messages} = await processor().use(remarkDuizhao, {config: false}).process({value, cwd: site.path})
  expect([...new Set(messages.map(({ruleId}) => ruleId))]).toEqual(['punctuation'])
})

test('what a document says cannot reach the terminal', async () => {
  const value = 'The Oasis\u202e New Zone\u001b[31m grows. Oasis New Zone.\n'
  const {messages} = await lint(value, {config: false})
  for (const {reason, note} of messages) expect(`${reason}${note ?? ''}`).not.toMatch(/[\u001b\u202e]/u)
})
