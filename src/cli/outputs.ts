import {namedError} from '../messages/named-error.js'
import {checkWritable, isSameFile, openAtomically} from '../workspace/files/write-file.js'
import {choice} from './arguments.js'
import {type Io, writeOut} from './io.js'

/** One format of a run and where it goes: a file, or standard output. */
export interface Output<Format extends string> {
  readonly format: Format
  readonly file?: string | undefined
}

/**
 * Read `-f FORMAT[=FILE]…` and `-o FILE`. Throws DuizhaoError `OPTION_VALUE`, `OUTPUT_BINARY` or `OUTPUT_TWICE`.
 */
export function parseOutputs<Format extends string>(
  values: readonly string[],
  known: readonly Format[],
  fallback: Format,
  file: string | undefined,
): Output<Format>[] {
  const outputs = (values.length === 0 ? [fallback] : values).map((value): Output<Format> => {
    const at = value.indexOf('=')
    const format = choice('--format', at < 0 ? value : value.slice(0, at), known)
    const own = at < 0 ? file : value.slice(at + 1)
    if (own === '') throw namedError('OUTPUT_NAMELESS', {value}, {})
    return own === undefined || own === '-' ? {format} : {format, file: own}
  })
  const piped = outputs.find(output => output.file === undefined && packedFormats.has(output.format))
  if (piped !== undefined) throw namedError('OUTPUT_BINARY', {format: piped.format})
  const places = outputs.map(output => output.file ?? '')
  const twice = places.find((place, index) => places.indexOf(place) !== index)
  if (twice !== undefined) throw namedError('OUTPUT_TWICE', {}, twice === '' ? {} : {path: twice})
  return outputs
}

/** Formats that are no text: they go to a file only. */
const packedFormats: ReadonlySet<string> = new Set(['docx', 'xlsx'])

/** Before the work: every file can be written, and none of them is an input. */
export async function checkOutputs(outputs: readonly Output<string>[], inputs: readonly string[]): Promise<void> {
  for (const {file} of outputs) {
    if (file === undefined) continue
    for (const input of inputs) if (await isSameFile(file, input)) throw namedError('OUTPUT_IS_INPUT', {}, {path: file})
    await checkWritable(file)
  }
}

/** Make each format and put it in its place; what is made in pieces is written piece by piece. */
export async function writeOutputs<Format extends string>(
  io: Io,
  outputs: readonly Output<Format>[],
  make: (format: Format, toTerminal: boolean) => Made | Promise<Made>,
): Promise<void> {
  for (const {format, file} of outputs) {
    const made = await make(format, file === undefined)
    const pieces = typeof made === 'string' || made instanceof Uint8Array ? [made] : made
    const begun = file === undefined ? undefined : await openAtomically(file)
    try {
      for (const piece of pieces)
        if (begun !== undefined) await begun.write(piece)
        else if (typeof piece === 'string') await writeOut(io, piece)
    } catch (error) {
      await begun?.abandon()
      throw error
    }
    await begun?.commit()
  }
}

type Made = string | Uint8Array | Iterable<string>
