import type {Texts} from './catalogue.js'

/** Chinese texts of what can be wrong with a glossary file; the English ones name the places and are made where the file is read. */
export const glossarySchemaErrorsZh: Texts = glossarySchemaZh()

/** An English example, as docs/errors.md quotes it. */
export const glossarySchemaErrorsEn: Texts = {
  'GLOSSARY_SCHEMA/value.found': '{{name}} “{{value}}” is unknown',
  'GLOSSARY_SCHEMA/value.expected': 'one of {{choices}}',
  'GLOSSARY_SCHEMA/value.nearest': 'did you mean “{{nearest}}”?',
}

function glossarySchemaZh(): Texts {
  const kinds = {
    text: '文字',
    map: '键值映射',
    list: '列表',
    boolean: 'true 或 false',
    localized: '文字，或各语种的文字',
    term: '文字，或 {text: …, status: forbidden} 形式的词条',
    date: '2024-01-21 形式的日期',
    texts: '文字，或文字的列表',
  }
  const texts: Record<string, string> = {
    'GLOSSARY_SCHEMA/key.found': '没有“{{key}}”这一字段',
    'GLOSSARY_SCHEMA/key.expected': '{{choices}} 之一',
    'GLOSSARY_SCHEMA/key.nearest': '是否要用“{{nearest}}”？',
    'GLOSSARY_SCHEMA/concept-key.found': '没有“{{key}}”这一字段',
    'GLOSSARY_SCHEMA/concept-key.expected': '{{choices}} 之一，或语种代码（zh、en 等）',
    'GLOSSARY_SCHEMA/concept-key.nearest': '是否要用“{{nearest}}”？',
    'GLOSSARY_SCHEMA/value.found': '“{{name}}”不能取“{{value}}”',
    'GLOSSARY_SCHEMA/value.expected': '{{choices}}',
    'GLOSSARY_SCHEMA/value.nearest': '是否要用“{{nearest}}”？',
    'GLOSSARY_SCHEMA/empty.found': '“{{name}}”为空',
    'GLOSSARY_SCHEMA/empty.expected': '文字',
    'GLOSSARY_SCHEMA/no-entry.found': '“{{name}}”为空',
    'GLOSSARY_SCHEMA/no-entry.expected': '至少一项',
    'GLOSSARY_SCHEMA/no-date.found': '“{{name}}”的值“{{value}}”不是日期',
    'GLOSSARY_SCHEMA/no-date.expected': 'YYYY-MM-DD',
    'GLOSSARY_SCHEMA/columns.found': '列名和内容都看不出各列（{{names}}）是什么语言',
    'GLOSSARY_SCHEMA/columns.expected': '首行写明语言（{{example}}），或两列文字不同',
    'GLOSSARY_SCHEMA/columns.remedy': '在每一列上方写明语言',
    'GLOSSARY_SCHEMA/language.found': '不认识语种“{{value}}”',
    'GLOSSARY_SCHEMA/language.expected': 'zh、en、pt-BR 之类的语种代码',
    'GLOSSARY_SCHEMA/no-language.found': '<{{element}}> 没有写明语种',
    'GLOSSARY_SCHEMA/no-language.expected': '外层有 <langSec xml:lang="en"> 之类的语种段',
    'GLOSSARY_SCHEMA/no-termbase.found': '这个 XML 文件不是术语库',
    'GLOSSARY_SCHEMA/no-termbase.expected': 'TBX（根元素为 <tbx> 或 <martif>）或 MultiTerm XML（<mtf>）',
    'GLOSSARY_SCHEMA/two-languages.found': '自测条目含 {{count}} 种语言的文字',
    'GLOSSARY_SCHEMA/two-languages.expected': '原文和译文各一条，以语言为键：{zh: …, en: …, expect: […]}',
    'GLOSSARY_SCHEMA/too-long.found': '词条长达 {{length}} 个字符',
    'GLOSSARY_SCHEMA/too-long.expected': '不超过 {{limit}} 个字符',
    'GLOSSARY_SCHEMA/too-long.remedy': '整句或整段不是术语',
  }
  for (const [kind, name] of Object.entries(kinds)) {
    texts[`GLOSSARY_SCHEMA/missing-${kind}.found`] = '缺少“{{name}}”'
    texts[`GLOSSARY_SCHEMA/missing-${kind}.expected`] = name
    texts[`GLOSSARY_SCHEMA/kind-${kind}.found`] = '“{{name}}”的值为“{{value}}”'
    texts[`GLOSSARY_SCHEMA/kind-${kind}.expected`] = name
    texts[`GLOSSARY_SCHEMA/number-${kind}.found`] = '“{{name}}”的值为“{{value}}”'
    texts[`GLOSSARY_SCHEMA/number-${kind}.expected`] = name
    texts[`GLOSSARY_SCHEMA/number-${kind}.remedy`] = '请加引号'
  }
  return texts
}
