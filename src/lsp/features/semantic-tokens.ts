import {type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend} from 'vscode-languageserver/node'
import type {CheckedView, ViewedSide} from '../checked-view.js'
import {positionAt} from '../positions.js'
import {type TermPlace, termsIn} from './terms.js'

/** One kind of token, a term; `deprecated` are terms that must not stand there. */
export const legend: SemanticTokensLegend = {tokenTypes: ['term'], tokenModifiers: ['deprecated']}

/** The terms of a file. A term that goes over a line break is a token on each line. */
export function semanticTokens(view: CheckedView, path: string): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  const places = view
    .sidesIn(path)
    .flatMap(side =>
      side.segmented.segments.flatMap(segment => termsIn(view, side, segment).map(term => ({side, term}))),
    )
    .sort((a, b) => a.term.start - b.term.start)
  let last = 0
  for (const {side, term} of places) {
    if (term.start < last) continue
    last = term.end
    for (const part of partsOf(side, term)) builder.push(part.line, part.character, part.length, 0, isBad(term) ? 1 : 0)
  }
  return builder.build()
}

function isBad({term: {status}}: TermPlace): boolean {
  return status === 'forbidden' || status === 'deprecated'
}

function partsOf({lines}: ViewedSide, {start, text}: TermPlace): {line: number; character: number; length: number}[] {
  const parts = []
  for (const {0: part, index} of text.matchAll(/[^\r\n]+/gu)) {
    const {line, character} = positionAt(lines, start + index)
    parts.push({line, character, length: part.length})
  }
  return parts
}
