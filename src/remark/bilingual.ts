import type {Root} from 'mdast'
import type {Plugin, Transformer} from 'unified'
import * as z from 'zod'
import {messageLanguages} from '../messages/message-languages.js'
import {namedError} from '../messages/named-error.js'
import type {AlignedPair} from '../model/alignment.js'
import type {DuizhaoError} from '../model/errors.js'
import {type AlignFormat, alignFormats} from '../workspace/output/align-formats.js'
import {formatAlignment} from '../workspace/output/format-alignment.js'
import {fatalMessages} from './fatal-messages.js'
import {checkSharedOptions, type RemarkOptions} from './options.js'
import {readFileWithCounterpart, type VFile} from './read-file.js'
import {type RemarkSettings, rememberSettings} from './settings.js'

/** Options of the compiler. */
export interface RemarkBilingualOptions extends RemarkOptions {
  /** `md-interleaved` by default. */
  readonly format?: AlignFormat | undefined
}

const formatSchema = z.enum(alignFormats)

const endings: Readonly<Partial<Record<AlignFormat, string>>> = {
  html: '.html',
  json: '.json',
  jsonl: '.jsonl',
  tmx: '.tmx',
  xliff: '.xlf',
  csv: '.csv',
}

/**
 * Compile a document and its counterpart to one bilingual file: Markdown (`md-interleaved`, `md-table`,
 * `md-sections`), HTML, TMX, XLIFF, CSV or JSON. A compiler of unified: it takes the place of `remark-stringify`.
 * The aligned pair is left in `file.data.duizhao`. A file without a counterpart fails by a named error.
 */
const remarkBilingual: Plugin<[RemarkBilingualOptions?, unknown?], Root, string> = function (
  {format = 'md-interleaved', ...options} = {},
  fileSet,
) {
  const fatal = fatalMessages(fileSet)
  const pairs = new WeakMap<VFile, AlignedPair>()
  const settingsFor = rememberSettings(options)
  this.compiler = (_tree, file) => {
    const pair = pairs.get(file)
    if (pair === undefined) throw notRun()
    const ending = endings[format]
    if (ending !== undefined && file.path !== undefined) file.extname = ending
    return formatAlignment(pair, format, options.lang ?? messageLanguages[0])
  }
  const align: Transformer<Root> = async (tree, file) => {
    try {
      checkSharedOptions(options)
      checkFormat(format)
      const pair = await alignFile(tree, file, await settingsFor(file.cwd))
      pairs.set(file, pair)
      file.data.duizhao = pair
    } catch (error) {
      fatal.fail(error, file, options.lang)
    }
  }
  this.use(() => align)
}

export default remarkBilingual

async function alignFile(tree: Root, file: VFile, settings: RemarkSettings): Promise<AlignedPair> {
  const {sides, missing} = await readFileWithCounterpart(tree, file, settings)
  if (sides.kind === 'single') throw noCounterpart(file, missing)
  return settings.workspace.align(sides)
}

function checkFormat(format: unknown): void {
  if (formatSchema.safeParse(format).success) return
  throw namedError('REMARK_OPTIONS', {variant: 'format', value: String(format), choices: alignFormats.join(', ')})
}

function noCounterpart({path}: VFile, missing: string | undefined): DuizhaoError {
  return namedError('COUNTERPART_MISSING', missing === undefined ? {variant: 'unknown'} : {name: missing}, {path})
}

function notRun(): DuizhaoError {
  return namedError('COMPILER_NOT_RUN')
}
