import {dirname, resolve} from 'node:path'
import type {Termbase} from '../../glossary/termbase.js'
import {type Glossaries, glossaryList, loadTermbase} from './load-termbase.js'
import {NearestConfig} from './nearest-config.js'
import {type RunOptions, readSettings, type Settings} from './settings.js'

/**
 * The settings of files, wherever they are: those of the configuration that {@link NearestConfig} gives. Each configuration and each set of
 * glossaries is read once, until it is forgotten.
 */
export class NearestSettings {
  private readonly opened = new Map<string, Promise<Settings>>()
  private readonly termbases = new Map<string, Promise<Termbase>>()

  private constructor(
    private readonly run: RunOptions,
    readonly config: NearestConfig,
  ) {}

  /** For a run: what has no configuration above it has that of the folder of the run. */
  static async ofRun(run: RunOptions): Promise<NearestSettings> {
    return new NearestSettings(run, await NearestConfig.ofRun(run))
  }

  /** For an editor, which may open any file: what has no configuration above it has none. */
  static ofEditor(run: Omit<RunOptions, 'folder'>): NearestSettings {
    return new NearestSettings(run, NearestConfig.ofEditor(run))
  }

  /** The settings of files that belong together; those of the run for a text without a file. Throws the DuizhaoErrors of `readSettings`. */
  async of(files: readonly string[]): Promise<Settings> {
    return this.open(await this.config.of(files))
  }

  /** The settings of what lies in a folder. Throws as {@link of}. */
  async at(folder: string): Promise<Settings> {
    return this.open(await this.config.at(folder))
  }

  /** All that were asked for and could be read. */
  async all(): Promise<readonly Settings[]> {
    const settled = await Promise.allSettled(this.opened.values())
    return settled.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
  }

  /** Forget what is made of one of these files: a configuration, what it extends, a glossary. */
  async forget(paths: ReadonlySet<string>): Promise<void> {
    for (const [key, opened] of [...this.opened]) {
      const settings = await opened.catch(() => undefined)
      if (settings !== undefined && !ownFiles(settings).some(path => paths.has(path))) continue
      this.opened.delete(key)
      this.termbases.clear()
    }
  }

  /** Forget everything, such as when a configuration may have come or gone. */
  clear(): void {
    this.opened.clear()
    this.termbases.clear()
    this.config.clear()
  }

  private open(config: string | undefined): Promise<Settings> {
    const key = config ?? ''
    const known = this.opened.get(key)
    if (known !== undefined) return known
    const folder = config === undefined ? this.run.folder : dirname(config)
    const opened = readSettings({...this.run, folder, config: config ?? false}, (glossaries, cache) =>
      this.termbaseOf(glossaries, cache),
    )
    this.opened.set(key, opened)
    // The next question may find it mended.
    opened.catch(() => this.opened.delete(key))
    return opened
  }

  /** Packages that share their glossaries have them once. */
  private termbaseOf(glossaries: Glossaries, cache: string | undefined): Promise<Termbase> {
    const names = glossaryList(glossaries)
    if (names.some(name => typeof name !== 'string')) return loadTermbase(glossaries, cache)
    const key = JSON.stringify(names)
    const termbase = this.termbases.get(key) ?? loadTermbase(glossaries, cache)
    this.termbases.set(key, termbase)
    termbase.catch(() => this.termbases.delete(key))
    return termbase
  }
}

/** Absolute paths of the files that settings are made of: the configuration, its glossaries, what they extend. */
function ownFiles({config, termbase}: Settings): readonly string[] {
  const extended = termbase.glossaries.flatMap(glossary => glossary.extended?.names ?? [])
  return [...(config.files ?? []), ...config.glossaries, ...extended].map(name => resolve(name))
}
