import {statedEntries} from '../../align/align-entries.js'
import {emitBilingualMarkdown} from '../../bilingual/written/bilingual-markdown.js'
import {emitAlignmentCsv} from '../../emit/alignment-csv.js'
import {emitAlignmentJson} from '../../emit/alignment-json.js'
import {emitAlignmentJsonLines} from '../../emit/alignment-jsonl.js'
import {emitTmx} from '../../emit/tmx.js'
import {emitXliff} from '../../emit/xliff.js'
import type {Termbase} from '../../glossary/termbase.js'
import type {MessageLanguage} from '../../messages/message-languages.js'
import type {AlignedPair} from '../../model/alignment.js'
import type {BeadEvidence} from '../../model/evidence.js'
import {packageVersion} from '../../text/package-version.js'
import type {AlignFormat} from './align-formats.js'
import {emitAlignmentHtml} from './workbench-html.js'

interface Explained {
  readonly evidence?: readonly BeadEvidence[] | undefined
  /** Terms that are marked on the page. */
  readonly termbase?: Termbase | undefined
}

type Emit = (pair: AlignedPair, lang: MessageLanguage, explained: Explained) => string

const emitters: Readonly<Record<AlignFormat, Emit>> = {
  'md-table': pair => emitBilingualMarkdown(pair, {layout: 'table'}),
  'md-interleaved': pair => emitBilingualMarkdown(pair, {layout: 'interleaved'}),
  'md-sections': pair => emitBilingualMarkdown(pair, {layout: 'sections'}),
  html: (pair, lang, {termbase}) => emitAlignmentHtml(pair, {lang, termbase}),
  json: (pair, _lang, explained) => emitAlignmentJson(pair, explained),
  jsonl: (pair, _lang, explained) => emitAlignmentJsonLines(pair, explained),
  tmx: pair => emitTmx(pair, {toolVersion: packageVersion()}),
  xliff: pair => emitXliff(pair),
  csv: pair => emitAlignmentCsv(pair),
}

/** An aligned pair in one of the output formats; the JSON ones take evidence along. Throws DuizhaoError `PACKAGE_BROKEN` for `html`. */
export function formatAlignment(
  pair: AlignedPair,
  format: AlignFormat,
  lang: MessageLanguage,
  explained: Explained = {},
): string {
  return emitters[format](statedEntries(pair), lang, explained)
}
