import type {Termbase} from '../../glossary/termbase.js'
import {detectLanguage} from '../../language/registry.js'
import {type CheckedMatch, CheckedMemory} from '../../memory/checked-memory.js'
import type {MemorySearchOptions, TranslationMemory} from '../../memory/memory.js'
import {type LoadedMemory, loadMemory} from '../../memory/memory-file.js'
import type {MemoryUnit} from '../../memory/unit.js'
import type {Translator} from '../../messages/translator.js'
import type {LanguagePair} from '../../model/language-pair.js'
import {jsonSafe, terminalLine} from '../../text/terminal-safe.js'
import {readSettings} from '../../workspace/settings/settings.js'
import {memoryFormats} from '../choices.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note} from '../io.js'
import type {CommonOptions, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {runOptions} from '../run-options.js'

/**
 * `duizhao memory search`: texts in either language of the memory. Exit 1 where one has no match that can be offered, or with `contains` is
 * in no unit.
 */
export async function searchMemory(
  path: string,
  texts: readonly string[],
  options: CommonOptions &
    OutputChoices & {
      readonly minScore?: number | undefined
      readonly limit?: number | undefined
      readonly contains?: boolean | undefined
    },
  io: Io,
): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], memoryFormats, 'pretty', options.output)
  const {translator, termbase} = await readSettings(runOptions(options, io))
  await checkOutputs(outputs, [path])
  const {memory} = await load(path, options, translator, io)
  const {minScore, limit} = options
  if (options.contains === true) {
    const answers = texts.map(text => ({text, units: memory.concordance(text, limit)}))
    await writeOutputs(io, outputs, format =>
      format === 'json'
        ? jsonAnswer({answers})
        : answers.map(({text, units}) => prettyUnits(text, units, translator)).join('\n'),
    )
    return answers.every(({units}) => units.length > 0) ? exitCodes.clean : exitCodes.findings
  }
  const search = searcher(memory, termbase)
  const answers = texts.map(text => ({text, matches: search(text, {minScore, limit})}))
  await writeOutputs(io, outputs, format =>
    format === 'json'
      ? jsonAnswer({answers})
      : answers.map(({text, matches}) => prettyAnswer(text, matches, translator)).join('\n'),
  )
  const offered = answers.every(({matches}) => matches.some(({outdated}) => !outdated))
  return offered ? exitCodes.clean : exitCodes.findings
}

/** Asks the memory in the direction in which it has the language of the text as its source, else the other way. */
function searcher(
  memory: TranslationMemory,
  termbase: Termbase,
): (text: string, options: MemorySearchOptions) => CheckedMatch[] {
  const forward = new CheckedMemory(memory, {termbase})
  let backward: CheckedMemory | undefined
  const pairs = memory.pairs()
  return (text, options) => {
    const lang = detectLanguage(text)
    const isSource = (pair: LanguagePair): boolean => pair.source === lang
    const isTarget = (pair: LanguagePair): boolean => pair.target === lang
    const turned = !pairs.some(isSource) && pairs.some(isTarget)
    if (turned) backward ??= new CheckedMemory(memory.reversed(), {termbase})
    const asked = turned
      ? pairs.filter(isTarget).map(({source, target}) => ({source: target, target: source}))
      : pairs.filter(pair => isSource(pair) || !pairs.some(isSource))
    return asked
      .flatMap(({source, target}) =>
        (turned ? backward! : forward).search(text, {...options, sourceLang: source, targetLang: target}),
      )
      .sort((a, b) => Number(a.outdated) - Number(b.outdated) || b.score - a.score)
      .slice(0, options.limit ?? defaultMatches)
  }
}

const defaultMatches = 5

function jsonAnswer(answer: object): string {
  return `${jsonSafe(JSON.stringify({version: 1, ...answer}, null, 2))}\n`
}

function prettyUnits(text: string, units: readonly MemoryUnit[], translator: Translator): string {
  const lines = units.length === 0 ? [`  ${translator.cli('memory-none')}`] : units.flatMap(prettyUnit)
  return `${[terminalLine(text), ...lines].join('\n')}\n`
}

function prettyUnit({source, target, origin}: MemoryUnit): string[] {
  const indent = ' '.repeat(4)
  return [
    `  ${terminalLine(source)}`,
    `${indent}${terminalLine(target)}`,
    ...(origin === undefined ? [] : [`${indent}${terminalLine(origin)}`]),
  ]
}

/** `duizhao memory variants`: sources with several translations. Exit 1 where there are some. */
export async function memoryVariants(path: string, options: CommonOptions & OutputChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], memoryFormats, 'pretty', options.output)
  const {translator} = await readSettings(runOptions(options, io))
  await checkOutputs(outputs, [path])
  const {memory} = await load(path, options, translator, io)
  const variants = memory.variants()
  await writeOutputs(io, outputs, format =>
    format === 'json'
      ? jsonAnswer({variants: variants.map(units => ({source: units[0]!.source, units}))})
      : variants.length === 0
        ? `${translator.cli('memory-no-variants')}\n`
        : variants.map(prettyVariants).join('\n'),
  )
  return variants.length === 0 ? exitCodes.clean : exitCodes.findings
}

function prettyVariants(units: readonly MemoryUnit[]): string {
  const lines = units.map(
    ({target, origin, date}) =>
      `  ${[target, ...(origin === undefined ? [] : [origin]), ...(date === undefined ? [] : [date])].map(terminalLine).join('  ·  ')}`,
  )
  return `${[terminalLine(units[0]!.source), ...lines].join('\n')}\n`
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

/** A memory, its damaged lines said. */
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
