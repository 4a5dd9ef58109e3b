import type {RomanizedName} from '../../contract/names.js'
import {readingsOf} from '../names/romanization.js'

const shortestKey = 4
const mostSyllables = 3

/**
 * Finds what is spelled in pinyin on the other side (`wanted`, lower case, without marks and apostrophes: zanrong, jiaozhou) in runs of
 * characters: two or three of them together, never one. Undefined when nothing wanted can be pinyin. Cost: O(length) a run.
 */
export function findRomanizedNames(wanted: ReadonlySet<string>): ((run: string) => RomanizedName[]) | undefined {
  const firsts = firstSyllables(wanted)
  if (firsts.size === 0) return undefined
  const beginnings = new Map<number, readonly string[]>()
  return run => {
    const names: RomanizedName[] = []
    for (let at = 0; at + 1 < run.length; at++) {
      const unit = run.charCodeAt(at)
      let known = beginnings.get(unit)
      if (known === undefined) {
        known = plainReadings(unit).filter(reading => firsts.has(reading))
        beginnings.set(unit, known)
      }
      for (let k = 0; k < known.length; k++) findFrom(run, at, 1, known[k]!, wanted, names)
    }
    return names
  }
}

function findFrom(
  run: string,
  at: number,
  length: number,
  spelled: string,
  wanted: ReadonlySet<string>,
  names: RomanizedName[],
): void {
  if (length > 1 && wanted.has(spelled)) names.push({key: spelled, at, length})
  if (length === mostSyllables || at + length >= run.length) return
  const next = plainReadings(run.charCodeAt(at + length))
  for (let k = 0; k < next.length; k++) findFrom(run, at, length + 1, spelled + next[k]!, wanted, names)
}

const readings = new Map<number, readonly string[]>()

/** At most three readings of a code unit, Lü written as Lu. */
function plainReadings(unit: number): readonly string[] {
  let known = readings.get(unit)
  if (known === undefined) {
    known = [...new Set(readingsOf(String.fromCharCode(unit)).map(reading => reading.replaceAll('v', 'u')))].slice(0, 3)
    readings.set(unit, known)
  }
  return known
}

const initial = '(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?'
const syllable = `${initial}[aeiou]{1,3}(?:ng?|r)?`
const syllables = new RegExp(`^(?:${syllable}){2,3}$`, 'u')
const firstSyllable = new RegExp(`^${syllable}`, 'u')

/** Every beginning of a wanted key that could be its first syllable. */
function firstSyllables(wanted: ReadonlySet<string>): ReadonlySet<string> {
  const firsts = new Set<string>()
  for (const key of wanted) {
    if (key.length < shortestKey || key.length > 18 || !syllables.test(key)) continue
    const longest = firstSyllable.exec(key)?.[0].length ?? 0
    for (let end = 1; end <= longest; end++) firsts.add(key.slice(0, end))
  }
  return firsts
}
