import {mkdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {forgetOldFiles} from './forget-old.js'
import {replaceFile} from './replace-file.js'
import {stableDigest} from './stable-digest.js'

/** Results of earlier runs, by key. A key has to hold everything that the result depends on. */
export interface ResultStore<Result> {
  get(key: string): Result | undefined
  set(key: string, result: Result): void
  /** Write what was asked for or set since the store was opened; everything else is forgotten. Never throws. */
  save(): Promise<void>
}

const filePrefix = 'check-'

/**
 * Open the results of one combination of settings in `folder`, one file for each. A file that is missing, damaged or
 * from elsewhere counts as empty: a cache may be slow, but never wrong and never in the way. Entries carry a digest of
 * their own, so that a damaged one is not read. `atOnce` is the number of stores of one run: so many more are kept.
 */
export async function openResultStore<Result>(
  folder: string,
  settings: string,
  isResult: (value: unknown) => value is Result,
  atOnce = 1,
): Promise<ResultStore<Result>> {
  const path = join(folder, `${filePrefix}${settings.slice(0, 32)}.json`)
  const stored = await readStored(path)
  const used = new Map<string, string>()
  let changed = false
  return {
    get(key) {
      const text = stored.get(key)
      const value = text === undefined ? undefined : parse(text)
      if (text === undefined || !isResult(value)) return undefined
      used.set(key, text)
      return value
    },
    set(key, result) {
      used.set(key, JSON.stringify(result))
      changed = true
    },
    async save() {
      if (!changed && used.size === stored.size) return
      await writeStored(folder, path, used, atOnce).catch(() => {})
    },
  }
}

/** Lines of key, digest and JSON, parted by tabs. */
async function readStored(path: string): Promise<Map<string, string>> {
  const stored = new Map<string, string>()
  const content = await readFile(path, 'utf8').catch(() => '')
  for (const line of content.split('\n')) {
    const first = line.indexOf('\t')
    const second = line.indexOf('\t', first + 1)
    if (first < 0 || second < 0) continue
    const text = line.slice(second + 1)
    if (line.slice(first + 1, second) === digestOf(text)) stored.set(line.slice(0, first), text)
  }
  return stored
}

async function writeStored(
  folder: string,
  path: string,
  results: ReadonlyMap<string, string>,
  atOnce: number,
): Promise<void> {
  await mkdir(folder, {recursive: true})
  const lines = [...results].map(([key, text]) => `${key}\t${digestOf(text)}\t${text}\n`)
  await replaceFile(path, lines.join(''))
  await forgetOldFiles(folder, filePrefix, {more: atOnce - 1})
}

function digestOf(text: string): string {
  return stableDigest([text]).slice(0, 16)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
