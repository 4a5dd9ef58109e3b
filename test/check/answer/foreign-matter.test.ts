import {describe, expect, test} from 'vitest'
import type {AnswerFacts} from '../../../src/check/answer/answer-facts.js'
import {isTooShort, isUnrelated} from '../../../src/check/answer/compare-answer.js'
import {findForeignMatter, isRefusal} from '../../../src/check/answer/foreign-matter.js'

const source = '展会在青岛开幕。'
const right = 'The expo opened in Qingdao.'

/** Kinds and the text that is left when every stretch is put right. */
function peeled(target: string, of = source): {kinds: string[]; left: string} {
  const found = findForeignMatter(of, target)
  let left = target
  for (const {start, end, text} of [...found].reverse()) left = left.slice(0, start) + text + left.slice(end)
  for (const {start, end, found: words} of found) expect(target.slice(start, end)).toBe(words)
  return {kinds: found.map(({kind}) => kind), left: left.trim()}
}

describe('what is put around a translation is told from it', () => {
  test.each([
    ['a preface on its own line', `Here is the translation:\n${right}`, ['preface']],
    ['a preface before the colon', `Translation: ${right}`, ['preface']],
    ['a label in bold', `**Translation:** ${right}`, ['preface']],
    ['a label in bold on a line', `**Translation:**\n\n${right}`, ['preface']],
    ['a remark behind it', `${right}\n\nNote: I kept the name.`, ['remark']],
    ['several lines of remarks', `${right}\n\nNote: I kept the name.\nAnd the rest.`, ['remark']],
    ['a fence', `\`\`\`\n${right}\n\`\`\``, ['fence', 'fence']],
    ['a fence with its language', `\`\`\`markdown\n${right}\n\`\`\``, ['fence', 'fence']],
    ['a preface before a fence', `Here is the translation:\n\`\`\`\n${right}\n\`\`\``, ['preface', 'fence', 'fence']],
    ['a preface inside of a fence', `\`\`\`\nTranslation: ${right}\n\`\`\``, ['fence', 'preface', 'fence']],
    ['straight quotes', `"${right}"`, ['quotes', 'quotes']],
    ['curly quotes', `“${right}”`, ['quotes', 'quotes']],
    ['quotes of Chinese', `「${right}」`, ['quotes', 'quotes']],
    ['the source before it', `${source}\n${right}`, ['source-echoed']],
    ['the source and an arrow', `${source} → ${right}`, ['source-echoed']],
    ['the source behind it', `${right}\n${source}`, ['source-echoed']],
    ['the text twice', `${right}\n${right}`, ['repeated-whole']],
    ['thoughts', `<think>What is an expo?</think>${right}`, ['thoughts']],
    ['tags', `<translation>${right}</translation>`, ['tags', 'tags']],
    ['a line of the prompt', `<source>${source}</source>\n${right}`, ['prompt']],
    ['an object', JSON.stringify({translation: right}), ['object']],
    ['spaces around an object', `\n${JSON.stringify({text: right})} \n`, ['object']],
    ['nothing', right, []],
  ])('%s', (_, target, kinds) => {
    expect(peeled(target)).toEqual({kinds, left: right})
  })

  test.each([
    ['quotes that only a part has', '“Expo” and “Qingdao”'],
    ['a mark at one end', `"${right}`],
    ['other marks at the end', `“${right}"`],
    ['two marks and nothing', '""'],
    ['marks inside of the marks', `"The "expo" opened."`],
    ['an object with two texts', JSON.stringify({a: right, b: right})],
    ['an object with a number', JSON.stringify({a: 1})],
    ['an object with a text and a number', JSON.stringify({a: right, b: 1})],
    ['an object with an empty text', JSON.stringify({a: ' '})],
    ['a broken object', `{"a": "${right}"`],
    ['braces that are no object', '{expo}'],
    ['a short text twice', 'no, no!\nno, no!'.replaceAll('no, no!', 'Expo!')],
    ['the text twice with something between', `${right} And so: ${right}`],
    ['a preface and nothing else', 'Here is the translation:'],
    ['a fence and nothing else', '```\n```'],
    ['a word like a remark in the first block', 'Note: the expo opened.'],
  ])('not: %s', (_, target) => {
    expect(peeled(target)).toEqual({kinds: [], left: target.trim()})
  })

  test.each([
    ['quotes', '“展会开幕”', '"The expo opened."'],
    ['quotes at its beginning', '“展会”开幕', '"The expo opened"'],
    ['quotes at its end', '展会“开幕”', '"The expo opened"'],
    ['an object', '{"a": "展会"}', '{"a": "expo"}'],
    ['a label', '译文：展会开幕', 'Translation: The expo opened'],
    ['a preface', '以下是译文：\n展会开幕', 'Here is the translation:\nThe expo opened'],
    ['as many colons', '结果：展会开幕', 'Of course: the expo opened'],
    ['a remark', '展会开幕。\n注：在青岛。', 'The expo opened.\nNote: in Qingdao.'],
    ['a second block', '展会开幕。\n详情请咨询。', 'The expo opened.\nPlease let me know.'],
    ['the text twice', '展会今天在青岛开幕展会今天在青岛开幕', 'The expo opened. The expo opened.'],
    ['tags of a prompt', '<source> 是标签', '<source> is a tag\nhere'],
    ['so few letters that it is no echo', 'SCO', 'SCO\nSCO Summit'],
    ['itself', '展会今天开幕', '展会今天开幕'],
  ])('what the source has as well is none: %s', (_, of, target) => {
    expect(peeled(target, of)).toEqual({kinds: [], left: target})
  })
})

describe('a translator that declines', () => {
  test.each([
    [source, "I'm sorry, but I cannot translate this.", true],
    [source, '抱歉，我无法翻译。', true],
    [source, right, false],
    ['很抱歉，我们无法出席。', "We're sorry, we cannot attend.", false],
    [source, `${'x'.repeat(280)} I'm sorry.`, true],
    [source, `${'x'.repeat(300)} I'm sorry.`, false],
  ])('%s → %s: %s', (of, answer, declines) => {
    expect(isRefusal(of, answer)).toBe(declines)
  })
})

describe('an answer as a whole', () => {
  const facts = (support: Partial<AnswerFacts['support']>): AnswerFacts => ({
    placeholders: {source: [], target: []},
    foreign: [],
    refusal: false,
    support: {source: 100, target: 100, matched: 50, length: 1, size: 100, ...support},
  })
  test.each([
    ['half of the words have a counterpart', {}, false],
    ['a tenth has', {matched: 10}, false],
    ['less than a tenth has', {matched: 9.9}, true],
    ['of the side that has less', {source: 20, matched: 1.9}, true],
    ['too few words to tell', {source: 7.9, matched: 0}, false],
    ['just enough words', {target: 8, matched: 0}, true],
  ])('has to do with its source: %s', (_, support, unrelated) => {
    expect(isUnrelated(facts(support))).toBe(unrelated)
  })
  test.each([
    ['as long as usual', {matched: 0}, false],
    ['short, and words are missing', {length: 0.5, matched: 24}, true],
    ['just not short', {length: 0.55, matched: 0}, false],
    ['short with a quarter of the words', {length: 0.5, matched: 25}, false],
    ['short, of a source with few words', {length: 0.5, matched: 0, source: 19}, false],
    ['short, of a source with just enough', {length: 0.5, matched: 0, source: 20}, true],
    ['nothing is known of words, and it is short', {source: 0, length: 0.29, size: 41}, true],
    ['nothing is known, and it is not so short', {source: 0, length: 0.3, size: 41}, false],
    ['nothing is known of a small text', {source: 0, length: 0.29, size: 40}, false],
    ['one side is empty', {length: 0, matched: 0}, false],
  ])('is too short: %s', (_, support, short) => {
    expect(isTooShort(facts(support))).toBe(short)
  })
})
