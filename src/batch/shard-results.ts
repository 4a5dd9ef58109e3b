import {existsSync} from 'node:fs'
import {mkdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {ResultStore} from '../cache/result-store.js'
import type {InputResult} from '../workspace/check/checked-input.js'
import {writeFileAtomically} from '../workspace/files/write-file.js'

/** Where the results of shards are: one file a shard, named by its key. */
export class ShardFolder {
  constructor(private readonly folder: string) {}

  has(key: string): boolean {
    return existsSync(this.path(key))
  }

  /** Under a temporary name, then renamed: a shard is there as a whole or not at all, whoever else writes it. */
  async write(key: string, results: ReadonlyMap<string, InputResult>): Promise<void> {
    await mkdir(join(this.folder, 'shards', key.slice(0, 2)), {recursive: true})
    const lines = [...results].map(([input, result]) => `${input}\t${JSON.stringify(result)}\n`)
    await writeFileAtomically(this.path(key), lines.join(''))
  }

  /** The results of a shard by the keys of its inputs; undefined where there is no such file. */
  async read(key: string): Promise<Map<string, string> | undefined> {
    const content = await readFile(this.path(key), 'utf8').catch(() => undefined)
    if (content === undefined) return undefined
    const results = new Map<string, string>()
    for (const line of content.split('\n')) {
      const tab = line.indexOf('\t')
      if (tab > 0) results.set(line.slice(0, tab), line.slice(tab + 1))
    }
    return results
  }

  private path(key: string): string {
    return join(this.folder, 'shards', key.slice(0, 2), `${key}.tsv`)
  }
}

/** A store that keeps what a check finds, for the file of its shard. */
export class RecordedResults implements ResultStore<InputResult> {
  readonly results = new Map<string, InputResult>()

  get(): undefined {
    return undefined
  }

  set(key: string, result: InputResult): void {
    this.results.set(key, result)
  }

  async save(): Promise<void> {}
}

/** What the shards of a run found, for a check that has nothing left to do. */
export class JoinedResults implements ResultStore<InputResult> {
  constructor(private readonly results: ReadonlyMap<string, string>) {}

  get(key: string): InputResult | undefined {
    const text = this.results.get(key)
    return text === undefined ? undefined : (JSON.parse(text) as InputResult)
  }

  set(): void {}

  async save(): Promise<void> {}
}
