import {randomBytes} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'
import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {performance} from 'node:perf_hooks'
import {buildIdentity} from '../../cache/build-identity.js'
import {forgetOldFiles} from '../../cache/forget-old.js'
import {stableDigest} from '../../cache/stable-digest.js'
import {findConfigFile} from '../../config/load.js'
import type {Config} from '../../config/resolve.js'
import {bundledGlossaryPath, compiledGlossaryPath, isBundledName} from '../../glossary/read/bundled.js'
import {packageVersion} from '../../text/package-version.js'
import {chooseInputs, type InputChoice} from '../pairing/choose-inputs.js'
import type {InputFiles} from '../pairing/input-files.js'

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

/** Of the configuration, what decides which files are read. */
type ChosenBy = Pick<Config, 'folder' | 'pairs' | 'ignore' | 'glossaries'>

interface Stored {
  /** The configuration's file, and all that were read for it with their digests. */
  readonly configPath: string | null
  readonly configFiles: readonly (readonly [path: string, digest: string])[]
  readonly config: ChosenBy
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
      if (stored === undefined || !(await this.hasSameConfig(stored))) return undefined
      const inputs = await this.inputsOf(stored.config)
      if (inputs === undefined || this.contentsOf(inputs, stored.config).digest !== stored.inputs) return undefined
      return {report: stored.report, inputs}
    } catch {
      return undefined
    }
  }

  /**
   * Call it before the documents are read, and `keep` when the answer is there. Nothing is kept where a file changed
   * in between, where the configuration is a program, or where a file of a pair was missing. Never throws.
   */
  begin(inputs: readonly InputFiles[], config: Config): {keep(report: CachedReport): Promise<void>} {
    const before = attempt(() => this.stateOf(inputs, config))
    return {
      keep: async report => {
        const size = report.texts.reduce((sum, text) => sum + text.length, 0)
        const after = attempt(() => this.stateOf(inputs, config))
        if (before === undefined || JSON.stringify(before) !== JSON.stringify(after) || size > longestReport) return
        if (JSON.stringify(await this.inputsOf(config).catch(() => undefined)) !== JSON.stringify(inputs)) return
        await writeStored(this.path, {...before, report}).catch(() => {})
      },
    }
  }

  private stateOf(files: readonly InputFiles[], config: Config): Omit<Stored, 'report'> | undefined {
    const {folder, pairs, ignore, glossaries, files: configFiles = []} = config
    if (configFiles.some(file => /\.[cm]?[jt]s$/u.test(file))) return undefined
    const {digest, settled} = this.contentsOf(files, config)
    if (!settled || !configFiles.every(isSettled)) return undefined
    return {
      configPath: config.path ?? null,
      configFiles: configFiles.map(file => [file, digestOfFile(file)] as const),
      config: {folder, pairs, ignore, glossaries},
      inputs: digest,
    }
  }

  private async hasSameConfig({configPath, configFiles}: Stored): Promise<boolean> {
    const {config} = this.request
    const path =
      config === false
        ? undefined
        : config === undefined
          ? await findConfigFile(process.cwd())
          : resolve(process.cwd(), config)
    return (path ?? null) === configPath && configFiles.every(([file, digest]) => digestOfFile(file) === digest)
  }

  /** Undefined where files without a counterpart would have to be named. */
  private async inputsOf(config: ChosenBy): Promise<readonly InputFiles[] | undefined> {
    const {inputs, withoutCounterpart} = await chooseInputs(this.request, config, 'check')
    return withoutCounterpart.length > 0 ? undefined : inputs
  }

  /** The digest of the documents and glossaries; `settled` where no glossary is younger than this process. */
  private contentsOf(inputs: readonly InputFiles[], {glossaries}: ChosenBy): {digest: string; settled: boolean} {
    const names = [...new Set([...glossaries, ...(this.request.glossaries ?? [])])]
    const paths = names.flatMap(name =>
      isBundledName(name) ? [bundledGlossaryPath(name), compiledGlossaryPath(name)] : [name],
    )
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
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await writeFile(temporary, `${stableDigest([text])}\t${text}`)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
  await forgetOldFiles(folder, filePrefix)
}
