import {glossaryWriters} from '../../glossary/formats/writers.js'
import {languagePair} from '../../language/direction.js'
import {mineTerms} from '../../mine/mine-terms.js'
import {proposedGlossary} from '../../mine/proposed-glossary.js'
import {terminalSafe} from '../../text/terminal-safe.js'
import {mineFormats} from '../choices.js'
import {alignInputs, chooseFiles} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {openWorkspace} from '../run-options.js'
import {endRun} from '../said-inputs.js'

export interface MineChoices extends CommonOptions, InputChoices, OutputChoices {
  readonly minCount?: number | undefined
  readonly limit?: number | undefined
}

/** `duizhao glossary mine`: terms that the pairs use and the glossary does not have. Exit 0: it proposes. */
export async function mineGlossary(files: readonly string[], options: MineChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], mineFormats, formatOf(options.output), options.output)
  const workspace = await openWorkspace(options, io)
  const {translator} = workspace.settings
  const inputs = await chooseFiles(files, options, workspace, io, 'glossary mine')
  await checkOutputs(outputs, inputs.flat())
  const aligned = await alignInputs(inputs, options, workspace, io)
  const pairs = aligned.map(({pair}) => pair)
  // What one configuration knows is known.
  const used = [workspace.settings, ...aligned.map(({settings}) => settings)]
  const glossaries = [...new Set(used.flatMap(({termbase}) => termbase.glossaries))]
  const {minCount, limit} = options
  const [first] = pairs
  const langs = languagePair({source: first?.source.document.lang, target: first?.target.document.lang})
  const proposals = mineTerms(pairs, {
    glossaries,
    lexicon: await workspace.settings.lexicon(langs),
    minCount,
    limit,
  })
  const taken = new Set(glossaries.flatMap(({concepts}) => concepts.map(({id}) => id)))
  const glossary = proposedGlossary(proposals, {taken, sourceLang: langs.source, targetLang: langs.target})
  await writeOutputs(io, outputs, (format, toTerminal) => {
    const {content} = glossaryWriters[format](glossary, {languages: [langs.source, langs.target]})
    if (typeof content !== 'string') return content
    const made = format === 'yaml' ? `${translator.cli('mine-header')}\n${content}` : content
    return toTerminal ? terminalSafe(made) : made
  })
  const drift = proposals.filter(({renderings}) => renderings.length > 1).length
  if (options.quiet !== true) await note(io, translator.cli('mine-count', {count: proposals.length, drift}))
  return endRun(exitCodes.clean, workspace, options, io)
}

type MineFormat = (typeof mineFormats)[number]

/** By the ending of the file. */
function formatOf(file: string | undefined): MineFormat {
  return mineFormats.find(format => file?.toLowerCase().endsWith(`.${format}`)) ?? 'yaml'
}
