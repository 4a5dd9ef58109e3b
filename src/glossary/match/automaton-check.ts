import type {AutomatonArrays} from './aho-corasick.js'

/**
 * Whether arrays from a file are those of an automaton, so that a scan ends and stays inside of them: a damaged file must
 * neither hang nor mislead. Cost: O(states + patterns).
 */
export function isSoundAutomaton(arrays: AutomatonArrays): boolean {
  const depths = depthsOf(arrays)
  return depths !== undefined && areLinksSound(arrays, depths) && arePatternsSound(arrays, depths)
}

/** How deep each state lies, where every one but the root has one way to it from an earlier one. */
function depthsOf({hashState, hashSymbol, hashNext, fail}: AutomatonArrays): Int32Array | undefined {
  const [capacity, states] = [hashNext.length, fail.length]
  const isTable = capacity > states && (capacity & (capacity - 1)) === 0
  if (!isTable || hashState.length !== capacity || hashSymbol.length !== capacity) return undefined
  const parents = new Int32Array(states).fill(-1)
  for (let slot = 0; slot < capacity; slot++) {
    const next = hashNext[slot]!
    if (next === 0) continue
    const state = hashState[slot]!
    // a state that there is not has no parent to be filled in
    if (state < 0 || state >= next || parents[next] !== -1) return undefined
    parents[next] = state
  }
  const depths = new Int32Array(states)
  for (let state = 1; state < states; state++) {
    if (parents[state] === -1) return undefined
    depths[state] = depths[parents[state]!]! + 1
  }
  return depths
}

/** A failure leads to a shallower state, so that following them ends. */
function areLinksSound({fail, output, firstPattern}: AutomatonArrays, depths: Int32Array): boolean {
  const states = fail.length
  if (output.length !== states || firstPattern.length !== states) return false
  if (fail[0] !== 0 || output[0] !== -1 || firstPattern[0] !== -1) return false
  for (let state = 1; state < states; state++) {
    const link = fail[state]!
    if (link < 0 || link >= states || depths[link]! >= depths[state]!) return false
  }
  for (let state = 1; state < states; state++)
    if (output[state] !== (firstPattern[state]! >= 0 ? state : output[fail[state]!])) return false
  return true
}

/** Each pattern is as long as its state is deep, and those of one state follow each other upwards. */
function arePatternsSound({firstPattern, nextPattern, lengths}: AutomatonArrays, depths: Int32Array): boolean {
  const count = lengths.length
  if (nextPattern.length !== count) return false
  for (let pattern = 0; pattern < count; pattern++) {
    const next = nextPattern[pattern]!
    if (next !== -1 && (next <= pattern || next >= count)) return false
  }
  const seen = new Uint8Array(count)
  for (let state = 0; state < firstPattern.length; state++)
    for (let pattern = firstPattern[state]!; pattern !== -1; pattern = nextPattern[pattern]!) {
      if (pattern < 0 || pattern >= count || seen[pattern] === 1 || lengths[pattern] !== depths[state]) return false
      seen[pattern] = 1
    }
  return true
}
