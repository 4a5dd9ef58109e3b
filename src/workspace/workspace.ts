import {resolve} from 'node:path'
import type {CheckContext} from '../check/engine/context.js'
import type {AlignedPair, Bead} from '../model/alignment.js'
import {DuizhaoError} from '../model/errors.js'
import {type AlignOptions, type AlignRequest, alignDocuments} from '../pipeline/align.js'
import type {DocumentInput, SidesOfPair} from '../pipeline/read.js'
import type {CheckedDocument} from '../report/findings/findings-report.js'
import type {ParsedInput} from './check/check-changes.js'
import {
  type CheckedEach,
  type CheckedInputs,
  type CheckInputsOptions,
  type ChosenInput,
  checkEach,
  checkInputs,
  type FailedInput,
} from './check/check-inputs.js'
import {checkContext, contextOf} from './check/check-one.js'
import type {CheckedSides} from './check/checked-input.js'
import {joinInputs} from './check/join-inputs.js'
import {type PastInputs, readPast} from './git/past-inputs.js'
import {eachTranslation} from './inputs/each-translation.js'
import {type InputTexts, pathsOf} from './inputs/input-texts.js'
import {documentsOf, parseTexts} from './inputs/parse-texts.js'
import {type ReadingOptions, readTexts, type Sides} from './inputs/read-texts.js'
import type {Note} from './notes.js'
import {chooseInputs, type InputChoice} from './pairing/choose-inputs.js'
import {findInputOf, type Inputs} from './pairing/find-inputs.js'
import {counterpartsOf, folderPatterns} from './pairing/folder-patterns.js'
import type {InputFiles, PairFiles} from './pairing/input-files.js'
import {noProgress, type ShowProgress} from './progress.js'
import {NearestSettings} from './settings/nearest-settings.js'
import {type RunOptions, readSettings, type Settings, statedLanguage} from './settings/settings.js'

/** One input of a check: its findings among those of all others, and what the rules saw. */
export interface CheckedWithContext {
  readonly document: CheckedDocument
  readonly context: CheckContext
  /** Those that it was checked by. */
  readonly settings: Settings
  /** What could not be compared. */
  readonly notes: readonly Note[]
}

/**
 * The documents of one place with their settings: what every front end stands on. It finds files, reads them (or what an editor has of
 * them and has not saved), aligns and checks, each by the nearest configuration; front ends have arguments and reports only.
 */
export class Workspace {
  private readonly unsaved = new Map<string, string>()
  private readonly parsed = new WeakMap<InputTexts, Sides>()
  private readonly checked = new WeakMap<InputTexts, Promise<CheckedSides>>()
  private readonly pairings = new WeakMap<InputTexts, readonly Bead[]>()
  private readonly alone = new Set<string>()
  private readonly failedInputs: FailedInput[] = []
  private readonly emptyInputs: Note[] = []
  private choice: InputChoice = {files: []}

  private constructor(
    readonly run: RunOptions,
    readonly nearest: NearestSettings,
    /** Those of the run itself: what it says, and what has no file. */
    readonly settings: Settings,
    readonly reading: ReadingOptions,
  ) {}

  /** Read configuration and glossaries. Throws the DuizhaoErrors of `readSettings`. */
  static async open(run: RunOptions = {}, reading: ReadingOptions = {}): Promise<Workspace> {
    const nearest = await NearestSettings.ofRun(run)
    const targetLang = statedLanguage(reading.targetLang)
    return new Workspace(run, nearest, await nearest.of([]), {...reading, targetLang})
  }

  /** For an editor, which may open any file. Reads nothing yet; `settings` has the language of messages alone. */
  static async openForEditor(run: Omit<RunOptions, 'folder'>): Promise<Workspace> {
    const {lang, fallbackLang} = run
    return new Workspace(
      run,
      NearestSettings.ofEditor(run),
      await readSettings({lang, fallbackLang, config: false}),
      {},
    )
  }

  /** The settings of files that belong together: of the nearest configuration. Throws the DuizhaoErrors of reading it. */
  settingsOf(files: readonly string[]): Promise<Settings> {
    return this.nearest.of(files)
  }

  /** The settings that files belong to, each once. Throws as {@link settingsOf}. */
  async settingsOfAll(inputs: readonly InputFiles[]): Promise<Settings[]> {
    return [...new Set(await Promise.all(inputs.map(files => this.settingsOf(files))))]
  }

  /** Take this text for what the file holds, until it is taken back (`undefined`). `path` is as {@link shownPath} gives it. */
  setText(path: string, text: string | undefined): void {
    if (text === undefined) this.unsaved.delete(path)
    else this.unsaved.set(path, text)
  }

  /**
   * Find out which files are meant. What lies in a folder whose configuration is broken is left out, and the configuration goes to
   * {@link failed}; the only one of a run throws its DuizhaoError.
   */
  async choose(choice: InputChoice, command: string): Promise<Inputs> {
    this.choice = choice
    const at = async (folder: string) => (await this.nearest.at(folder)).config
    const chosen = await chooseInputs(choice, {own: this.settings.config, at}, command, this.settings.sourceLang)
    const broken = [...chosen.broken]
    const inputs: PairFiles[] = []
    for (const files of chosen.inputs)
      try {
        await this.settingsOf(files)
        inputs.push(files)
      } catch (error) {
        if (!(error instanceof DuizhaoError)) throw error
        if (!broken.some(({message}) => message === error.message)) broken.push(error)
      }
    if (inputs.length === 0 && broken.length === 1) throw broken[0]
    for (const error of broken) this.failedInputs.push({path: error.path ?? '', error})
    const withoutCounterpart = chosen.withoutCounterpart.filter(path => inputs.some(([only]) => only === path))
    for (const path of withoutCounterpart) this.alone.add(path)
    return {inputs, withoutCounterpart, broken}
  }

  /** The input that a file belongs to, by its configuration or by the names beside it; absolute paths. Throws as {@link settingsOf}. */
  async inputOf(path: string): Promise<InputFiles> {
    return findInputOf(path, (await this.settingsOf([path])).config)
  }

  /** The pairs of the configuration of a file, and of those below it; absolute paths. None where its patterns match nothing. */
  async pairsAround(path: string): Promise<readonly InputFiles[]> {
    const own = (await this.settingsOf([path])).config
    const at = async (folder: string) => (await this.nearest.at(folder)).config
    const {inputs} = await chooseInputs({files: []}, {own, at}, '').catch(() => ({inputs: []}))
    return inputs.flatMap(([first, second]): InputFiles[] =>
      second === undefined ? [] : [[resolve(first), resolve(second)]],
    )
  }

  /**
   * Take these beads for the alignment of an input, as a person paired it; texts that pair themselves, by keys or marks, and those that
   * have other numbers of segments stay as they are. Without beads they are aligned again.
   */
  pairAs(texts: InputTexts, beads: readonly Bead[] | undefined): void {
    if (this.pairings.get(texts) === beads) return
    if (beads === undefined) this.pairings.delete(texts)
    else this.pairings.set(texts, beads)
    this.checked.delete(texts)
  }

  /** The texts of an input, unsaved ones first. Throws the DuizhaoErrors of reading. */
  read(files: InputFiles): Promise<InputTexts> {
    return readTexts(files, this.reading, {overlays: this.unsaved})
  }

  /**
   * Read and parse inputs one after the other. One that cannot be read goes to {@link failed}, one without text gets a note, and the others
   * are given; the only one of a run throws its DuizhaoError.
   */
  async parse(inputs: readonly InputFiles[], showProgress: ShowProgress = noProgress): Promise<ParsedInput[]> {
    const progress = showProgress('reading', inputs.length)
    const isOnly = inputs.length + this.failedInputs.length === 1
    const parsed: ParsedInput[] = []
    for (const [index, files] of inputs.entries()) {
      progress.step(index + 1)
      try {
        parsed.push(await this.parseTexts(await this.read(files)))
      } catch (error) {
        if (!(error instanceof DuizhaoError) || isOnly) throw error
        const [path] = files
        if (error.code === 'INPUT_WITHOUT_TEXT') this.emptyInputs.push({code: 'note-pair-empty', path, data: {path}})
        else this.failedInputs.push({path, error})
      }
    }
    progress.end()
    return parsed
  }

  /** What inputs were where this branch left a revision of git. Throws DuizhaoError `GIT_…`. */
  async past(inputs: readonly ParsedInput[], revision: string): Promise<PastInputs> {
    const {pairs = []} = this.choice
    const sides = inputs.map(input => input.sides)
    const configOf = async (path: string) =>
      pairs.length > 0 ? {folder: process.cwd(), pairs, ignore: []} : (await this.settingsOf([path])).config
    const counterparts = async (path: string) => counterpartsOf(path, folderPatterns(await configOf(path)))
    return readPast(sides, revision, {...this.reading, counterparts})
  }

  /** Configurations and inputs that could not be read so far. */
  get failed(): readonly FailedInput[] {
    return this.failedInputs
  }

  /** What is to be said of inputs: of those without text and of those that were checked, but for a counterpart that is known to be absent. */
  notesOn(checked: readonly Pick<CheckedWithContext, 'notes'>[]): Note[] {
    const isSaid = ({code, path = ''}: Note): boolean => code === 'note-one-language' && this.alone.has(path)
    return [...this.emptyInputs, ...checked.flatMap(({notes}) => notes).filter(one => !isSaid(one))]
  }

  /** Parse texts that were read. Throws the DuizhaoErrors of parsing. */
  async parseTexts(texts: InputTexts): Promise<ParsedInput> {
    const settings = await this.settingsOf(pathsOf(texts))
    const sides = parseTexts(texts, {...this.reading, sourceLang: settings.sourceLang})
    this.parsed.set(texts, sides)
    return {texts, sides, settings}
  }

  /** An input that was read, as often as it has translations; see `eachTranslation`. */
  eachTranslation(input: ParsedInput): ParsedInput[] {
    const {settings} = input
    const {sourceLang} = settings
    return eachTranslation(input, {...this.reading, sourceLang}).map(({texts, sides}) => {
      this.parsed.set(texts, sides)
      return {texts, sides, settings}
    })
  }

  /** Align a pair with the glossaries and the lexicon of the settings of its files. */
  async align(sides: SidesOfPair, options: Pick<AlignOptions, 'unit'> = {}): Promise<AlignedPair> {
    const settings = await this.settingsOf(documentsOf(sides).flatMap(({path}) => path ?? []))
    const lexicon = await settings.lexicon({source: sides.source.lang, target: sides.target.lang})
    return alignDocuments(sides, {...options, termbase: settings.termbase, lexicon})
  }

  /**
   * Check inputs, each by itself and then those of a configuration together. The same `texts` are looked at once in the life of a workspace:
   * after a change, hand over new texts for the inputs that changed. Throws the DuizhaoErrors of parsing.
   */
  async check(inputs: readonly InputTexts[], showProgress: ShowProgress = noProgress): Promise<CheckedWithContext[]> {
    const progress = showProgress('checking', inputs.length)
    const checked: CheckedSides[] = []
    for (const [index, texts] of inputs.entries()) {
      progress.step(index + 1)
      checked.push(await this.checkOnce(texts))
    }
    progress.end()
    const documents = joinInputs(checked)
    return checked.map(({context, settings, result}, index) => ({
      context,
      settings,
      notes: result.notes,
      document: documents[index]!,
    }))
  }

  /** Check one document with the text as it is in an editor, beside its counterpart where it has one. */
  async checkText(document: DocumentInput, counterpart?: DocumentInput): Promise<CheckedWithContext> {
    return (await this.check([counterpart === undefined ? [document] : [document, counterpart]]))[0]!
  }

  /** Check what was parsed already, such as a file that was read as part of another tree. */
  async checkSides({texts, sides, settings}: ParsedInput): Promise<CheckedDocument> {
    return joinInputs([checkContext(texts, await contextOf(sides, settings), settings)])[0]!
  }

  /**
   * Check files, from a cache and in threads where that pays; see {@link checkInputs}. Unsaved texts are not looked at. Configurations
   * that {@link choose} found broken are among what failed.
   */
  async checkFiles(
    inputs: readonly InputFiles[],
    options: Omit<CheckInputsOptions, 'run' | 'reading' | 'failed'> = {},
  ): Promise<CheckedInputs> {
    const {run, reading, failedInputs: failed} = this
    return checkInputs(await this.withSettings(inputs), {...options, run, reading, failed})
  }

  /** What {@link checkFiles} finds in each input by itself, for a part of a run. */
  async checkEach(
    inputs: readonly InputFiles[],
    options: Omit<CheckInputsOptions, 'run' | 'reading' | 'failed'> = {},
  ): Promise<CheckedEach> {
    const {run, reading} = this
    return checkEach(await this.withSettings(inputs), {...options, run, reading})
  }

  private async withSettings(inputs: readonly InputFiles[]): Promise<ChosenInput[]> {
    const chosen: ChosenInput[] = []
    for (const files of inputs) chosen.push({files, settings: await this.settingsOf(files)})
    return chosen
  }

  private checkOnce(texts: InputTexts): Promise<CheckedSides> {
    const checked = this.checked.get(texts) ?? this.checkParsed(texts)
    this.checked.set(texts, checked)
    return checked
  }

  private async checkParsed(texts: InputTexts): Promise<CheckedSides> {
    const settings = await this.settingsOf(pathsOf(texts))
    const sides = this.parsed.get(texts) ?? (await this.parseTexts(texts)).sides
    const beads = this.pairings.get(texts)
    const aligner = beads && {
      align: async ({source, target}: AlignRequest) =>
        covers(beads, source.segments.length, target.segments.length) ? beads : undefined,
    }
    return checkContext(texts, await contextOf(sides, settings, aligner), settings)
  }
}

function covers(beads: readonly Bead[], source: number, target: number): boolean {
  const count = (side: 'source' | 'target'): number => beads.reduce((sum, bead) => sum + bead[side].length, 0)
  return count('source') === source && count('target') === target
}
