import {ruleMessages} from '../rule-messages.js'

export const omission = ruleMessages({
  en: {
    block: 'not translated: “{{text}}” (segments without a counterpart: {{count}})',
    sentence: 'no counterpart in the translation for “{{text}}”',
    heading: 'the heading “{{text}}” has no counterpart in the translation',
    aside: '“{{text}}” (caption, note or metadata) has no counterpart in the translation',
    replaced: '“{{text}}” has no clear counterpart; in its place stands “{{counterpart}}”',
    repeated: '“{{text}}” stands once more in the source than in the translation',
    moved: '“{{text}}” stands elsewhere in the translation',
    refusal: 'this declines to translate the source',
    'not-a-translation': 'this is no translation of the source: hardly any of its words has a counterpart',
    'too-short': 'this has {{percent}} % of the usual length and leaves out most of what the source says',
    unrelated: 'most of both documents has no counterpart; are they translations of each other?',
  },
  zh: {
    block: '漏译：“{{text}}”（共 {{count}} 句无对应译文）',
    sentence: '“{{text}}”在译文中没有对应内容',
    heading: '标题“{{text}}”在译文中没有对应标题',
    aside: '“{{text}}”（图注、注释或元数据）在译文中没有对应内容',
    replaced: '“{{text}}”没有明确对应的译文，该处译文为“{{counterpart}}”',
    repeated: '“{{text}}”在原文中比在译文中多出现一次',
    moved: '“{{text}}”在译文中的位置不同',
    refusal: '答复拒绝翻译原文',
    'not-a-translation': '这不是原文的译文：几乎没有对应的词语',
    'too-short': '译文长度仅为通常的 {{percent}}%，原文大部分内容没有译出',
    unrelated: '两份文件的大部分内容不对应，请确认是否互为译文',
  },
})
