import {emitGlossaryI18next} from '../../glossary/formats/i18next.js'
import {
  type ConvertedGlossary,
  emitGlossaryCsv,
  emitGlossaryJson,
  emitGlossaryYaml,
} from '../../glossary/formats/write-glossary.js'
import {glossaryLanguages} from '../../glossary/glossary-languages.js'
import {loadGlossary} from '../../glossary/read/load.js'
import type {Glossary} from '../../model/term.js'
import {readSettings} from '../../workspace/settings/settings.js'
import {type GlossaryFormat, glossaryFormats} from '../choices.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note} from '../io.js'
import type {CommonOptions, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {runOptions} from '../run-options.js'

const writers: Readonly<Record<GlossaryFormat, (glossary: Glossary) => ConvertedGlossary>> = {
  yaml: emitGlossaryYaml,
  json: emitGlossaryJson,
  csv: glossary => emitGlossaryCsv(glossary, glossaryLanguages([glossary])),
  i18next: emitGlossaryI18next,
}

/** `duizhao glossary convert`: the same glossary in another format; what the format cannot hold is named. */
export async function convertGlossary(file: string, options: CommonOptions & OutputChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], glossaryFormats, 'yaml', options.output)
  const {translator} = await readSettings(runOptions(options, io))
  await checkOutputs(outputs, [file])
  const glossary = await loadGlossary(file)
  for (const output of outputs) {
    const {text, losses} = writers[output.format](glossary)
    await writeOutputs(io, [output], () => text)
    if (options.quiet === true) continue
    for (const {concept, keys, status} of losses)
      await note(
        io,
        status === undefined
          ? translator.cli('glossary-loss', {concept, format: output.format, keys})
          : translator.cli('glossary-not-in-force', {concept, format: output.format, status}),
      )
  }
  return exitCodes.clean
}
