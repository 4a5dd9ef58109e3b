import {languageName, type OutputLabels, outputLabels} from '../language/output-labels.data.js'
import {type AlignedPair, type TranslationUnit, translationUnits} from '../model/alignment.js'
import type {LanguageTag} from '../model/document.js'
import type {Segment} from '../model/segment.js'
import {escapeXml} from '../text/escape-xml.js'
import {languagesOf, unitText} from './unit-text.js'

/** Options of `emitAlignmentHtml`. */
export interface HtmlOptions {
  /** Language of headings and notes on the page; `en` by default. */
  readonly lang?: LanguageTag | undefined
}

/** A unit that is less certain than this is marked. */
const doubtful = 0.6

const style = `body{font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1c1c1c;background:#fff}
h1{font-size:1.4rem}table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{border-bottom:1px solid #ddd;padding:.5rem .75rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f6f6f6}th:first-child,td:first-child{width:2.5rem;color:#777;font-size:.85rem}.heading td{font-weight:600}.boilerplate td{color:#777}.none{color:#b00020;font-style:italic}.doubtful td:first-child{color:#8a5a00}
@media (max-width:40rem){table,tbody,tr,td{display:block}thead,td:first-child{display:none}tr{border-bottom:2px solid #ccc}td{border:0}}
@media (prefers-color-scheme:dark){body{color:#e6e6e6;background:#161616}th{background:#222}th,td{border-color:#333}.none{color:#ff8a80}.doubtful td:first-child{color:#fc6}}`

/**
 * Both sides in one web page, a row a unit, each column with its `lang`. Only plain text gets into the page: no markup or
 * link of a document, no script, and the page's policy forbids to load anything.
 */
export function emitAlignmentHtml(pair: AlignedPair, {lang = 'en'}: HtmlOptions = {}): string {
  const labels = outputLabels(lang)
  const languages = languagesOf(pair)
  const title = [pair.source.document.path, pair.target.document.path].filter(path => path !== undefined).join(' – ')
  const heads = languages.map(tag => `<th scope="col" lang="${escapeXml(tag)}">${escapeXml(languageName(tag))}</th>`)
  return `<!doctype html>
<html lang="${escapeXml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeXml(title === '' ? labels.title : `${labels.title}: ${title}`)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeXml(labels.title)}</h1>
<table>
<thead><tr><th scope="col">#</th>${heads.join('')}</tr></thead>
<tbody>
${translationUnits(pair)
  .map(unit => row(unit, languages, labels))
  .join('')}</tbody>
</table>
</body>
</html>
`
}

function row(unit: TranslationUnit, [sourceLang, targetLang]: readonly [string, string], labels: OutputLabels): string {
  const block = (unit.source[0] ?? unit.target[0])?.block
  const isDoubtful = unit.confidence < doubtful && unit.source.length > 0 && unit.target.length > 0
  const names = [block, isDoubtful ? 'doubtful' : undefined].filter(name => name !== undefined)
  const missing = (label: string) => (unit.moved === undefined ? label : `${labels.moved} → ${unit.moved + 1}`)
  const source = cell(unit.source, sourceLang, missing(labels.added))
  const target = cell(unit.target, targetLang, missing(labels.omitted))
  return `<tr id="u${unit.index + 1}" class="${names.join(' ')}"><td>${unit.index + 1}</td>${source}${target}</tr>\n`
}

function cell(segments: readonly Segment[], lang: string, missing: string): string {
  if (segments.length === 0) return `<td class="none">${escapeXml(missing)}</td>`
  return `<td lang="${escapeXml(lang)}">${escapeXml(unitText(segments, lang))}</td>`
}
