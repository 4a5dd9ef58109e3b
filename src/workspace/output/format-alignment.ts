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

const layouts = {'md-table': 'table', 'md-interleaved': 'interleaved', 'md-sections': 'sections'} as const

const emitters: Readonly<Record<Exclude<AlignFormat, keyof typeof layouts>, Emit>> = {
  html: (pair, lang, {termbase}) => emitAlignmentHtml(pair, {lang, termbase}),
  json: (pair, _lang, explained) => emitAlignmentJson(pair, explained),
  jsonl: (pair, _lang, explained) => emitAlignmentJsonLines(pair, explained),
  tmx: pair => emitTmx(pair, {toolVersion: packageVersion()}),
  xliff: pair => emitXliff(pair),
  csv: pair => emitAlignmentCsv(pair),
}

/**
 * An aligned pair in one of the output formats, in Markdown several with the same source; the JSON ones take evidence along. Throws
 * DuizhaoError `PACKAGE_BROKEN` for `html`.
 */
export function formatAlignment(
  texts: AlignedPair | readonly AlignedPair[],
  format: AlignFormat,
  lang: MessageLanguage,
  explained: Explained = {},
): string {
  const pairs = ('beads' in texts ? [texts] : texts).map(statedEntries)
  if (isMarkdown(format)) return emitBilingualMarkdown(pairs, {layout: layouts[format]})
  return emitters[format](pairs[0]!, lang, explained)
}

function isMarkdown(format: AlignFormat): format is keyof typeof layouts {
  return Object.hasOwn(layouts, format)
}
