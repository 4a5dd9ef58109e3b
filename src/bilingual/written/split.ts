import {namedError} from '../../messages/named-error.js'
import type {LanguageTag} from '../../model/document.js'
import type {DuizhaoError} from '../../model/errors.js'
import {readBilingualSides} from './sides.js'
import {lineEnd} from './syntax.js'

/** One of the files in bilingual Markdown, as it was. */
export interface SplitSide {
  readonly lang: LanguageTag
  readonly text: string
}

/** The files in bilingual Markdown. */
export interface SplitSides {
  readonly source: SplitSide
  /** The first of the translations. */
  readonly target: SplitSide
  readonly translations: readonly SplitSide[]
}

/**
 * Restore the documents from bilingual Markdown that `emitBilingualMarkdown` wrote: Markdown files byte for byte, other
 * formats as their Markdown rendering. What people and formatters changed since is in them. Cost: O(length).
 *
 * Throws DuizhaoError `BILINGUAL_HEADER_MISSING` for any other text, `BILINGUAL_DAMAGED` where it cannot be told which text
 * belongs to which side.
 */
export function splitBilingualMarkdown(text: string): SplitSides {
  const written = readBilingualSides(text)
  if (written === undefined) throw missingHeader(text)
  const {header, sides} = written
  const [source, ...translations] = sides.map(({text}, side) => ({lang: header.langs[side]!, text}))
  return {source: source!, target: translations[0]!, translations}
}

function missingHeader(text: string): DuizhaoError {
  const line = text.slice(0, Math.min(lineEnd(text, 0), 60)).trimEnd()
  return namedError('BILINGUAL_HEADER_MISSING', {head: line}, {line: 1, column: 1})
}
