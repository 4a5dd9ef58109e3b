import type {IdentifierMention, Mention, QuantityMention} from '../../model/mention.js'

/** Whether two mentions, one or both of them identifiers, are the same as they are written. */
export function identifiersAgree(a: Mention, b: Mention): boolean {
  if (a.kind === 'identifier' && b.kind === 'identifier') return sameIdentifier(a, b)
  if (a.kind === 'identifier') return standsIn(a, b)
  return b.kind === 'identifier' && standsIn(b, a)
}

function sameIdentifier(a: IdentifierMention, b: IdentifierMention): boolean {
  if (a.text === b.text) return true
  // +86 10 1234 5678 and 010-12345678 are one number, and one may have its extension
  if (a.form === 'phone' && b.form === 'phone')
    return a.text.includes(b.text.slice(-7)) || b.text.includes(a.text.slice(-7))
  if (a.form === 'address' && b.form === 'address')
    return a.text.startsWith(`${b.text}:`) || b.text.startsWith(`${a.text}:`)
  return a.form !== b.form && digitGroups(a.text).join(' ') === digitGroups(b.text).join(' ')
}

/** The name that one language marks (v1.24, A4) may be a bare number in the other (1.24, 4). */
function standsIn(name: IdentifierMention, other: Mention): boolean {
  if (name.form === 'hex') return false
  const digits = digitsOf(other)
  if (digits === undefined) return false
  if (name.form === 'version' || name.form === 'address')
    return name.text === digits || (digitGroups(name.text).length === 1 && digitGroups(name.text)[0] === digits)
  return (
    digitGroups(name.text).includes(digits) ||
    (name.form === 'phone' && digits.length >= 3 && name.text.includes(digits))
  )
}

function digitsOf(mention: Mention): string | undefined {
  switch (mention.kind) {
    case 'number':
    case 'percent':
      return writtenDigits(mention)
    case 'ordinal':
      return String(mention.value)
    case 'date':
      return mention.year === undefined ? undefined : String(mention.year)
    default:
      return undefined
  }
}

/** The digits of a number as they are written: 3.10 of a step of a hundredth. */
export function writtenDigits({name, value, written, step}: QuantityMention): string {
  if (name !== undefined) return name
  const decimals = step < 1 ? Math.round(-Math.log10(step)) : 0
  return (written ?? value).toFixed(Math.min(decimals, 20))
}

function digitGroups(text: string): string[] {
  return text.match(/\d+/gu) ?? []
}

/**
 * How unlike two mentions are of which one at least is an identifier; undefined where they cannot stand for each other. Only names of one
 * form do, and words only with the same letters: A4 for A3, never 5G for COVID-19.
 */
export function identifierCost(a: Mention, b: Mention): number | undefined {
  if (a.kind !== 'identifier') return b.kind === 'identifier' ? namedNumberCost(b, a) : undefined
  if (b.kind !== 'identifier') return namedNumberCost(a, b)
  if (a.form !== b.form) return undefined
  return a.form !== 'word' || a.letters === b.letters ? 0.1 : undefined
}

/** v1.24 and version 1.25. */
function namedNumberCost({form}: IdentifierMention, other: Mention): number | undefined {
  return form === 'version' && other.kind === 'number' && other.name !== undefined ? 0.2 : undefined
}
