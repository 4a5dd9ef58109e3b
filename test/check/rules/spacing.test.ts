import {expect, test} from 'vitest'
import {spacing} from '../../../src/check/rules/spacing.js'
import {findingsOf, monolingual} from '../../helpers/markdown-pair.js'

function found(text: string, lang: 'zh' | 'en', options?: unknown): string[] {
  return findingsOf(spacing, monolingual(text, lang), options).map(
    ({messageId, fix}) => `${messageId}:${fix?.text ?? '-'}`,
  )
}

test.each([
  {lang: 'zh', text: '会议召开 ，与会者发言。', expected: ['space-before-mark:']},
  {lang: 'zh', text: '会议召开， 与会者发言。', expected: ['space-after-mark:']},
  {lang: 'en', text: 'The port opened .', expected: ['space-before-mark:.']},
  {lang: 'en', text: 'The port , the sea.', expected: ['space-before-mark:,']},
  {lang: 'en', text: 'The port,the sea.', expected: ['no-space-after-mark:, ']},
  {lang: 'en', text: 'The port opened.The sea is near.', expected: ['no-space-after-mark:. ']},
] as const)('$text', ({lang, text, expected}) => {
  expect(found(text, lang)).toEqual(expected)
})

test.each([
  {lang: 'zh', text: '使用 COSMOPlat 平台 3 年。'},
  {lang: 'zh', text: '使用COSMOPlat平台3年。'},
  {lang: 'zh', text: '（一）会议召开。'},
  {lang: 'zh', text: '新华社记者 王明'},
  {lang: 'zh', text: '详见 [公告](/a) ，谢谢。'},
  {lang: 'en', text: 'The value is .5 and the file is .gitignore, as before.'},
  {lang: 'en', text: 'It costs 1,000 yuan; see a.b@example.org or example.org,www.example.org/a,b.'},
  {lang: 'en', text: 'Use Node.js and Vue.js. Wait ... what?'},
  {lang: 'en', text: 'Read `a ,b` and e.g. this, i.e. that.'},
] as const)('nothing in: $text', ({lang, text}) => {
  expect(found(text, lang)).toEqual([])
})

test('mainland official text has no space between scripts', () => {
  expect(found('使用 COSMOPlat 平台 3 年，运行 `a` 命令。', 'zh', {style: 'prc'})).toEqual([
    'space-between-scripts:',
    'space-between-scripts:',
    'space-between-scripts:',
    'space-between-scripts:',
  ])
  expect(found('使用COSMOPlat平台3年。', 'zh', {style: 'prc'})).toEqual([])
})

test('nor between Chinese characters, but for markup', () => {
  expect(found('会议 召开了。', 'zh', {style: 'prc'})).toEqual(['space-in-text:'])
  expect(found('会议 **召开** 了。', 'zh', {style: 'prc'})).toEqual([])
})

test('the other style has one', () => {
  expect(found('使用COSMOPlat平台。', 'zh', {style: 'spaced'})).toEqual([
    'no-space-between-scripts: ',
    'no-space-between-scripts: ',
  ])
  expect(found('使用 COSMOPlat 平台，增长3%。', 'zh', {style: 'spaced'})).toEqual(['no-space-between-scripts: '])
})

test('where markup stands between the scripts a space would land inside it, so there is no fix', () => {
  expect(found('使用**COSMOPlat**平台。', 'zh', {style: 'spaced'})).toEqual([
    'no-space-between-scripts:-',
    'no-space-between-scripts:-',
  ])
})
