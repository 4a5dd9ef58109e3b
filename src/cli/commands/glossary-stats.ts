import {type Counts, type GlossaryStats, glossaryStats} from '../../glossary/glossary-stats.js'
import {loadGlossary} from '../../glossary/read/load.js'
import {namedError} from '../../messages/named-error.js'
import type {ValueKind} from '../../messages/template.js'
import type {Translator} from '../../messages/translator.js'
import {jsonSafe, terminalLine} from '../../text/terminal-safe.js'
import {readSettings} from '../../workspace/settings/settings.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import type {Io} from '../io.js'
import type {CommonOptions, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {runOptions} from '../run-options.js'

/** `duizhao glossary stats`: what glossaries hold. */
export async function showGlossaryStats(
  files: readonly string[],
  options: CommonOptions & OutputChoices,
  io: Io,
): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], ['pretty', 'json'], 'pretty', options.output)
  const {config, translator} = await readSettings(runOptions(options, io))
  const names = files.length > 0 ? files : config.glossaries
  if (names.length === 0) throw namedError('GLOSSARY_ABSENT', {command: 'glossary stats'})
  await checkOutputs(outputs, names)
  const stats = (await Promise.all(names.map(name => loadGlossary(name)))).map(glossaryStats)
  await writeOutputs(io, outputs, format =>
    format === 'json'
      ? `${jsonSafe(JSON.stringify({version: 1, glossaries: stats}, null, 2))}\n`
      : stats.map(one => formatStats(one, translator)).join('\n'),
  )
  return exitCodes.clean
}

function formatStats(
  {id, version, digest, path, concepts, tests, terms, domains, confidence, proposed}: GlossaryStats,
  translator: Translator,
): string {
  const colon = translator.report('colon')
  const nameOf = (name: string, kind?: ValueKind): string => {
    const known = name === 'none' ? 'confidence' : kind
    return known === undefined ? name : translator.nameOf(known, name)
  }
  const list = (counts: Counts, kind?: ValueKind): string =>
    translator.list(Object.entries(counts).map(([name, number]) => `${nameOf(name, kind)} ${number}`))
  const lines = [
    translator.cli('stats-head', {glossary: path ?? id, concepts, tests}),
    ...(version === undefined ? [] : [`  ${translator.cli('stats-version', {version})}`]),
    `  ${translator.cli('stats-digest', {digest})}`,
    ...Object.entries(terms).map(
      ([lang, counts]) => `  ${translator.cli('stats-terms', {lang})}${colon}${list(counts, 'status')}`,
    ),
    `  ${translator.cli('stats-domains')}${colon}${list(domains)}`,
    `  ${translator.cli('stats-confidence')}${colon}${list(confidence, 'confidence')}`,
    ...(proposed === 0 ? [] : [`  ${translator.cli('stats-proposed', {count: proposed})}`]),
  ]
  return `${lines.map(terminalLine).join('\n')}\n`
}
