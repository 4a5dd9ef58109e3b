import {stat} from 'node:fs/promises'
import {basename, dirname, extname, join} from 'node:path'
import {splitBilingualMarkdown} from '../../bilingual/written/split.js'
import {namedError} from '../../messages/named-error.js'
import {createTranslator} from '../../messages/translator.js'
import {inFile} from '../../workspace/files/error-place.js'
import {readTextFile} from '../../workspace/files/read-file.js'
import {shownPath} from '../../workspace/files/shown-path.js'
import {writeFileAtomically} from '../../workspace/files/write-file.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note} from '../io.js'
import {messageLanguage} from '../message-language.js'
import type {CommonOptions} from '../options.js'

export interface SplitChoices extends CommonOptions {
  readonly directory?: string | undefined
  readonly force?: boolean | undefined
  /** Write nothing: only say whether it would. */
  readonly check?: boolean | undefined
}

/** `duizhao split`: NAME.zh.md, NAME.en.md and what other languages there are from bilingual Markdown. Other files of these names are not replaced. */
export async function split(file: string, options: SplitChoices, io: Io): Promise<ExitCode> {
  const translator = createTranslator(messageLanguage(options.lang, io.env))
  const {path, text} = await readTextFile(file)
  const {source, translations} = inFile(path, () => splitBilingualMarkdown(text))
  const stem = join(options.directory ?? dirname(file), basename(file, extname(file)))
  const outputs = [source, ...translations].map(({lang, text}) => ({path: `${stem}.${lang}.md`, text}))
  for (const {path, text} of outputs)
    if (options.force !== true && (await holdsOtherText(path, text)))
      throw namedError('OUTPUT_EXISTS', {}, {path: shownPath(path)})
  for (const {path, text} of outputs) {
    if (options.check !== true) await writeFileAtomically(path, text)
    const message = options.check === true ? 'file-to-write' : 'file-written'
    if (options.quiet !== true) await note(io, translator.cli(message, {path: shownPath(path)}))
  }
  return exitCodes.clean
}

async function holdsOtherText(path: string, text: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined)
  if (stats === undefined) return false
  return !stats.isFile() || (await readTextFile(path)).text !== text
}
