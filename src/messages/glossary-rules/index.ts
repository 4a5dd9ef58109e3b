import {type RuleMessages, ruleMessages} from '../rule-messages.js'

/** Messages of the glossary lint by rule id, sorted. */
export const messagesOfGlossaryRules: Readonly<Record<string, RuleMessages>> = {
  'glossary-conflicting-status': ruleMessages({
    en: {
      'in-concept': '“{{term}}” is both {{status, status}} and {{otherStatus, status}} in the same concept',
      'between-concepts': '“{{term}}” is {{status, status}} here but {{otherStatus, status}} in concept “{{other}}”',
    },
    zh: {
      'in-concept': '“{{term}}”在同一概念中既标为“{{status, status}}”，又标为“{{otherStatus, status}}”',
      'between-concepts': '“{{term}}”在此标为“{{status, status}}”，在概念“{{other}}”中却标为“{{otherStatus, status}}”',
    },
  }),
  'glossary-duplicate-concept': ruleMessages({
    en: {duplicate: 'concept “{{id}}” is already defined on line {{line}}; merge the two'},
    zh: {duplicate: '概念“{{id}}”与第 {{line}} 行重复，请合并'},
  }),
  'glossary-duplicate-term': ruleMessages({
    en: {
      'in-concept': '“{{term}}” duplicates “{{other}}” in this concept',
      'between-concepts':
        '“{{term}}” is also a term of concept “{{other}}”; merge the two, or distinguish them with “when” or “domain”',
    },
    zh: {
      'in-concept': '“{{term}}”与本概念中的“{{other}}”是同一写法',
      'between-concepts': '“{{term}}”同时属于概念“{{other}}”，请合并，或用 when、domain 加以区分',
    },
  }),
  'glossary-first-use-forms': ruleMessages({
    en: {'missing-form': '“firstUse: expand” requires {{lang, language}} terms of the form {{forms}}'},
    zh: {'missing-form': 'firstUse: expand 要求{{lang, language}}同时有形式（form）为 {{forms}} 的术语'},
  }),
  'glossary-forbidden-overlap': ruleMessages({
    en: {
      contains: 'forbidden “{{term}}” contains “{{other}}”, which is allowed; the longer form wins',
      inside: 'forbidden “{{term}}” is part of “{{other}}”, which is allowed; the longer form wins',
    },
    zh: {
      contains: '禁用词“{{term}}”包含规范译法“{{other}}”，匹配时以较长者为准',
      inside: '禁用词“{{term}}”是规范译法“{{other}}”的一部分，匹配时以较长者为准',
    },
  }),
  'glossary-header-concept': ruleMessages({
    en: {header: '{{terms}} are column names: the header of a table was read as a concept'},
    zh: {header: '{{terms}}是列名：表头被当成了概念'},
  }),
  'glossary-hidden-concept': ruleMessages({
    en: {hidden: 'concept “{{id}}” is also in an extended glossary; put it under `replace`, or give it another id'},
    zh: {hidden: '所扩展的术语表中已有概念“{{id}}”，请将其移至 replace 下，或另取标识'},
  }),
  'glossary-missing-preferred': ruleMessages({
    en: {missing: 'no preferred term in {{lang, language}} (found: {{terms}})'},
    zh: {missing: '{{lang, language}}没有首选术语（现有：{{terms}}）'},
  }),
  'glossary-missing-target': ruleMessages({
    en: {empty: 'the concept has no terms', missing: '“{{term}}” has no term in {{lang, language}}'},
    zh: {empty: '该概念没有任何术语', missing: '“{{term}}”没有{{lang, language}}译法'},
  }),
  'glossary-replacement-chain': ruleMessages({
    en: {chain: '“{{term}}” is preferred here but deprecated in concept “{{other}}”'},
    zh: {chain: '“{{term}}”在此为首选译法，在概念“{{other}}”中却已弃用'},
  }),
  'glossary-swapped-languages': ruleMessages({
    en: {
      file: '{{count}} concepts have {{source, language}} terms under “{{target}}” and vice versa; the columns are swapped',
      concept: 'the terms under “{{source}}” and “{{target}}” are swapped',
    },
    zh: {
      file: '{{count}} 个概念的{{source, language}}与{{target, language}}术语互换了位置：两列颠倒',
      concept: '{{source, language}}与{{target, language}}的术语互换了位置',
    },
  }),
  'glossary-unreachable-term': ruleMessages({
    en: {
      punctuation: '“{{term}}” contains no letters or digits and can never match',
      excluded: '“{{term}}” is excluded by its own “notInside” and can never match',
    },
    zh: {
      punctuation: '“{{term}}”不含文字或数字，永远无法匹配',
      excluded: '“{{term}}”被自身的 notInside 排除，永远无法匹配',
    },
  }),
  'glossary-unsourced-concept': ruleMessages({
    en: {none: 'no concept in “{{glossary}}” cites a source', concept: 'no source is cited'},
    zh: {none: '“{{glossary}}”中的概念均未注明出处', concept: '未注明出处'},
  }),
  'glossary-validity-periods': ruleMessages({
    en: {
      empty: '“{{term}}” ends ({{until}}) before it begins ({{from}})',
      overlap: '“{{term}}” and “{{other}}” have overlapping validity periods as preferred terms',
    },
    zh: {
      empty: '“{{term}}”的失效日期（{{until}}）早于生效日期（{{from}}）',
      overlap: '“{{term}}”与“{{other}}”作为首选术语的有效期重叠，请使二者前后衔接',
    },
  }),
}
