import type {LanguageTag} from '../../../model/document.js'
import {documentLanguage} from '../../../parse/block-draft.js'
import type {DraftPair, SideName} from '../block-pairs.js'
import {type Classified, classify, type LanguagePair, languagePair} from '../languages.js'
import {pairByLayout} from '../layout-pairs.js'
import {type BilingualReading, type LayoutRequest, leastBalance} from './reading.js'
import {inOrder} from './sides.js'

/** One language in comments before or behind the paragraphs of the other, as some documentation sites keep the original. */
export function readComments({drafts, comments: read, wanted, isForced}: LayoutRequest): BilingualReading | undefined {
  const comments = read()
  const main = documentLanguage(drafts)
  const other = documentLanguage(comments)
  if (main === undefined || other === undefined || main === other) return
  const hidden = comments.map(draft => classify({draft})).filter(item => item.lang === other)
  const shown = drafts.map(draft => classify({draft}))
  const all = [...hidden, ...shown]
  const pair = languagePair(all, wanted) ?? languagePair(all.map(asSentence), wanted)
  if (pair === undefined || (!isForced && pair.balance < leastBalance)) return
  const sideOf = (lang: LanguageTag): SideName => (lang === pair.source ? 'source' : 'target')
  const sided = inOrder([
    ...comments.map(draft => ({draft, side: sideOf(other)})),
    ...drafts.map(draft => ({draft, side: sideOf(main)})),
  ])
  const pairs = pairByLayout(sided, pair)
  const isEnough = isForced || hidden.filter(item => item.isSentence).length > 1 || isPage(pairs, hidden, pair)
  return isEnough ? {...pair, sided, pairs} : undefined
}

/** Of a short text, however few its words are, each counts. */
function asSentence(item: Classified): Classified {
  return {...item, isSentence: true}
}

/** Whether nearly every comment, two at least, stands with its translation. */
function isPage(pairs: readonly DraftPair[], hidden: readonly Classified[], {source}: LanguagePair): boolean {
  const own = new Set(hidden.map(({draft}) => draft))
  const side: SideName = hidden[0]?.lang === source ? 'source' : 'target'
  const other: SideName = side === 'source' ? 'target' : 'source'
  const paired = pairs
    .filter(pair => pair[other].length > 0)
    .flatMap(pair => pair[side])
    .filter(draft => own.has(draft))
  return own.size > 1 && paired.length >= own.size * 0.7
}
