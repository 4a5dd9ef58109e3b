import {applyFixes} from '../fix/apply-fixes.js'
import {suppressionComment} from '../fix/suppression-comment.js'
import {termInsertion} from '../glossary/add-term.js'
import {namedError} from '../messages/named-error.js'
import type {AlignedPair, Bead} from '../model/alignment.js'
import type {Fix} from '../model/finding.js'
import {withReplacements} from '../text/encode.js'
import type {Actions, FindingRef, NewTerm, PageUpdate, Repairing, SessionState, TextEdit} from '../workbench/actions.js'
import type {PageDocument, PageFinding, WorkbenchPage} from '../workbench/page.js'
import type {InputTexts} from '../workspace/inputs/input-texts.js'
import {changedPage} from './changed-page.js'
import type {InputToReview, ReviewedInput, ReviewFiles, ReviewHost} from './host.js'

/** Longest text that one edit may put in, in UTF-16 code units. */
export const longestEdit = 1_000_000

/** An input as it is now: another object after each change of its texts or pairing. */
interface Input extends InputToReview {
  /** For how many segments of both sides the pairing was made. */
  readonly segments?: string | undefined
}

/** What an action can be taken back to. */
interface Moment {
  readonly texts: ReadonlyMap<string, string>
  readonly inputs: readonly Input[]
  /** A glossary that the action wrote. */
  readonly glossary?: {readonly path: string; readonly before: string; readonly after: string} | undefined
  /** Where an edit wrote, so that further letters of the same one join it. */
  readonly edited?: {readonly path: string; readonly start: number; readonly end: number} | undefined
}

/**
 * A review of some inputs: their texts as they are being changed, checked after each change. Actions are those of the page; each answers
 * with what it changed, and one that cannot be done throws a DuizhaoError. They are done one after the other.
 */
export class ReviewSession implements Required<Omit<Actions, 'listen' | 'diff' | 'download'>> {
  private checked: readonly ReviewedInput[] = []
  private shown: WorkbenchPage | undefined
  private readonly history: Moment[] = []
  private readonly files: ReviewFiles

  private constructor(
    private readonly host: ReviewHost,
    private inputs: readonly Input[],
  ) {
    this.files = host.files
  }

  /** Check inputs whose texts are the files of the host. Throws the DuizhaoErrors of parsing. */
  static async open(host: ReviewHost, inputs: readonly InputTexts[]): Promise<ReviewSession> {
    const session = new ReviewSession(
      host,
      inputs.map(texts => ({texts})),
    )
    await session.update()
    return session
  }

  /** All that the page shows now. */
  get page(): WorkbenchPage {
    return this.shown!
  }

  get state(): SessionState {
    const {unsaved, conflicts} = this.files
    return {unsaved, canUndo: this.history.length > 0, ...(conflicts.length === 0 ? {} : {conflicts})}
  }

  async apply(findings: readonly FindingRef[]): Promise<PageUpdate> {
    const fixes = new Map<string, Fix[]>()
    for (const reference of findings) {
      const {fix, document} = this.find(reference)
      const path = fix === undefined ? undefined : document[fix.side]?.path
      if (fix === undefined || path === undefined) throw namedError('REVIEW_ACTION', {variant: 'no-fix'})
      if (this.files.text(path).slice(fix.start, fix.end) !== fix.found)
        throw namedError('REVIEW_ACTION', {variant: 'gone'})
      fixes.set(path, [...(fixes.get(path) ?? []), fix])
    }
    return this.attempt(() => {
      this.remember()
      for (const [path, list] of fixes)
        this.files.setText(path, applyFixes(this.files.text(path), list, {unsafe: true}).text)
    })
  }

  async edit({document, side, start, end, text}: TextEdit): Promise<PageUpdate> {
    const path = this.page.documents[document]?.[side]?.path
    if (path === undefined || !this.files.has(path)) throw namedError('REVIEW_ACTION', {variant: 'gone'})
    const before = this.files.text(path)
    if (end > before.length || start > end) throw namedError('REVIEW_ACTION', {variant: 'gone'})
    if (/[\r\n]/u.test(text) && this.isPacked(path)) throw namedError('REVIEW_ACTION', {variant: 'line-break'})
    const last = this.history.at(-1)?.edited
    const goesOn = last?.path === path && last.start === start && last.end === end
    const edited = {path, start, end: start + text.length}
    return this.attempt(() => {
      if (goesOn) this.history.push({...this.history.pop()!, edited})
      else this.remember({edited})
      this.files.setText(path, withReplacements(before, [{start, end, text}]))
    })
  }

  async repair({document, from, to, beads}: Repairing): Promise<PageUpdate> {
    const input = this.inputs[document]
    const page = this.page.documents[document]
    const checked = this.checked[document]
    if (input === undefined || page === undefined || checked === undefined)
      throw namedError('REVIEW_ACTION', {variant: 'gone'})
    const {source, target, entries} = checked.context
    if (entries !== undefined || source.document.text === target.document.text)
      throw namedError('REVIEW_ACTION', {variant: 'paired-by-file'})
    const own = page.beads.slice(from, to)
    const indices = (list: Repairing['beads'], side: 'source' | 'target') => list.flatMap(bead => bead[side])
    for (const side of ['source', 'target'] as const)
      if (String(indices(own, side)) !== String(indices(beads, side)))
        throw namedError('REVIEW_ACTION', {variant: 'gone'})
    const paired = beads
      .filter(bead => bead.source.length + bead.target.length > 0)
      .map((bead): Bead => ({...bead, confidence: 1}))
    const plain = (list: PageDocument['beads']) =>
      list.map(({source, target, confidence}) => ({source, target, confidence}))
    return this.attempt(() => {
      this.remember()
      this.replace(document, {
        texts: input.texts,
        beads: [...plain(page.beads.slice(0, from)), ...paired, ...plain(page.beads.slice(to))],
        segments: countsOf(checked),
      })
    })
  }

  async suppress(reference: FindingRef, reason: string): Promise<PageUpdate> {
    const {finding, document} = this.find(reference)
    const {context} = this.checked[reference.document]!
    const side = finding.target === undefined ? 'source' : 'target'
    const path = document[side]?.path
    const [mark] = finding[side]?.marks ?? []
    const segment = mark === undefined ? undefined : document[side]?.segments[mark[0]]
    if (path === undefined || segment === undefined) throw namedError('REVIEW_ACTION', {variant: 'no-comments'})
    const comment = suppressionComment({...context[side].document, path}, segment.start, finding.ruleId, reason)
    if (comment === undefined) throw namedError('REVIEW_ACTION', {variant: 'no-comments'})
    return this.attempt(() => {
      this.remember()
      this.files.setText(path, withReplacements(this.files.text(path), [comment]))
    })
  }

  /** Writes the glossary at once: other documents stand on it too. */
  async addTerm({concept, source, target, status, note}: NewTerm): Promise<PageUpdate> {
    const {context} = this.checked[0]!
    const glossary = await this.host.glossary()
    if (glossary === undefined) throw namedError('REVIEW_ACTION', {variant: 'no-glossary'})
    const {path, text: before} = glossary
    const id = concept ?? source ?? target
    const others = source === undefined ? {} : {[context.source.document.lang]: source}
    const term = {concept: id, lang: context.target.document.lang, text: target, status, others, note}
    const insertion = termInsertion(before, term)
    if (insertion === undefined) throw namedError('REVIEW_ACTION', {variant: 'glossary-form'}, {path})
    const after = withReplacements(before, [insertion])
    this.remember({glossary: {path, before, after}})
    try {
      await this.writeGlossary(path, after)
      return await this.update()
    } catch (error) {
      this.history.pop()
      await this.writeGlossary(path, before)
      throw error
    }
  }

  async undo(): Promise<PageUpdate> {
    const moment = this.history.pop()
    if (moment === undefined) return this.update()
    for (const [path, text] of moment.texts) this.files.setText(path, text)
    this.inputs = moment.inputs
    const {glossary} = moment
    const now = glossary && (await this.host.glossary())
    if (glossary !== undefined && now?.path === glossary.path && now.text === glossary.after)
      await this.writeGlossary(glossary.path, glossary.before)
    return this.update()
  }

  async save(): Promise<PageUpdate> {
    if (this.files.conflicts.length > 0) throw namedError('FILE_CHANGED', {}, {path: this.files.conflicts[0]})
    await this.files.save()
    return {session: this.state}
  }

  async resolve(path: string, keep: 'mine' | 'disk'): Promise<PageUpdate> {
    this.files.resolve(path, keep)
    if (keep === 'disk') this.history.length = 0
    return this.update()
  }

  /** What is not saved, as a unified diff. */
  diff(): string {
    return this.files.diff()
  }

  /** Take over what changed on disk; undefined where nothing did. Undo does not go back behind what others wrote. */
  async refresh(): Promise<PageUpdate | undefined> {
    const changed = await this.files.refresh()
    if (changed.size === 0) return undefined
    if ([...changed.values()].some(change => change !== 'conflict')) this.history.length = 0
    return this.update()
  }

  /** A pair as it is now, paired as it is now; undefined for a document alone. */
  alignedPair(
    document: number,
  ): {readonly pair: AlignedPair; readonly checked: ReviewedInput; readonly texts: InputTexts} | undefined {
    const checked = this.checked[document]
    const texts = this.inputs[document]?.texts
    const beads = this.page.documents[document]?.beads
    if (checked === undefined || texts === undefined || beads === undefined || checked.context.sides !== 'both')
      return undefined
    const {source, target, entries} = checked.context
    return {pair: {source, target, beads, entries}, checked, texts}
  }

  private find({document: index, finding: id}: FindingRef): {
    finding: PageFinding
    document: PageDocument
    fix: PageFinding['fix']
  } {
    const document = this.page.documents[index]
    const finding = document?.findings.find(one => one.id === id)
    if (document === undefined || finding === undefined) throw namedError('REVIEW_ACTION', {variant: 'gone'})
    return {finding, document, fix: finding.fix}
  }

  /** Change texts or pairings and check them; where what comes out cannot be read, all is as it was. */
  private async attempt(change: () => void): Promise<PageUpdate> {
    const [texts, inputs, history] = [this.files.snapshot(), this.inputs, [...this.history]]
    try {
      change()
      return await this.update()
    } catch (error) {
      for (const [path, text] of texts) this.files.setText(path, text)
      this.inputs = inputs
      this.history.splice(0, this.history.length, ...history)
      throw error
    }
  }

  private remember(more: Pick<Moment, 'glossary' | 'edited'> = {}): void {
    this.history.push({texts: this.files.snapshot(), inputs: this.inputs, ...more})
    if (this.history.length > longestHistory) this.history.shift()
  }

  private async writeGlossary(path: string, text: string): Promise<void> {
    await this.host.writeGlossary(path, text)
    this.inputs = this.inputs.map(input => ({...input, texts: this.textsOf(input)}))
  }

  private isPacked(path: string): boolean {
    return this.inputs.some(({texts}) => texts.some(text => text.path === path && text.paragraphs !== undefined))
  }

  private replace(index: number, input: Input): void {
    this.inputs = this.inputs.map((one, i) => (i === index ? input : one))
  }

  /** The texts of an input as the files are now, as new objects: the same ones are looked at once. */
  private textsOf({texts}: Input): InputTexts {
    const now = texts.map(one => ({...one, text: one.path === undefined ? one.text : this.files.text(one.path)}))
    return now.length === 1 ? [now[0]!] : [now[0]!, now[1]!]
  }

  private async update(): Promise<PageUpdate> {
    this.inputs = this.inputs.map(input => {
      const isOld = input.texts.some(({path, text}) => path !== undefined && text !== this.files.text(path))
      return isOld ? {...input, texts: this.textsOf(input)} : input
    })
    this.checked = await this.host.check(this.inputs)
    // A pairing that was made for other segments than there are now does not hold any more.
    this.inputs = this.inputs.map((input, index) =>
      input.beads !== undefined && input.segments !== countsOf(this.checked[index]!) ? {texts: input.texts} : input,
    )
    const before = this.shown
    this.shown = this.host.page()
    return {...changedPage(before, this.shown), session: this.state}
  }
}

function countsOf({context: {source, target}}: ReviewedInput): string {
  return `${source.segments.length} ${target.segments.length}`
}

const longestHistory = 500
