import type {CodeAction} from 'vscode-languageserver/node'
import {CodeActionKind} from 'vscode-languageserver/node'
import {termInsertion} from '../../glossary/add-term.js'
import type {Translator} from '../../messages/translator.js'
import {LineIndex} from '../../text/line-index.js'
import type {CheckedView} from '../checked-view.js'
import {uriOfPath} from '../file-uri.js'
import {positionAt} from '../positions.js'

/** Longest selection that may be a term, in UTF-16 code units. */
const longestTerm = 120

/** A glossary file in YAML that a concept can be added to: absolute path and text. */
export interface GlossaryText {
  readonly path: string
  readonly text: string
}

/** Offer to add what is selected to a glossary, as a proposal that a person completes. */
export function addToGlossary(
  view: CheckedView,
  path: string,
  selected: string,
  glossary: GlossaryText | undefined,
  translator: Translator,
): CodeAction[] {
  const term = selected.replace(/\s+/gu, ' ').trim()
  const [side] = view.sidesIn(path)
  if (glossary === undefined || side === undefined || term === '' || term.length > longestTerm) return []
  const {lang} = side.segmented.document
  const other = view.counterpartOf(side)?.segmented.document.lang
  const wording = other === undefined ? {lang, text: term} : {lang: other, text: 'TODO', others: {[lang]: term}}
  const insertion = termInsertion(glossary.text, {
    concept: term.toLowerCase(),
    status: 'preferred',
    conceptStatus: 'proposed',
    ...wording,
  })
  if (insertion === undefined) return []
  const position = positionAt(new LineIndex(glossary.text), insertion.start)
  return [
    {
      title: translator.editor('add-to-glossary', {term, glossary: glossary.path.split(/[\\/]/u).at(-1)!}),
      kind: CodeActionKind.RefactorExtract,
      edit: {
        changes: {[uriOfPath(glossary.path)]: [{range: {start: position, end: position}, newText: insertion.text}]},
      },
    },
  ]
}
