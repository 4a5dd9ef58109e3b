import {resolve} from 'node:path'
import {unexpectedError} from '../messages/named-error.js'
import type {DuizhaoError} from '../model/errors.js'
import type {InputTexts} from '../workspace/inputs/input-texts.js'
import type {InputFiles} from '../workspace/pairing/input-files.js'
import type {Settings} from '../workspace/settings/settings.js'
import type {Workspace} from '../workspace/workspace.js'
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
  readonly settings: Settings
  readonly checked: Promise<Checked>
}

/** The checks of what an editor has open, each made once for the same texts and settings. Paths are absolute. */
export class Checks {
  private readonly kept = new Map<string, Kept>()

  constructor(private readonly workspace: Workspace) {}

  /** Check the input that a file belongs to with the texts as they are now. Never throws. */
  async check(path: string): Promise<Checked> {
    try {
      return await this.checkFiles(await this.workspace.inputOf(path))
    } catch (error) {
      return {files: [path], error: unexpectedError(error)}
    }
  }

  /** Check an input with the texts as they are now. Never throws. */
  async checkFiles(files: InputFiles): Promise<Checked> {
    try {
      const settings = await this.workspace.settingsOf(files)
      const texts = await this.workspace.read(files)
      const key = files.join('\n')
      const known = this.kept.get(key)
      if (known?.settings === settings && isSame(known.texts, texts)) return known.checked
      const checked = this.checkTexts(files, texts, settings)
      this.kept.set(key, {texts, settings, checked})
      return checked
    } catch (error) {
      return {files, error: unexpectedError(error)}
    }
  }

  /** The pairs that the configuration of a file knows, at most {@link mostPairs}. */
  async pairsAround(path: string): Promise<readonly InputFiles[]> {
    return (await this.workspace.pairsAround(path)).slice(0, mostPairs)
  }

  private async checkTexts(files: InputFiles, texts: InputTexts, {translator}: Settings): Promise<Checked> {
    try {
      const [checked] = await this.workspace.check([texts])
      return {files, view: new CheckedView(checked!, files, translator)}
    } catch (error) {
      return {files, error: unexpectedError(error)}
    }
  }
}

/** Absolute paths of the glossary files of settings, with those that they extend. */
export function glossaryFiles({config, termbase}: Settings): readonly string[] {
  const extended = termbase.glossaries.flatMap(glossary => glossary.extended?.names ?? [])
  return [...config.glossaries, ...extended].filter(name => !name.startsWith('duizhao:')).map(name => resolve(name))
}

function isSame(a: InputTexts, b: InputTexts): boolean {
  return a.length === b.length && a.every(({text}, index) => text === b[index]!.text)
}
