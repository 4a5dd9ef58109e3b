import type {Texts} from './catalogue.js'

/** Chinese texts of what can be wrong with a glossary file; the English ones name the places and are made where the file is read. */
export const glossarySchemaErrorsZh: Texts = glossarySchemaZh()

/** An English example, as docs/errors.md quotes it. */
export const glossarySchemaErrorsEn: Texts = {
  'GLOSSARY_SCHEMA/value.found': '{{name}}: invalid value “{{value}}”',
  'GLOSSARY_SCHEMA/value.expected': 'one of {{choices}}',
  'GLOSSARY_SCHEMA/value.nearest': 'did you mean “{{nearest}}”?',
}

function glossarySchemaZh(): Texts {
  const kinds = {
    text: '字符串',
    map: '键值映射',
    list: '列表',
    boolean: 'true 或 false',
    localized: '字符串，或各语言的字符串',
    term: '字符串，或 {text: …, status: forbidden} 形式的术语',
    date: '2024-01-21 形式的日期',
    texts: '字符串或字符串列表',
  }
  const texts: Record<string, string> = {
    'GLOSSARY_SCHEMA/key.found': '没有“{{key}}”这一字段',
    'GLOSSARY_SCHEMA/key.expected': '{{choices}} 之一',
    'GLOSSARY_SCHEMA/key.nearest': '是否应为“{{nearest}}”？',
    'GLOSSARY_SCHEMA/concept-key.found': '没有“{{key}}”这一字段',
    'GLOSSARY_SCHEMA/concept-key.expected': '{{choices}} 之一，或语言代码（zh、en 等）',
    'GLOSSARY_SCHEMA/concept-key.nearest': '是否应为“{{nearest}}”？',
    'GLOSSARY_SCHEMA/value.found': '“{{name}}”的取值“{{value}}”无效',
    'GLOSSARY_SCHEMA/value.expected': '{{choices}} 之一',
    'GLOSSARY_SCHEMA/value.nearest': '是否应为“{{nearest}}”？',
    'GLOSSARY_SCHEMA/empty.found': '“{{name}}”为空',
    'GLOSSARY_SCHEMA/empty.expected': '字符串',
    'GLOSSARY_SCHEMA/table-empty.found': '文件为空',
    'GLOSSARY_SCHEMA/table-empty.expected': '列为 zh、en、status、note 的行',
    'GLOSSARY_SCHEMA/table-name.found': '没有名为“{{name}}”的列',
    'GLOSSARY_SCHEMA/table-name.expected': '语言代码，或 {{choices}} 之一',
    'GLOSSARY_SCHEMA/table-name.nearest': '是否应为“{{nearest}}”？',
    'GLOSSARY_SCHEMA/table-row.found': '该行没有{{lang, language}}术语',
    'GLOSSARY_SCHEMA/table-row.expected': '术语',
    'GLOSSARY_SCHEMA/table-column.found': '各行都没有第二列：“{{text}}”',
    'GLOSSARY_SCHEMA/table-column.expected': 'zh、en、status、note 各列，以逗号、分号或制表符分隔',
    'GLOSSARY_SCHEMA/table-quote.found': '引号未成对，缺少后一半',
    'GLOSSARY_SCHEMA/table-quote.expected': '后一半引号“"”',
    'GLOSSARY_SCHEMA/no-entry.found': '“{{name}}”为空',
    'GLOSSARY_SCHEMA/no-entry.expected': '至少一项',
    'GLOSSARY_SCHEMA/no-date.found': '“{{name}}”的值“{{value}}”不是日期',
    'GLOSSARY_SCHEMA/no-date.expected': 'YYYY-MM-DD',
    'GLOSSARY_SCHEMA/columns.found': '从列名和内容都无法判断各列（{{names}}）的语言',
    'GLOSSARY_SCHEMA/columns.expected': '首行写明语言（如 {{example}}），或两列为不同语言的文字',
    'GLOSSARY_SCHEMA/columns.remedy': '请在每一列上方写明语言',
    'GLOSSARY_SCHEMA/language.found': '无法识别语言“{{value}}”',
    'GLOSSARY_SCHEMA/language.expected': '语言代码，如 zh、en、pt-BR',
    'GLOSSARY_SCHEMA/no-language.found': '<{{element}}> 没有写明语言',
    'GLOSSARY_SCHEMA/no-language.expected': '外层有语言段，如 <langSec xml:lang="en">',
    'GLOSSARY_SCHEMA/no-termbase.found': '该 XML 文件不是术语库',
    'GLOSSARY_SCHEMA/no-termbase.expected': 'TBX（根元素为 <tbx> 或 <martif>）或 MultiTerm XML（<mtf>）',
    'GLOSSARY_SCHEMA/two-languages.found': '自测条目含 {{count}} 种语言的文字',
    'GLOSSARY_SCHEMA/two-languages.expected': '原文和译文各一条，以语言为键：{zh: …, en: …, expect: […]}',
    'GLOSSARY_SCHEMA/too-long.found': '术语长达 {{length}} 个字符',
    'GLOSSARY_SCHEMA/too-long.expected': '不超过 {{limit}} 个字符',
    'GLOSSARY_SCHEMA/too-long.remedy': '句子或段落不宜作为术语',
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
