import type {BlockDraft} from '../../../parse/block-draft.js'
import type {Sided, SideName} from '../block-pairs.js'
import type {Classified, LanguagePair} from '../languages.js'

/** Whether an item is running text whose language says something about the file. */
export function isEvidence({draft, isSentence}: Classified): boolean {
  return (
    isSentence &&
    draft.kind !== 'boilerplate' &&
    draft.kind !== 'table-cell' &&
    draft.kind !== 'metadata' &&
    draft.kind !== 'caption'
  )
}

/** How many items are in the one and in the other language. */
export function counts(items: readonly Classified[], pair: LanguagePair): [number, number] {
  return [
    items.filter(item => item.lang === pair.source).length,
    items.filter(item => item.lang === pair.target).length,
  ]
}

/** How often the language changes from one item to the next. */
export function switches(items: readonly Classified[], pair: LanguagePair): number {
  const langs = items.map(item => item.lang).filter(lang => lang === pair.source || lang === pair.target)
  return langs.filter((lang, i) => i > 0 && lang !== langs[i - 1]).length
}

/** Each draft by its language; one without a language goes with the draft before it, one in a third language nowhere. */
export function sidesOf(items: readonly Classified[], pair: LanguagePair): Sided[] {
  let side: SideName = 'source'
  return withoutOthers(items, pair).map(({draft, lang, origin}) => {
    if (lang === pair.source) side = 'source'
    else if (lang === pair.target) side = 'target'
    return {draft, side, origin}
  })
}

/** Without what is in a third language of the file. */
export function withoutOthers(items: readonly Classified[], {leftOut}: LanguagePair): readonly Classified[] {
  return leftOut.length === 0 ? items : items.filter(({lang}) => lang === undefined || !leftOut.includes(lang))
}

/** As {@link sidesOf}, but the same short text twice in a row (a name, a figure) is once for each side. */
export function alternate(all: readonly Classified[], pair: LanguagePair): Sided[] {
  const items = withoutOthers(all, pair)
  const sided = sidesOf(items, pair)
  const first = items.findIndex(item => item.isSentence && (item.lang === pair.source || item.lang === pair.target))
  const leading = sided[first]?.side ?? 'source'
  for (let i = 0; i + 1 < items.length; i++) {
    const [one, two] = [items[i]!, items[i + 1]!]
    if (one.isSentence || one.draft.inline.text.trim() !== two.draft.inline.text.trim()) continue
    sided[i] = {draft: one.draft, side: leading}
    sided[i + 1] = {draft: two.draft, side: leading === 'source' ? 'target' : 'source'}
    i++
  }
  return sided
}

/** In the order of the file. */
export function inOrder(sided: readonly Sided[]): Sided[] {
  return sided
    .filter(({draft}) => draft.inline.length > 0)
    .sort((a, b) => a.draft.inline.start(0) - b.draft.inline.start(0))
}

/** Whether a cell says the same in every language and is not said to be in one: a figure, a time, a dash. It is on neither side. */
export function isNeutralCell({cell, lang, inline}: BlockDraft): boolean {
  return cell !== undefined && lang === undefined && !/\p{L}/u.test(inline.text)
}
