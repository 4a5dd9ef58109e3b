import {emitAlignmentCsv} from '../emit/alignment-csv.js'
import {emitAlignmentHtml} from '../emit/alignment-html.js'
import {emitAlignmentJson} from '../emit/alignment-json.js'
import {emitAlignmentJsonLines} from '../emit/alignment-jsonl.js'
import {emitBilingualMarkdown} from '../emit/bilingual-markdown.js'
import {emitTmx} from '../emit/tmx.js'
import {withWrittenPlaceholders} from '../emit/written-placeholders.js'
import {emitXliff} from '../emit/xliff.js'
import type {MessageLanguage} from '../messages/message-languages.js'
import type {AlignedPair} from '../model/alignment.js'
import type {AlignFormat} from './choices.js'
import {packageVersion} from './version.js'

type Emit = (pair: AlignedPair, lang: MessageLanguage) => string

const emitters: Readonly<Record<AlignFormat, Emit>> = {
  'md-table': pair => emitBilingualMarkdown(pair, {layout: 'table'}),
  'md-interleaved': pair => emitBilingualMarkdown(pair, {layout: 'interleaved'}),
  'md-sections': pair => emitBilingualMarkdown(pair, {layout: 'sections'}),
  html: (pair, lang) => emitAlignmentHtml(pair, {lang}),
  json: pair => emitAlignmentJson(pair),
  jsonl: pair => emitAlignmentJsonLines(pair),
  tmx: pair => emitTmx(pair, {toolVersion: packageVersion()}),
  xliff: pair => emitXliff(pair),
  csv: pair => emitAlignmentCsv(pair),
}

/** An aligned pair in one of the output formats. */
export function formatAlignment(pair: AlignedPair, format: AlignFormat, lang: MessageLanguage): string {
  return emitters[format](withWrittenPlaceholders(pair), lang)
}
