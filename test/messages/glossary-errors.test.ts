import {expect, test} from 'vitest'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {errorText} from '../../src/messages/named-error.js'
import {createTranslator} from '../../src/messages/translator.js'
import {DuizhaoError} from '../../src/model/errors.js'

const zh = createTranslator('zh')
const en = createTranslator('en')

function textsOf(yaml: string): {zh: string; en: string} {
  try {
    parseGlossary(yaml, {path: 'g.yaml', format: 'yaml'})
  } catch (error) {
    if (error instanceof DuizhaoError) return {zh: errorText(error, zh), en: errorText(error, en)}
  }
  throw new Error('expected an error')
}

const head = 'id: x\nconcepts:\n  - id: a\n'

test.each([
  {
    name: 'an unknown status',
    yaml: `${head}    zh: [词]\n    en: [{text: term, status: prefered}]\n`,
    found: '“status”的取值“prefered”无效',
    rest: '是否应为“preferred”？',
  },
  {
    name: 'an unknown key',
    yaml: `${head}    zh: [词]\n    definitoin: x\n`,
    found: '没有“definitoin”这一字段',
    rest: 'definition',
  },
  {name: 'a missing list', yaml: 'id: x\n', found: '缺少“concepts”', rest: '列表'},
  {
    name: 'no day',
    yaml: `${head}    zh: [{text: 词, until: 去年}]\n`,
    found: '“until”的值“去年”不是日期',
    rest: 'YYYY-MM-DD',
  },
  {name: 'another kind', yaml: 'id: [x]\nconcepts: []\n', found: '“id”的值为“[…]”', rest: '字符串'},
])('$name is said in Chinese', ({yaml, found, rest}) => {
  const {zh, en} = textsOf(yaml)
  expect(zh).toContain(found)
  expect(zh).toContain(rest)
  expect(zh).toMatch(/^g\.yaml:\d+:\d+/u)
  expect(en).not.toMatch(/\p{Script=Han}{2}(?<!去年)/u)
})

test('several mistakes take a line each and the rest is counted', () => {
  const terms = Array.from({length: 5}, () => '{text: 词, status: bad}').join(', ')
  const lines = textsOf(`${head}    zh: [${terms}]\n`).zh.split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[2]).toContain('另有 2 处')
})
