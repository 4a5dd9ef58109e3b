import {mkdir, stat} from 'node:fs/promises'
import {dirname} from 'node:path'
import {createTranslator} from '../../messages/translator.js'
import {writeFileAtomically} from '../../workspace/files/write-file.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {initTemplates} from '../init-templates.data.js'
import {type Io, note} from '../io.js'
import {messageLanguage} from '../message-language.js'
import type {CommonOptions} from '../options.js'

/** `duizhao init`: a configuration, a glossary and a workflow to start from. Files that exist are kept. */
export async function init(options: CommonOptions & {readonly force?: boolean | undefined}, io: Io): Promise<ExitCode> {
  const lang = messageLanguage(options.lang, io.env)
  const translator = createTranslator(lang)
  for (const [path, content] of Object.entries(initTemplates[lang])) {
    const kept = options.force !== true && (await exists(path))
    if (!kept) {
      await mkdir(dirname(path), {recursive: true}).catch(() => undefined)
      await writeFileAtomically(path, content)
    }
    if (options.quiet !== true) await note(io, translator.cli(kept ? 'file-kept' : 'file-written', {path}))
  }
  return exitCodes.clean
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
