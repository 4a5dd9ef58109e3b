import {type Classified, classify, type LanguagePair, languagePair} from '../languages.js'
import {pairByLayout} from '../layout-pairs.js'
import {splitAll} from '../split-blocks.js'
import {pairedReading} from './paired.js'
import {type BilingualReading, type LayoutRequest, leastBalance} from './reading.js'
import {counts, isEvidence, sidesOf, switches, withoutOthers} from './sides.js'

/** A paragraph in one language, then the same in the other; or both in one paragraph. */
export function readParagraphs(request: LayoutRequest): BilingualReading | undefined {
  return readNeighbours(request) ?? readWithinBlocks(request)
}

/** Paragraphs, or the lines of one, in turn. */
function readNeighbours({drafts, wanted, isForced}: LayoutRequest): BilingualReading | undefined {
  const all = splitAll(drafts, 'lines').map(classify)
  const pair = languagePair(isForced ? all : all.filter(isEvidence), wanted)
  if (pair === undefined) return
  const items = withoutOthers(all, pair)
  if (!isForced && (pair.balance < leastBalance || !isInterleaved(items, pair))) return
  return pairedReading(items.flatMap(splitMarks), pair)
}

function splitMarks(item: Classified): Classified[] {
  const parts = item.origin === undefined ? splitAll([item.draft], 'marks') : []
  return parts.length > 1 ? parts.map(classify) : [item]
}

/** Whether the two languages take turns all through the text, a like number of paragraphs at a time. */
function isInterleaved(items: readonly Classified[], pair: LanguagePair): boolean {
  const evidence = items.filter(isEvidence)
  const fewer = Math.min(...counts(evidence, pair))
  if (switches(evidence, pair) < fewer * 0.7 || fewer < evidence.length * 0.3) return false
  const pairs = pairByLayout(sidesOf(evidence, pair), pair)
  const matched = pairs.filter(
    ({source, target}) => source.length > 0 && Math.abs(source.length - target.length) <= source.length / 2,
  )
  const covered = matched.reduce((sum, {source, target}) => sum + source.length + target.length, 0)
  return covered >= evidence.length * 0.7
}

/** Blocks that hold both languages have at least this share of the text. */
const leastWithin = 0.6

/** Each item, cell or paragraph says the same in both languages: “门票 / Tickets”, “门票（Tickets）”. */
function readWithinBlocks({drafts, wanted}: LayoutRequest): BilingualReading | undefined {
  const items = splitAll(drafts, 'scripts').map(classify)
  const parts = items.filter(({origin}) => origin !== undefined)
  const pair = languagePair(
    parts.map(part => ({...part, isSentence: true})),
    wanted,
  )
  if (pair === undefined || pair.balance < leastBalance) return
  if (new Set(parts.map(({origin}) => origin)).size < 2) return
  const whole = items.filter(
    ({origin, lang, draft}) => origin === undefined && lang !== undefined && draft.kind !== 'boilerplate',
  )
  if (widthOf(parts) < leastWithin * (widthOf(parts) + widthOf(whole))) return
  return pairedReading(items, pair)
}

function widthOf(items: readonly Classified[]): number {
  return items.reduce((sum, {width}) => sum + width, 0)
}
