import {type Classified, classify, type LanguagePair, languagePair} from '../languages.js'
import {pairByLayout} from '../layout-pairs.js'
import {splitAll} from '../split-blocks.js'
import {pairedReading} from './paired.js'
import {type BilingualReading, type LayoutRequest, leastBalance} from './reading.js'
import {counts, isEvidence, isNeutralCell, sidesOf, switches, withoutOthers} from './sides.js'

/** A paragraph in one language, then the same in the other; or both in one paragraph. */
export function readParagraphs(request: LayoutRequest): BilingualReading | undefined {
  return (
    readWithinBlocks(request, nearlyAll) ??
    readNeighbours(request) ??
    readWithinBlocks(request, most) ??
    readShortNeighbours(request)
  )
}

/** Paragraphs, or the lines of one, in turn. */
function readNeighbours({drafts, wanted, isForced}: LayoutRequest): BilingualReading | undefined {
  const all = splitAll(drafts, 'lines').map(classify)
  const pair = languagePair(isForced ? all : all.filter(isEvidence), wanted)
  if (pair === undefined) return
  const items = withoutOthers(all, pair)
  if (!isForced && (pair.balance < leastBalance || !isInterleaved(items.filter(isEvidence), pair))) return
  return pairedReading(items.flatMap(splitMarks), pair)
}

/** As {@link readNeighbours}, of a page of labels, cells and the like, where few words are all there is. */
function readShortNeighbours({drafts, wanted}: LayoutRequest): BilingualReading | undefined {
  const all = splitAll(drafts, 'marks').map(classify)
  const labels = all
    .filter(({draft, lang}) => lang !== undefined && draft.kind !== 'boilerplate' && draft.kind !== 'metadata')
    .map(item => ({...item, isSentence: true}))
  if (labels.length < 4 || widthOf(all.filter(isEvidence)) > widthOf(labels) * 0.3) return
  const pair = languagePair(labels, wanted)
  if (pair === undefined || pair.balance < leastBalance || !isInterleaved(withoutOthers(labels, pair), pair)) return
  return pairedReading(
    withoutOthers(all, pair).filter(({draft}) => !isNeutralCell(draft)),
    pair,
  )
}

function splitMarks(item: Classified): Classified[] {
  const parts = item.origin === undefined ? splitAll([item.draft], 'marks') : []
  return parts.length > 1 ? parts.map(classify) : [item]
}

/** Whether the two languages take turns all through the text, a like number of paragraphs at a time. */
function isInterleaved(evidence: readonly Classified[], pair: LanguagePair): boolean {
  const fewer = Math.min(...counts(evidence, pair))
  if (switches(evidence, pair) < fewer * 0.7 || fewer < evidence.length * 0.3) return false
  const pairs = pairByLayout(sidesOf(evidence, pair), pair)
  const covered = pairs.reduce((sum, {source, target}) => {
    const isLike = source.length > 0 && Math.abs(source.length - target.length) <= source.length / 2
    return sum + (isLike ? source.length + target.length : 2 * Math.min(source.length, target.length))
  }, 0)
  return covered >= evidence.length * 0.7
}

/** Shares of the text that stand in blocks which hold both languages. */
const nearlyAll = 0.85
const most = 0.6

/** Each item, cell or paragraph says the same in both languages: “门票 / Tickets”, “门票（Tickets）”. */
function readWithinBlocks({drafts, wanted}: LayoutRequest, leastShare: number): BilingualReading | undefined {
  const items = splitAll(drafts, 'scripts').map(classify)
  const parts = items.filter(({origin}) => origin !== undefined)
  const pair = languagePair(
    parts.map(part => ({...part, isSentence: true})),
    wanted,
  )
  if (pair === undefined || pair.balance < leastBalance) return
  const blocks = new Set(parts.map(({origin}) => origin)).size
  const whole = items.filter(
    ({origin, lang, draft}) => origin === undefined && lang !== undefined && draft.kind !== 'boilerplate',
  )
  if (blocks < 2 || blocks < whole.length) return
  if (widthOf(parts) < leastShare * (widthOf(parts) + widthOf(whole))) return
  return pairedReading(
    items.filter(({draft}) => !isNeutralCell(draft)),
    pair,
  )
}

function widthOf(items: readonly Classified[]): number {
  return items.reduce((sum, {width}) => sum + width, 0)
}
