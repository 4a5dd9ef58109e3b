import {languageTags, profileFor} from '../language/registry.js'
import type {BlockDraft} from './block-draft.js'

/** Lines that a content management system prints stand at the edges of an article. */
const edge = 10
const longest = 200

const rules = languageTags.flatMap(tag => profileFor(tag).boilerplate)
/** Whether there is any use in asking each: mostly there is none. */
const anyRule = new RegExp(rules.map(({pattern}) => pattern.source).join('|'), 'iu')

/** Mark CMS lines (sources, dates, pagers, share bars …) as boilerplate of their kind; nothing is dropped. */
export function markBoilerplate(drafts: readonly BlockDraft[]): BlockDraft[] {
  const prose = drafts.filter(draft => draft.kind !== 'boilerplate').length
  let seen = 0
  return drafts.map(draft => {
    if (draft.kind === 'boilerplate') return draft
    const place = seen++
    const isAtEdge = place < edge || prose - place <= edge
    const kind = isAtEdge && mayBeBoilerplate(draft) ? boilerplateKind(draft.inline.text) : undefined
    return kind === undefined ? draft : withoutDepth({...draft, kind: 'boilerplate', boilerplate: kind})
  })
}

/** The kind of CMS line that `text` is, by the rules of every language; undefined for text. Linear in the text. */
export function boilerplateKind(text: string): string | undefined {
  if (text.length > longest && !/\s\s/u.test(text) && text.trim().length > longest) return
  const line = text.replace(/[\s\u3000\u00A0]+/gu, ' ').trim()
  if (line === '' || line.length > longest || !anyRule.test(line)) return
  for (const rule of rules) if (rule.pattern.test(line)) return rule.kind
  return
}

function mayBeBoilerplate({kind, depth}: BlockDraft): boolean {
  return kind === 'paragraph' || kind === 'list-item' || (kind === 'heading' && (depth ?? 1) > 1)
}

function withoutDepth({depth: _, cell: __, ...draft}: BlockDraft): BlockDraft {
  return draft
}
