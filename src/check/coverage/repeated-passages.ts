import type {TranslationUnit} from '../../model/alignment.js'
import type {Segment} from '../../model/segment.js'
import {remembering} from '../../text/remembered.js'
import type {CheckContext} from '../engine/context.js'

type Side = 'source' | 'target'

const other = {source: 'target', target: 'source'} as const

/** How many units apart the copies of a passage make each other’s counterpart doubtful. */
const reach = 40
/** Short texts are repeated for their own sake: a heading, a refrain, an answer. */
const fewestLetters = {han: 5, others: 12}

/** What stands more often on one side than its translation does on the other. */
export interface RepeatedPassages {
  /** A unit without counterpart whose confidence is low only because a copy of it could as well be the one without. */
  isSurplusCopy(unit: TranslationUnit, side: Side): boolean
  /** Copies of a segment in a unit whose other side says it once. */
  copiesWithin(unit: TranslationUnit, side: Side): readonly Segment[]
}

/** Use with `context.shared(repeatedPassages)`. Cost: linear in the documents. */
export function repeatedPassages(context: CheckContext): RepeatedPassages {
  const {units, minConfidence} = context
  // most documents never ask
  let texts: Readonly<Record<Side, RepeatedTexts>> | undefined

  const isSurplusCopy = (unit: TranslationUnit, side: Side): boolean => {
    texts ??= {source: repeatedTexts(context, 'source'), target: repeatedTexts(context, 'target')}
    const {copies, counts} = texts[side]
    const across = texts[other[side]].counts
    const text = keyOf(unit[side])
    const partners = (copies.get(text) ?? []).map(index => units[index]!).filter(partner => partner !== unit)
    const answered = partners.filter(partner => partner[other[side]].length > 0)
    const isNear = ({index, confidence}: TranslationUnit): boolean =>
      Math.abs(index - unit.index) <= reach && confidence + unit.confidence >= minConfidence
    // as many copies on the other side: one of them stands elsewhere
    return (
      answered.some(isNear) && answered.every(({[other[side]]: there}) => across.get(keyOf(there))! < counts.get(text)!)
    )
  }

  const copiesWithin = (unit: TranslationUnit, side: Side): readonly Segment[] => {
    const own = unit[side]
    const across = unit[other[side]]
    if (own.length < 2 || across.length === 0 || across.length >= own.length) return []
    const seen = new Set<string>()
    const again = own.filter(({text}) => isLong(text) && seen.size === seen.add(folded(text)).size)
    return again.length === 0 || across.some(({text}) => repeatsItself(text)) ? [] : again
  }

  return {isSurplusCopy, copiesWithin}
}

interface RepeatedTexts {
  /** Indices of the units by the text of the side. */
  readonly copies: ReadonlyMap<string, readonly number[]>
  /** How often a text stands on the side; of one segment, wherever it is. */
  readonly counts: ReadonlyMap<string, number>
}

function repeatedTexts({units}: CheckContext, side: Side): RepeatedTexts {
  const copies = new Map<string, number[]>()
  const counts = new Map<string, number>()
  const count = (text: string): unknown => counts.set(text, (counts.get(text) ?? 0) + 1)
  for (const unit of units) {
    const parts = unit[side].map(({text}) => folded(text))
    const text = parts.join('\n')
    parts.forEach(count)
    if (parts.length > 1) count(text)
    const known = copies.get(text)
    if (known === undefined) copies.set(text, [unit.index])
    else known.push(unit.index)
  }
  return {copies, counts}
}

function keyOf(segments: readonly Segment[]): string {
  return segments.map(({text}) => folded(text)).join('\n')
}

const folded = remembering(text =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)

const manyHan = new RegExp(`^(?:\\P{Script=Han}*\\p{Script=Han}){${fewestLetters.han}}`, 'u')
const manyLetters = new RegExp(`^(?:\\P{L}*\\p{L}){${fewestLetters.others}}`, 'u')

/** Whether a text is long enough to be repeated by mistake. */
export function isLong(text: string): boolean {
  return manyLetters.test(text) || manyHan.test(text)
}

/** “加油，加油！” */
function repeatsItself(text: string): boolean {
  const clauses = text
    .split(/[\p{P}\n]/u)
    .map(folded)
    .filter(clause => clause !== '')
  return new Set(clauses).size < clauses.length
}
