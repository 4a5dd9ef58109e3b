import type {LanguageTag} from '../model/document.js'
import type {Span} from '../model/span.js'
import {type BlockDraft, partOfDraft} from './block-draft.js'

/** Inside of an inline element that states its language: `<span lang="en">…</span>`. */
export interface LanguageStretch extends Span {
  readonly lang: LanguageTag
}

/**
 * A block whose words all stand in inline elements of two languages or more (`<span lang="en">Opening hours</span><br><span
 * lang="zh">开放时间</span>`) as a block for each; any other block as it is. Stretches ascend. Cost: linear.
 */
export function splitByLanguage(draft: BlockDraft, stretches: readonly LanguageStretch[]): BlockDraft[] {
  if (stretches.length < 2) return [draft]
  const outer = outermost(stretches)
  if (new Set(outer.map(({lang}) => lang)).size < 2) return [draft]
  const {inline} = draft
  const {text} = inline
  const parts: {lang: LanguageTag; from: number; to: number}[] = []
  let next = 0
  for (let i = 0; i < text.length; i++) {
    const place = inline.start(i)
    while (next < outer.length && outer[next]!.end <= place) next++
    const around = outer[next]
    const last = parts.at(-1)
    if (around !== undefined && around.start <= place) {
      if (last?.lang === around.lang) last.to = i + 1
      else parts.push({lang: around.lang, from: i, to: i + 1})
    } else if (/[\p{L}\p{N}]/u.test(text[i]!)) return [draft]
  }
  return parts.length < 2 ? [draft] : parts.map(({lang, from, to}) => ({...partOfDraft(draft, from, to), lang}))
}

function outermost(stretches: readonly LanguageStretch[]): LanguageStretch[] {
  const outer: LanguageStretch[] = []
  for (const stretch of stretches) if (stretch.start >= (outer.at(-1)?.end ?? 0)) outer.push(stretch)
  return outer
}
