import {type MessageTexts, type RuleMessages, ruleMessages} from '../rule-messages.js'

/** Messages of the glossary lint by rule id, sorted. */
export const messagesOfGlossaryRules: Readonly<Record<string, RuleMessages<MessageTexts>>> = {
  'glossary-conflicting-status': ruleMessages({
    en: {
      'in-concept': '“{{term}}” is {{status}} and {{otherStatus}} in the same concept',
      'between-concepts': '“{{term}}” is {{status}} here and {{otherStatus}} in concept “{{other}}”',
    },
    zh: {
      'in-concept': '“{{term}}”在同一概念中既标为 {{status}}，又标为 {{otherStatus}}',
      'between-concepts': '“{{term}}”在此标为 {{status}}，在概念“{{other}}”中却标为 {{otherStatus}}',
    },
  }),
  'glossary-duplicate-concept': ruleMessages({
    en: {duplicate: 'concept “{{id}}” is already in line {{line}}; merge the two'},
    zh: {duplicate: '概念“{{id}}”与第 {{line}} 行重复，请合并'},
  }),
  'glossary-duplicate-term': ruleMessages({
    en: {
      'in-concept': '“{{term}}” is the same form as “{{other}}” of this concept',
      'between-concepts':
        '“{{term}}” is also a term of concept “{{other}}”; merge the two, or tell them apart by “when” or “domain”',
    },
    zh: {
      'in-concept': '“{{term}}”与本概念中的“{{other}}”是同一写法',
      'between-concepts': '“{{term}}”同时属于概念“{{other}}”，请合并，或用 when、domain 加以区分',
    },
  }),
  'glossary-first-use-forms': ruleMessages({
    en: {'missing-form': '“firstUse: expand” needs a term with form {{forms}} in “{{lang}}”'},
    zh: {'missing-form': '“firstUse: expand”要求“{{lang}}”中有 form 为 {{forms}} 的术语'},
  }),
  'glossary-forbidden-overlap': ruleMessages({
    en: {
      contains: 'forbidden “{{term}}” contains “{{other}}”, which is right; the longer form wins',
      inside: 'forbidden “{{term}}” is part of “{{other}}”, which is right; the longer form wins',
    },
    zh: {
      contains: '禁用词“{{term}}”包含规范译法“{{other}}”，匹配时以较长者为准',
      inside: '禁用词“{{term}}”是规范译法“{{other}}”的一部分，匹配时以较长者为准',
    },
  }),
  'glossary-header-concept': ruleMessages({
    en: {header: '{{terms}} are names of columns: the header of a table was read as a concept'},
    zh: {header: '{{terms}}是列名：表头被当成了概念'},
  }),
  'glossary-missing-preferred': ruleMessages({
    en: {missing: 'no preferred term in “{{lang}}” (there are {{terms}})'},
    zh: {missing: '“{{lang}}”没有标为 preferred 的首选术语（现有：{{terms}}）'},
  }),
  'glossary-missing-target': ruleMessages({
    en: {empty: 'a concept without terms', missing: '“{{term}}” has no term in “{{lang}}”'},
    zh: {empty: '该概念没有任何术语', missing: '“{{term}}”没有“{{lang}}”译法'},
  }),
  'glossary-replacement-chain': ruleMessages({
    en: {chain: '“{{term}}” is expected here, but deprecated in concept “{{other}}”'},
    zh: {chain: '“{{term}}”在此为首选译法，在概念“{{other}}”中却已弃用'},
  }),
  'glossary-swapped-languages': ruleMessages({
    en: {
      file: '{{count}} concepts have “{{source}}” terms under “{{target}}” and the other way round: the columns are exchanged',
      concept: 'the terms under “{{source}}” and “{{target}}” are each in the other language',
    },
    zh: {
      file: '{{count}} 个概念的“{{source}}”与“{{target}}”词条互换了位置：两列颠倒',
      concept: '“{{source}}”与“{{target}}”的词条互换了位置',
    },
  }),
  'glossary-unreachable-term': ruleMessages({
    en: {
      punctuation: '“{{term}}” has no letter or digit and is never found',
      excluded: '“{{term}}” is excluded by its own “notInside” and is never found',
    },
    zh: {
      punctuation: '“{{term}}”不含文字或数字，永远匹配不到',
      excluded: '“{{term}}”被自身的 notInside 排除，永远匹配不到',
    },
  }),
  'glossary-unsourced-concept': ruleMessages({
    en: {none: 'no concept of “{{glossary}}” names its source', concept: 'no source is named'},
    zh: {none: '“{{glossary}}”中的概念均未注明出处', concept: '未注明出处'},
  }),
  'glossary-validity-periods': ruleMessages({
    en: {
      empty: '“{{term}}” ends ({{until}}) before it begins ({{from}})',
      overlap: '“{{term}}” and “{{other}}” are both preferred on some days; let one end before the other begins',
    },
    zh: {
      empty: '“{{term}}”的失效日期（{{until}}）早于生效日期（{{from}}）',
      overlap: '“{{term}}”与“{{other}}”的首选期限重叠，请使二者前后衔接',
    },
  }),
}
