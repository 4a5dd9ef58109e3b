import {stat} from 'node:fs/promises'
import {applyPatch, structuredPatch} from 'diff'
import type {DocumentInput} from '../pipeline/read.js'
import {replacementsBetween} from '../text/replacements-between.js'
import {readTextFile} from '../workspace/files/read-file.js'
import {replaceInFile} from '../workspace/files/replace-in-file.js'
import {type EditedFile, EditedFiles} from './edited-files.js'
import type {DiskChange, ReviewFiles} from './host.js'

interface OpenFile extends EditedFile {
  /** What somebody else wrote over changes that are here only. */
  theirs?: string | undefined
  /** Time and size of what was read. */
  seen: string
}

/**
 * The files of a review: what the disk holds and what was made of it here. Nothing is written but by {@link save}, and nothing that
 * somebody else wrote is lost: changes on both sides are joined where they do not touch each other, else a person decides.
 */
export class OpenFiles extends EditedFiles<OpenFile> implements ReviewFiles {
  constructor(private readonly encoding: string | undefined) {
    super()
  }

  /** Begin with what was read. */
  async open(documents: readonly DocumentInput[]): Promise<void> {
    for (const {path, text} of documents)
      if (path !== undefined && !this.files.has(path))
        this.files.set(path, {disk: text, text, seen: await stampOf(path)})
  }

  get conflicts(): readonly string[] {
    return [...this.files].filter(([, {theirs}]) => theirs !== undefined).map(([path]) => path)
  }

  /** Write what changed into its files, each whole or not at all. Throws the DuizhaoErrors of `replaceInFile`; files before it are saved. */
  async save(): Promise<void> {
    for (const [path, file] of this.files) {
      if (file.disk === file.text || file.theirs !== undefined) continue
      await replaceInFile(path, file.disk, [replacementsBetween(file.disk, file.text)], this.encoding)
      file.disk = file.text
      file.seen = await stampOf(path)
    }
  }

  /** Look whether files changed on disk; those that did, and what was done. One that is gone stays as it is here. */
  async refresh(): Promise<ReadonlyMap<string, DiskChange>> {
    const changed = new Map<string, DiskChange>()
    for (const [path, file] of this.files) {
      const seen = await stampOf(path)
      if (seen === file.seen || seen === gone) continue
      const now = await readTextFile(path, this.encoding).then(
        ({text}) => text,
        () => undefined,
      )
      file.seen = seen
      if (now === undefined || now === file.disk) continue
      changed.set(path, take(file, now))
    }
    return changed
  }

  /** Decide a conflict: keep what is here, which saving then writes, or take what the disk has. */
  resolve(path: string, keep: 'mine' | 'disk'): void {
    const file = this.files.get(path)
    if (file?.theirs === undefined) return
    file.disk = file.theirs
    if (keep === 'disk') file.text = file.theirs
    file.theirs = undefined
  }
}

function take(file: OpenFile, now: string): DiskChange {
  if (file.text === file.disk || file.text === now) {
    file.text = now
    file.disk = now
    file.theirs = undefined
    return 'taken'
  }
  const patch = structuredPatch('', '', file.disk, file.text, undefined, undefined, {context: 1})
  const merged = applyPatch(now, patch)
  if (merged === false) {
    file.theirs = now
    return 'conflict'
  }
  file.text = merged
  file.disk = now
  file.theirs = undefined
  return 'merged'
}

const gone = ''

async function stampOf(path: string): Promise<string> {
  return stat(path).then(
    ({mtimeMs, size, ino}) => `${mtimeMs} ${size} ${ino}`,
    () => gone,
  )
}
