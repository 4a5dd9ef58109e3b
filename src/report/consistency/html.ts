import type {Translator} from '../../messages/translator.js'
import {escapeXml} from '../../text/escape-xml.js'
import {htmlPage, htmlTable} from '../html-page.js'
import {placeName} from '../place-name.js'
import type {ConceptConsistency, ConsistencyPlace, ConsistencyReport, Rendering} from './consistency.js'
import {percent, problemWords, restWords, totalWords} from './words.js'

/** The report as a web page without script. */
export function formatConsistencyHtml(report: ConsistencyReport, translator: Translator): string {
  const title = translator.report('title-consistency')
  if (report.concepts.length === 0)
    return htmlPage(translator, title, `<p>${escapeXml(translator.report('no-terms'))}</p>\n`)
  const totals = totalWords(report, translator)
    .map(line => `<p>${escapeXml(line)}</p>\n`)
    .join('')
  const names = ['term', 'expected', 'count', 'rate', 'renderings', 'problems'] as const
  const head = names.map(name => translator.report(`column-${name}`))
  const rows = report.concepts.map(concept => [
    `<span lang="${escapeXml(report.sourceLang)}">${escapeXml(concept.source)}</span>`,
    `<span lang="${escapeXml(report.targetLang)}">${escapeXml(concept.expected[0] ?? '–')}</span>`,
    String(concept.count),
    percent(concept.rate),
    renderings(concept, translator),
    `<span class="error">${escapeXml(problemWords(concept, translator))}</span>`,
  ])
  return htmlPage(translator, title, totals + htmlTable(head, rows))
}

function renderings(concept: ConceptConsistency, translator: Translator): string {
  const {renderings, missing, likely, firstUses} = concept
  const lines = renderings.map(rendering => renderingLine(rendering, translator))
  if (missing.length > 0) lines.push(problemLine(translator.report('verdict-missing'), missing))
  for (const {text, count, places} of likely)
    lines.push(`${escapeXml(translator.report('likely', {count, text}))} ${placeList(places)}`)
  const rest = restWords(concept, translator)
  if (rest !== '') lines.push(escapeXml(rest))
  if (firstUses.length > 0)
    lines.push(problemLine(translator.report('first-use', {count: firstUses.length}), firstUses))
  return lines.join('<br>')
}

const classes: Readonly<Record<Rendering['verdict'], string>> = {ok: '', variant: 'warning', forbidden: 'error'}

function renderingLine({text, verdict, count, places}: Rendering, translator: Translator): string {
  const name = `<span class="${classes[verdict]}">${escapeXml(text)}</span> × ${count}`
  if (verdict === 'ok') return name
  return `${name} (${escapeXml(translator.report(`verdict-${verdict}`))}) ${placeList(places)}`
}

function problemLine(name: string, places: readonly ConsistencyPlace[]): string {
  return `<span class="error">${escapeXml(name)}</span> ${placeList(places)}`
}

function placeList(places: readonly ConsistencyPlace[]): string {
  return `<span class="place">${escapeXml(places.map(place => placeName(place)).join(', '))}</span>`
}
