import type {LanguageTag} from '../../../model/document.js'
import type {BlockDraft} from '../../../parse/block-draft.js'
import {isLanguageName, namesLanguage} from '../language-labels.js'
import {type Classified, classify, type LanguagePair, languagePair} from '../languages.js'
import {splitAll} from '../split-blocks.js'
import {type BilingualReading, type LayoutRequest, leastBalance} from './reading.js'
import {counts, isEvidence, sidesOf, switches, withoutOthers} from './sides.js'

/** All of one language, then all of the other. */
export function readSections({drafts, wanted, isForced}: LayoutRequest): BilingualReading | undefined {
  const all = splitAll(drafts, 'lines').map(classify)
  const pair = languagePair(isForced ? all : all.filter(isEvidence), wanted)
  if (pair === undefined) return
  const items = withoutOthers(all, pair)
  const evidence = items.filter(isEvidence)
  const fewer = Math.min(...counts(evidence, pair))
  const isInSections = switches(evidence, pair) <= Math.max(1, fewer * 0.4) || isInTwoParts(evidence, pair)
  const isSectioned = isInSections && fewer * 4 >= evidence.length * 0.6
  if (!isForced && (!isSectioned || pair.balance < leastBalance)) return
  return {...pair, sided: sidesOf(items.filter(isNoLabel(items)), pair)}
}

/** Share of a language that may stand on the wrong side of the place where the one ends and the other begins. */
const mostMisplaced = 0.1

/** Whether there is a place with nearly all of the one language before it and nearly all of the other behind it. */
function isInTwoParts(evidence: readonly Classified[], {source, target}: LanguagePair): boolean {
  const widthOf = (lang: LanguageTag): number =>
    evidence.reduce((sum, item) => (item.lang === lang ? sum + item.width : sum), 0)
  const whole = {source: widthOf(source), target: widthOf(target)}
  const before = {source: 0, target: 0}
  return evidence.some(({lang, width}) => {
    if (lang === source) before.source += width / whole.source
    else if (lang === target) before.target += width / whole.target
    const [less, more] = [Math.min(before.source, before.target), Math.max(before.source, before.target)]
    return less <= mostMisplaced && more >= 1 - mostMisplaced
  })
}

/** What is more than the name of the language of the part below it. */
function isNoLabel(items: readonly Classified[]): (item: Classified) => boolean {
  const first = new Set<BlockDraft>()
  for (const [i, {draft, lang}] of items.entries()) if (lang !== items[i - 1]?.lang) first.add(draft)
  return ({draft}) => {
    const {kind, inline} = draft
    return !namesLanguage(inline.text) || !(isLanguageName(inline.text) || (kind === 'heading' && first.has(draft)))
  }
}
