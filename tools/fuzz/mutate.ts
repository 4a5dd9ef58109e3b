/** Numbers from 0 up to `below`, the same for the same seed (mulberry32). */
export function randomNumbers(state: number): (below: number) => number {
  let next = state >>> 0
  return below => {
    next = (next + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(next ^ (next >>> 15), next | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const longest = 2048

/** One of `inputs` with some changes: pieces taken out, doubled, put in from `tokens` or from another input, bytes turned. */
export function mutated(
  inputs: readonly Uint8Array[],
  tokens: readonly Uint8Array[],
  random: (below: number) => number,
): Uint8Array {
  let bytes = inputs[random(inputs.length)]!
  for (let count = 1 + random(6); count > 0; count--) {
    const at = random(bytes.length + 1)
    const to = Math.min(bytes.length, at + 1 + random(random(2) === 0 ? 4 : 40))
    const kind = random(8)
    const put = (piece: Uint8Array, end = at): Uint8Array =>
      Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(end)])
    if (kind === 0) bytes = put(new Uint8Array(), to)
    else if (kind === 1) bytes = put(bytes.subarray(at, to))
    else if (kind === 2) bytes = put(Uint8Array.of(random(256)), at + 1)
    else if (kind === 3) {
      const other = inputs[random(inputs.length)]!
      const from = random(other.length)
      bytes = put(other.subarray(from, from + random(200)))
    } else if (tokens.length > 0) bytes = put(tokens[random(tokens.length)]!, kind === 4 ? to : at)
  }
  return bytes.subarray(0, longest)
}

/** A shorter input of which `fails` still holds: pieces are left out as long as any can be. */
export async function shrunk(bytes: Uint8Array, fails: (input: Uint8Array) => Promise<boolean>): Promise<Uint8Array> {
  let shortest = bytes
  for (let size = Math.ceil(bytes.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < shortest.length; ) {
      const shorter = Buffer.concat([shortest.subarray(0, at), shortest.subarray(at + size)])
      if (await fails(shorter)) shortest = shorter
      else at += size
    }
  return shortest
}
