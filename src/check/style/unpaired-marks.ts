import type {Span} from '../../model/span.js'
import type {Prose} from './prose.js'

/** A mark whose partner is missing. */
export interface UnpairedMark extends Span {
  readonly block: Prose
  readonly kind: 'unclosed' | 'unopened'
}

type Pair = readonly [open: string, close: string]

/** How many blocks a quotation may go on. */
const reach = 12

/** `1)`, `a)`, `（一）` written as `一）`, and `:)`: a closing bracket that nothing opens. */
const looseBracket = /(?:^|[\s，。；：、])[\p{L}\p{N}]{1,3}$|[:;]-?$/u

/**
 * Marks of the pairs without a partner. A quotation of several paragraphs opens each of them and is closed once, so a
 * mark may be closed in a later block, and one that the next block opens again need not be closed.
 */
export function unpairedMarks(blocks: readonly Prose[], pairs: readonly Pair[]): UnpairedMark[] {
  return pairs.flatMap(pair => unpairedOf(blocks, pair))
}

function unpairedOf(blocks: readonly Prose[], [open, close]: Pair): UnpairedMark[] {
  const unpaired: UnpairedMark[] = []
  let waiting: {mark: UnpairedMark; index: number}[] = []
  blocks.forEach((block, index) => {
    if (waiting.length > 0 && block.text.startsWith(open)) waiting = []
    const {text} = block
    let opening = text.indexOf(open)
    let closing = text.indexOf(close)
    while (opening >= 0 || closing >= 0) {
      if (closing < 0 || (opening >= 0 && opening < closing)) {
        waiting.push({mark: {block, start: opening, end: opening + 1, kind: 'unclosed'}, index})
        opening = text.indexOf(open, opening + 1)
        continue
      }
      if (waiting.pop() === undefined && !isLoose(text, closing, close))
        unpaired.push({block, start: closing, end: closing + 1, kind: 'unopened'})
      closing = text.indexOf(close, closing + 1)
    }
    if (waiting.length === 0) return
    const given = waiting.filter(entry => entry.index <= index - reach)
    unpaired.push(...given.map(({mark}) => mark))
    waiting = waiting.filter(entry => entry.index > index - reach)
  })
  return [...unpaired, ...waiting.map(({mark}) => mark)]
}

function isLoose(text: string, at: number, close: string): boolean {
  return (close === ')' || close === '）') && looseBracket.test(text.slice(Math.max(0, at - 5), at))
}
