import {conceptContent, type Glossary} from '../model/term.js'
import {wordDigest} from './formats/word-digest.js'

/**
 * A digest of the concepts of a glossary, 32 hexadecimal digits: the same for the same content in whatever format, layout and order of keys.
 * Cost: O(content).
 */
export function glossaryDigest({concepts}: Glossary): string {
  const text = JSON.stringify(sorted(concepts.map(conceptContent)))
  const words = wordDigest(new TextEncoder().encode(text))
  return [...words].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** With the keys of every object in order, and without those that say nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]))
}
