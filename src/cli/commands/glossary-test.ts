import {runRules} from '../../check/engine/engine.js'
import {type GlossaryTestResult, runGlossaryTests} from '../../glossary/glossary-tests.js'
import {loadGlossary} from '../../glossary/read/load.js'
import {createTermbase} from '../../glossary/termbase.js'
import {namedError} from '../../messages/named-error.js'
import type {Translator} from '../../messages/translator.js'
import type {Glossary} from '../../model/term.js'
import {unitContext} from '../../records/unit-context.js'
import {jsonSafe, terminalLine} from '../../text/terminal-safe.js'
import {readSettings, type Settings} from '../../workspace/settings/settings.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import type {Io} from '../io.js'
import type {CommonOptions, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {runOptions} from '../run-options.js'

/** `duizhao glossary test`: the tests that glossaries carry, each glossary by itself; rules on terms and those that a test names. */
export async function testGlossaries(
  files: readonly string[],
  options: CommonOptions & OutputChoices,
  io: Io,
): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], ['pretty', 'json'], 'pretty', options.output)
  const settings = await readSettings(runOptions(options, io))
  const names = files.length > 0 ? files : settings.config.glossaries
  if (names.length === 0) throw namedError('GLOSSARY_ABSENT', {command: 'glossary test'})
  await checkOutputs(outputs, names)
  const glossaries = await Promise.all(names.map(name => loadGlossary(name)))
  const results = glossaries.flatMap(glossary => runTests(glossary, settings))
  await writeOutputs(io, outputs, format =>
    format === 'json' ? formatTestsJson(results) : formatTestsPretty(results, settings.translator),
  )
  return results.some(({passed}) => !passed) ? exitCodes.findings : exitCodes.clean
}

function runTests(glossary: Glossary, settings: Settings): GlossaryTestResult[] {
  const termbase = createTermbase([glossary])
  const named = new Set(glossary.tests.flatMap(({expect}) => expect.map(finding => finding.split(' ')[0])))
  const rules = settings.unitRules().filter(({rule: {id}}) => id.startsWith('term-') || named.has(id))
  return runGlossaryTests(glossary, (source, target) => {
    const texts = {source: source.text, target: target.text, sourceLang: source.lang, targetLang: target.lang}
    const context = unitContext(texts, {termbase})
    return runRules([context], rules)[0] ?? []
  })
}

function formatTestsJson(results: readonly GlossaryTestResult[]): string {
  const failed = results.filter(({passed}) => !passed).length
  const tests = results.map(({source, target, ...result}) => ({
    [source.lang]: source.text,
    [target.lang]: target.text,
    ...result,
  }))
  const answer = {version: 1, tests, summary: {passed: results.length - failed, failed}}
  return `${jsonSafe(JSON.stringify(answer, null, 2))}\n`
}

function formatTestsPretty(results: readonly GlossaryTestResult[], translator: Translator): string {
  const failed = results.filter(({passed}) => !passed)
  const lines = failed.map(({source, target, place, missing, unexpected}) =>
    terminalLine(
      translator.cli('glossary-test-failed', {
        place: place === undefined ? '' : `${place.path}:${place.line}:${place.column}`,
        source: source.text,
        target: target.text,
        expected: missing.length === 0 ? translator.cli('nothing') : missing,
        actual: unexpected.length === 0 ? translator.cli('nothing') : unexpected,
      }),
    ),
  )
  const count = results.length
  return `${[...lines, translator.cli('glossary-tests', {passed: count - failed.length, count})].join('\n')}\n`
}
