import type {Root} from 'mdast'
import type {Transformer} from 'unified'
import type {Finding} from '../model/finding.js'
import {type ReportedFinding, type ReportedPlace, reportFindings} from '../report/findings/findings-report.js'
import {ruleHelpUri} from '../report/links.js'
import {terminalLine} from '../text/terminal-safe.js'
import {type FatalMessages, fatalMessages} from './fatal-messages.js'
import {checkLintOptions, type RemarkLintOptions} from './options.js'
import {type ReadFile, readFileWithCounterpart, type VFile} from './read-file.js'
import {type RemarkSettings, rememberSettings} from './settings.js'

/**
 * Lint Markdown with the rules of duizhao: a document alone against forbidden terms and its house style, or with its
 * counterpart against the glossary, figures, names and structure. Findings are messages of the file with `ruleId`,
 * `source` (`duizhao`), `place`, `expected`, `actual`, `url`, and as `note` the passage in the other language; errors
 * are fatal, so that `remark-cli` exits 1.
 *
 * The text of the file is read, not the tree, so that transforms before this plugin change nothing; a tree without a
 * file is written out first and its findings have no place. Wrong options or files fail the file by a named error.
 */
export default function remarkDuizhao(options: RemarkLintOptions = {}, fileSet?: unknown): Transformer<Root> {
  const fatal = fatalMessages(fileSet)
  const settingsFor = rememberSettings(options)
  return async (tree, file) => {
    try {
      checkLintOptions(options)
      const settings = await settingsFor(file.cwd)
      const read = await readFileWithCounterpart(tree, file, settings)
      if (read.missing !== undefined) noteMissing(file, read.missing, settings)
      const document = await settings.workspace.checkSides(read)
      for (const reported of reportFindings([document], settings.workspace.settings.translator).findings)
        addMessages(file, reported, read, {report: options.report ?? 'primary', fatal})
    } catch (error) {
      fatal.fail(error, file, options.lang)
    }
  }
}

function noteMissing(file: VFile, path: string, {workspace}: RemarkSettings): void {
  const reason = workspace.settings.translator.cli('no-counterpart', {count: 1, files: path})
  file.info(terminalLine(reason), {source: 'duizhao', ruleId: 'counterpart'})
}

interface Reporting {
  readonly report: 'primary' | 'all'
  readonly fatal: FatalMessages
}

function addMessages(file: VFile, reported: ReportedFinding, read: ReadFile, {report, fatal}: Reporting): void {
  const {primary, source, target} = reported
  const isOwn = (place: ReportedPlace): boolean => read.own.some(({lang}) => lang === place.lang)
  const places = report === 'primary' ? [primary] : [target, source]
  const place = places.find(found => found !== undefined && isOwn(found))
  if (place === undefined) return
  const message = addMessage(file, reported, place, read.placeless)
  const related = place === source ? target : source
  if (related !== undefined) message.note = noteOf(related)
  if (reported.finding.severity === 'error') fatal.mark(message)
}

function addMessage(
  file: VFile,
  {finding, message: reason}: ReportedFinding,
  place: ReportedPlace,
  placeless: boolean,
): ReturnType<VFile['message']> {
  const {ruleId, severity, data, fix} = finding
  const message = file.message(terminalLine(reason), {
    source: 'duizhao',
    ruleId,
    ...(placeless ? {} : {place: rangeOf(place)}),
  })
  message.fatal = severity === 'info' ? undefined : false
  message.url = ruleHelpUri(ruleId)
  message.actual = place.text
  const expected = expectedText(data.expected, fix, place)
  if (expected !== undefined) message.expected = [expected]
  return message
}

/** What the place should hold: the fix where it is about the place as a whole, else the expected form. */
function expectedText(
  form: Finding['data'][string] | undefined,
  fix: Finding['fix'],
  place: ReportedPlace,
): string | undefined {
  if (fix !== undefined && fix.start === place.start && fix.end === place.end) return fix.text
  return typeof form === 'string' ? form : undefined
}

function rangeOf({line, column, endLine, endColumn, start, end}: ReportedPlace) {
  return {start: {line, column, offset: start}, end: {line: endLine, column: endColumn, offset: end}}
}

function noteOf({path, line, column, text, lang}: ReportedPlace): string {
  const where = path === undefined || path === '' ? `${line}:${column}` : `${path}:${line}:${column}`
  return terminalLine(text === '' ? `${where} (${lang})` : `${where} (${lang}): ${text}`)
}
