import type {Span} from '../model/span.js'
import type {BlockDraft, DraftedDocument} from './block-draft.js'
import {headEnd, readCommentedFrontMatter} from './front-matter.js'
import {SourceView} from './source-view.js'

/** What is no prose in a comment: a directive of a tool or a mark of a site generator. */
const directive =
  /^\s*(?:[a-z][\w:./-]*\s*$|(?:markdownlint|prettier|eslint|lint|remark|cspell|vale|textlint|duizhao|truncate|more|toc)\b)/u

/** The prose inside the comments of a text, read by `draft`; what stands in one of `fences` (ascending) is no comment. */
export function draftComments(
  text: string,
  findFences: (text: string) => readonly Span[],
  draft: (view: SourceView) => DraftedDocument,
): readonly BlockDraft[] {
  const view = new SourceView(text)
  const found = findComments(view.text, findFences(view.text))
  const head = headEnd(view.text)
  const matters = found.map(comment => (comment.start < head ? readCommentedFrontMatter(view, comment) : undefined))
  const comments = found.filter(
    ({start, end}, i) => matters[i] === undefined && !directive.test(view.text.slice(start, end)),
  )
  const matter = matters.flatMap(drafts => drafts ?? [])
  if (comments.length === 0) return matter
  view.hide(gapsBetween(comments, text.length))
  return [...matter, ...draft(view).drafts]
}

/** The inside of each comment, outside fenced code. */
function findComments(text: string, fences: readonly Span[]): Span[] {
  const comments: Span[] = []
  let fence = 0
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', open)) {
    while (fence < fences.length && fences[fence]!.end <= open) fence++
    const around = fences[fence]
    if (around !== undefined && around.start <= open) {
      open = around.end
      continue
    }
    const close = text.indexOf('-->', open + 4)
    if (close < 0) break
    comments.push({start: open + 4, end: close})
    open = close + 3
  }
  return comments
}

/**
 * Everything but `spans`; each gap is seen as a blank line. Its end counts: spaces in the place of `<!--` would make
 * what follows a part of the list before.
 */
function gapsBetween(spans: readonly Span[], length: number): (Span & {fill: string})[] {
  const gaps: (Span & {fill: string})[] = []
  let from = 0
  for (const {start, end} of spans) {
    const middle = Math.max(from, start - 2)
    gaps.push({start: from, end: middle, fill: '\n\n'}, {start: middle, end: start, fill: '\n\n'})
    from = end
  }
  gaps.push({start: from, end: length, fill: '\n\n'})
  return gaps
}
