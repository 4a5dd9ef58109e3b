import type {Translator} from '../../messages/translator.js'
import type {LanguageTag} from '../../model/document.js'
import {markdownHead, markdownRow, markdownText} from '../markdown-text.js'
import {placeName} from '../place-name.js'
import type {ConceptConsistency, ConsistencyPlace, ConsistencyReport} from './consistency.js'
import {isConsistent, percent, problemWords, restWords, totalWords} from './words.js'

/** The report as Markdown: totals, one table of all terms, then the places of each problem, term by term. */
export function* consistencyMarkdown(report: ConsistencyReport, translator: Translator): Generator<string> {
  const title = `# ${translator.report('title-consistency')}\n`
  if (report.concepts.length === 0) return yield `${title}\n${translator.report('no-terms')}\n`
  const totals = totalWords(report, translator)
    .map(line => `- ${markdownText(line)}`)
    .join('\n')
  yield `${title}\n${totals}\n\n${table(report, translator)}`
  const bad = report.concepts.filter(concept => !isConsistent(concept))
  if (bad.length > 0) yield `\n## ${translator.report('problem-terms')}\n`
  for (const concept of bad) yield `\n${problemDetails(concept, translator)}`
}

/** A row for each concept, a column for each language: its official rendering, what was found, and what is wrong. */
function tableByLanguage({concepts}: ConsistencyReport, langs: readonly LanguageTag[], translator: Translator): string {
  const head = markdownHead([translator.report('column-term'), ...langs])
  const rows = [...new Set(concepts.map(({concept}) => concept))].map(id => {
    const own = concepts.filter(({concept}) => concept === id)
    const cells = langs.map(lang =>
      languageCell(
        own.find(({targetLang}) => targetLang === lang),
        translator,
      ),
    )
    return markdownRow([markdownText(own[0]!.source), ...cells])
  })
  return `${head}\n${rows.join('\n')}\n`
}

function languageCell(concept: ConceptConsistency | undefined, translator: Translator): string {
  if (concept === undefined) return '–'
  const found = concept.renderings.map(({text, count}) => `${markdownText(text)} × ${count}`)
  const problems = problemWords(concept, translator)
  const head = `**${markdownText(concept.expected[0] ?? '–')}** ${percent(concept.rate, translator)} (${concept.verdicts.ok}/${concept.count})`
  return [head, ...found, ...(problems === '' ? [] : [problems])].join('<br>')
}

function table(report: ConsistencyReport, translator: Translator): string {
  const {concepts, targetLangs} = report
  if (targetLangs !== undefined) return tableByLanguage(report, targetLangs, translator)
  const names = ['term', 'expected', 'count', 'rate', 'renderings', 'problems'] as const
  const head = markdownHead(names.map(name => translator.report(`column-${name}`)))
  const rows = concepts.map(concept =>
    markdownRow([
      markdownText(concept.source),
      markdownText(concept.expected[0] ?? '–'),
      String(concept.count),
      percent(concept.rate, translator),
      concept.renderings.map(({text, count}) => `${markdownText(text)} × ${count}`).join('<br>'),
      problemWords(concept, translator),
    ]),
  )
  return `${head}\n${rows.join('\n')}\n`
}

function problemDetails(concept: ConceptConsistency, translator: Translator): string {
  const colon = translator.report('colon')
  const lines = concept.renderings
    .filter(({verdict}) => verdict !== 'ok')
    .map(({text, verdict, places}) => {
      const name = `${markdownText(text)}${translator.report('in-brackets', {text: translator.report(`verdict-${verdict}`)})}`
      return `- ${name}${colon}${placeList(places, translator)}`
    })
  if (concept.missing.length > 0)
    lines.push(`- ${translator.report('verdict-missing')}${colon}${placeList(concept.missing, translator)}`)
  for (const {text, count, places} of concept.likely)
    lines.push(
      `  - ${markdownText(translator.report('likely', {count, text}))}${colon}${placeList(places, translator)}`,
    )
  const rest = restWords(concept, translator)
  if (rest !== '') lines.push(`- ${rest}`)
  if (concept.firstUses.length > 0) {
    const name = translator.report('first-use', {count: concept.firstUses.length})
    lines.push(`- ${name}${colon}${placeList(concept.firstUses, translator)}`)
  }
  return `### ${markdownText(concept.source)} → ${markdownText(concept.expected[0] ?? '–')}\n\n${lines.join('\n')}\n`
}

function placeList(places: readonly ConsistencyPlace[], translator: Translator): string {
  return translator.list(places.map(place => markdownText(placeName(place))))
}
