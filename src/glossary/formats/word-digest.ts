const seeds = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const

/**
 * 128 bits of bytes as four little-endian words. Any change within one word changes them; no secret, and no defence against somebody who
 * looks for two files of one digest. Cost: O(length), some gigabytes a second.
 */
export function wordDigest(bytes: Uint8Array): Int32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2)
  let [a, b, c, d]: number[] = [...seeds]
  const whole = words.length & ~3
  for (let i = 0; i < whole; i += 4) {
    a = step(a!, words[i]!)
    b = step(b!, words[i + 1]!)
    c = step(c!, words[i + 2]!)
    d = step(d!, words[i + 3]!)
  }
  for (let i = whole; i < words.length; i++) a = step(a!, words[i]!)
  for (let i = words.length << 2; i < aligned.length; i++) a = step(a!, aligned[i]!)
  a = step(a!, aligned.length)
  return Int32Array.of(step(a, b!), step(b!, c!), step(c!, d!), step(d!, a))
}

/** One to one in either argument while the other stays. */
function step(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x01000193)
  return mixed ^ (mixed >>> 15)
}
