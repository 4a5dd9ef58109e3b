import {readFileSync, statSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {buildIdentity} from '../../cache/build-identity.js'
import {forgetOldFiles} from '../../cache/forget-old.js'
import {replaceFile} from '../../cache/replace-file.js'
import {stableDigest} from '../../cache/stable-digest.js'
import type {Config} from '../../config/resolve.js'
import {bundledGlossaryPath, compiledGlossaryPath, isBundledName} from '../../glossary/read/bundled.js'
import {packageVersion} from '../../text/package-version.js'
import {chooseInputs, type InputChoice} from '../pairing/choose-inputs.js'
import type {PairingConfig} from '../pairing/folder-patterns.js'
import type {InputFiles} from '../pairing/input-files.js'
import {NearestConfig} from '../settings/nearest-config.js'
import type {Workspace} from '../workspace.js'

/** What a check says in the end. */
export interface CachedReport {
  /** The text of each output in its order. */
  readonly texts: readonly string[]
  /** What is said beside them. */
  readonly notes: readonly string[]
  readonly passed: boolean
}

/** What a report depends on. */
export interface ReportRequest extends InputChoice {
  /** The configuration file, `false` for none; the nearest one unless given. */
  readonly config?: string | false | undefined
  /** Beside those of the configuration. */
  readonly glossaries?: readonly string[] | undefined
  /** All else that decides what is said: options, language, colour, the day. */
  readonly situation: readonly string[]
}

/** Reports longer than this, in UTF-16 code units, are made again. */
const longestReport = 32 * 2 ** 20
const filePrefix = 'report-'

/** Of a configuration, what decides which files are read. */
type ChosenBy = PairingConfig & Pick<Config, 'glossaries'>

/** A configuration by the name of its file; that of nothing has none. */
type StoredConfig = readonly [path: string | null, config: ChosenBy]

interface Stored {
  /** That of the run first, and all others that were looked at. */
  readonly configs: readonly [StoredConfig, ...StoredConfig[]]
  /** All files that were read for them, and those that their glossaries extend, with their digests. */
  readonly configFiles: readonly (readonly [path: string, digest: string])[]
  readonly inputs: string
  readonly report: CachedReport
}

/**
 * The report of the last run with the same command line, for a run in which no byte of any file has changed: neither
 * configuration, nor glossaries, nor documents, nor the program. It saves loading all that would make it again. As with
 * every cache, whatever is missing or damaged counts as not there.
 */
export class ReportCache {
  private readonly path: string

  constructor(
    folder: string,
    private readonly request: ReportRequest,
  ) {
    const {files, situation} = request
    const digest = stableDigest([packageVersion(), buildIdentity(), process.cwd(), JSON.stringify(files), ...situation])
    this.path = join(folder, `${filePrefix}${digest.slice(0, 32)}.json`)
  }

  /** The report, with the files that it is about; undefined where anything has changed. Never throws. */
  async find(): Promise<{readonly report: CachedReport; readonly inputs: readonly InputFiles[]} | undefined> {
    try {
      const stored = readStored(this.path)
      if (stored?.configFiles.every(([file, digest]) => digestOfFile(file) === digest) !== true) return undefined
      const inputs = await this.inputsOf(stored.configs)
      if (inputs === undefined || this.contentsOf(inputs, stored.configs).digest !== stored.inputs) return undefined
      return {report: stored.report, inputs}
    } catch {
      return undefined
    }
  }

  /**
   * Call it before the documents are read, and `keep` when the answer is there. Nothing is kept where a file changed
   * in between, where a configuration is a program, or where a file of a pair was missing. Never throws.
   */
  async begin(
    inputs: readonly InputFiles[],
    {nearest, settings}: Workspace,
  ): Promise<{keep(report: CachedReport): Promise<void>}> {
    const all = [settings, ...(await nearest.all()).filter(one => one !== settings)]
    const configs = all.map(({config}) => config)
    const extended = all.flatMap(({termbase}) =>
      termbase.glossaries.flatMap(glossary => glossary.extended?.names ?? []),
    )
    const read = extended.flatMap(filesOf)
    const before = attempt(() => this.stateOf(inputs, configs, read))
    return {
      keep: async report => {
        const size = report.texts.reduce((sum, text) => sum + text.length, 0)
        const after = attempt(() => this.stateOf(inputs, configs, read))
        if (before === undefined || JSON.stringify(before) !== JSON.stringify(after) || size > longestReport) return
        const found = await this.inputsOf(before.configs).catch(() => undefined)
        if (JSON.stringify(found) !== JSON.stringify(inputs)) return
        await writeStored(this.path, {...before, report}).catch(() => {})
      },
    }
  }

  private stateOf(
    files: readonly InputFiles[],
    all: readonly Config[],
    read: readonly string[],
  ): Omit<Stored, 'report'> | undefined {
    const configFiles = [...new Set([...all.flatMap(config => config.files ?? []), ...read])]
    if (configFiles.some(file => /\.[cm]?[jt]s$/u.test(file))) return undefined
    const [own, ...others] = all.map(
      ({path, folder, pairs, ignore, glossaries}): StoredConfig => [path ?? null, {folder, pairs, ignore, glossaries}],
    )
    const configs = [own!, ...others] as const
    const {digest, settled} = this.contentsOf(files, configs)
    if (!settled || !configFiles.every(isSettled)) return undefined
    return {configs, configFiles: configFiles.map(file => [file, digestOfFile(file)] as const), inputs: digest}
  }

  /** Undefined where files without a counterpart would have to be named. Throws where a configuration came or went. */
  private async inputsOf(configs: Stored['configs']): Promise<readonly InputFiles[] | undefined> {
    const nearest = await NearestConfig.ofRun(this.request)
    const known = new Map(configs)
    const configOf = (path: string | undefined): ChosenBy => {
      const config = known.get(path ?? null)
      if (config === undefined) throw new Error('another configuration')
      return config
    }
    const own = configOf(nearest.own)
    const at = async (folder: string) => configOf(await nearest.at(folder))
    const {inputs, withoutCounterpart} = await chooseInputs(this.request, {own, at}, 'check')
    for (const files of inputs) configOf(await nearest.of(files))
    return withoutCounterpart.length > 0 ? undefined : inputs
  }

  /** The digest of the documents and glossaries; `settled` where no glossary is younger than this process. */
  private contentsOf(
    inputs: readonly InputFiles[],
    configs: Stored['configs'],
  ): {readonly digest: string; readonly settled: boolean} {
    const configured = configs.flatMap(([, {glossaries}]) => glossaries)
    const names = [...new Set([...configured, ...(this.request.glossaries ?? [])])]
    const paths = names.flatMap(filesOf)
    const parts = [...paths, ...inputs.flatMap(files => [String(files.length), ...files])]
    return {
      digest: stableDigest([
        ...parts,
        ...paths.map(path => readFileSync(path)),
        ...inputs.flatMap(files => files.map(file => readFileSync(file))),
      ]),
      settled: paths.every(isSettled),
    }
  }
}

/** The files of a glossary. */
function filesOf(name: string): string[] {
  return isBundledName(name) ? [bundledGlossaryPath(name), compiledGlossaryPath(name)] : [name]
}

/** Whether a file was there, as it is, before this process began: it was read since, nobody knows when exactly. */
function isSettled(path: string): boolean {
  return statSync(path).ctimeMs < performance.timeOrigin
}

function digestOfFile(path: string): string {
  return stableDigest([readFileSync(path)])
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

/** A digest and JSON, parted by a tab. */
function readStored(path: string): Stored | undefined {
  const content = readFileSync(path, 'utf8')
  const tab = content.indexOf('\t')
  const text = content.slice(tab + 1)
  if (tab < 0 || content.slice(0, tab) !== stableDigest([text])) return undefined
  const stored: unknown = JSON.parse(text)
  return isStored(stored) ? stored : undefined
}

/** Only this program writes such files, and another version of it has other names for them. */
function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'configFiles' in value && 'report' in value && 'inputs' in value
}

async function writeStored(path: string, stored: Stored): Promise<void> {
  const folder = join(path, '..')
  await mkdir(folder, {recursive: true})
  const text = JSON.stringify(stored)
  await replaceFile(path, `${stableDigest([text])}\t${text}`)
  await forgetOldFiles(folder, filePrefix)
}
