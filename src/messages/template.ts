import type {MessageData} from './message-data.js'

/** A text cut at its places: `parts[0]`, the value of `names[0]`, `parts[1]`, … */
export interface MessageTemplate {
  readonly parts: readonly string[]
  readonly names: readonly string[]
}

const place = /\{\{([A-Za-z]\w{0,40})\}\}/gu

/**
 * The plain text of a catalogue, cut once: findings come by the thousand, and i18next reads its text anew for each. Undefined
 * for what only i18next understands (formats, nesting) and for what is no text.
 */
export function readTemplate(text: unknown): MessageTemplate | undefined {
  if (typeof text !== 'string') return undefined
  const rest = text.replace(place, '')
  if (/[{}$]/u.test(rest)) return undefined
  const pieces = text.split(place)
  return {parts: pieces.filter((_, i) => i % 2 === 0), names: pieces.filter((_, i) => i % 2 === 1)}
}

/** The text with its places filled; undefined for a template whose data are not all there. Lists are joined by `separator`. */
export function fillTemplate(
  {parts, names}: MessageTemplate,
  data: MessageData,
  separator: string,
): string | undefined {
  let text = parts[0] ?? ''
  for (let i = 0; i < names.length; i++) {
    const value = data[names[i]!]
    if (value === undefined) return undefined
    text += (typeof value === 'object' ? value.join(separator) : value) + parts[i + 1]!
  }
  return text
}
