import {statedEntries} from '../align/align-entries.js'
import {namedError} from '../messages/named-error.js'
import type {Translator} from '../messages/translator.js'
import {restorePair} from '../pipeline/align.js'
import type {downloads} from '../workbench/actions.js'
import {formatAlignment} from '../workspace/output/format-alignment.js'
import {packChecked} from '../workspace/output/pack-alignment.js'
import type {ReviewSession} from './session.js'

/** A file to take away. */
export interface ExportedFile {
  readonly name: string
  /** Media type. */
  readonly type: string
  readonly data: string | Uint8Array
}

interface Wanted {
  readonly document: number
  readonly format: (typeof downloads)[number]
}

const endings: Readonly<Record<Wanted['format'], readonly [ending: string, type: string]>> = {
  'md-table': ['md', 'text/markdown; charset=utf-8'],
  'md-interleaved': ['md', 'text/markdown; charset=utf-8'],
  'md-sections': ['md', 'text/markdown; charset=utf-8'],
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  tmx: ['tmx', 'application/x-tmx+xml'],
  xliff: ['xlf', 'application/xliff+xml'],
  csv: ['csv', 'text/csv; charset=utf-8'],
}

/** A pair of a review in a format of `align`, as it is now and is paired now. Throws DuizhaoError `REVIEW_ACTION` for a document alone. */
export async function exportPair(
  session: ReviewSession,
  {document, format}: Wanted,
  translator: Translator,
): Promise<ExportedFile> {
  const open = session.alignedPair(document)
  if (open === undefined) throw namedError('REVIEW_ACTION', {variant: 'no-pair'})
  const pair = statedEntries(open.pair)
  const [ending, type] = endings[format]
  const name = `${baseName(session.page.documents[document]?.source?.path)}.${ending}`
  if (format === 'docx' || format === 'xlsx')
    return {name, type, data: await packChecked(pair, format, open.checked, translator)}
  const written = format.startsWith('md-') ? restorePair(pair) : pair
  return {name, type, data: formatAlignment(written, format, translator.lang)}
}

/** `release` of `texts/release.zh.md`. */
function baseName(path = 'duizhao'): string {
  return path.split('/').at(-1)!.split('.')[0] || 'duizhao'
}
