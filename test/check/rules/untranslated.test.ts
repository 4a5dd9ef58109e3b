import {expect, test} from 'vitest'
import {untranslated} from '../../../src/check/rules/untranslated.js'
import {findingsOf, markdownPair, monolingual} from '../../helpers/markdown-pair.js'

test.each([
  {name: 'translated', zh: '会议在青岛举行。', en: 'The meeting was held in Qingdao.', expected: []},
  {
    name: 'a whole segment',
    zh: '会议在青岛举行。',
    en: '会议在青岛举行。',
    expected: ['error segment 会议在青岛举行。'],
  },
  {
    name: 'a sentence inside',
    zh: '会议在青岛举行，市长致辞。',
    en: 'The meeting was held in Qingdao, 市长在会上发表致辞。',
    expected: ['error sentence 市长在会上发表致辞'],
  },
  {name: 'a word', zh: '示范区建设提速。', en: 'The 示范区 is growing fast.', expected: ['warning words 示范区']},
  {
    name: 'a gloss in brackets',
    zh: '示范区建设提速。',
    en: 'The demonstration area (示范区) is growing fast.',
    expected: [],
  },
  {
    name: 'registration numbers of a website',
    zh: '京ICP备12345678号-2 京公网安备 11010500012345号',
    en: '京ICP备12345678号-2 京公网安备 11010500012345号',
    expected: [],
  },
  {name: 'a title', zh: '他读了《红楼梦》。', en: 'He read Hongloumeng 《红楼梦》.', expected: []},
  {
    name: 'a character in quotation marks',
    zh: '门上贴着“福”字。',
    en: 'The character “福” was on the door.',
    expected: [],
  },
  {name: 'inline code', zh: '运行`安装`。', en: 'Run `安装` first.', expected: []},
  {name: 'a language switch', zh: '[English](/en/)', en: '[中文](/zh/)', expected: []},
  {
    name: 'names and brands in Chinese',
    zh: '卡奥斯 COSMOPlat 平台和 Open Policy Agent 发布。',
    en: 'They were released.',
    expected: [],
  },
  {
    name: 'an English sentence in Chinese',
    zh: '市长致辞。The route will be open to the public in the summer of next year.',
    en: 'The mayor spoke. It opens to all next summer.',
    expected: ['warning segment The route will be open to the public in the summer of next year.'],
  },
  {
    name: 'an address',
    zh: '见 https://example.org/the-way-of-the-ports-in-a-year 。',
    en: 'See https://example.org/文档/说明 .',
    expected: [],
  },
  {
    name: 'Latin titles in Chinese',
    zh: '报告题为 Ports of the World and the Sea。',
    en: 'It is called so.',
    expected: [],
  },
])('$name', ({zh, en, expected}) => {
  const findings = findingsOf(untranslated, markdownPair(zh, en))
  expect(
    findings.map(({severity, messageId, source, target}) => `${severity} ${messageId} ${(source ?? target)?.text}`),
  ).toEqual(expected)
})

test('neighbouring segments are one finding, with names between them', () => {
  const zh =
    '- Fix the crash of the port and the sea\n- libport\n- Update the list of the routes and the ports\n- 航线开通了'
  const en =
    '- Fix the crash of the port and the sea\n- libport\n- Update the list of the routes and the ports\n- A route opened'
  expect(findingsOf(untranslated, markdownPair(zh, en))).toMatchObject([{messageId: 'segments', data: {count: 2}}])
})

test('an English document alone is looked at too, and words can be allowed', () => {
  const context = monolingual('The 示范区 is growing.', 'en')
  expect(findingsOf(untranslated, context)).toHaveLength(1)
  expect(findingsOf(untranslated, context, {allow: ['示范区']})).toEqual([])
  expect(findingsOf(untranslated, context, {words: false})).toEqual([])
})
