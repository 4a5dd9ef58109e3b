/** Columns beside languages. `admitted`, `deprecated` and `forbidden` hold further forms of the last language. */
export const otherColumns = ['status', 'note', 'id', 'domain', 'admitted', 'deprecated', 'forbidden'] as const

/** What else people call a column. */
export const columnSynonyms: Readonly<Record<string, string>> = {
  chinese: 'zh',
  english: 'en',
  中文: 'zh',
  英文: 'en',
  英语: 'en',
  汉语: 'zh',
  源语: 'zh',
  译文: 'en',
  状态: 'status',
  备注: 'note',
  说明: 'note',
  comment: 'note',
  领域: 'domain',
  accept: 'admitted',
  accepted: 'admitted',
  variants: 'deprecated',
}

/** Columns of further forms with a status of their own. */
export const statusColumns = ['admitted', 'deprecated', 'forbidden'] as const

/** The columns of a file that names none. */
export const headerlessColumns: readonly string[] = ['zh', 'en', 'status', 'note']
