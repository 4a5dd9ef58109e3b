import {statedEntries} from '../../align/align-entries.js'
import {HeldUnits} from '../../memory/held-units.js'
import {appendToMemory, type DamagedLine, readMemory} from '../../memory/memory-file.js'
import type {MemoryUnit} from '../../memory/unit.js'
import {type RefusalReason, refusalOf, unitsOfPair} from '../../memory/units-of-pair.js'
import {namedError} from '../../messages/named-error.js'
import type {AlignedPair} from '../../model/alignment.js'
import {LineIndex} from '../../text/line-index.js'
import {terminalLine} from '../../text/terminal-safe.js'
import {leftOutNote} from '../../workspace/check/input-notes.js'
import {shownPath} from '../../workspace/files/shown-path.js'
import {isSameFile} from '../../workspace/files/write-file.js'
import {streamTmx} from '../../workspace/inputs/stream-tmx.js'
import type {InputFiles} from '../../workspace/pairing/input-files.js'
import type {Workspace} from '../../workspace/workspace.js'
import {alignInputs, chooseFiles} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note} from '../io.js'
import type {CommonOptions, InputChoices} from '../options.js'
import {openWorkspace} from '../run-options.js'
import {endRun} from '../said-inputs.js'

/**
 * `duizhao memory add`: the units of published pairs that the memory does not have. What the same document says otherwise now takes the place
 * of what it said; what is not stored is listed with its reason. A translation memory of another program is read piece by piece.
 */
export async function addToMemory(
  path: string,
  files: readonly string[],
  options: CommonOptions & InputChoices,
  io: Io,
): Promise<ExitCode> {
  const workspace = await openWorkspace(options, io)
  const {translator} = workspace.settings
  const inputs = await chooseFiles(files, options, workspace, io, 'memory add')
  for (const file of inputs.flat()) if (await isSameFile(file, path)) throw namedError('OUTPUT_IS_INPUT', {}, {path})
  const say = async (text: string): Promise<void> => {
    if (options.quiet !== true) await note(io, text)
  }
  const {held, damaged} = await readHeld(path)
  const [first] = damaged
  if (first !== undefined) await say(translator.cli('memory-damaged', {path, count: damaged.length, line: first.line}))
  const pairs = await alignInputs(
    inputs.filter(input => !isMemory(input)),
    options,
    workspace,
    io,
  )
  const counts = {count: 0, known: 0, replaced: 0, refused: 0}
  const refuse = async (reason: RefusalReason, place: string, source: string): Promise<void> => {
    if (counts.refused++ >= shownRefusals) return
    const text = excerpt(source)
    await say(translator.cli('memory-refused', {place, reason: translator.cli(`memory-refusal-${reason}`), text}))
  }
  const isFresh = (unit: MemoryUnit): boolean => {
    const fresh = held.add(unit)
    counts[fresh ? 'count' : 'known']++
    return fresh
  }
  const fresh = async function* (): AsyncGenerator<MemoryUnit> {
    for (const {pair, settings} of pairs) {
      const {units, refused} = unitsOfPair(statedEntries(pair), settings.minConfidence)
      yield* units.filter(isFresh)
      for (const {reason, start, source} of refused) await refuse(reason, placeOf(pair, start), source)
    }
    for (const [file] of inputs.filter(isMemory)) yield* unitsOfMemory(file, {workspace, say, refuse, isFresh})
  }
  await appendToMemory(path, fresh())
  if (held.hasCorrections) await appendToMemory(path, supersededIn(path, held, counts))
  if (counts.refused > shownRefusals)
    await say(translator.cli('memory-refused-more', {count: counts.refused - shownRefusals}))
  await say(translator.cli('memory-added', {path, ...counts}))
  return endRun(exitCodes.clean, workspace, options, io)
}

const shownRefusals = 50
const excerptLength = 60

function isMemory([file, second]: InputFiles): boolean {
  return second === undefined && file.toLowerCase().endsWith('.tmx')
}

async function readHeld(path: string): Promise<{held: HeldUnits; damaged: readonly DamagedLine[]}> {
  const held = new HeldUnits()
  const damaged: DamagedLine[] = []
  for await (const unit of readMemory(path))
    if ('reason' in unit) damaged.push(unit)
    else held.hold(unit)
  return {held, damaged}
}

interface Adding {
  readonly workspace: Workspace
  say(text: string): Promise<void>
  refuse(reason: RefusalReason, place: string, source: string): Promise<void>
  isFresh(unit: MemoryUnit): boolean
}

/** The units of a TMX file that are new, as it is read. */
async function* unitsOfMemory(file: string, {workspace, say, refuse, isFresh}: Adding): AsyncGenerator<MemoryUnit> {
  const path = shownPath(file)
  let isSaid = false
  const {sourceLang: stated} = await workspace.settingsOf([file])
  for await (const {sides, units} of streamTmx(file, {...workspace.reading, sourceLang: stated})) {
    const [sourceLang, targetLang] = [sides.source.lang, sides.target.lang]
    const leftOut = leftOutNote(path, [sourceLang, targetLang], sides.leftOut)
    if (leftOut !== undefined && !isSaid) await say(workspace.settings.translator.cli(leftOut.code, leftOut.data))
    isSaid = true
    for (const {id, date, origin = path, source, target} of units) {
      const unit = {source, target, sourceLang, targetLang, origin, date: dayOf(date)}
      const reason = source === '' && target === '' ? 'empty' : refusalOf(unit)
      if (reason !== undefined) await refuse(reason, `${path} <tu> ${id}`, source)
      else if (isFresh(unit)) yield unit
    }
  }
}

/** `2024-03-15` of `20240315T080000Z`. */
function dayOf(date = ''): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)T/u.exec(date) ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}`
}

/** What the file had before, and its documents say otherwise today, to be taken out. */
async function* supersededIn(path: string, held: HeldUnits, counts: {replaced: number}): AsyncGenerator<MemoryUnit> {
  for await (const unit of readMemory(path)) {
    if ('reason' in unit || unit.removed === true || !held.isSuperseded(unit)) continue
    counts.replaced++
    const removed: MemoryUnit = {...unit, removed: true}
    held.hold(removed)
    yield removed
  }
}

function excerpt(text: string): string {
  const line = terminalLine(text)
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength - 1).trimEnd()}…`
}

function placeOf({source: {document}}: AlignedPair, start: number): string {
  const {line, column} = new LineIndex(document.text).position(start)
  return [document.path ?? '', line, column].filter(part => part !== '').join(':')
}
