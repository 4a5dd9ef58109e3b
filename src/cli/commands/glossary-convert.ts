import type {ConversionLoss} from '../../glossary/formats/conversion-loss.js'
import {type WrittenFormat, writtenFormats} from '../../glossary/formats/format-names.js'
import {glossaryWriters, type WriteOptions} from '../../glossary/formats/writers.js'
import {glossaryLanguages} from '../../glossary/glossary-languages.js'
import {termLanguage} from '../../glossary/language-keys.js'
import {loadGlossary} from '../../glossary/read/load.js'
import {namedError} from '../../messages/named-error.js'
import type {Translator} from '../../messages/translator.js'
import type {Glossary} from '../../model/term.js'
import {readSettings} from '../../workspace/settings/settings.js'
import {glossaryFormats} from '../choices.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note} from '../io.js'
import type {CommonOptions, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {runOptions} from '../run-options.js'

export interface ConvertChoices extends CommonOptions, OutputChoices {
  readonly for?: string | undefined
  readonly targetLang?: string | undefined
}

/** `duizhao glossary convert`: the same glossary in another format; what the format cannot hold is named. */
export async function convertGlossary(file: string, options: ConvertChoices, io: Io): Promise<ExitCode> {
  const {for: service, format = [], output, quiet} = options
  if (service !== undefined && format.length > 0)
    throw namedError('OPTIONS_EXCLUDE', {first: '--for', second: '--format'})
  const named = service === undefined ? format : [service]
  const outputs = parseOutputs(named, glossaryFormats, formatOf(output), output)
  const {translator} = await readSettings(runOptions(options, io))
  await checkOutputs(outputs, [file])
  const glossary = await loadGlossary(file)
  const languages = languagesOf(glossary, options)
  if (quiet !== true) for (const line of readingLines(glossary, translator)) await note(io, line)
  const losses: {readonly format: WrittenFormat; readonly list: readonly ConversionLoss[]}[] = []
  for (const one of outputs)
    await writeOutputs(io, [one], chosen => {
      const written = glossaryWriters[chosen](glossary, {languages, file: one.file})
      losses.push({format: chosen, list: written.losses})
      return written.content
    })
  if (quiet === true) return exitCodes.clean
  for (const {format: chosen, list} of losses) {
    for (const loss of list) await note(io, lossLine(loss, chosen, translator))
    if (list.length > 1) await note(io, translator.cli('glossary-losses', {count: list.length, format: chosen}))
  }
  return exitCodes.clean
}

/** By the ending of the file. */
function formatOf(file = ''): WrittenFormat {
  const ending = /\.([a-z\d]+)$/u.exec(file.toLowerCase())?.[1]
  return ending === 'yml' ? 'yaml' : (writtenFormats.find(format => format === ending) ?? 'yaml')
}

/** The stated direction, else that of the glossary; then its other languages in their order. */
function languagesOf(glossary: Glossary, {sourceLang, targetLang}: ConvertChoices): WriteOptions['languages'] {
  const [source, target] = [sourceLang, targetLang].map(tag => tag && termLanguage(tag))
  const [first, second] = glossaryLanguages([glossary], source)
  const chosen = source ?? (target === first ? second : first)
  const wanted: [string, string] = [chosen, target ?? (chosen === first ? second : first)]
  const all = new Set(glossary.concepts.flatMap(({terms}) => terms.map(({lang}) => lang)))
  return [...wanted, ...[...all].filter(lang => !wanted.includes(lang))]
}

/** What a person should know of how the file was read. */
function readingLines({passedOver, deprecatedAsForbidden: count}: Glossary, translator: Translator): string[] {
  const parts = Object.entries(passedOver ?? {}).map(([name, count]) => `${name} (${count})`)
  return [
    ...(parts.length === 0 ? [] : [translator.cli('glossary-passed-over', {parts})]),
    ...(count === undefined ? [] : [translator.cli('glossary-deprecated-as-forbidden', {count})]),
  ]
}

function lossLine(
  {concept, keys, status, reason, text}: ConversionLoss,
  format: string,
  translator: Translator,
): string {
  if (status !== undefined) return translator.cli('glossary-not-in-force', {concept, format, status})
  if (reason === undefined) return translator.cli('glossary-loss', {concept, format, keys})
  return translator.cli('glossary-left-out', {
    concept,
    format,
    text: text ?? '',
    reason: translator.cli(`glossary-left-out-${reason}`),
  })
}
