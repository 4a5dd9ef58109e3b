import {dirname, resolve, sep} from 'node:path'
import {configFileIn, findConfigFile} from '../../config/load.js'

/** Which configuration is asked for. */
export interface ConfigChoice {
  /** Where the configuration is looked for; the working directory unless given. */
  readonly folder?: string | undefined
  /** The configuration file, `false` for none; the nearest one unless given. */
  readonly config?: string | false | undefined
}

/**
 * Which configuration files have: the nearest one above a file; of files that belong together, above all of them. One that was named holds
 * for all. Each folder is looked at once, until it is forgotten.
 */
export class NearestConfig {
  private readonly folders = new Map<string, Promise<string | undefined>>()

  private constructor(
    /** The configuration of files that have none above them; undefined for none. */
    readonly own: string | undefined,
    private readonly isNamed: boolean,
  ) {}

  /** For a run: what has no configuration above it has that of the folder of the run. */
  static async ofRun({config, folder = process.cwd()}: ConfigChoice): Promise<NearestConfig> {
    if (config === undefined) return new NearestConfig(await findConfigFile(folder), false)
    return new NearestConfig(config === false ? undefined : resolve(folder, config), true)
  }

  /** For an editor, which may open any file: what has no configuration above it has none. */
  static ofEditor({config}: Pick<ConfigChoice, 'config'>): NearestConfig {
    return new NearestConfig(typeof config === 'string' ? resolve(config) : undefined, config !== undefined)
  }

  /** The configuration of files that belong together; that of the run for none. */
  async of(files: readonly string[]): Promise<string | undefined> {
    const folders = files.map(file => dirname(resolve(file)))
    return folders.length === 0 ? this.own : this.at(folders.reduce(commonFolder))
  }

  /** The configuration of what lies in a folder. */
  async at(folder: string): Promise<string | undefined> {
    return this.isNamed ? this.own : ((await this.nearest(resolve(folder))) ?? this.own)
  }

  /** Look at the folders again. */
  clear(): void {
    this.folders.clear()
  }

  private nearest(folder: string): Promise<string | undefined> {
    const known = this.folders.get(folder)
    if (known !== undefined) return known
    const above = dirname(folder)
    const found = configFileIn(folder).then(own => own ?? (above === folder ? undefined : this.nearest(above)))
    this.folders.set(folder, found)
    return found
  }
}

/** The folder that holds both. */
function commonFolder(a: string, b: string): string {
  const holds = (folder: string): boolean => folder === b || b.startsWith(folder.endsWith(sep) ? folder : folder + sep)
  let folder = a
  while (!holds(folder) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
