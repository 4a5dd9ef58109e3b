import {expect, test} from 'vitest'
import {activateRules} from '../../src/check/engine/engine.js'
import {addition} from '../../src/check/rules/addition.js'
import {omission} from '../../src/check/rules/omission.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {checkPair} from '../../src/pipeline/check.js'
import {parsePair} from '../../src/pipeline/read.js'

const termbase = createTermbase([])
const rules = activateRules({}, {rules: [omission, addition]})

function found(zh: string, en: string): string[] {
  const sides = parsePair({text: zh, path: 'a.zh.md'}, {text: en, path: 'a.en.md'})
  return checkPair(alignDocuments(sides, {termbase}), {termbase, rules}).map(
    ({ruleId, messageId, source, target}) =>
      `${ruleId} ${messageId} ${(ruleId === 'omission' ? source : target)?.text.replace(/\s+/gu, ' ')}`,
  )
}

const zh = {
  title: '# 港口概况',
  first: '新码头于三月建成。岸线长八百米。',
  second: '货轮每天往返两次。',
  last: '## 联系方式\n\n请致电港务局。',
}
const en = {
  title: '# About the port',
  first: 'The new wharf was finished in March. Its quay is 800 meters long.',
  second: 'The cargo ship sails twice a day.',
  last: '## Contact\n\nPlease call the port office.',
}
const text = (...parts: string[]): string => `${parts.join('\n\n')}\n`

test.each([
  {
    name: 'a paragraph twice in the source',
    zh: text(zh.title, zh.first, zh.first, zh.second, zh.last),
    en: text(en.title, en.first, en.second, en.last),
    rule: 'omission repeated',
  },
  {
    name: 'a paragraph twice in the translation',
    zh: text(zh.title, zh.first, zh.second, zh.last),
    en: text(en.title, en.first, en.first, en.second, en.last),
    rule: 'addition repeated',
  },
  {
    name: 'a sentence twice in a row',
    zh: text(zh.title, `${zh.second}${zh.second}请提前订票。`, zh.last),
    en: text(en.title, `${en.second} Please book in advance.`, en.last),
    rule: 'omission repeated',
  },
  {
    name: 'a sentence twice in a row of the translation',
    zh: text(zh.title, `${zh.second}请提前订票。`, zh.last),
    en: text(en.title, `${en.second} ${en.second} Please book in advance.`, en.last),
    rule: 'addition repeated',
  },
  {
    name: 'a section twice',
    zh: text(zh.title, `## 班次\n\n${zh.second}`, `## 班次\n\n${zh.second}`, zh.last),
    en: text(en.title, `## Schedule\n\n${en.second}`, en.last),
    rule: 'omission repeated',
  },
  {
    name: 'an item of a list twice',
    zh: text(zh.title, '- 请提前两天订票\n- 请携带有效证件\n- 请携带有效证件\n- 请勿携带宠物', zh.last),
    en: text(en.title, '- Book two days ahead\n- Bring a valid document\n- Leave pets at home', en.last),
    rule: 'omission repeated',
  },
])('$name', ({zh, en, rule}) => {
  const findings = found(zh, en)
  expect(findings).toHaveLength(1)
  expect(findings[0]).toContain(rule)
})

test.each([
  {
    name: 'twice on both sides',
    zh: text(zh.title, zh.second, zh.first, zh.second),
    en: text(en.title, en.second, en.first, en.second),
  },
  {
    name: 'twice in a row on both sides',
    zh: text(zh.title, `${zh.second}${zh.second}`, zh.last),
    en: text(en.title, `${en.second} ${en.second}`, en.last),
  },
  {
    name: 'equal headings',
    zh: text('# 查询', '## 示例', '按名称查询。', '# 删除', '## 示例', '按编号删除。'),
    en: text('# Query', '## Example', 'Find by name.', '# Deletion', '## Example', 'Delete by number.'),
  },
  {
    name: 'a cheer in one sentence',
    zh: text(zh.title, '加油，港口，加油，港口，我们都来了！', zh.last),
    en: text(en.title, 'Let us cheer for the port! Let us cheer for the port! We are all here!', en.last),
  },
  {
    name: 'a short answer',
    zh: text(zh.title, '好的。好的。', zh.second, zh.last),
    en: text(en.title, 'Fine.', en.second, en.last),
  },
  {
    name: 'nothing is repeated',
    zh: text(zh.title, zh.first, zh.second, zh.last),
    en: text(en.title, en.first, en.second, en.last),
  },
])('clean: $name', ({zh, en}) => {
  expect(found(zh, en).filter(finding => finding.includes('repeated'))).toEqual([])
})
