import {compareGlossaries} from '../../glossary/compare/compare-glossaries.js'
import type {GlossaryChange} from '../../glossary/compare/glossary-change.js'
import {glossaryDigest} from '../../glossary/glossary-digest.js'
import {loadGlossary} from '../../glossary/read/load.js'
import type {Translator} from '../../messages/translator.js'
import type {Glossary} from '../../model/term.js'
import {markdownText} from '../../report/markdown-text.js'
import {paint} from '../../report/paint.js'
import {jsonSafe, terminalLine} from '../../text/terminal-safe.js'
import {readSettings} from '../../workspace/settings/settings.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note, usesColour} from '../io.js'
import type {CommonOptions, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {runOptions} from '../run-options.js'

/** What was compared, and what it gave. */
interface Comparison {
  readonly old: Glossary
  readonly now: Glossary
  readonly changes: readonly GlossaryChange[]
  readonly breaking: number
}

/** `duizhao glossary diff`: what changed from one version to the next; findings are changes that can make old texts fail. */
export async function diffGlossaries(
  [before, after]: readonly [old: string, now: string],
  options: CommonOptions & OutputChoices & {readonly sourceLang?: string | undefined},
  io: Io,
): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], ['pretty', 'json', 'md'], 'pretty', options.output)
  const {translator, sourceLang} = await readSettings(runOptions(options, io))
  await checkOutputs(outputs, [before, after])
  const [old, now] = await Promise.all([loadGlossary(before), loadGlossary(after)])
  const changes = compareGlossaries(old, now, {sourceLang})
  const breaking = changes.filter(change => change.breaking).length
  const compared = {old, now, changes, breaking}
  await writeOutputs(io, outputs, (format, toTerminal) => {
    if (format === 'json') return asJson(compared)
    return format === 'md'
      ? asMarkdown(compared, translator)
      : asText(compared, translator, toTerminal && usesColour(io))
  })
  const {version} = now
  if (options.quiet !== true && changes.length > 0 && version !== undefined && version === old.version)
    await note(io, translator.cli('glossary-diff-same-version', {version}))
  return breaking > 0 ? exitCodes.findings : exitCodes.clean
}

function asJson({old, now, changes, breaking}: Comparison): string {
  const side = (glossary: Glossary) => {
    const {id, version, path, concepts} = glossary
    return {path, id, version, digest: glossaryDigest(glossary), concepts: concepts.length}
  }
  const answer = {version: 1, old: side(old), new: side(now), changes, summary: {changes: changes.length, breaking}}
  return `${jsonSafe(JSON.stringify(answer, null, 2))}\n`
}

function asText({old, now, changes, breaking}: Comparison, translator: Translator, colour: boolean): string {
  const ink = paint(colour)
  const names = {old: nameOf(old), new: nameOf(now)}
  if (changes.length === 0) return `${ink('green', terminalLine(translator.cli('glossary-diff-none', names)))}\n`
  const lines = byConcept(changes).flatMap(([concept, own]) => [
    ink('bold', terminalLine(concept)),
    ...own.map(change => {
      const text = terminalLine(wordsOf(change, translator))
      return change.breaking ? `  ${text}  ${ink('red', translator.cli('glossary-diff-breaking'))}` : `  ${text}`
    }),
  ])
  const head = terminalLine(translator.cli('glossary-diff-head', names))
  return `${head}\n\n${lines.join('\n')}\n\n${totalOf(changes, breaking, translator)}\n`
}

/** As a changelog has it. */
function asMarkdown({old, now, changes, breaking}: Comparison, translator: Translator): string {
  const names = {old: nameOf(old), new: nameOf(now)}
  const head = `# ${markdownText(translator.cli('glossary-diff-head', names))}\n\n`
  if (changes.length === 0) return `${head}${markdownText(translator.cli('glossary-diff-none', names))}\n`
  const lines = changes.map(change => {
    const mark = change.breaking
      ? translator.report('in-brackets', {text: `**${translator.cli('glossary-diff-breaking')}**`})
      : ''
    return `- ${markdownText(`${change.concept}${translator.report('colon')}${wordsOf(change, translator)}`)}${mark}`
  })
  return `${head}${totalOf(changes, breaking, translator)}\n\n${lines.join('\n')}\n`
}

function totalOf(changes: readonly GlossaryChange[], breaking: number, translator: Translator): string {
  return translator.cli('glossary-diff-total', {count: changes.length, breaking})
}

function nameOf({path, id, version}: Glossary): string {
  return version === undefined ? (path ?? id) : `${path ?? id} ${version}`
}

/** Neighbours of one concept together. */
function byConcept(changes: readonly GlossaryChange[]): [string, GlossaryChange[]][] {
  const groups = new Map<string, GlossaryChange[]>()
  for (const change of changes) groups.set(change.concept, [...(groups.get(change.concept) ?? []), change])
  return [...groups]
}

function wordsOf({kind, concept: _, breaking: __, ...data}: GlossaryChange, translator: Translator): string {
  const key = kind !== 'first-use' ? kind : data.to === '' ? 'first-use-dropped' : 'first-use-asked'
  const {lang = '', term = '', status = '', from = '', to = '', keys = []} = data
  return translator.cli(`change-${key}`, {lang, term, status, from, to, keys})
}
