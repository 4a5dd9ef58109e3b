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

test.each([
  ['## Before you begin', '## Before you begin'],
  ['## Getting started', '## Getting started'],
  ["## What's New", "## What's New"],
  ['## Overview', '## Overview'],
  ['## How to Install', '## How to Install'],
  ['## Port authority rules', '## Port authority rules'],
  ['- Restart the crane afterwards', '- Restart the crane afterwards'],
  ['Run the following command:', 'Run the following command:'],
  ['The wharf is closed today.', 'The wharf is closed on Monday.'],
  ['| Number of ships per day |\n|---|\n| 8 |', '| Number of ships per day |\n|---|\n| 8 |'],
])('English left in Chinese: %s', (zh, en) => {
  const findings = findingsOf(untranslated, markdownPair(zh, en))
  expect(findings.map(({severity, messageId}) => `${severity} ${messageId}`)).toEqual(['warning segment'])
})

test.each([
  '# FAQ',
  '# Kubernetes',
  '# GitHub Actions',
  '# Visual Studio Code',
  '# The Lord of the Tides',
  '# REST API',
  '- npm install',
  '- kubectl get pods',
  '- port_name = 8',
  '- `go to the port`',
  'Anna Lindqvist, Port of Example',
  'v1.2.3',
  'user@example.org',
])('a line that both may have: %s', line => {
  expect(findingsOf(untranslated, markdownPair(line, line))).toEqual([])
})

test.each(['## 概述', '- 重启服务', '## 联系方式', '港口今日关闭。'])('Chinese left in English: %s', line => {
  const findings = findingsOf(untranslated, markdownPair(line, line))
  expect(findings.map(({severity, messageId, target}) => `${severity} ${messageId} ${target?.text}`)).toEqual([
    `error segment ${line.replace(/^[#-]+ /u, '')}`,
  ])
})

test('from English into Chinese the side changes', () => {
  const [pair] = [markdownPair('## Before you begin\n\n- 重启服务', '## Before you begin\n\n- Restart it')]
  expect(findingsOf(untranslated, pair).map(({source}) => source?.text)).toEqual(['Before you begin'])
})
