import type {Translator} from '../../messages/translator.js'
import {terminalLine} from '../../text/terminal-safe.js'
import {type Ink, paint} from '../paint.js'
import {placeName} from '../place-name.js'
import type {ConceptConsistency, ConsistencyPlace, ConsistencyReport, Rendering} from './consistency.js'
import {isConsistent, percent, problemWords, restWords, totalWords} from './words.js'

/** Places listed for a rendering before “and … more”. */
const shownPlaces = 3

/** The report for a person at a terminal: terms with problems with their renderings and places, the others in a list. */
export function formatConsistencyTerminal(
  report: ConsistencyReport,
  translator: Translator,
  {colour}: {readonly colour: boolean},
): string {
  const ink = paint(colour)
  const title = ink('bold', translator.report('title-consistency'))
  if (report.concepts.length === 0) return `${title}\n\n${translator.report('no-terms')}\n`
  const bad = report.concepts.filter(concept => !isConsistent(concept))
  const good = report.concepts.filter(isConsistent)
  const sections = [
    title,
    totalWords(report, translator).join('\n'),
    ...(bad.length === 0 ? [] : [ink('bold', translator.report('problem-terms'))]),
    ...bad.map(concept => problemBlock(concept, translator, colour)),
    ...(good.length === 0
      ? []
      : [
          [
            ink('bold', translator.report('consistent-terms')),
            ...good.map(concept => goodLine(concept, translator)),
          ].join('\n'),
        ]),
  ]
  return `${sections.join('\n\n')}\n`
}

function problemBlock(concept: ConceptConsistency, translator: Translator, colour: boolean): string {
  const ink = paint(colour)
  const head = `  ${ink('bold', terminalLine(concept.source))} → ${expectedWords(concept)}  ${percent(concept.rate, translator)} (${
    concept.verdicts.ok
  }/${concept.count})  ${ink('red', problemWords(concept, translator))}`
  const lines = concept.renderings.map(rendering => renderingLine(rendering, translator, colour))
  const extra: string[] = []
  if (concept.missing.length > 0)
    extra.push(`    ${ink('red', translator.report('verdict-missing'))}  ${places(concept.missing, translator)}`)
  for (const {text, count, places: at} of concept.likely)
    extra.push(
      `      ${ink('dim', translator.report('likely', {count, text: terminalLine(text)}))}  ${ink('dim', places(at, translator))}`,
    )
  const rest = restWords(concept, translator)
  if (rest !== '') extra.push(`    ${ink('dim', rest)}`)
  if (concept.firstUses.length > 0)
    extra.push(
      `    ${ink('yellow', translator.report('first-use', {count: concept.firstUses.length}))}  ${places(concept.firstUses, translator)}`,
    )
  return [head, ...lines, ...extra].join('\n')
}

const inks: Readonly<Record<Rendering['verdict'], Ink>> = {ok: 'green', variant: 'yellow', forbidden: 'red'}

function renderingLine({text, verdict, count, places: at}: Rendering, translator: Translator, colour: boolean): string {
  const ink = paint(colour)
  const mark = ink(inks[verdict], translator.report(`verdict-${verdict}`))
  return `    ${count} × ${terminalLine(text)}  ${mark}  ${ink('dim', places(at, translator))}`
}

function goodLine(concept: ConceptConsistency, translator: Translator): string {
  const found = translator.list(concept.renderings.map(({text, count}) => `${terminalLine(text)} × ${count}`))
  return `  ${terminalLine(concept.source)} → ${found === '' ? expectedWords(concept) : found}`
}

function expectedWords({expected}: ConceptConsistency): string {
  return terminalLine(expected[0] ?? '–')
}

function places(all: readonly ConsistencyPlace[], translator: Translator): string {
  const shown = all.slice(0, shownPlaces).map(place => terminalLine(placeName(place)))
  const rest = all.length - shown.length
  if (rest > 0) shown.push(translator.report('places-more', {count: rest}))
  return translator.list(shown)
}
