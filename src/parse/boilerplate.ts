import {knownProfiles} from '../language/registry.js'
import type {BlockDraft} from './block-draft.js'

/** Lines that a content management system prints stand at the edges of an article. */
const edge = 10
const longest = 200

/** What may stand before the first word of such a line. */
const marks = '（(【[<«‹← '

/** Mark CMS lines (sources, dates, pagers, share bars …) as boilerplate of their kind; nothing is dropped. */
export function markBoilerplate(drafts: readonly BlockDraft[]): BlockDraft[] {
  const prose = drafts.filter(draft => draft.kind !== 'boilerplate').length
  let seen = 0
  return drafts.map((draft, i) => {
    if (draft.kind === 'boilerplate') return draft
    const place = seen++
    const isAtEdge = place < edge || prose - place <= edge
    const isAsked = isAtEdge && mayBeBoilerplate(draft) && !isThirdItem(draft, drafts[i - 1])
    const kind = isAsked ? boilerplateKind(draft.inline.text) : undefined
    return kind === undefined ? draft : withoutDepth({...draft, kind: 'boilerplate', boilerplate: kind})
  })
}

/** The kind of CMS line that `text` is, by the rules of every language; undefined for text. Linear in the text. */
export function boilerplateKind(text: string): string | undefined {
  if (text.length > longest && !/\s\s/u.test(text) && text.trim().length > longest) return
  const line = text.replace(/\s+/gu, ' ').trim().toLowerCase()
  if (line === '' || line.length > longest) return
  const first = beginning(line)
  for (const {boilerplate} of knownProfiles()) {
    const rule = boilerplate.find(rule => (rule.begins?.includes(first) ?? true) && rule.pattern.test(line))
    if (rule !== undefined) return rule.kind
  }
  return
}

/** The first character of a line behind its marks, `0` for any digit. */
function beginning(line: string): string {
  let at = 0
  while (at < line.length && marks.includes(line[at]!)) at++
  const first = line[at] ?? ''
  return first >= '0' && first <= '9' ? '0' : first
}

/** “(c)” behind “(b)” is an item of a list, not a copyright sign. */
function isThirdItem({inline}: BlockDraft, before: BlockDraft | undefined): boolean {
  return /^\s*[(（]c[)）]/iu.test(inline.text) && /^\s*[(（]b[)）]/iu.test(before?.inline.text ?? '')
}

function mayBeBoilerplate({kind, depth}: BlockDraft): boolean {
  return kind === 'paragraph' || kind === 'list-item' || (kind === 'heading' && (depth ?? 1) > 1)
}

function withoutDepth({depth: _, cell: __, ...draft}: BlockDraft): BlockDraft {
  return draft
}
