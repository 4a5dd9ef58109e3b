import type {CheckContext} from '../check/engine/context.js'
import type {AlignedPair} from '../model/alignment.js'
import {DuizhaoError} from '../model/errors.js'
import {type AlignOptions, alignDocuments} from '../pipeline/align.js'
import type {DocumentInput, SidesOfPair} from '../pipeline/read.js'
import type {CheckedDocument} from '../report/findings/findings-report.js'
import type {ParsedInput} from './check/check-changes.js'
import {type CheckedInputs, type CheckInputsOptions, checkInputs, type FailedInput} from './check/check-inputs.js'
import {type CheckedSides, checkContext, contextOf} from './check/check-one.js'
import {joinInputs} from './check/join-inputs.js'
import {type PastInputs, readPast} from './git/past-inputs.js'
import {parseTexts} from './inputs/parse-texts.js'
import {type InputTexts, type ReadingOptions, readTexts, type Sides} from './inputs/read-texts.js'
import type {Note} from './notes.js'
import {chooseInputs, type InputChoice} from './pairing/choose-inputs.js'
import type {Inputs} from './pairing/find-inputs.js'
import type {InputFiles} from './pairing/input-files.js'
import {parsePairPattern} from './pairing/pair-pattern.js'
import {noProgress, type ShowProgress} from './progress.js'
import {type RunOptions, readSettings, type Settings} from './settings/settings.js'

/** One input of a check: its findings among those of all others, and what the rules saw. */
export interface CheckedWithContext {
  readonly document: CheckedDocument
  readonly context: CheckContext
  /** What could not be compared. */
  readonly notes: readonly Note[]
}

/**
 * The documents of one place with their settings: what every front end stands on. It finds files, reads them (or what an editor has of
 * them and has not saved), aligns and checks; front ends have arguments and reports only.
 */
export class Workspace {
  private readonly unsaved = new Map<string, string>()
  private readonly parsed = new WeakMap<InputTexts, Sides>()
  private readonly checked = new WeakMap<InputTexts, Promise<CheckedSides>>()
  private readonly alone = new Set<string>()
  private readonly failedInputs: FailedInput[] = []
  private readonly emptyInputs: Note[] = []
  private patterns: readonly string[] = []

  private constructor(
    readonly run: RunOptions,
    readonly settings: Settings,
    readonly reading: ReadingOptions,
  ) {}

  /** Read configuration and glossaries. Throws the DuizhaoErrors of {@link readSettings}. */
  static async open(run: RunOptions = {}, reading: Omit<ReadingOptions, 'sourceLang'> = {}): Promise<Workspace> {
    const settings = await readSettings(run)
    return new Workspace(run, settings, {...reading, sourceLang: settings.sourceLang})
  }

  /** Take this text for what the file holds, until it is taken back (`undefined`). `path` is as {@link shownPath} gives it. */
  setText(path: string, text: string | undefined): void {
    if (text === undefined) this.unsaved.delete(path)
    else this.unsaved.set(path, text)
  }

  /** Find out which files are meant. */
  async choose(choice: InputChoice, command: string): Promise<Inputs> {
    this.patterns = (choice.pairs ?? []).length > 0 ? choice.pairs! : this.settings.config.pairs
    const chosen = await chooseInputs(choice, this.settings.config, command)
    for (const path of chosen.withoutCounterpart) this.alone.add(path)
    return chosen
  }

  /** The texts of an input, unsaved ones first. Throws the DuizhaoErrors of reading. */
  read(files: InputFiles): Promise<InputTexts> {
    return readTexts(files, this.reading, this.unsaved)
  }

  /**
   * Read and parse inputs one after the other. One that cannot be read goes to {@link failed}, one without text gets a note, and the others
   * are given; the only one of a run throws its DuizhaoError.
   */
  async parse(inputs: readonly InputFiles[], showProgress: ShowProgress = noProgress): Promise<ParsedInput[]> {
    const progress = showProgress('reading', inputs.length)
    const parsed: ParsedInput[] = []
    for (const [index, files] of inputs.entries()) {
      progress.step(index + 1)
      try {
        parsed.push(await this.parseTexts(await this.read(files)))
      } catch (error) {
        if (!(error instanceof DuizhaoError) || inputs.length === 1) throw error
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
    const sides = inputs.map(input => input.sides)
    return readPast(sides, revision, {...this.reading, patterns: this.patterns.map(parsePairPattern)})
  }

  /** Inputs that could not be read so far. */
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
    const sides = parseTexts(texts, this.reading)
    this.parsed.set(texts, sides)
    return {texts, sides}
  }

  /** Align a pair with the glossaries and the lexicon of the settings. */
  async align(sides: SidesOfPair, options: Pick<AlignOptions, 'unit'> = {}): Promise<AlignedPair> {
    const lexicon = await this.settings.lexicon()
    return alignDocuments(sides, {...options, termbase: this.settings.termbase, lexicon})
  }

  /**
   * Check inputs, each by itself and then all together. The same `texts` are looked at once in the life of a workspace: after a change,
   * hand over new texts for the inputs that changed. Throws the DuizhaoErrors of parsing.
   */
  async check(inputs: readonly InputTexts[], showProgress: ShowProgress = noProgress): Promise<CheckedWithContext[]> {
    const progress = showProgress('checking', inputs.length)
    const checked: CheckedSides[] = []
    for (const [index, texts] of inputs.entries()) {
      progress.step(index + 1)
      checked.push(await this.checkOnce(texts))
    }
    progress.end()
    const documents = joinInputs(checked, this.settings)
    return checked.map(({context, result}, index) => ({context, notes: result.notes, document: documents[index]!}))
  }

  /** Check one document with the text as it is in an editor, beside its counterpart where it has one. */
  async checkText(document: DocumentInput, counterpart?: DocumentInput): Promise<CheckedWithContext> {
    return (await this.check([counterpart === undefined ? [document] : [document, counterpart]]))[0]!
  }

  /** Check what was parsed already, such as a file that was read as part of another tree. */
  async checkSides({texts, sides}: {texts: InputTexts; sides: Sides}): Promise<CheckedDocument> {
    return joinInputs([checkContext(texts, await contextOf(sides, this.settings), this.settings)], this.settings)[0]!
  }

  /** Check files, from a cache and in threads where that pays; see {@link checkInputs}. Unsaved texts are not looked at. */
  checkFiles(
    inputs: readonly InputFiles[],
    options: Omit<CheckInputsOptions, 'run' | 'reading'> = {},
  ): Promise<CheckedInputs> {
    return checkInputs(inputs, this.settings, {...options, run: this.run, reading: this.reading})
  }

  private async checkOnce(texts: InputTexts): Promise<CheckedSides> {
    const known = this.checked.get(texts)
    if (known !== undefined) return known
    const checked = this.checkParsed(texts)
    this.checked.set(texts, checked)
    return checked
  }

  private async checkParsed(texts: InputTexts): Promise<CheckedSides> {
    const sides = this.parsed.get(texts) ?? (await this.parseTexts(texts)).sides
    return checkContext(texts, await contextOf(sides, this.settings), this.settings)
  }
}
