import {foldWord, stemOf} from '../words/fold-word.js'
import {hyphenedPrefixes, joinedPairs, prefixes, tens} from './term-words.data.js'

/** What a word as it is written is to a reader that looks at words one by one. */
export const surfaceKind = {
  plain: 0,
  /** “the”. */
  article: 1,
  /** “a” and “an”, which are articles between blanks and may be anything else elsewhere. */
  indefinite: 2,
  /** One that makes a word with those around it: “per cent”, “twenty-first”, “e-commerce”. */
  strange: 3,
} as const

const longestWord = 60
const mostWords = 2 ** 16
const toLower = 0x20

/**
 * Words of ASCII letters and digits as they are written, in any case, with their folded forms. They are looked up by their units:
 * no string is made. Holds up to 65,536 words; entry 0 stands for all that it has no room for.
 */
export class SurfaceTable {
  readonly words: string[] = ['']
  readonly stems: string[] = ['']
  readonly kinds: number[] = [surfaceKind.strange]
  private readonly starts: number[] = [0]
  private units = new Uint8Array(4096)
  private used = 0
  private slots = new Int32Array(1024)

  /** The entry of `text.slice(start, end)`, a new one if need be; `hash` is that of its units by {@link hashStep}. */
  entryOf(text: string, start: number, end: number, hash = hashOf(text, start, end)): number {
    const mask = this.slots.length - 1
    let slot = scrambled(hash) & mask
    for (let entry = this.slots[slot]!; entry !== 0; entry = this.slots[slot]!) {
      if (this.isEntry(entry, text, start, end)) return entry
      slot = (slot + 1) & mask
    }
    const hasRoom = end - start <= longestWord && this.words.length < mostWords
    return hasRoom ? this.add(slot, text.slice(start, end)) : 0
  }

  private isEntry(entry: number, text: string, start: number, end: number): boolean {
    const from = this.starts[entry - 1]!
    if (this.starts[entry]! - from !== end - start) return false
    for (let i = start, k = from; i < end; i++, k++) if (this.units[k] !== lowered(text.charCodeAt(i))) return false
    return true
  }

  private add(slot: number, surface: string): number {
    const word = foldWord(surface)
    const entry = this.words.push(word) - 1
    this.stems.push(stemOf(word))
    this.kinds.push(kindOf(word))
    if (this.used + surface.length > this.units.length) this.units = grown(this.units)
    for (let i = 0; i < surface.length; i++) this.units[this.used++] = lowered(surface.charCodeAt(i))
    this.starts.push(this.used)
    this.slots[slot] = entry
    if (2 * entry > this.slots.length) this.widen()
    return entry
  }

  private widen(): void {
    this.slots = new Int32Array(2 * this.slots.length)
    const mask = this.slots.length - 1
    for (let entry = 1; entry < this.words.length; entry++) {
      let hash = 0
      for (let k = this.starts[entry - 1]!; k < this.starts[entry]!; k++) hash = hashStep(hash, this.units[k]!)
      let slot = scrambled(hash) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = entry
    }
  }
}

/** One more unit, in any case, behind those of which `hash` is made; 0 for none. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ lowered(unit), 0x9e3779b1)
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let i = start; i < end; i++) hash = hashStep(hash, text.charCodeAt(i))
  return hash
}

function scrambled(hash: number): number {
  return hash ^ (hash >>> 15)
}

function lowered(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | toLower : code
}

function grown(units: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const wide = new Uint8Array(2 * units.length)
  wide.set(units)
  return wide
}

function kindOf(word: string): number {
  if (word === 'the') return surfaceKind.article
  if (word === 'a' || word === 'an') return surfaceKind.indefinite
  const isPart = tens.has(word) || prefixes.has(word) || hyphenedPrefixes.has(word) || joinedPairs.has(word)
  return isPart ? surfaceKind.strange : surfaceKind.plain
}

/** The words that any text had. */
export const surfaces = new SurfaceTable()
