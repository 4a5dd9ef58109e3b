import {terminalSafe} from '../text/terminal-safe.js'

/** Text from a document as plain text in a Markdown table cell or line: nothing in it becomes markup, HTML or a link. */
export function markdownText(text: string): string {
  return terminalSafe(text.replace(/\s+/gu, ' '))
    .replace(/[\\`*_{}[\]<>|#~&$!]/gu, '\\$&')
    .replace(/(https?|ftp):\/\//giu, '$1\\://')
    .replace(/\b(www)\./giu, '$1\\.')
    .replace(/@/gu, '\\@')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+=])/u, '\\$1')
}

/** One row of a Markdown table; cells are Markdown already. Long words may break, so that an address does not widen the table. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replace(longWord, breakable)).join(' | ')} |`
}

const longWord = /<\/?[a-z]+>|[^\s<>\p{Script=Han}]{40,}/gu

function breakable(word: string): string {
  return word.startsWith('<')
    ? word
    : word.replace(/(?:(?:\\.|[^/?&=._\\-]){1,30}[/?&=._-]*|(?<![/?&=._-])[/?&=._-]+)(?=[^/?&=._-])/gu, '$&<wbr>')
}

/** Head and delimiter row. */
export function markdownHead(cells: readonly string[]): string {
  return `${markdownRow(cells)}\n${markdownRow(cells.map(() => '---'))}`
}
