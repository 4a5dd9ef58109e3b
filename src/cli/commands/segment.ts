import {namedError} from '../../messages/named-error.js'
import type {SegmentedDocument} from '../../model/segment.js'
import {segmentDocument} from '../../segment/segment-document.js'
import {jsonSafe, terminalLine} from '../../text/terminal-safe.js'
import {documentsOf} from '../../workspace/inputs/parse-texts.js'
import {type SegmentFormat, segmentFormats} from '../choices.js'
import {chooseFiles, parseInputs} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import type {Io} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {openWorkspace} from '../run-options.js'

/** `duizhao segment`: the segments of a document, or of both languages of a bilingual one. */
export async function segment(
  file: string | undefined,
  options: CommonOptions & InputChoices & OutputChoices,
  io: Io,
): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], segmentFormats, 'json', options.output)
  const workspace = await openWorkspace(options, io)
  if (file === undefined && options.stdin !== true) throw namedError('INPUT_ABSENT', {command: 'segment'})
  const inputs = await chooseFiles(file === undefined ? [] : [file], options, workspace, io, 'segment')
  if (inputs.length > 1) throw namedError('INPUT_COUNT', {count: inputs.flat().length, expected: 'one file'})
  await checkOutputs(outputs, inputs.flat())
  const {sides} = (await parseInputs(inputs, options, workspace, io))[0]!
  const segmented = documentsOf(sides).map(document => segmentDocument(document))
  await writeOutputs(io, outputs, format => formatSegments(segmented, format))
  return exitCodes.clean
}

function formatSegments(sides: readonly SegmentedDocument[], format: SegmentFormat): string {
  if (format === 'text') return sides.flatMap(textLines).join('')
  if (format === 'jsonl') return sides.flatMap(jsonLines).join('')
  const [first, second] = sides.map(describe)
  const answer = second === undefined ? {version: 1, ...first} : {version: 1, source: first, target: second}
  return `${jsonSafe(JSON.stringify(answer, null, 2))}\n`
}

function describe({document, segments}: SegmentedDocument) {
  const {path, lang} = document
  const list = segments.map(({id, start, end, text, block}) => ({id, start, end, text, block}))
  return {path, lang, segments: list}
}

function textLines({segments}: SegmentedDocument): string[] {
  return segments.map(({text}) => `${terminalLine(text)}\n`)
}

function jsonLines(side: SegmentedDocument): string[] {
  const {lang, segments} = describe(side)
  return segments.map(line => `${jsonSafe(JSON.stringify({lang, ...line}))}\n`)
}
