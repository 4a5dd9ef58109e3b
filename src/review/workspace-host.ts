import {readFile} from 'node:fs/promises'
import {isBundledName} from '../glossary/read/bundled.js'
import type {WorkbenchPage} from '../workbench/page.js'
import {writeFileAtomically} from '../workspace/files/write-file.js'
import {joinedTermbase, pageNotes} from '../workspace/output/checked-page.js'
import {checkedPage} from '../workspace/output/workbench-html.js'
import type {InputFiles} from '../workspace/pairing/input-files.js'
import type {CheckedWithContext, Workspace} from '../workspace/workspace.js'
import type {InputToReview, OpenGlossary, ReviewHost} from './host.js'
import {OpenFiles} from './open-files.js'
import {ReviewSession} from './session.js'

/** Review files on disk by the settings of a workspace that keeps views. Throws the DuizhaoErrors of reading and parsing. */
export async function openReview(inputs: readonly InputFiles[], workspace: Workspace): Promise<ReviewSession> {
  const parsed = await workspace.parse(inputs)
  const files = new OpenFiles(workspace.reading.encoding)
  await files.open(parsed.flatMap(({texts}) => [...texts]))
  return ReviewSession.open(
    new WorkspaceHost(workspace, files),
    parsed.map(({texts}) => texts),
  )
}

class WorkspaceHost implements ReviewHost {
  private checked: readonly CheckedWithContext[] = []

  constructor(
    private readonly workspace: Workspace,
    readonly files: OpenFiles,
  ) {}

  async check(inputs: readonly InputToReview[]): Promise<readonly CheckedWithContext[]> {
    for (const {texts, beads} of inputs) this.workspace.pairAs(texts, beads)
    this.checked = await this.workspace.check(inputs.map(({texts}) => texts))
    return this.checked
  }

  page(): WorkbenchPage {
    const documents = this.checked.map(({document}) => document)
    const termbase = joinedTermbase(this.checked.map(({settings}) => settings))
    const notes = pageNotes(this.workspace.notesOn(this.checked))
    return checkedPage(documents, {translator: this.workspace.settings.translator, termbase}, {notes, editable: true})
  }

  async glossary(): Promise<OpenGlossary | undefined> {
    const paths = this.checked.flatMap(({settings}) => settings.termbase.glossaries.flatMap(({path}) => path ?? []))
    const path = paths.find(name => /\.ya?ml$/iu.test(name) && !isBundledName(name))
    return path === undefined ? undefined : {path, text: await readFile(path, 'utf8')}
  }

  async writeGlossary(path: string, text: string): Promise<void> {
    await writeFileAtomically(path, text)
    this.workspace.nearest.clear()
  }
}
