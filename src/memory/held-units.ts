import {contentHash} from '../text/content-hash.js'
import {keyOf, languagesKey} from './memory.js'
import {longestUnitText, type MemoryUnit} from './unit.js'

/** What a memory file holds by digests: some 100 bytes a unit, however long its texts are. */
export class HeldUnits {
  private readonly known = new Set<string>()
  private readonly origins = new Set<string | undefined>()
  /** Of documents that the memory has: what each of their texts is today. */
  private readonly today = new Map<string, Set<string>>()

  /** A unit of the file, in its order. */
  hold(unit: MemoryUnit): void {
    const {identity} = digestsOf(unit)
    if (unit.removed === true) this.known.delete(identity)
    else {
      this.known.add(identity)
      if (unit.origin !== undefined) this.origins.add(unit.origin)
    }
  }

  /** Take a unit in; false where it is there already, has an empty side or is longer than `longestUnitText`. Cost: O(length). */
  add(unit: MemoryUnit): boolean {
    const {identity, place} = digestsOf(unit)
    const [source, target] = [unit.source.trim(), unit.target.trim()]
    if (this.origins.has(unit.origin)) this.today.set(place, (this.today.get(place) ?? new Set()).add(target))
    if (source === '' || target === '' || source.length > longestUnitText || target.length > longestUnitText)
      return false
    const {size} = this.known
    return this.known.add(identity).size > size
  }

  /** Whether a unit that was held may have to give way to one that was added since. */
  get hasCorrections(): boolean {
    return this.today.size > 0
  }

  /**
   * Whether its document says otherwise today: a corrected text takes the place of the old one. Translations of one text that the document
   * has in several places stay beside one another.
   */
  isSuperseded(unit: MemoryUnit): boolean {
    const {identity, place} = digestsOf(unit)
    return this.known.has(identity) && this.today.get(place)?.has(unit.target.trim()) === false
  }
}

function digestsOf({source, target, sourceLang, targetLang, origin}: MemoryUnit): {identity: string; place: string} {
  const text = `${languagesKey(sourceLang, targetLang)}\n${keyOf(source.trim(), sourceLang)}`
  return {
    identity: contentHash(`${text}\n${target.trim()}`),
    place: contentHash(`${text}\n${origin ?? ''}`),
  }
}
