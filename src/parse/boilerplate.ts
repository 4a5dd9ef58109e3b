import type {LanguageProfile} from '../language/contract/profile.js'
import {knownProfiles} from '../language/registry.js'
import type {BlockDraft} from './block-draft.js'

/** Lines that a content management system prints stand at the edges of an article. */
const edge = 10
const longest = 200

/** Whether there is any use in asking each rule of a profile: mostly there is none. */
const anyRules = new WeakMap<LanguageProfile, RegExp>()
const never = /(?!)/u

function anyRuleOf(profile: LanguageProfile): RegExp {
  const known = anyRules.get(profile)
  if (known !== undefined) return known
  const {boilerplate} = profile
  // one rule that minds no case makes all of them do so, which takes three times as long to compile
  const flags = boilerplate.some(rule => rule.pattern.ignoreCase) ? 'iu' : 'u'
  const any =
    boilerplate.length === 0 ? never : new RegExp(boilerplate.map(rule => rule.pattern.source).join('|'), flags)
  anyRules.set(profile, any)
  return any
}

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
  for (const profile of knownProfiles()) {
    if (!anyRuleOf(profile).test(line)) continue
    const rule = profile.boilerplate.find(({pattern}) => pattern.test(line))
    if (rule !== undefined) return rule.kind
  }
  return
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
