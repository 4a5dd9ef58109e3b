import type {Document} from '../model/document.js'
import type {TextReplacement} from '../model/span.js'

/**
 * The comment that silences a rule at a place of a document, on a line of its own before the block there (before the whole table, of a
 * cell); undefined where the format has no comments that are read. The reason is made one line that cannot end the comment.
 */
export function suppressionComment(
  {format, text, blocks, path}: Pick<Document, 'format' | 'text' | 'blocks' | 'path'>,
  offset: number,
  ruleId: string,
  reason: string,
): TextReplacement | undefined {
  if (format !== 'markdown' && format !== 'html') return undefined
  const block = blocks.find(({span}) => span.start <= offset && offset <= span.end)
  const table = block?.cell?.table
  const first = table === undefined ? block : blocks.find(({cell}) => cell?.table === table)
  const start = text.lastIndexOf('\n', (first?.span.start ?? offset) - 1) + 1
  const indent = /^[ \t]*/u.exec(text.slice(start, start + 80))![0]
  const said = reason
    .replace(/\s+/gu, ' ')
    .replace(/-{2,}|\*\//gu, '–')
    .replace(/[<>{}]/gu, '')
    .trim()
  const comment = `duizhao-disable-next-line ${ruleId} -- ${said}`
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const written = path?.endsWith('.mdx') ? `{/* ${comment} */}` : `<!-- ${comment} -->`
  return {start, end: start, text: `${indent}${written}${lineEnd}`}
}
