import {randomBytes} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'
import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {performance} from 'node:perf_hooks'
import {buildIdentity} from '../cache/build-identity.js'
import {forgetOldFiles} from '../cache/forget-old.js'
import {stableDigest} from '../cache/stable-digest.js'
import {findConfigFile} from '../config/load.js'
import type {Config} from '../config/resolve.js'
import {bundledGlossaryPath, compiledGlossaryPath, isBundledName} from '../glossary/bundled.js'
import {packageVersion} from '../text/package-version.js'
import {cacheFolder} from './cache-folder.js'
import type {ExitCode} from './exit-codes.js'
import {readIgnoreFilter} from './find-files.js'
import {findInputs, type InputFiles} from './inputs.js'
import {type Io, usesColour} from './io.js'
import {messageLanguage} from './message-language.js'
import type {CommonOptions, InputChoices, SpeedChoices} from './options.js'
import {runDay} from './run-day.js'

/** What a check says in the end: the text of each output in its order, and the exit code. */
export interface CheckAnswer {
  readonly texts: readonly string[]
  readonly code: ExitCode
}

type CheckOptions = CommonOptions & InputChoices & SpeedChoices

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
  readonly answer: CheckAnswer
}

/**
 * The report of the last run with the same command line, for a run in which no byte of any file has changed: neither
 * configuration, nor glossaries, nor documents, nor the program. It saves loading all that would make it again. As with
 * every cache, whatever is missing or damaged counts as not there.
 */
export class KeptReport {
  private readonly path: string

  constructor(
    private readonly files: readonly string[],
    private readonly options: CheckOptions,
    io: Io,
  ) {
    const situation = [
      packageVersion(),
      buildIdentity(),
      process.cwd(),
      JSON.stringify([files, options]),
      messageLanguage(undefined, io.env),
      String(usesColour(io)),
      runDay(io.env),
    ]
    this.path = join(cacheFolder(options.cache), `${filePrefix}${stableDigest(situation).slice(0, 32)}.json`)
  }

  /** The answer, with the files that it is about; undefined where anything has changed. Never throws. */
  async find(): Promise<{readonly answer: CheckAnswer; readonly jobs: readonly InputFiles[]} | undefined> {
    try {
      const stored = readStored(this.path)
      if (stored === undefined || !(await this.hasSameConfig(stored))) return undefined
      const jobs = await this.jobsOf(stored.config)
      if (jobs === undefined || this.inputsOf(jobs, stored.config).digest !== stored.inputs) return undefined
      return {answer: stored.answer, jobs}
    } catch {
      return undefined
    }
  }

  /**
   * Call it before the documents are read, and `keep` when the answer is there. Nothing is kept where a file changed
   * in between, where the configuration is a program, or where a file of a pair was missing. Never throws.
   */
  begin(jobs: readonly InputFiles[], config: Config): {keep(answer: CheckAnswer): Promise<void>} {
    const before = attempt(() => this.stateOf(jobs, config))
    return {
      keep: async answer => {
        const size = answer.texts.reduce((sum, text) => sum + text.length, 0)
        const after = attempt(() => this.stateOf(jobs, config))
        if (before === undefined || JSON.stringify(before) !== JSON.stringify(after) || size > longestReport) return
        if (JSON.stringify(await this.jobsOf(config).catch(() => undefined)) !== JSON.stringify(jobs)) return
        await writeStored(this.path, {...before, answer}).catch(() => {})
      },
    }
  }

  private stateOf(jobs: readonly InputFiles[], config: Config): Omit<Stored, 'answer'> | undefined {
    const {folder, pairs, ignore, glossaries, files = []} = config
    if (files.some(file => /\.[cm]?[jt]s$/u.test(file))) return undefined
    const {digest, settled} = this.inputsOf(jobs, config)
    if (!settled || !files.every(isSettled)) return undefined
    return {
      configPath: config.path ?? null,
      configFiles: files.map(file => [file, digestOfFile(file)] as const),
      config: {folder, pairs, ignore, glossaries},
      inputs: digest,
    }
  }

  private async hasSameConfig({configPath, configFiles}: Stored): Promise<boolean> {
    const {config} = this.options
    const path =
      config === false
        ? undefined
        : config === undefined
          ? await findConfigFile(process.cwd())
          : resolve(process.cwd(), config)
    return (path ?? null) === configPath && configFiles.every(([file, digest]) => digestOfFile(file) === digest)
  }

  /** As `chooseFiles` finds them; undefined where a note would have to be written. */
  private async jobsOf({folder, pairs, ignore}: ChosenBy): Promise<readonly InputFiles[] | undefined> {
    const own = this.options.pair ?? []
    const here = own.length > 0 ? process.cwd() : folder
    const {jobs, withoutCounterpart} = await findInputs(this.files, {
      command: 'check',
      patterns: own.length > 0 ? own : pairs,
      folder: here,
      ignored: await readIgnoreFilter(here, ignore),
    })
    return withoutCounterpart.length > 0 ? undefined : jobs
  }

  /** The digest of the documents and glossaries; `settled` where no glossary is younger than this process. */
  private inputsOf(jobs: readonly InputFiles[], {glossaries}: ChosenBy): {digest: string; settled: boolean} {
    const names = [...new Set([...glossaries, ...(this.options.glossary ?? [])])]
    const paths = names.flatMap(name =>
      isBundledName(name) ? [bundledGlossaryPath(name), compiledGlossaryPath(name)] : [name],
    )
    const parts = [...paths, ...jobs.flatMap(job => [String(job.length), ...job])]
    return {
      digest: stableDigest([
        ...parts,
        ...paths.map(path => readFileSync(path)),
        ...jobs.flatMap(job => job.map(file => readFileSync(file))),
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
  return typeof value === 'object' && value !== null && 'configFiles' in value && 'answer' in value && 'inputs' in value
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
