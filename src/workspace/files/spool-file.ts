import {closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {namedError, systemReason} from '../../messages/named-error.js'
import type {SpooledText, TextSpool} from '../../report/consistency/uses-of-concept.js'

/** Bytes that are read at once unless given. */
const usualBlock = 1 << 20
const lineFeed = 10

/**
 * Text that is too much for memory until its turn comes: a file that only this process knows, in the folder for temporary files. Reads and writes
 * wait for the disk. All methods but `close` throw DuizhaoError `OUTPUT_UNWRITABLE`.
 */
export class SpoolFile implements TextSpool {
  private readonly folder: string
  private readonly file: number
  private size = 0

  constructor() {
    this.folder = inSpool(tmpdir(), () => mkdtempSync(join(tmpdir(), 'duizhao-')))
    this.file = inSpool(this.folder, () => openSync(join(this.folder, 'spool'), 'wx+', 0o600))
    // Nothing stays behind where the process is killed.
    if (process.platform !== 'win32') this.remove()
  }

  append(text: string): SpooledText {
    const bytes = Buffer.from(text)
    const start = this.size
    inSpool(this.folder, () => {
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.file, bytes, done, bytes.length - done, start + done)
    })
    this.size += bytes.length
    return {start, end: this.size}
  }

  read({start, end}: SpooledText): string {
    return this.bytes(start, end).toString()
  }

  /** All of it in pieces that end with a line. */
  *pieces(block = usualBlock): Generator<string> {
    for (let start = 0; start < this.size; ) {
      let bytes = this.bytes(start, Math.min(this.size, start + block))
      // A line may be longer than a block.
      while (!bytes.includes(lineFeed) && start + bytes.length < this.size)
        bytes = this.bytes(start, Math.min(this.size, start + 2 * bytes.length))
      const whole = bytes.lastIndexOf(lineFeed) + 1
      const piece = start + bytes.length === this.size || whole === 0 ? bytes : bytes.subarray(0, whole)
      yield piece.toString()
      start += piece.length
    }
  }

  close(): void {
    closeSync(this.file)
    this.remove()
  }

  private bytes(start: number, end: number): Buffer {
    const bytes = Buffer.allocUnsafe(end - start)
    let done = 0
    while (done < bytes.length) {
      const read = inSpool(this.folder, () => readSync(this.file, bytes, done, bytes.length - done, start + done))
      if (read === 0) break
      done += read
    }
    return bytes.subarray(0, done)
  }

  private remove(): void {
    rmSync(this.folder, {recursive: true, force: true})
  }
}

function inSpool<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    throw namedError('OUTPUT_UNWRITABLE', {reason: systemReason(cause)}, {path}, cause)
  }
}
