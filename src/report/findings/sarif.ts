import type {Translator} from '../../messages/translator.js'
import type {Severity} from '../../model/finding.js'
import {compareCodeUnits} from '../../text/compare.js'
import {aroundList, listEnd, listItem} from '../json-list.js'
import {homepage, ruleHelpUri} from '../links.js'
import {type FoundPlace, placedMessage} from '../place-name.js'
import type {FindingsReport, ReportedFinding, ReportedPlace, ToolDescription} from './findings-report.js'
import {type FindingsWriter, written} from './findings-writer.js'

const levels: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'note'}

/**
 * SARIF 2.1.0 (OASIS). Columns are UTF-16 code units, the passage in the other language is a related location, and
 * fingerprints do not depend on lines.
 */
export function formatSarif(report: FindingsReport, {version}: ToolDescription): string {
  const {findings, known, translator} = report
  return written(sarifWriter(translator, {version}, known), {...report, findings: [...findings, ...known]})
}

/** SARIF finding by finding; of them `known` are those of a baseline. The rules come first, so that it is late. */
export function sarifWriter(
  translator: Translator,
  {version}: ToolDescription,
  known: readonly ReportedFinding[] = [],
): FindingsWriter {
  /** Rules by when they were met first, and later their places in order. */
  const met = new Map<string, number>()
  let places: readonly number[] = []
  let rest = ''
  return {
    finding(reported) {
      const {ruleId} = reported.finding
      const isFirst = met.size === 0
      if (!met.has(ruleId)) met.set(ruleId, met.size)
      const result = {...resultOf(reported, met.get(ruleId)!, translator), ...baselineOf(reported, known, translator)}
      return listItem(result, indent, isFirst)
    },
    begin() {
      const ruleIds = [...met.keys()].sort(compareCodeUnits)
      places = [...met.keys()].map(id => ruleIds.indexOf(id))
      const {before, after} = aroundList(logOf(ruleIds, translator, version), 'results')
      rest = after
      return before
    },
    late: lines =>
      lines.replace(rulePlace, (_, before: string, number: string) => `${before}${places[Number(number)]}`),
    end: () => `${listEnd(indent, met.size === 0)}${rest}\n`,
  }
}

/** Of the results. */
const indent = '        '
/** The number of its rule in a result: at this depth no other key has the name, and no text has a line break. */
const rulePlace = /^( {10}"ruleIndex": )(\d+)/gmu

function logOf(ruleIds: readonly string[], translator: Translator, version: string): object {
  const rules = ruleIds.map(id => ruleOf(id, translator))
  const driver = {name: 'duizhao', version, semanticVersion: version, informationUri: homepage, rules}
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{tool: {driver}, columnKind: 'utf16CodeUnits', language: translator.reportLang, results: []}],
  }
}

/** Findings of the baseline are suppressed and not left out: an alert that vanished would be taken for a repair. */
function baselineOf(finding: ReportedFinding, known: readonly ReportedFinding[], translator: Translator): object {
  if (known.length === 0) return {}
  if (!known.includes(finding)) return {baselineState: 'new'}
  const justification = translator.report('known-justification')
  return {baselineState: 'unchanged', suppressions: [{kind: 'external', status: 'accepted', justification}]}
}

function ruleOf(id: string, translator: Translator): object {
  const title = translator.ruleTitle(id) || id
  const comment = `<!-- duizhao-disable-next-line ${id} -- ${translator.report('rule-reason')} -->`
  const help = (shown: string): string => translator.report('rule-help', {title, comment: shown})
  return {
    id,
    name: id,
    shortDescription: {text: title},
    fullDescription: {text: title},
    help: {text: help(comment), markdown: `${help(`\`${comment}\``)} [${id}](${ruleHelpUri(id)})`},
    helpUri: ruleHelpUri(id),
  }
}

function resultOf(reported: ReportedFinding, ruleIndex: number, translator: Translator): object {
  const {finding, message, primary, related, fingerprint} = reported
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: levels[finding.severity],
    message: {text: placedMessage(message, primary, translator)},
    locations: primary?.path === undefined ? [] : [locationOf(primary)],
    ...(related?.path === undefined
      ? {}
      : {relatedLocations: [{id: 1, ...locationOf(related), message: {text: translator.report('see-also')}}]}),
    partialFingerprints: {'duizhaoFinding/v1': fingerprint},
    properties: {
      messageId: finding.messageId,
      concept: finding.concept,
    },
    ...fixOf(reported),
  }
}

function locationOf(place: ReportedPlace): object {
  const {packed} = place
  return {
    physicalLocation: {
      artifactLocation: {uri: uriOf(place.path ?? '')},
      // A region is of a text, and a package is none.
      ...(packed === undefined ? {region: regionOf(place)} : {}),
    },
    ...(packed === undefined ? {} : {logicalLocations: [logicalLocationOf(packed)]}),
  }
}

function logicalLocationOf({part, label, heading}: FoundPlace): object {
  return {name: label, fullyQualifiedName: `${part}/${label}`, decoratedName: heading}
}

function regionOf(place: ReportedPlace): object {
  return {
    startLine: place.line,
    startColumn: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    charOffset: place.start,
    charLength: place.end - place.start,
    snippet: {text: place.text},
  }
}

function fixOf({finding: {fix}, source, target}: ReportedFinding): object {
  const changed = fix?.side === 'source' ? source : target
  if (fix === undefined || changed?.path === undefined || changed.packed !== undefined) return {}
  return {
    fixes: [
      {
        artifactChanges: [
          {
            artifactLocation: {uri: uriOf(changed.path)},
            replacements: [
              {
                deletedRegion: {charOffset: fix.start, charLength: fix.end - fix.start},
                insertedContent: {text: fix.text},
              },
            ],
          },
        ],
      },
    ],
  }
}

/** A relative path as a URI reference; Chinese names are percent-encoded as RFC 3986 wants. */
function uriOf(path: string): string {
  return path.split('/').map(encodePart).join('/')
}

function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'))
}
