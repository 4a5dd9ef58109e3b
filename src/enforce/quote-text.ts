import {jsonSafe} from '../text/terminal-safe.js'

/** Longest text of a glossary or a translation that is quoted in an instruction. */
const longestQuote = 1000

/**
 * A text as data in an instruction: one line in double quotes, JSON escapes for quotes, line breaks, control,
 * bidirectional and invisible characters, and `<` and `>` escaped so that it cannot close a tag it is put into.
 */
export function quoteText(text: string): string {
  const shown = text.length > longestQuote ? `${text.slice(0, longestQuote).replace(/[\uD800-\uDBFF]$/, '')}…` : text
  return jsonSafe(JSON.stringify(shown)).replace(/[<>`]/gu, sign => `\\u00${sign.charCodeAt(0).toString(16)}`)
}
