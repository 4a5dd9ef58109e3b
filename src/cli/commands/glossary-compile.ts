import {basename} from 'node:path'
import {compileGlossary} from '../../glossary/formats/compiled-glossary.js'
import {loadGlossary} from '../../glossary/read/load.js'
import {createTermbase} from '../../glossary/termbase.js'
import {namedError} from '../../messages/named-error.js'
import {writeFileAtomically} from '../../workspace/files/write-file.js'
import {readSettings} from '../../workspace/settings/settings.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note} from '../io.js'
import type {CommonOptions} from '../options.js'
import {checkOutputs} from '../outputs.js'
import {runOptions} from '../run-options.js'

export interface CompileChoices extends CommonOptions {
  readonly output: string
}

/** `duizhao glossary compile`: glossaries as one file whose concepts and matchers need not be made again. */
export async function compileGlossaries(files: readonly string[], options: CompileChoices, io: Io): Promise<ExitCode> {
  const {config, translator} = await readSettings(runOptions({...options, glossary: []}, io))
  const names = files.length > 0 ? files : config.glossaries
  if (names.length === 0) throw namedError('GLOSSARY_ABSENT', {command: 'glossary compile'})
  await checkOutputs([{format: 'compiled', file: options.output}], names)
  const {concepts, glossaries} = createTermbase(await Promise.all(names.map(name => loadGlossary(name))))
  const [version] = glossaries.length === 1 ? glossaries.map(glossary => glossary.version) : []
  const id = basename(options.output).replace(/\.[^.]*$/u, '')
  await writeFileAtomically(options.output, compileGlossary(concepts, id, version))
  if (options.quiet !== true)
    await note(io, translator.cli('glossary-compiled', {count: concepts.length, path: options.output}))
  return exitCodes.clean
}
