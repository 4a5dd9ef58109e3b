import type {VisitOccurrence} from './symbol-automaton.js'

/** With more patterns most of them are in no text: they are grouped, not put into an automaton. */
export const fewestGroupedPatterns = 20_000
/** A scan goes over what a pattern may be again at each place; longer patterns want an automaton. */
export const longestGroupedPattern = 64

/** Behind a pattern of one symbol. */
const none = 0x7fffffff
const beginsSingle = 1
const beginsPair = 2

/**
 * Finds all occurrences of very many sequences of numbers, of which few stand in the texts at hand: patterns are grouped by
 * their first two symbols, and made into a trie when a text has those two. The same answers as {@link SymbolAutomaton}, by where
 * they begin; at one place in the same order.
 *
 * Build: O(patterns), a fifth of the time of an automaton. Scan: O(symbols · longest pattern) at worst, O(symbols) in texts.
 */
export class GroupedPatterns {
  /** What each symbol may begin; large symbols are not in it and may begin anything. */
  private readonly beginnings = new Uint8Array(2 ** 17)
  private readonly groups = new PairTable()
  /** Of each group the pattern that was added last, by the number of the group. */
  private readonly lastOf: number[] = []
  /** Of each group the state where its patterns go on; 0 before it is asked for. */
  private readonly stateOf: number[] = []
  /** The pattern of the same group that was added before, or -1. */
  private readonly before: Int32Array
  private readonly transitions = new PairTable()
  /** Of each state the first pattern that ends there, or -1; further ones by `nextPattern`. */
  private readonly firstPattern: number[] = [-1]
  private readonly nextPattern: Int32Array

  /** `symbols` holds the patterns one after the other; pattern `i` is `[offsets[i], offsets[i + 1])`. */
  constructor(
    private readonly symbols: Int32Array,
    private readonly offsets: Int32Array,
  ) {
    const count = Math.max(0, offsets.length - 1)
    this.before = new Int32Array(count).fill(-1)
    this.nextPattern = new Int32Array(count).fill(-1)
    for (let pattern = 0; pattern < count; pattern++) this.add(pattern)
  }

  /** Visit all occurrences in the first `count` symbols, all unless given, by where they begin; shorter ones first. */
  scan(symbols: ArrayLike<number>, visit: VisitOccurrence, count = symbols.length): void {
    for (let i = 0; i < count; i++) this.scanAt(symbols, i, count, visit)
  }

  /** Whether any pattern stands in the first `count` of `symbols`. */
  finds(symbols: Int32Array, count: number): boolean {
    for (let i = 0; i < count; i++) if (this.scanAt(symbols, i, count, undefined)) return true
    return false
  }

  /** Whether a pattern begins at a place; without `visit`, the first one ends the search. */
  private scanAt(symbols: ArrayLike<number>, at: number, count: number, visit: VisitOccurrence | undefined): boolean {
    const first = symbols[at]!
    if (first < 0) return false
    const begins = first < this.beginnings.length ? this.beginnings[first]! : beginsSingle | beginsPair
    if (begins === 0) return false
    let isFound = false
    if ((begins & beginsSingle) !== 0)
      isFound = this.follow(this.groups.find(first, none), symbols, at, at + 1, at + 1, visit)
    if ((isFound && visit === undefined) || (begins & beginsPair) === 0 || at + 1 >= count) return isFound
    const second = symbols[at + 1]!
    const group = second < 0 ? -1 : this.groups.find(first, second)
    return this.follow(group, symbols, at, at + 2, count, visit) || isFound
  }

  /** Go on with the patterns of a group from `next` on. */
  private follow(
    group: number,
    symbols: ArrayLike<number>,
    at: number,
    next: number,
    count: number,
    visit: VisitOccurrence | undefined,
  ): boolean {
    if (group < 0) return false
    let isFound = false
    let state = this.stateOf[group]! || this.build(group)
    for (let end = next; state > 0; end++) {
      for (let pattern = this.firstPattern[state]!; pattern >= 0; pattern = this.nextPattern[pattern]!) {
        if (visit === undefined) return true
        isFound = true
        visit(pattern, at, end)
      }
      state = end < count && symbols[end]! >= 0 ? this.transitions.find(state, symbols[end]!) : 0
    }
    return isFound
  }

  private add(pattern: number): void {
    const start = this.offsets[pattern]!
    const length = this.offsets[pattern + 1]! - start
    if (length === 0) return
    const first = this.symbols[start]!
    if (first < this.beginnings.length) this.beginnings[first]! |= length === 1 ? beginsSingle : beginsPair
    const group = this.groups.add(first, length === 1 ? none : this.symbols[start + 1]!, this.lastOf.length)
    if (group === this.lastOf.length) {
      this.lastOf.push(pattern)
      this.stateOf.push(0)
    } else {
      this.before[pattern] = this.lastOf[group]!
      this.lastOf[group] = pattern
    }
  }

  /** Make the trie of a group; the state where it begins. */
  private build(group: number): number {
    const root = this.newState()
    this.stateOf[group] = root
    for (let pattern = this.lastOf[group]!; pattern >= 0; pattern = this.before[pattern]!) {
      let state = root
      for (let i = this.offsets[pattern]! + 2; i < this.offsets[pattern + 1]!; i++) {
        const next = this.transitions.add(state, this.symbols[i]!, this.firstPattern.length)
        state = next === this.firstPattern.length ? this.newState() : next
      }
      this.nextPattern[pattern] = this.firstPattern[state]!
      this.firstPattern[state] = pattern
    }
    return root
  }

  private newState(): number {
    return this.firstPattern.push(-1) - 1
  }
}

/** Share of a table that is in use before it is widened. */
const fullest = 0.6

/** Numbers by pairs of numbers ≥ 0: a hash table with open addressing. */
class PairTable {
  private firsts = new Int32Array(1024)
  private seconds = new Int32Array(1024)
  /** One more than the value; 0 for a free slot. */
  private values = new Int32Array(1024)
  private used = 0

  /** The value of a pair, or -1. */
  find(first: number, second: number): number {
    const mask = this.values.length - 1
    for (let slot = slotOf(first, second) & mask; ; slot = (slot + 1) & mask) {
      const value = this.values[slot]!
      if (value === 0 || (this.firsts[slot] === first && this.seconds[slot] === second)) return value - 1
    }
  }

  /** The value of a pair, which is `value` where it has none. */
  add(first: number, second: number, value: number): number {
    const mask = this.values.length - 1
    let slot = slotOf(first, second) & mask
    for (; this.values[slot] !== 0; slot = (slot + 1) & mask)
      if (this.firsts[slot] === first && this.seconds[slot] === second) return this.values[slot]! - 1
    this.firsts[slot] = first
    this.seconds[slot] = second
    this.values[slot] = value + 1
    if (++this.used > mask * fullest) this.widen()
    return value
  }

  private widen(): void {
    const {firsts, seconds, values} = this
    const length = 2 * values.length
    this.firsts = new Int32Array(length)
    this.seconds = new Int32Array(length)
    this.values = new Int32Array(length)
    this.used = 0
    for (let slot = 0; slot < values.length; slot++)
      if (values[slot] !== 0) this.add(firsts[slot]!, seconds[slot]!, values[slot]! - 1)
  }
}

function slotOf(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}
