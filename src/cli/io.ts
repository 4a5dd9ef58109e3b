import {namedError, systemReason} from '../messages/named-error.js'
import {terminalSafe} from '../text/terminal-safe.js'

/** What a command touches besides files, so that it can be run in a test as well. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: NodeJS.WritableStream & {readonly isTTY?: boolean | undefined}
  readonly stderr: NodeJS.WritableStream & {readonly isTTY?: boolean | undefined; readonly columns?: number | undefined}
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The streams of this process. */
export const processIo: Io = {
  // Made when asked for, which takes milliseconds; most commands never do.
  get stdin() {
    return process.stdin
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
}

/**
 * Write to standard output and wait until it has taken the text. A reader that went away ends the program quietly;
 * a full disk behind it throws DuizhaoError `OUTPUT_UNWRITABLE`.
 */
export async function writeOut(io: Io, text: string): Promise<void> {
  try {
    await write(io.stdout, text)
  } catch (cause) {
    throw unwritableOutput(cause)
  }
}

/** What is said where standard output does not take the text. */
export function unwritableOutput(cause: unknown): Error {
  return namedError('OUTPUT_UNWRITABLE', {reason: systemReason(cause)}, {path: '<stdout>'}, cause)
}

/** A line for the person at the terminal, on standard error. */
export function note(io: Io, text: string): Promise<void> {
  return write(io.stderr, `${terminalSafe(text)}\n`)
}

function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (text === '') return resolve()
    stream.write(text, error => {
      if (error == null || isClosedPipe(error)) resolve()
      else reject(error)
    })
  })
}

/** Whether whoever read our output has closed it. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
}

/** Colour where a person looks: not in a file or pipe, not with NO_COLOR (see no-color.org); FORCE_COLOR decides otherwise. */
export function usesColour(io: Io): boolean {
  const {NO_COLOR, FORCE_COLOR, TERM} = io.env
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '' && FORCE_COLOR !== '0'
  return io.stdout.isTTY === true && TERM !== 'dumb'
}
