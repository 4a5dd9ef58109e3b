/**
 * Columns beside languages. `admitted`, `deprecated` and `forbidden` hold further forms of the last language; `sources` says where an entry is from; `review` is the status of the
 * concept, `evidence` is for the person who decides on it and not read.
 */
export const otherColumns = [
  'status',
  'note',
  'id',
  'domain',
  'admitted',
  'deprecated',
  'forbidden',
  'sources',
  'review',
  'evidence',
] as const

/** What else people call such a column, in lower case. */
export const otherColumnNames: Readonly<Record<string, (typeof otherColumns)[number]>> = {
  状态: 'status',
  备注: 'note',
  说明: 'note',
  注释: 'note',
  定义: 'note',
  释义: 'note',
  definition: 'note',
  description: 'note',
  comment: 'note',
  comments: 'note',
  notes: 'note',
  remark: 'note',
  remarks: 'note',
  领域: 'domain',
  分类: 'domain',
  类别: 'domain',
  category: 'domain',
  来源: 'sources',
  出处: 'sources',
  reference: 'sources',
  references: 'sources',
  审核: 'review',
  依据: 'evidence',
  accept: 'admitted',
  accepted: 'admitted',
  variants: 'deprecated',
}

/** Languages by what people call them, in lower case; tags and the names of other languages are known without. */
export const languageNames: Readonly<Record<string, string>> = {
  中文: 'zh',
  汉语: 'zh',
  中: 'zh',
  汉: 'zh',
  简体: 'zh',
  简体中文: 'zh',
  chinese: 'zh',
  mandarin: 'zh',
  chs: 'zh',
  英文: 'en',
  英语: 'en',
  英: 'en',
  english: 'en',
  俄文: 'ru',
  俄语: 'ru',
  russian: 'ru',
  日文: 'ja',
  日语: 'ja',
  japanese: 'ja',
  韩文: 'ko',
  韩语: 'ko',
  korean: 'ko',
  法文: 'fr',
  法语: 'fr',
  french: 'fr',
  西班牙文: 'es',
  西班牙语: 'es',
  西语: 'es',
  spanish: 'es',
  德文: 'de',
  德语: 'de',
  german: 'de',
}

/** Columns that are called by what they are for and not by their language, in lower case. */
export const roleNames: Readonly<Record<string, 'source' | 'target'>> = {
  source: 'source',
  src: 'source',
  original: 'source',
  term: 'source',
  terms: 'source',
  原文: 'source',
  源文: 'source',
  源语: 'source',
  源语言: 'source',
  源术语: 'source',
  原语: 'source',
  术语: 'source',
  词条: 'source',
  词语: 'source',
  target: 'target',
  tgt: 'target',
  trg: 'target',
  translation: 'target',
  translations: 'target',
  rendering: 'target',
  译文: 'target',
  译名: 'target',
  译法: 'target',
  译语: 'target',
  翻译: 'target',
  目标: 'target',
  目标语: 'target',
  目标语言: 'target',
  目标术语: 'target',
}

/** Words that may stand beside the name of a language or a role and say nothing: “English term”, `term_en`, 中文名称. */
export const emptyWords: ReadonlySet<string> = new Set(
  (
    'term terms text word words name column lang language simplified preferred official standard form version of the ' +
    'source target src tgt original translation translated ' +
    '术语 名称 词条 词 词语 表述 文本 译文 译名 译法 原文 翻译 规范 标准 首选'
  ).split(' '),
)

/** Endings that a Chinese name of a column may have behind the language, longest first. */
export const chineseEndings: readonly string[] = [
  '术语',
  '名称',
  '词条',
  '词语',
  '表述',
  '译文',
  '译名',
  '译法',
  '原文',
  '翻译',
  '词',
  '名',
]

/** Columns of further forms with a status of their own. */
export const statusColumns = ['admitted', 'deprecated', 'forbidden'] as const

/** The columns of a file that names none. */
export const headerlessColumns: readonly string[] = ['source', 'target', 'status', 'note']
