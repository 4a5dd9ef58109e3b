/** Called for each occurrence of a pattern: its number and the symbols `[first, end)` it covers. */
export type VisitOccurrence = (pattern: number, first: number, end: number) => void

/** The arrays of an automaton; plain data, fit for a file or another thread. */
export interface AutomatonArrays {
  readonly hashState: Int32Array
  readonly hashSymbol: Int32Array
  readonly hashNext: Int32Array
  readonly fail: Int32Array
  /** The nearest state on the chain of failures, this one included, at which a pattern ends; -1 for none. */
  readonly output: Int32Array
  /** First pattern that ends at a state, or -1; further ones by `nextPattern`. */
  readonly firstPattern: Int32Array
  readonly nextPattern: Int32Array
  readonly lengths: Int32Array
}

/**
 * Finds all occurrences of many sequences of numbers in one pass, whatever their count.
 *
 * Build: O(sum of lengths) time, about 40 bytes a state. Scan: O(symbols + occurrences), nothing is
 * allocated a symbol. Patterns may be equal; an empty one is never found. Symbols are ≥ 0; negative ones match nothing.
 *
 * Method: Aho & Corasick 1975 (CACM 18:6), with the goto function of all states in one open-addressing hash table.
 */
export class AhoCorasick {
  private readonly mask: number
  /** The state behind each first symbol, 0 for none: most symbols of a text begin no pattern. Empty where it does not pay. */
  private readonly firstStates: Int32Array

  constructor(private readonly arrays: AutomatonArrays) {
    this.mask = arrays.hashState.length - 1
    this.firstStates = tableOfFirstStates(arrays)
  }

  /** `symbols` holds the patterns one after the other; pattern `i` is `[offsets[i], offsets[i + 1])`. */
  static build(symbols: Int32Array, offsets: Int32Array): AhoCorasick {
    return new AhoCorasick(buildArrays(symbols, offsets))
  }

  toArrays(): AutomatonArrays {
    return this.arrays
  }

  /** Visit all occurrences in the first `count` symbols, all unless given, by where they end; longer ones first. */
  scan(symbols: ArrayLike<number>, visit: VisitOccurrence, count = symbols.length): void {
    const {fail, output, firstPattern, nextPattern, lengths} = this.arrays
    const {firstStates} = this
    let state = 0
    for (let i = 0; i < count; i++) {
      const symbol = symbols[i]!
      // most symbols begin no pattern
      if (state === 0 && firstStates[symbol] === 0) continue
      state = this.after(state, symbol)
      if (state === 0) continue
      for (let end = output[state]!; end >= 0; end = output[fail[end]!]!)
        for (let pattern = firstPattern[end]!; pattern >= 0; pattern = nextPattern[pattern]!)
          visit(pattern, i + 1 - lengths[pattern]!, i + 1)
    }
  }

  /** Whether any pattern stands in the first `count` of `symbols`. */
  finds(symbols: Int32Array, count: number): boolean {
    const {output} = this.arrays
    const {firstStates} = this
    let state = 0
    for (let i = 0; i < count; i++) {
      const symbol = symbols[i]!
      if (state === 0 && firstStates[symbol] === 0) continue
      state = this.after(state, symbol)
      if (state !== 0 && output[state]! >= 0) return true
    }
    return false
  }

  /** The state after a symbol: that of the longest beginning of a pattern that ends here. */
  private after(from: number, symbol: number): number {
    if (symbol < 0) return 0
    const {fail} = this.arrays
    for (let state = from; state !== 0; state = fail[state]!) {
      const next = lookUp(this.arrays, this.mask, state, symbol)
      if (next > 0) return next
    }
    const {firstStates} = this
    if (symbol < firstStates.length) return firstStates[symbol]!
    return Math.max(0, lookUp(this.arrays, this.mask, 0, symbol))
  }
}

/** A table is made for many patterns only, up to this symbol. */
const mostFirstSymbols = 2 ** 17
const fewStates = 1000

function tableOfFirstStates({hashState, hashSymbol, hashNext, fail}: AutomatonArrays): Int32Array {
  if (fail.length < fewStates) return new Int32Array(0)
  const table = new Int32Array(mostFirstSymbols)
  for (let slot = 0; slot < hashNext.length; slot++)
    if (hashNext[slot] !== 0 && hashState[slot] === 0) table[hashSymbol[slot]!] = hashNext[slot]!
  return table
}

type Goto = Pick<AutomatonArrays, 'hashState' | 'hashSymbol' | 'hashNext'>

function slotOf(state: number, symbol: number, mask: number): number {
  let hash = Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol + 1, 0x85ebca6b)
  hash ^= hash >>> 15
  return hash & mask
}

function lookUp({hashState, hashSymbol, hashNext}: Goto, mask: number, state: number, symbol: number): number {
  for (let slot = slotOf(state, symbol, mask); ; slot = (slot + 1) & mask) {
    const next = hashNext[slot]!
    if (next === 0) return -1
    if (hashState[slot] === state && hashSymbol[slot] === symbol) return next
  }
}

function buildArrays(symbols: Int32Array, offsets: Int32Array): AutomatonArrays {
  const count = Math.max(0, offsets.length - 1)
  const trie = buildTrie(symbols, offsets)
  const {states, firstPattern, goto} = trie
  const {fail, output} = linkFailures(trie)
  const lengths = new Int32Array(count)
  for (let i = 0; i < count; i++) lengths[i] = offsets[i + 1]! - offsets[i]!
  return {
    ...goto,
    fail,
    output,
    firstPattern: firstPattern.slice(0, states),
    nextPattern: trie.nextPattern,
    lengths,
  }
}

interface Trie {
  readonly goto: Goto
  readonly states: number
  readonly parent: Int32Array
  readonly symbolOf: Int32Array
  readonly depth: Int32Array
  readonly firstPattern: Int32Array
  readonly nextPattern: Int32Array
}

function buildTrie(symbols: Int32Array, offsets: Int32Array): Trie {
  let goto = emptyGoto(capacityFor(symbols.length))
  let {hashState, hashSymbol, hashNext} = goto
  let mask = hashNext.length - 1
  const most = symbols.length + 1
  const parent = new Int32Array(most)
  const symbolOf = new Int32Array(most)
  const depth = new Int32Array(most)
  const firstPattern = new Int32Array(most).fill(-1)
  const nextPattern = new Int32Array(Math.max(0, offsets.length - 1)).fill(-1)
  let states = 1
  for (let pattern = offsets.length - 2; pattern >= 0; pattern--) {
    let state = 0
    for (let i = offsets[pattern]!; i < offsets[pattern + 1]!; i++) {
      const symbol = symbols[i]!
      // as `lookUp` and `insert` in one, which is half of the time of a large glossary
      let slot = slotOf(state, symbol, mask)
      while (hashNext[slot] !== 0 && (hashState[slot] !== state || hashSymbol[slot] !== symbol))
        slot = (slot + 1) & mask
      if (hashNext[slot] !== 0) {
        state = hashNext[slot]!
        continue
      }
      const next = states++
      hashState[slot] = state
      hashSymbol[slot] = symbol
      hashNext[slot] = next
      parent[next] = state
      symbolOf[next] = symbol
      depth[next] = depth[state]! + 1
      state = next
      if (states <= mask * fullest) continue
      goto = widened(goto)
      ;({hashState, hashSymbol, hashNext} = goto)
      mask = hashNext.length - 1
    }
    if (state === 0) continue
    nextPattern[pattern] = firstPattern[state]!
    firstPattern[state] = pattern
  }
  return {goto, states, parent, symbolOf, depth, firstPattern, nextPattern}
}

/** Slots to begin with: patterns that begin alike share states, so that most need a quarter as many as they have symbols. */
function capacityFor(symbols: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, symbols / 4 / fullest)))
}

/** Share of a table that is in use before it is widened. */
const fullest = 0.6

function emptyGoto(capacity: number): Goto {
  return {
    hashState: new Int32Array(capacity),
    hashSymbol: new Int32Array(capacity),
    hashNext: new Int32Array(capacity),
  }
}

/** The same in a table of twice the size: how many states patterns that begin alike share is not known before. */
function widened(goto: Goto): Goto {
  const {hashState, hashSymbol, hashNext} = goto
  const wide = emptyGoto(2 * hashNext.length)
  const mask = wide.hashNext.length - 1
  for (let slot = 0; slot < hashNext.length; slot++)
    if (hashNext[slot] !== 0) insert(wide, mask, hashState[slot]!, hashSymbol[slot]!, hashNext[slot]!)
  return wide
}

function insert(
  {hashState, hashSymbol, hashNext}: Goto,
  mask: number,
  state: number,
  symbol: number,
  next: number,
): void {
  let slot = slotOf(state, symbol, mask)
  while (hashNext[slot] !== 0) slot = (slot + 1) & mask
  hashState[slot] = state
  hashSymbol[slot] = symbol
  hashNext[slot] = next
}

function linkFailures(trie: Trie): {fail: Int32Array; output: Int32Array} {
  const {goto, states, parent, symbolOf, firstPattern} = trie
  const mask = goto.hashNext.length - 1
  const fail = new Int32Array(states)
  const output = new Int32Array(states).fill(-1)
  for (const state of statesByDepth(trie)) {
    let link = fail[parent[state]!]!
    let next = parent[state] === 0 ? 0 : lookUp(goto, mask, link, symbolOf[state]!)
    while (next < 0 && link !== 0) {
      link = fail[link]!
      next = lookUp(goto, mask, link, symbolOf[state]!)
    }
    fail[state] = Math.max(next, 0)
    output[state] = firstPattern[state]! >= 0 ? state : output[fail[state]!]!
  }
  return {fail, output}
}

/** All states but the root, shallow ones first: a counting sort. */
function statesByDepth({states, depth}: Trie): Int32Array {
  let deepest = 0
  for (let state = 1; state < states; state++) deepest = Math.max(deepest, depth[state]!)
  const places = new Int32Array(deepest + 2)
  for (let state = 1; state < states; state++) places[depth[state]! + 1]!++
  for (let d = 1; d < places.length; d++) places[d]! += places[d - 1]!
  const ordered = new Int32Array(Math.max(0, states - 1))
  for (let state = 1; state < states; state++) ordered[places[depth[state]!]!++] = state
  return ordered
}
