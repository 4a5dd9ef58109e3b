import {type DocumentSymbol, type FoldingRange, FoldingRangeKind, SymbolKind} from 'vscode-languageserver/node'
import type {Block} from '../../model/document.js'
import type {CheckedView, ViewedSide} from '../checked-view.js'
import {positionAt, rangeOf} from '../positions.js'

interface Section {
  readonly heading: Block
  /** Where the next section of the same or a higher level begins, else the end of the text. */
  readonly end: number
}

/** The headings of a file, each inside the one above it, over the passage that it heads. */
export function documentSymbols(view: CheckedView, path: string): DocumentSymbol[] {
  return view.sidesIn(path).flatMap(side => {
    const roots: DocumentSymbol[] = []
    const open: {symbol: DocumentSymbol; depth: number}[] = []
    for (const {heading, end} of sectionsOf(side)) {
      const depth = heading.depth ?? 1
      while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop()
      const name = heading.content.text.trim()
      const symbol: DocumentSymbol = {
        name: name === '' ? '—' : name,
        kind: SymbolKind.String,
        range: {start: positionAt(side.lines, heading.span.start), end: positionAt(side.lines, end)},
        selectionRange: rangeOf(side.lines, heading.span),
        children: [],
      }
      ;(open.at(-1)?.symbol.children ?? roots).push(symbol)
      open.push({symbol, depth})
    }
    return roots
  })
}

/** The sections of a file, so that both languages can be folded alike. */
export function foldingRanges(view: CheckedView, path: string): FoldingRange[] {
  return view.sidesIn(path).flatMap(side =>
    sectionsOf(side).flatMap(({heading, end}): FoldingRange[] => {
      const startLine = side.lines.position(heading.span.end).line - 1
      const endLine = lastLineBefore(side, end)
      return endLine > startLine ? [{startLine, endLine, kind: FoldingRangeKind.Region}] : []
    }),
  )
}

function sectionsOf({segmented: {document}}: ViewedSide): Section[] {
  const headings = document.blocks.filter(({kind}) => kind === 'heading')
  return headings.map((heading, index) => {
    const next = headings.slice(index + 1).find(({depth = 1}) => depth <= (heading.depth ?? 1))
    return {heading, end: next?.span.start ?? document.text.length}
  })
}

function lastLineBefore({lines, segmented}: ViewedSide, end: number): number {
  const before = segmented.document.text.slice(0, end).trimEnd().length
  return lines.position(before).line - 1
}
