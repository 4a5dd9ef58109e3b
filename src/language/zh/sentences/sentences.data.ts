/** What carries a sentence on after any quotation that closed with a stop. */
export const afterAnyQuotation: readonly string[] = [
  '的',
  '之',
  '等',
  '、',
  '，',
  '；',
  '。',
  '这一',
  '这句',
  '這一',
  '這句',
  '这番',
  '這番',
]

/** What carries it on when nothing announced the quotation (no colon or comma before it). */
export const afterEmbeddedQuotation: readonly string[] = [
  '这个',
  '這個',
  '这样',
  '這樣',
  '这种',
  '這種',
  '是',
  '为',
  '為',
  '成为',
  '成為',
  '作为',
  '作為',
  '已',
  '来',
  '來',
  '去',
  '字样',
  '字樣',
  '口号',
  '口號',
  '和“',
  '与“',
  '與「',
  '及“',
  '或“',
  '到“',
  '一词',
  '一詞',
  '一类',
  '一語',
  '一语',
]

/** What carries a sentence on after an ellipsis. */
export const afterEllipsis: readonly string[] = ['等', '的', '之类', '之類', '以及', '诸如此类']

/** The inside of a bracket that numbers an item: （一）（12）(a)(iv). */
export const listNumerals = /^(?:[〇零一二三四五六七八九十百]{1,4}|[0-9０-９]{1,3}|[A-Za-z]|[ivxIVX]{1,4})$/u

/** A Chinese numeral, or a label with a number, at the start of an item: 一. 十二. 图1. 附件2. */
export const itemLabel = /^(?:[一二三四五六七八九十百]{1,4}|(?:[图圖表]|附[件表图圖录錄]) ?\d{1,3})$/u
