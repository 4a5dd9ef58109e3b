import type {ReadSide, TokenType} from '../read/read-side.js'

const sameCharacters = 0.7
const sameCharacter = 0.35
/** A character that more kinds of words hold than this tells nothing. */
const mostHolders = 60

/** Words of two unspaced scripts that share characters, as Chinese and Japanese do: neighbours speak for each other more than single ones. */
export class SharedCharacters {
  private readonly holders = new Map<string, number[]>()

  constructor(target: ReadSide) {
    for (const [index, type] of target.types.entries())
      for (const part of partsOf(type)) {
        const list = this.holders.get(part)
        if (list === undefined) this.holders.set(part, [index])
        else list.push(index)
      }
  }

  /** Call `found` with each target type that shares characters with a source type, and how strongly. */
  find(type: TokenType, found: (target: number, strength: number) => void): void {
    for (const part of partsOf(type)) {
      const list = this.holders.get(part)
      if (list === undefined || list.length > mostHolders) continue
      const strength = part.length > 1 ? sameCharacters : sameCharacter
      for (const other of list) found(other, strength)
    }
  }
}

const kana = /[\u3040-\u30FF]/u

function* partsOf({key, isRun}: TokenType): Generator<string> {
  if (!isRun) return
  for (let i = 0; i < key.length; i++) {
    if (kana.test(key[i]!)) continue
    yield key[i]!
    if (i + 1 < key.length) yield key.slice(i, i + 2)
  }
}
