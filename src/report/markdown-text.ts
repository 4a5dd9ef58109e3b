import {terminalLine} from '../text/terminal-safe.js'

/** Text from a document as plain text in a Markdown table cell or line: nothing in it becomes markup, HTML or a link. */
export function markdownText(text: string): string {
  return terminalLine(text)
    .replace(/[\\`*_{}[\]<>|#~&$!]/gu, '\\$&')
    .replace(/(https?|ftp):\/\//giu, '$1\\://')
    .replace(/\b(www)\./giu, '$1\\.')
    .replace(/@/gu, '\\@')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+=])/u, '\\$1')
}

/** One row of a Markdown table; cells are Markdown already. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Head and delimiter row. */
export function markdownHead(cells: readonly string[]): string {
  return `${markdownRow(cells)}\n${markdownRow(cells.map(() => '---'))}`
}
