import {readdir} from 'node:fs/promises'
import {dirname, join, relative, resolve} from 'node:path'
import {DuizhaoError} from '../model/errors.js'
import {shownPath} from '../workspace/files/shown-path.js'
import {exists} from '../workspace/files/write-file.js'
import type {InputTexts} from '../workspace/inputs/read-texts.js'
import {findFiles, readIgnoreFilter} from '../workspace/pairing/find-files.js'
import type {InputFiles} from '../workspace/pairing/input-files.js'
import {pairByName} from '../workspace/pairing/pair-by-name.js'
import {type PairPattern, parsePairPattern} from '../workspace/pairing/pair-pattern.js'
import type {RunOptions} from '../workspace/settings/settings.js'
import {Workspace} from '../workspace/workspace.js'
import {CheckedView} from './checked-view.js'

/** Pairs of a configuration that are looked at when all uses of a term are asked for. */
export const mostPairs = 500

/** What became of a check: the view, or the error of reading or parsing. */
export interface Checked {
  readonly files: InputFiles
  readonly view?: CheckedView | undefined
  readonly error?: DuizhaoError | undefined
}

interface Kept {
  readonly texts: InputTexts
  readonly checked: Promise<Checked>
}

/** The files that one configuration holds for: their pairs, and their checks, each made once for the same texts. */
export class Project {
  private readonly kept = new Map<string, Kept>()
  private readonly patterns: readonly PairPattern[]

  private constructor(readonly workspace: Workspace) {
    this.patterns = workspace.settings.config.pairs.map(parsePairPattern)
  }

  /** Read configuration and glossaries. Throws the DuizhaoErrors of `Workspace.open` and of pair patterns. */
  static async open(run: RunOptions): Promise<Project> {
    return new Project(await Workspace.open(run))
  }

  /** Absolute paths of the files whose change makes this project another: configuration and glossaries. */
  get ownFiles(): readonly string[] {
    const {config} = this.workspace.settings
    return [...(config.files ?? []), ...config.glossaries].map(name => resolve(name))
  }

  /** Absolute paths of its glossary files. */
  get glossaryFiles(): readonly string[] {
    return this.workspace.settings.config.glossaries
      .filter(name => !name.startsWith('duizhao:'))
      .map(name => resolve(name))
  }

  /** Take this text for what the file holds; `undefined` takes it back. */
  setText(path: string, text: string | undefined): void {
    this.workspace.setText(shownPath(path), text)
  }

  /** The input that a file belongs to, by the patterns of the configuration, else by the names in its folder. */
  async filesOf(path: string): Promise<InputFiles> {
    const {folder} = this.workspace.settings.config
    const name = relative(folder, path).replaceAll('\\', '/')
    for (const pattern of this.patterns)
      for (const {side, path: other} of pattern.counterparts(name)) {
        const counterpart = join(folder, other)
        if (counterpart !== path && (await exists(counterpart)))
          return side === 'left' ? [path, counterpart] : [counterpart, path]
      }
    const beside = await readdir(dirname(path)).catch(() => [])
    const pairs = pairByName([...new Set([...beside.map(file => join(dirname(path), file)), path])])
    return pairs.find(files => files.length === 2 && files.includes(path)) ?? [path]
  }

  /** Check the input of a file with the texts as they are now. Never throws. */
  async check(path: string): Promise<Checked> {
    return this.checkFiles(await this.filesOf(path))
  }

  /** Check an input with the texts as they are now; the same texts are checked once. Never throws. */
  async checkFiles(files: InputFiles): Promise<Checked> {
    const key = files.join('\n')
    let texts: InputTexts
    try {
      texts = await this.workspace.read(files)
    } catch (error) {
      return {files, error: named(error)}
    }
    const known = this.kept.get(key)
    if (known !== undefined && isSame(known.texts, texts)) return known.checked
    const checked = this.checkTexts(files, texts)
    this.kept.set(key, {texts, checked})
    return checked
  }

  /** Forget the check of an input that nobody looks at any more. */
  forget(files: InputFiles): void {
    this.kept.delete(files.join('\n'))
  }

  /** All inputs of the configuration, at most {@link mostPairs}. */
  async inputs(): Promise<readonly InputFiles[]> {
    if (this.patterns.length === 0) return []
    const {folder, ignore} = this.workspace.settings.config
    const files = await findFiles(folder, await readIgnoreFilter(folder, ignore))
    const known = new Set(files)
    const inputs = new Map<string, InputFiles>()
    for (const file of files)
      for (const pattern of this.patterns)
        for (const {side, path: other} of pattern.counterparts(file)) {
          if (!known.has(other) || other === file || inputs.size >= mostPairs) continue
          const pair = side === 'left' ? [file, other] : [other, file]
          inputs.set(pair.join('\n'), [join(folder, pair[0]!), join(folder, pair[1]!)])
        }
    return [...inputs.values()]
  }

  private async checkTexts(files: InputFiles, texts: InputTexts): Promise<Checked> {
    try {
      const [checked] = await this.workspace.check([texts])
      return {files, view: new CheckedView(checked!, files, this.workspace.settings.translator)}
    } catch (error) {
      return {files, error: named(error)}
    }
  }
}

function isSame(a: InputTexts, b: InputTexts): boolean {
  return a.length === b.length && a.every(({text}, index) => text === b[index]!.text)
}

/** Whatever else is thrown is a mistake of ours, and says so. */
function named(error: unknown): DuizhaoError {
  if (error instanceof DuizhaoError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new DuizhaoError({code: 'UNEXPECTED', data: {reason}, found: reason, cause: error})
}
