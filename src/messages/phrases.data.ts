/** A phrase in English and what it is in another language; `$1` is what the pattern caught. The first that fits is taken. */
type Phrase = readonly [RegExp, string]

/** Reasons that the operating system gives; see `systemReason`. */
const system: readonly Phrase[] = [
  [/^permission denied \((\w+)\)$/u, '没有权限（$1）'],
  [/^not permitted \((\w+)\)$/u, '操作不被允许（$1）'],
  [/^the folder does not exist \((\w+)\)$/u, '文件夹不存在（$1）'],
  [/^part of the path is not a folder \((\w+)\)$/u, '路径中有一级不是文件夹（$1）'],
  [/^it is a folder \((\w+)\)$/u, '目标是文件夹（$1）'],
  [/^the file system is read-only \((\w+)\)$/u, '文件系统为只读（$1）'],
  [/^no space left \((\w+)\)$/u, '磁盘空间不足（$1）'],
  [/^symbolic links form a loop \((\w+)\)$/u, '符号链接形成循环（$1）'],
  [/^the name is too long \((\w+)\)$/u, '文件名过长（$1）'],
  [/^too many open files \((\w+)\)$/u, '打开的文件过多（$1）'],
  [/^connection refused$/u, '连接被拒绝'],
]

/** What data should be: `schemaReason`, options of functions and of the command line. */
const shapes: readonly Phrase[] = [
  [/^it is empty$/u, '内容为空'],
  [/^it is a list$/u, '内容是列表'],
  [/^it is null$/u, '内容是 null'],
  [/^it is an? (\w+)$/u, '内容是 $1'],
  [/^it is not JSON.*$/u, '不是 JSON'],
  [/^it has no default export$/u, '没有默认导出'],
  [/^(?:(\S+): )?should be one of (.+)$/u, '$1 应为以下之一：$2'],
  [/^(?:(\S+): )?should be at least (.+)$/u, '$1 应不小于 $2'],
  [/^(?:(\S+): )?should be at most (.+)$/u, '$1 应不大于 $2'],
  [/^(?:(\S+): )?should have at least (\d+) entr(?:y|ies)$/u, '$1 至少应有 $2 项'],
  [/^(?:(\S+): )?should have at most (\d+) entr(?:y|ies)$/u, '$1 至多应有 $2 项'],
  [/^(?:(\S+): )?should have at least (\d+) characters?$/u, '$1 至少应有 $2 个字符'],
  [/^(?:(\S+): )?should have at most (\d+) characters?$/u, '$1 至多应有 $2 个字符'],
  [/^(?:(\S+): )?should be keys and values$/u, '$1 应为键值映射'],
  [/^(?:(\S+): )?should be a list$/u, '$1 应为列表'],
  [/^(?:(\S+): )?should be text or a number$/u, '$1 应为字符串或数值'],
  [/^(?:(\S+): )?should be text or a list of texts$/u, '$1 应为字符串或字符串列表'],
  [/^(?:(\S+): )?should be text$/u, '$1 应为字符串'],
  [/^(?:(\S+): )?should be true or false$/u, '$1 应为 true 或 false'],
  [/^(?:(\S+): )?should be (\d+)$/u, '$1 应为 $2'],
  [/^(?:(\S+): )?should be a whole number$/u, '$1 应为整数'],
  [/^(?:(\S+): )?should be a number$/u, '$1 应为数值'],
  [
    /^(?:(\S+): )?should be a level \(error, warning, info, off\), or a list of a level and options$/u,
    '$1 应为级别（error、warning、info、off），或由级别和选项组成的列表',
  ],
  [
    /^(?:(\S+): )?should have a term under each of two languages, such as (.+)$/u,
    '$1 应在两种语言下各有一个术语，如 $2',
  ],
  [/^(?:(\S+): )?has the wrong form$/u, '$1 的形式有误'],
  [/^(?:(\S+): )?unknown keys?: (.+)$/u, '$1 有未知的键：$2'],
  [/^a whole number from (\d+)$/u, '不小于 $1 的整数'],
  [/^the number of a port that is free$/u, '未被占用的端口号'],
  [/^a number from 0 to 1$/u, '0 至 1 之间的数'],
  [/^a number from (\d+)$/u, '不小于 $1 的数'],
  [/^true or false$/u, 'true 或 false'],
  [/^a function$/u, '函数'],
  [/^a text$/u, '字符串'],
  [/^a text or a list of texts$/u, '字符串或字符串列表'],
  [/^a list of rules, as activateRules gives it$/u, 'activateRules 给出的规则列表'],
  [/^a lexicon, as loadLexicon gives it, or false$/u, 'loadLexicon 给出的词库，或 false'],
  [/^a termbase, such as createTermbase\(\[\]\) gives$/u, '术语库，如 createTermbase([]) 的结果'],
  [/^a day such as (\S+)$/u, '日期，如 $1'],
  [/^a language tag such as zh, en or pt-BR$/u, '语言代码，如 zh、en、pt-BR'],
  [/^a language model of the AI SDK, or its name$/u, 'AI SDK 的语言模型，或其名称'],
  [/^markdown, html or text$/u, 'markdown、html 或 text'],
  [/^the units of an earlier result$/u, '此前结果中的各单元'],
  [/^an object with (.+)$/u, '含 $1 的对象'],
  [/^one of (.+)$/u, '$1 之一'],
  [/^one file$/u, '一个文件'],
  [/^one pair, or one file with both languages$/u, '一对文件，或一个双语文件'],
  [
    /^the earlier original, the later one and the translation \(or --since REVISION\)$/u,
    '原文旧版、原文新版和译文三个文件（或用 --since 指定版本）',
  ],
]

/** What a file is that is not text. */
const kinds: readonly Phrase[] = [
  [/^a PDF file$/u, 'PDF 文件'],
  [/^a ZIP container \(such as \.docx, \.xlsx or \.odt\)$/u, 'ZIP 压缩包（如 .docx、.xlsx、.odt）'],
  [/^an old Microsoft Office file$/u, '旧版 Microsoft Office 文件'],
  [/^a (\w+) image$/u, '$1 图片'],
  [/^gzip-compressed data$/u, 'gzip 压缩数据'],
]

const json: readonly Phrase[] = [
  [/^the end of the file$/u, '文件到此结束'],
  [/^a value$/u, '一个值'],
  [/^a key in double quotes$/u, '双引号内的键'],
  [/^(“.”) or (“.”)$/u, '$1 或 $2'],
  [/^Unexpected token ?(.*?),.*$/u, '此处不应出现 $1'],
  [/^Unexpected end of JSON input$/u, 'JSON 不完整'],
  [/^Unterminated string in JSON.*$/u, '字符串缺少后一半引号'],
  [/^Expected .* in JSON.*$/u, 'JSON 语法有误'],
  [/^Bad .* in JSON.*$/u, 'JSON 中有非法字符'],
  [/^Unexpected non-whitespace character after JSON.*$/u, 'JSON 之后还有多余内容'],
]

/** Messages of the reader of YAML. */
const yaml: readonly Phrase[] = [
  [/^map keys must be unique$/u, '同一映射中的键不得重复'],
  [/^tabs are not allowed as indentation$/u, '不得用制表符缩进'],
  [/^all (\w+) items must start at the same column$/u, '同一列表或映射的各项须左对齐'],
  [/^missing closing .*$/u, '缺少后一半引号'],
  [/^missing , (?:or : )?between .*$/u, '各项之间缺少“,”'],
  [/^missing space after : .*$/u, '“:”之后缺少空格'],
  [/^implicit map keys need to be followed by map values$/u, '键之后没有值'],
  [/^implicit keys need to be on a single line$/u, '键须写在一行之内'],
  [/^nested mappings are not allowed in compact mappings$/u, '同一行内不得嵌套映射'],
  [/^sequence item without - indicator$/u, '列表项缺少“-”'],
  [/^comments must be separated .*$/u, '“#”之前须有空格'],
  [/^plain value cannot start with (.+)$/u, '不加引号的值不得以 $1 开头'],
  [/^invalid escape sequence (.+)$/u, '转义写法 $1 无效'],
  [/^unexpected .*$/u, '此处内容不合语法'],
  [/^flow (?:map|sequence) .*end with an? (.+)$/u, '缺少 $1'],
  [/^block collections? .*$/u, '此处不得出现列表或映射'],
  [/^(?:unexpected|expected) .*$/u, '此处内容不合语法'],
]

/** Messages of the reader of XML. */
const xml: readonly Phrase[] = [
  [/^unclosed tag: (.+)$/u, '标签 $1 没有结束'],
  [/^unmatched closing tag: (.+)$/u, '结束标签 $1 没有对应的开始标签'],
  [/^unexpected close tag$/u, '结束标签与开始标签不符'],
  [/^unexpected end$/u, '文件不完整'],
  [
    /^(?:undefined entity|disallowed character|malformed character entity|empty entity name).*$/u,
    '有非法字符或未知实体',
  ],
  [/^document must contain a root element$/u, '没有根元素'],
  [/^documents may contain only one root$/u, '有多个根元素'],
  [/^text data outside of root node$/u, '根元素之外有文字'],
  [/^duplicate attribute: (.+)$/u, '属性 $1 重复'],
  [/^(?:unquoted attribute value|attribute without value|no whitespace between attributes)$/u, '属性写法有误'],
  [/^unbound namespace prefix: (.+)$/u, '命名空间前缀 $1 未声明'],
]

export const chinesePhrases: readonly Phrase[] = [...system, ...shapes, ...kinds, ...json, ...xml, ...yaml]
