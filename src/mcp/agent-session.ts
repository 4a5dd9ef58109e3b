import {canonicalTag, isLanguageTag} from '../language/language-tag.js'
import {namedError} from '../messages/named-error.js'
import type {DocumentInput} from '../pipeline/read.js'
import {readTextFile} from '../workspace/files/read-file.js'
import {shownPath} from '../workspace/files/shown-path.js'
import type {InputTexts} from '../workspace/inputs/input-texts.js'
import type {CheckedWithContext, Workspace} from '../workspace/workspace.js'
import type {RootFolder} from './root-folder.js'

/** Two texts or files as an agent gave them. */
export interface GivenPair {
  readonly source?: string | undefined
  readonly target?: string | undefined
  readonly sourcePath?: string | undefined
  readonly targetPath?: string | undefined
  readonly sourceLang?: string | undefined
  readonly targetLang?: string | undefined
}

/** What the tools of one agent share: the folder that it may see, and the documents of that folder. */
export class AgentSession {
  constructor(
    readonly root: RootFolder,
    readonly workspace: Workspace,
    /** Whether files may be changed. */
    readonly mayWrite: boolean,
  ) {}

  /**
   * The texts that were given, read from files where they were named. Throws DuizhaoError `ARGUMENT_INVALID` where there is nothing to
   * look at, `PATH_OUTSIDE`, and those of reading.
   */
  async texts(given: GivenPair): Promise<InputTexts> {
    const source = await this.text('source', given.source, given.sourcePath, given.sourceLang)
    const target = await this.text('target', given.target, given.targetPath, given.targetLang)
    if (source !== undefined && target !== undefined) return [source, target]
    const only = source ?? target
    if (only === undefined)
      throw namedError('ARGUMENT_INVALID', {reason: 'source and target, or sourcePath and targetPath, are absent'})
    return [only]
  }

  /** Check what was given, by all rules of the configuration. Throws as {@link texts}, and what parsing throws. */
  async check(given: GivenPair): Promise<CheckedWithContext> {
    const [checked] = await this.workspace.check([await this.texts(given)])
    return checked!
  }

  /** Whether a document was read from a file that the agent named. */
  async isFile(path: string, {sourcePath, targetPath}: GivenPair): Promise<boolean> {
    for (const name of [sourcePath, targetPath])
      if (name !== undefined && shownPath(await this.root.resolve(name)) === path) return true
    return false
  }

  private async text(
    name: 'source' | 'target',
    text: string | undefined,
    path: string | undefined,
    lang: string | undefined,
  ): Promise<DocumentInput | undefined> {
    if (text !== undefined && path !== undefined)
      throw namedError('ARGUMENT_INVALID', {reason: `${name} and ${name}Path exclude each other`})
    if (lang !== undefined && !isLanguageTag(lang))
      throw namedError('ARGUMENT_INVALID', {reason: `${name}Lang: not a BCP 47 tag`})
    const tag = lang === undefined ? undefined : canonicalTag(lang)
    // Its name stands in findings and tells apart two texts that are equal; no file has it.
    if (text !== undefined) return {text, path: `<${name}>.md`, format: 'markdown', lang: tag}
    if (path === undefined) return undefined
    return {...(await readTextFile(await this.root.resolve(path))), lang: tag}
  }
}
