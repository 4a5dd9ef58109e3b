import {lintGlossary} from '../../glossary/lint/lint-glossary.js'
import {loadGlossary} from '../../glossary/read/load.js'
import {namedError} from '../../messages/named-error.js'
import {formatGlossaryJson, formatGlossaryPretty} from '../../report/findings/glossary-findings.js'
import {readSettings} from '../../workspace/settings/settings.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, usesColour} from '../io.js'
import type {CommonOptions, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {runOptions} from '../run-options.js'

/** `duizhao glossary lint`: what is wrong with glossaries themselves. */
export async function lintGlossaries(
  files: readonly string[],
  options: CommonOptions & OutputChoices & {readonly maxWarnings?: number | undefined},
  io: Io,
): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], ['pretty', 'json'], 'pretty', options.output)
  const {config, translator} = await readSettings(runOptions(options, io))
  const names = files.length > 0 ? files : config.glossaries
  if (names.length === 0) throw namedError('GLOSSARY_ABSENT', {command: 'glossary lint'})
  await checkOutputs(outputs, names)
  const glossaries = await Promise.all(names.map(name => loadGlossary(name)))
  const findings = lintGlossary(glossaries)
  await writeOutputs(io, outputs, (format, toTerminal) =>
    format === 'json'
      ? formatGlossaryJson(findings, translator)
      : formatGlossaryPretty(findings, glossaries, translator, toTerminal && usesColour(io)),
  )
  const errors = findings.filter(({severity}) => severity === 'error').length
  const warnings = findings.filter(({severity}) => severity === 'warning').length
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings
  return errors > 0 || tooMany ? exitCodes.findings : exitCodes.clean
}
