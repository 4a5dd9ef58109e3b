import type {Lexicon} from '../align/lexicon/lexicon.js'
import {activateRules} from '../check/engine/engine.js'
import {parseGlossary} from '../glossary/read/parse-glossary.js'
import {createTermbase, type Termbase} from '../glossary/termbase.js'
import {defaultMessageLanguage, type MessageLanguage} from '../messages/message-languages.js'
import {namedError} from '../messages/named-error.js'
import {createTranslator, type Translator} from '../messages/translator.js'
import type {Bead} from '../model/alignment.js'
import type {LanguagePair} from '../model/language-pair.js'
import {isZip} from '../ooxml/foreign-format.js'
import {readDocument, replaceInDocument} from '../parse/read-document.js'
import {decodeText} from '../text/encoding.js'
import {replacementsBetween} from '../text/replacements-between.js'
import {type Actions, downloads, type SessionState} from '../workbench/actions.js'
import type {WorkbenchPage} from '../workbench/page.js'
import {checkContext, contextOf} from '../workspace/check/check-one.js'
import type {CheckedSides, CheckSettings} from '../workspace/check/checked-input.js'
import {joinInputs} from '../workspace/check/join-inputs.js'
import type {InputTexts} from '../workspace/inputs/input-texts.js'
import {parseTexts} from '../workspace/inputs/parse-texts.js'
import {pageNotes, pageOfChecked} from '../workspace/output/checked-page.js'
import {pairByName} from '../workspace/pairing/pair-by-name.js'
import {type EditedFile, EditedFiles} from './edited-files.js'
import {exportPair} from './export-pair.js'
import type {DiskChange, InputToReview, OpenGlossary, ReviewedInput, ReviewFiles, ReviewHost} from './host.js'
import {ReviewSession} from './session.js'

/** A file that somebody dropped or chose. */
export interface MemoryFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a review in memory is made of. */
export interface MemoryReview {
  /** One document, a pair in any order, or several files that are paired by their names. */
  readonly files: readonly MemoryFile[]
  /** In any format that glossaries have; the first one in YAML can get terms. */
  readonly glossaries?: readonly MemoryFile[] | undefined
  /** Glossaries that came with the program: they get no terms. */
  readonly bundled?: readonly MemoryFile[] | undefined
  /** Language of messages; `en` by default. */
  readonly lang?: MessageLanguage | undefined
  /** The word list of two languages, if there is one. */
  readonly lexicon?: ((languages: LanguagePair) => Promise<Lexicon | undefined>) | undefined
  /** The day of the run, ISO. */
  readonly today?: string | undefined
  /** Version of duizhao, for the page. */
  readonly tool: string
}

/** What can be done in a review in memory; see {@link Actions}. */
export type MemoryActions = {
  readonly [Name in Exclude<keyof Actions, 'resolve' | 'listen'>]-?: NonNullable<Actions[Name]>
}

/** A review in memory. */
export interface OpenReview {
  /** All that a page shows now. */
  readonly page: WorkbenchPage
  readonly state: SessionState
  readonly actions: MemoryActions
  /** The files that saving and new terms made since the last call, to be taken away. */
  takeSaved(): MemoryFile[]
}

/**
 * Review files that are in memory, such as those that were dropped on a page: nothing is read or written elsewhere, and saving makes bytes to
 * be taken away by `takeSaved`. Throws the DuizhaoErrors of reading files and glossaries.
 */
export async function openMemoryReview(review: MemoryReview): Promise<OpenReview> {
  const files = new MemoryFiles()
  for (const file of review.files) await files.add(file)
  const host = new MemoryHost(review, files)
  const names = review.files.map(({name}) => name)
  const inputs = names.length === 2 ? [[names[0]!, names[1]!] as const] : pairByName(names)
  const texts = inputs.map(
    ([first, second]): InputTexts =>
      second === undefined ? [files.input(first)] : [files.input(first), files.input(second)],
  )
  const session = await ReviewSession.open(host, texts)
  const download: MemoryActions['download'] = async (document, format) => {
    const known = downloads.find(one => one === format)
    if (known === undefined) throw namedError('REVIEW_ACTION', {variant: 'no-pair'})
    const {name, type, data} = await exportPair(session, {document, format: known}, host.translator)
    return {name, data: new Blob([data as Uint8Array<ArrayBuffer>], {type})}
  }
  return {
    get page() {
      return session.page
    },
    get state() {
      return session.state
    },
    actions: {
      apply: findings => session.apply(findings),
      edit: edit => session.edit(edit),
      repair: repairing => session.repair(repairing),
      suppress: (finding, reason) => session.suppress(finding, reason),
      addTerm: term => session.addTerm(term),
      undo: () => session.undo(),
      save: () => session.save(),
      diff: async () => session.diff(),
      download,
    },
    takeSaved: () => host.takeSaved(),
  }
}

interface ReadFile extends EditedFile {
  readonly read: Awaited<ReturnType<typeof readDocument>>
  bytes: Uint8Array
}

class MemoryFiles extends EditedFiles<ReadFile> implements ReviewFiles {
  readonly saved = new Map<string, Uint8Array>()
  readonly conflicts: readonly string[] = []

  async add({name, bytes}: MemoryFile): Promise<void> {
    const read = await readDocument(bytes, {path: name})
    this.files.set(name, {read, bytes, disk: read.text, text: read.text})
  }

  input(name: string): InputTexts[0] {
    const {text, format, paragraphs} = this.files.get(name)!.read
    return {path: name, text, ...(format === undefined ? {} : {format, paragraphs})}
  }

  async save(): Promise<void> {
    for (const [path, file] of this.files) {
      if (file.disk === file.text) continue
      const edits = replacementsBetween(file.disk, file.text)
      file.bytes = await replaceInDocument(file.bytes, edits, {path, encoding: file.read.encoding})
      file.disk = file.text
      this.saved.set(path, file.bytes)
    }
  }

  async refresh(): Promise<ReadonlyMap<string, DiskChange>> {
    return new Map()
  }

  resolve(): void {}
}

/** Files and glossaries in memory. */
class MemoryHost implements ReviewHost {
  private readonly glossaries: {readonly name: string; content: string | Uint8Array}[]
  readonly translator: Translator
  private readonly rules = activateRules({})
  private settings: CheckSettings
  private checked: readonly CheckedSides<CheckSettings>[] = []
  private documents: readonly ReviewedInput[] = []
  private known = new WeakMap<InputTexts, {beads: readonly Bead[] | undefined; checked: CheckedSides<CheckSettings>}>()

  constructor(
    private readonly review: MemoryReview,
    readonly files: MemoryFiles,
  ) {
    this.translator = createTranslator(review.lang ?? defaultMessageLanguage)
    this.glossaries = (review.glossaries ?? []).map(contentOf)
    this.settings = this.makeSettings()
  }

  async check(inputs: readonly InputToReview[]): Promise<readonly ReviewedInput[]> {
    const checked: CheckedSides<CheckSettings>[] = []
    for (const {texts, beads} of inputs) {
      const known = this.known.get(texts)
      const own = known !== undefined && known.beads === beads ? known.checked : await this.checkOne(texts, beads)
      this.known.set(texts, {beads, checked: own})
      checked.push(own)
    }
    this.checked = checked
    const documents = joinInputs(checked)
    this.documents = checked.map(({context}, index) => ({context, document: documents[index]!}))
    return this.documents
  }

  page(): WorkbenchPage {
    const documents = this.documents.map(({document}) => document)
    const notes = pageNotes(this.checked.flatMap(({result}) => result.notes))
    const {tool} = this.review
    const {termbase} = this.settings
    return pageOfChecked(documents, {translator: this.translator, termbase}, {tool, notes, editable: true})
  }

  async glossary(): Promise<OpenGlossary | undefined> {
    const own = this.glossaries.find(({name}) => isYaml(name))
    return own === undefined ? undefined : {path: own.name, text: own.content as string}
  }

  async writeGlossary(path: string, text: string): Promise<void> {
    for (const own of this.glossaries) if (own.name === path) own.content = text
    this.settings = this.makeSettings()
    this.files.saved.set(path, new TextEncoder().encode(text))
  }

  /** The files that saving and new terms made since the last call, to be taken away. */
  takeSaved(): MemoryFile[] {
    const files = [...this.files.saved].map(([name, bytes]) => ({name, bytes}))
    this.files.saved.clear()
    return files
  }

  private async checkOne(texts: InputTexts, beads: readonly Bead[] | undefined): Promise<CheckedSides<CheckSettings>> {
    const aligner = beads && {align: async () => beads}
    const sides = parseTexts(texts)
    return checkContext(texts, await contextOf(sides, this.settings, aligner), this.settings)
  }

  private makeSettings(): CheckSettings {
    const {lexicon = async () => undefined, today} = this.review
    return {termbase: this.makeTermbase(), rulesFor: () => this.rules, keepsViews: true, lexicon, today}
  }

  private makeTermbase(): Termbase {
    const all = [...(this.review.bundled ?? []).map(contentOf), ...this.glossaries]
    return createTermbase(all.map(({name, content}) => parseGlossary(content, {path: name})))
  }
}

/** A workbook as bytes, anything else as text. */
function contentOf({name, bytes}: MemoryFile): {readonly name: string; content: string | Uint8Array} {
  return {name, content: isZip(bytes) ? bytes : decodeText(bytes, {path: name}).text}
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/iu.test(name)
}
