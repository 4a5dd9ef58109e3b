import {type FileEvidence, pairScore} from './block-evidence.js'
import type {Sided, SideName} from './block-pairs.js'

/** A stretch of blocks of one side, and those of the other side behind it; or a block alone. */
interface Step {
  readonly from: number
  readonly to: number
  /** Which side comes first; undefined for a block alone. */
  readonly leads: SideName | undefined
  readonly score: number
}

/** What it costs that the file is less regular than it could be, in nats. */
const costs = {alone: 2.2, smallAlone: 1.6, turn: 2, uneven: 1.9, each: 0.4, most: 4}
/** A block of less than this part of an average one is small. */
const small = 0.5
const fewBlocks = 3
/** The parts of one block (two lines, both sides of a slash) were written together. */
const togetherBonus = 2.5
/** Share of all that is likely that has to divide at a place for the file to be cut there. */
const certain = 0.85

const orders = [undefined, 'source', 'target'] as const

/** Places between blocks at which nearly every likely division of the file divides it, 0 and the end included. Cost: linear. */
export function likelyCuts(sided: readonly Sided[], file: FileEvidence): number[] {
  const ends = runEnds(sided)
  const steps = sided.map((_, i) => stepsFrom(i, sided, ends, file))
  const forward = table(sided.length)
  forward[0]![0] = 0
  for (const step of steps.flat())
    for (const [state, order] of orders.entries()) {
      const before = forward[step.from]![state]!
      if (before > Number.NEGATIVE_INFINITY) {
        const [next, cost] = follow(state, order, step)
        forward[step.to]![next] = logAdd(forward[step.to]![next]!, before + step.score - cost)
      }
    }
  const backward = table(sided.length)
  backward[sided.length]!.fill(0)
  for (const step of steps.flat().reverse())
    for (const [state, order] of orders.entries()) {
      const [next, cost] = follow(state, order, step)
      const after = backward[step.to]![next]! + step.score - cost
      backward[step.from]![state] = logAdd(backward[step.from]![state]!, after)
    }
  const total = backward[0]![0]!
  return forward.flatMap((states, i) => {
    const through = states.map((score, state) => score + backward[i]![state]!).reduce(logAdd)
    return i === 0 || i === sided.length || Math.exp(through - total) >= certain ? [i] : []
  })
}

function table(length: number): number[][] {
  return Array.from({length: length + 1}, () => orders.map(() => Number.NEGATIVE_INFINITY))
}

/** The order after a step, and what it costs that it is another one than before. */
function follow(state: number, order: SideName | undefined, {leads}: Step): readonly [number, number] {
  if (leads === undefined) return [state, 0]
  return [orders.indexOf(leads), order === undefined || order === leads ? 0 : costs.turn]
}

function stepsFrom(i: number, sided: readonly Sided[], runs: readonly number[], file: FileEvidence): Step[] {
  const {blocks} = file
  const {side, size, kind} = blocks[i]!
  const isSmall = size < small || kind === 'heading'
  const steps: Step[] = [{from: i, to: i + 1, leads: undefined, score: isSmall ? -costs.smallAlone : -costs.alone}]
  const middle = runs[i]!
  const end = runs[middle] ?? middle
  const isWholeRun = sided[i - 1]?.side !== side
  if (middle === end || (middle - i > fewBlocks && !isWholeRun)) return steps
  const ends = new Set([middle + 1, middle + 2, middle + 3].filter(to => to < end)).add(end)
  for (const to of ends) {
    if (to - middle > fewBlocks && !isWholeRun) continue
    const [first, second] = [blocks.slice(i, middle), blocks.slice(middle, to)]
    const [source, target] = side === 'source' ? [first, second] : [second, first]
    const score =
      pairScore(source, target, file) - shapeCost(first.length, second.length) + together(sided.slice(i, to))
    steps.push({from: i, to, leads: side, score})
  }
  return steps
}

/** For each block where the stretch of its side ends. */
function runEnds(sided: readonly Sided[]): number[] {
  const ends: number[] = Array.from({length: sided.length})
  for (let i = sided.length - 1; i >= 0; i--) ends[i] = sided[i + 1]?.side === sided[i]!.side ? ends[i + 1]! : i + 1
  return ends
}

function shapeCost(first: number, second: number): number {
  const uneven = Math.abs(first - second)
  return Math.min(costs.most, (uneven === 0 ? 0 : costs.uneven) + costs.each * (Math.max(first, second) - 1))
}

function together(group: readonly Sided[]): number {
  const {origin} = group[0]!
  return origin !== undefined && group.every(item => item.origin === origin) ? togetherBonus : 0
}

function logAdd(a: number, b: number): number {
  const [less, more] = a < b ? [a, b] : [b, a]
  return less === Number.NEGATIVE_INFINITY ? more : more + Math.log1p(Math.exp(less - more))
}
