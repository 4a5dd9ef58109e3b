import type {ConceptStatus, Glossary} from '../../model/term.js'

/** What a format cannot hold of a glossary, by concept; what is lost of the glossary itself stands under its id. */
export interface ConversionLoss {
  readonly concept: string
  /** Keys that were left out, such as `notInside`. */
  readonly keys: readonly string[]
  /** The status of a concept that was left out whole: in the format it would be in force. */
  readonly status?: ConceptStatus | undefined
  /** Why an entry is not in it at all, and its text. */
  readonly reason?: LossReason | undefined
  readonly text?: string | undefined
}

/** A term that a service does not take: too long, a source that it has already, a character that parts its fields, more than one word; no right term in one of the languages. */
export type LossReason = 'too-long' | 'twice' | 'character' | 'phrase' | 'no-pair' | 'also-right'

/** A glossary in another format, and what that format cannot hold of it. */
export interface ConvertedGlossary {
  readonly text: string
  readonly losses: readonly ConversionLoss[]
}

/** What a format that holds concepts only loses of the glossary itself. */
export function glossaryLoss(
  {id, version, title, tests}: Glossary,
  alsoLost: readonly string[] = [],
): ConversionLoss[] {
  const keys = new Set([...(tests.length > 0 ? ['tests'] : []), ...alsoLost])
  if (title === undefined) keys.delete('title')
  if (version === undefined) keys.delete('version')
  return keys.size === 0 ? [] : [{concept: id, keys: [...keys].sort()}]
}
