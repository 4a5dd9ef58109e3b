import {type CompletionItem, CompletionItemKind, MarkupKind, TextEdit} from 'vscode-languageserver/node'
import {expectedTerm} from '../../check/terms/expected-form.js'
import {termUses} from '../../check/terms/term-uses.js'
import {isSameLanguage} from '../../language/language-tag.js'
import type {Translator} from '../../messages/translator.js'
import {type Concept, isRight} from '../../model/term.js'
import type {CheckedView, ViewedSide} from '../checked-view.js'
import {rangeOf} from '../positions.js'
import {termCard} from './term-card.js'

/** Most items of one answer. */
const mostItems = 60
/** Longest beginning of a term that is looked for before the cursor, in UTF-16 code units. */
const longestBeginning = 80

/**
 * The approved terms that the text around an offset of the translation calls for: those of the sentence on the other side first,
 * missing ones before others, then those of the rest of the document.
 */
export function completionsAt(
  view: CheckedView,
  path: string,
  offset: number,
  translator: Translator,
): CompletionItem[] {
  const side = view.sidesIn(path).find(({name}) => name === 'target')
  if (side === undefined || view.context.sides !== 'both') return []
  const ranked = rankedConcepts(view, path, offset)
  return [...ranked]
    .flatMap(([concept, rank]) => itemsOf(concept, rank, view, side, offset, translator))
    .slice(0, mostItems)
}

/** 0: missing in this unit; 1: in this unit; 2: missing elsewhere; 3: elsewhere. */
function rankedConcepts(view: CheckedView, path: string, offset: number): Map<Concept, number> {
  const {context} = view
  const here = unitsAround(view, path, offset)
  const ranks = new Map<Concept, number>()
  for (const [index, uses] of context.shared(termUses).entries())
    for (const {concept: id, verdict} of uses) {
      const concept = context.termbase.concept(id)
      if (concept === undefined) continue
      const rank = (here.has(index) ? 0 : 2) + (verdict === 'missing' ? 0 : 1)
      ranks.set(concept, Math.min(rank, ranks.get(concept) ?? 3))
    }
  return new Map([...ranks].sort(([, a], [, b]) => a - b))
}

/** The unit of the sentence at the cursor, else those of the sentences around it: a new sentence may not be paired yet. */
function unitsAround(view: CheckedView, path: string, offset: number): Set<number> {
  const place = view.placeAt(path, offset)
  const unit = place?.unit
  if (unit !== undefined && unit.source.length > 0) return new Set([unit.index])
  const {units} = view.context
  const before = units.filter(({target}) => (target.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= offset).at(-1)
  const after = units.find(({target}) => (target[0]?.start ?? -1) > offset)
  const from = before?.index ?? 0
  const to = after?.index ?? units.length - 1
  return new Set(Array.from({length: Math.min(to - from + 1, 20)}, (_, i) => from + i))
}

function itemsOf(
  concept: Concept,
  rank: number,
  {context}: CheckedView,
  side: ViewedSide,
  offset: number,
  translator: Translator,
): CompletionItem[] {
  const {lang, text} = side.segmented.document
  const expected = expectedTerm(concept, lang, context.date)
  const terms = concept.terms.filter(term => isRight(term) && isSameLanguage(term.lang, lang))
  const source = context.termbase.preferred(concept, context.source.document.lang) ?? concept.id
  return terms.map(term => ({
    label: term.text,
    kind: CompletionItemKind.Text,
    detail: source,
    documentation: {kind: MarkupKind.Markdown, value: termCard(concept, translator)},
    sortText: `${rank}${term === expected ? 0 : 1}${term.text}`,
    filterText: term.text,
    preselect: rank === 0 && term === expected,
    textEdit: TextEdit.replace(
      rangeOf(side.lines, {start: beginningOf(text, offset, term.text), end: offset}),
      term.text,
    ),
  }))
}

/** Where the beginning of `term` that stands before the cursor starts; at least the word that is being written. */
function beginningOf(text: string, offset: number, term: string): number {
  const written = text.slice(Math.max(0, offset - longestBeginning), offset)
  const lower = term.toLowerCase()
  for (let length = Math.min(written.length, term.length); length > 0; length--)
    if (lower.startsWith(written.slice(-length).toLowerCase()) && isBoundary(written, written.length - length))
      return offset - length
  return offset - (/[\p{L}\p{N}]{1,60}$/u.exec(written.replace(/^.*[\p{Script=Han}]/su, ''))?.[0].length ?? 0)
}

function isBoundary(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!) || /\p{Script=Han}/u.test(text[at]!)
}
