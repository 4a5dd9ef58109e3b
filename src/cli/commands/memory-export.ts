import {emitMemoryTmx} from '../../emit/memory-tmx.js'
import {loadMemory} from '../../memory/memory-file.js'
import {packageVersion} from '../../text/package-version.js'
import {readSettings} from '../../workspace/settings/settings.js'
import {memoryExportFormats} from '../choices.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note} from '../io.js'
import type {CommonOptions, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {runOptions} from '../run-options.js'

/** `duizhao memory export`: all units of a memory in the format of other programs. */
export async function exportMemory(path: string, options: CommonOptions & OutputChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], memoryExportFormats, 'tmx', options.output)
  const {translator} = await readSettings(runOptions(options, io))
  await checkOutputs(outputs, [path])
  const {memory, damaged} = await loadMemory(path)
  await writeOutputs(io, outputs, () => emitMemoryTmx(memory.units(), {toolVersion: packageVersion()}))
  const [first] = damaged
  if (options.quiet === true) return exitCodes.clean
  if (first !== undefined)
    await note(io, translator.cli('memory-damaged', {path, count: damaged.length, line: first.line}))
  for (const {file} of outputs)
    if (file !== undefined) await note(io, translator.cli('memory-exported', {count: memory.size, path: file}))
  return exitCodes.clean
}
