import {expect, test} from 'vitest'
import {punctuation} from '../../../src/check/rules/punctuation.js'
import type {Finding} from '../../../src/model/finding.js'
import {findingsOf, monolingual} from '../../helpers/markdown-pair.js'

function shown(findings: readonly Finding[]): string[] {
  return findings.map(({messageId, data, fix}) =>
    `${messageId} ${data.text} ${fix === undefined ? '-' : fix.text}`.trim(),
  )
}

test.each([
  {text: '会议召开,与会者发言。', expected: ['half-width , ，']},
  {text: '会议召开;与会者发言。', expected: ['half-width ; ；']},
  {text: '他问:会议何时召开?', expected: ['half-width : ：', 'half-width ? ？']},
  {text: '会议在青岛召开.', expected: ['half-width . 。']},
  {text: '会议召开.与会者发言。', expected: ['half-width . 。']},
  {text: '示范区(SCODA)成立。', expected: ['brackets (SCODA) （SCODA）']},
  {text: '平台 COSMOPlat(卡奥斯)发布。', expected: ['brackets (卡奥斯) （卡奥斯）']},
  {text: '会议召开，，与会者发言。。', expected: ['doubled ，， ，', 'doubled 。。 。']},
  {text: '会议召开，。与会者发言。', expected: ['clashing ，。 -']},
  {text: '甲、乙、丙...等参会。', expected: ['ellipsis ... ……']},
  {text: '甲、乙、丙。。。等参会。', expected: ['ellipsis 。。。 ……']},
  {text: '甲、乙…等参会。', expected: ['ellipsis … ……']},
  {text: '新航线--海上通道。', expected: ['dash -- ——']},
])('Chinese: $text', ({text, expected}) => {
  expect(shown(findingsOf(punctuation, monolingual(text, 'zh')))).toEqual(expected)
})

test.each([
  '会议于14:30召开，比分为3:2。',
  '投资1,000万元，增长3.5%。',
  '见 https://example.org/a,b;c?d=1 。',
  '执行`甲,乙`命令。',
  '甲、乙、丙……等参会。',
  '他说：“好！”',
  '新航线——海上通道。北京—上海。',
  '版本 v1.2.3(beta) 发布。',
  '1.会议召开。2.与会者发言。',
  '使用Node.js和C++。',
  '真的吗？！太好了！！！',
  '青岛港（6198.HK）上市。',
  '发送至 a.b@example.org。',
  '**重点**：会议召开。',
  '见[公告](https://example.org/a,b)，谢谢。',
  '面积约3.2万平方米。',
  '“四个中心”（国际物流中心等）建设提速。',
  '关键词: port, trade',
])('Chinese as it should be: %s', text => {
  expect(shown(findingsOf(punctuation, monolingual(text, 'zh')).filter(({data}) => data.text !== ':'))).toEqual([])
})

test.each([
  {text: 'The meeting was held，and they spoke.', expected: ['full-width ， , ']},
  {text: 'The meeting was held， and they spoke。', expected: ['full-width ， ,', 'full-width 。 .']},
  {text: 'SCODA（the area）was set up.', expected: ['full-width （the area） (the area)']},
  {text: 'It grew by ３０％ last year.', expected: ['full-width ３０％ 30%']},
  {
    text: 'He read 《A Dream of Red Mansions》.',
    expected: ['title-marks 《A Dream of Red Mansions》 *A Dream of Red Mansions*'],
  },
  {text: 'The port,, opened..', expected: ['doubled ,, ,', 'doubled .. .']},
  {text: 'The port,; opened.', expected: ['clashing ,; -']},
  {text: 'And so on……', expected: ['ellipsis …… …']},
  {text: 'A new route——the sea lane.', expected: ['dash —— —']},
])('English: $text', ({text, expected}) => {
  expect(
    findingsOf(punctuation, monolingual(text, 'en')).map(
      ({messageId, data, fix}) => `${messageId} ${data.text} ${fix === undefined ? '-' : fix.text}`,
    ),
  ).toEqual(expected)
})

test.each([
  'It opened at 14:30; the score was 3:2.',
  'It cost 1,000,000 yuan, up 3.5%.',
  'See https://example.org/a,,b..c for more.',
  'Run `a,,b` first.',
  'The U.S., the U.K., etc., came.',
  'Wait... what?! Really?',
  'The title 《红楼梦》 is Chinese.',
  'The demonstration area (示范区，上合) grew.',
  'Set the path to ../images and ./docs.',
  'A dash — like this — is fine, and so is one–two.',
  'Use Node.js v1.2.3, please.',
])('English as it should be: %s', text => {
  expect(shown(findingsOf(punctuation, monolingual(text, 'en')))).toEqual([])
})

test('a fix points into the file, on the side it belongs to', () => {
  const text = '**会议召开**,与会者发言。'
  const [finding] = findingsOf(punctuation, monolingual(text, 'zh'))
  expect(finding?.fix).toEqual({side: 'source', start: 8, end: 9, text: '，', safe: true})
})

test('brackets and dashes can be left out', () => {
  const context = monolingual('示范区(SCODA)成立...', 'zh')
  expect(findingsOf(punctuation, context, {brackets: false, dashes: false})).toEqual([])
})
