import type {MessageData} from './message-data.js'

/** What a datum is said as: the name of a language or status, the translation of a phrase that comes in English, or a list that comes as one text with “, ”. */
export type ValueKind = 'language' | 'status' | 'confidence' | 'phrase' | 'list'

/** A text cut at its places: `parts[0]`, the value of `names[0]`, `parts[1]`, … */
export interface MessageTemplate {
  readonly parts: readonly string[]
  readonly names: readonly string[]
  /** What the value at each place is, where `{{name, kind}}` says so. */
  readonly kinds: readonly (ValueKind | undefined)[]
}

/** How one language fills its texts. */
export interface Filling {
  readonly listSeparator: string
  /** How a value is called; the value itself where it has no name. */
  nameOf(kind: ValueKind, value: string): string
}

const place = /\{\{([A-Za-z]\w{0,40})(?:, (language|status|phrase|list))?\}\}/gu

/** Cut a text of the catalogue at its places, once: findings come by the thousand. */
export function readTemplate(text: string): MessageTemplate {
  const pieces = text.split(place)
  return {
    parts: pieces.filter((_, i) => i % 3 === 0),
    names: pieces.filter((_, i) => i % 3 === 1),
    kinds: pieces.filter((_, i) => i % 3 === 2) as unknown as readonly (ValueKind | undefined)[],
  }
}

/** The text with its places filled; what the data lack is left out. Data is plain text: nothing in it is filled or looked up. */
export function fillTemplate({parts, names, kinds}: MessageTemplate, data: MessageData, filling: Filling): string {
  let text = parts[0] ?? ''
  for (let i = 0; i < names.length; i++) text += said(data[names[i]!], kinds[i], filling) + parts[i + 1]!
  return text
}

function said(value: MessageData[string] | undefined, kind: ValueKind | undefined, filling: Filling): string {
  if (value === undefined) return ''
  const named = (one: string | number): string => (kind === undefined ? String(one) : filling.nameOf(kind, String(one)))
  return typeof value === 'object' ? value.map(named).join(filling.listSeparator) : named(value)
}
