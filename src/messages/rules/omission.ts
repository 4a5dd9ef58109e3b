import {ruleMessages} from '../rule-messages.js'

export const omission = ruleMessages({
  en: {
    block_one: 'not translated: “{{text}}” ({{count}} unmatched segment)',
    block_other: 'not translated: “{{text}}” ({{count}} unmatched segments)',
    sentence: 'no counterpart in the translation for “{{text}}”',
    heading: 'the heading “{{text}}” has no counterpart in the translation',
    aside: '“{{text}}” (caption, note or metadata) has no counterpart in the translation',
    replaced: '“{{text}}” has no clear counterpart; “{{counterpart}}” appears in its place',
    repeated: '“{{text}}” occurs once more in the source than in the translation',
    moved: '“{{text}}” appears elsewhere in the translation',
    refusal: 'this text declines to translate the source',
    'not-a-translation': 'this is not a translation of the source: hardly any of its words have a counterpart',
    'too-short': 'this is only {{percent}}% of the usual length and leaves out most of the source',
    unrelated: 'most of the two documents does not match; are they translations of each other?',
  },
  zh: {
    block_other: '漏译：“{{text}}”（共 {{count}} 个句段无对应译文）',
    sentence: '“{{text}}”在译文中没有对应内容',
    heading: '标题“{{text}}”在译文中没有对应标题',
    aside: '“{{text}}”（图注、注释或元数据）在译文中没有对应内容',
    replaced: '“{{text}}”没有明确对应的译文，该处译文为“{{counterpart}}”',
    repeated: '“{{text}}”在原文中比在译文中多出现一次',
    moved: '“{{text}}”在译文中的位置不同',
    refusal: '此处拒绝翻译原文，没有给出译文',
    'not-a-translation': '这不是原文的译文：几乎没有对应的词语',
    'too-short': '译文长度仅为通常的 {{percent}}%，原文大部分内容没有译出',
    unrelated: '两份文稿的内容大多没有对应关系，请确认二者是否互为译文',
  },
})
