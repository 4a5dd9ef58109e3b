/**
 * `duizhao/emit`: an aligned pair as a bilingual document or as data. Every function gives text; nothing is written. The same
 * pair gives the same bytes.
 *
 * @module duizhao/emit
 */
export {
  type BilingualMarkdownOptions,
  emitBilingualMarkdown,
  type MarkdownLayout,
} from '../bilingual/written/bilingual-markdown.js'
export {type SplitSide, type SplitSides, splitBilingualMarkdown} from '../bilingual/written/split.js'
export {type CsvOptions, emitAlignmentCsv} from '../emit/alignment-csv.js'
export {type DocxComment, type DocxOptions, emitAlignmentDocx} from '../emit/alignment-docx.js'
export {emitAlignmentJson} from '../emit/alignment-json.js'
export {emitAlignmentJsonLines} from '../emit/alignment-jsonl.js'
export {emitAlignmentXlsx} from '../emit/alignment-xlsx.js'
export {emitTmx, type TmxOptions} from '../emit/tmx.js'
export {emitXliff} from '../emit/xliff.js'
export {emitAlignmentHtml, type HtmlOptions} from '../workspace/output/workbench-html.js'
