import {type CheckedMatch, CheckedMemory} from '../../memory/checked-memory.js'
import {appendToMemory, type LoadedMemory, loadMemory} from '../../memory/memory-file.js'
import {unitsOfPair} from '../../memory/units-of-pair.js'
import {namedError} from '../../messages/named-error.js'
import type {Translator} from '../../messages/translator.js'
import {jsonSafe, terminalLine} from '../../text/terminal-safe.js'
import {isSameFile} from '../../workspace/files/write-file.js'
import {readSettings} from '../../workspace/settings/settings.js'
import {memoryFormats} from '../choices.js'
import {alignInputs, chooseFiles} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {openWorkspace, runOptions} from '../run-options.js'

/** `duizhao memory add`: the units of published pairs that the memory does not have. */
export async function addToMemory(
  path: string,
  files: readonly string[],
  options: CommonOptions & InputChoices,
  io: Io,
): Promise<ExitCode> {
  const workspace = await openWorkspace(options, io)
  const {translator, minConfidence} = workspace.settings
  const inputs = await chooseFiles(files, options, workspace, io, 'memory add')
  for (const file of inputs.flat()) if (await isSameFile(file, path)) throw namedError('OUTPUT_IS_INPUT', {}, {path})
  const loaded = await load(path, options, translator, io)
  const pairs = await alignInputs(inputs, options, workspace, io)
  const found = pairs.map(pair => unitsOfPair(pair, minConfidence))
  const units = found.flatMap(pair => pair.units)
  const fresh = units.filter(unit => loaded.memory.add(unit))
  await appendToMemory(path, fresh)
  const unsure = found.reduce((sum, pair) => sum + pair.unsure, 0)
  const known = units.length - fresh.length
  if (options.quiet !== true) await note(io, translator.cli('memory-added', {count: fresh.length, path, known, unsure}))
  return exitCodes.clean
}

/** `duizhao memory search`: exit 1 where a text has no match that can be offered. */
export async function searchMemory(
  path: string,
  texts: readonly string[],
  options: CommonOptions &
    OutputChoices & {readonly minScore?: number | undefined; readonly limit?: number | undefined},
  io: Io,
): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], memoryFormats, 'pretty', options.output)
  const {translator, termbase} = await readSettings(runOptions(options, io))
  await checkOutputs(outputs, [path])
  const {memory} = await load(path, options, translator, io)
  const checked = new CheckedMemory(memory, {termbase})
  const {minScore, limit} = options
  const answers = texts.map(text => ({
    text,
    matches: checked.search(text, {
      minScore,
      limit,
    }),
  }))
  await writeOutputs(io, outputs, format =>
    format === 'json'
      ? `${jsonSafe(JSON.stringify({version: 1, answers}, null, 2))}\n`
      : answers.map(({text, matches}) => prettyAnswer(text, matches, translator)).join('\n'),
  )
  const offered = answers.every(({matches}) => matches.some(({outdated}) => !outdated))
  return offered ? exitCodes.clean : exitCodes.findings
}

/** `duizhao memory stats`. */
export async function memoryStats(path: string, options: CommonOptions & OutputChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], memoryFormats, 'pretty', options.output)
  const {translator} = await readSettings(runOptions(options, io))
  await checkOutputs(outputs, [path])
  const loaded = await load(path, options, translator, io)
  const stats = statsOf(loaded)
  await writeOutputs(io, outputs, format =>
    format === 'json'
      ? `${jsonSafe(JSON.stringify({version: 1, ...stats, damaged: loaded.damaged}, null, 2))}\n`
      : `${terminalLine(translator.cli('memory-stats', stats))}\n`,
  )
  return exitCodes.clean
}

async function load(path: string, options: CommonOptions, translator: Translator, io: Io): Promise<LoadedMemory> {
  const loaded = await loadMemory(path)
  const [first] = loaded.damaged
  if (first !== undefined && options.quiet !== true)
    await note(io, translator.cli('memory-damaged', {path, count: loaded.damaged.length, line: first.line}))
  return loaded
}

function statsOf({memory, lines}: LoadedMemory) {
  const sources = new Map<string, number>()
  const origins = new Set<string>()
  let characters = 0
  for (const {source, origin} of memory.units()) {
    sources.set(source, (sources.get(source) ?? 0) + 1)
    if (origin !== undefined) origins.add(origin)
    characters += source.length
  }
  const repeated = [...sources.values()].filter(count => count > 1).length
  return {units: memory.size, lines, origins: origins.size, characters, repeated}
}

function prettyAnswer(text: string, matches: readonly CheckedMatch[], translator: Translator): string {
  const lines = [terminalLine(text)]
  if (matches.length === 0) lines.push(`  ${translator.cli('memory-none')}`)
  for (const match of matches) {
    const {score, source, target, origin, outdated, published, findings} = match
    const percent = `${Math.floor(score * 100)} %`.padStart(6)
    lines.push(`${percent}  ${terminalLine(target)}`)
    const indent = ' '.repeat(8)
    if (match.kind === 'fuzzy') lines.push(`${indent}${terminalLine(source)}`)
    const reasons = findings.map(({ruleId, messageId, data}) => translator.finding(ruleId, messageId, data)).join('; ')
    if (outdated) lines.push(`${indent}${terminalLine(translator.cli('memory-outdated', {reasons}))}`)
    else if (reasons !== '') lines.push(`${indent}${terminalLine(reasons)}`)
    if (published !== undefined) lines.push(`${indent}${terminalLine(translator.cli('memory-repaired', {published}))}`)
    if (origin !== undefined) lines.push(`${indent}${terminalLine(origin)}`)
  }
  return `${lines.join('\n')}\n`
}
