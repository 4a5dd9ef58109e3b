import {type Hover, MarkupKind, type Range} from 'vscode-languageserver/node'
import type {Translator} from '../../messages/translator.js'
import type {CheckedView} from '../checked-view.js'
import {rangeOf} from '../positions.js'
import {markdownText} from './markdown-text.js'
import {termCard} from './term-card.js'
import {termAt} from './terms.js'

/** The card of the term at an offset, else the sentence on the other side with its confidence. */
export function hoverAt(view: CheckedView, path: string, offset: number, translator: Translator): Hover | undefined {
  const place = view.placeAt(path, offset)
  if (place === undefined) return undefined
  const {side, segment, unit} = place
  const term = termAt(view, side, segment, offset)
  if (term !== undefined) return hover(termCard(term.concept, translator), rangeOf(side.lines, term))
  const counterpart = view.counterpartSegments(place)
  const other = view.counterpartOf(side)
  if (other === undefined) return undefined
  const text =
    counterpart.length === 0
      ? translator.editor('no-counterpart')
      : `${counterpart.map(one => markdownText(one.text)).join(' ')}\n\n${translator.editor('confidence', {percent: Math.round(unit.confidence * 100)})}`
  return hover(text, rangeOf(side.lines, segment))
}

function hover(value: string, range: Range): Hover {
  return {contents: {kind: MarkupKind.Markdown, value}, range}
}
