import {statedEntries} from '../../src/align/align-entries.js'
import {activateRules} from '../../src/check/engine/engine.js'
import {createTermbase, type Termbase} from '../../src/glossary/termbase.js'
import type {Finding} from '../../src/model/finding.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {checkPair} from '../../src/pipeline/check.js'
import {parseInput, parsePair, type SidesOfPair} from '../../src/pipeline/read.js'

/** Both sides of one bilingual file. */
export function sidesOf(text: string, path: string): SidesOfPair {
  const sides = parseInput({text, path})
  if (sides.kind === 'single') throw new Error(`${path} is in one language`)
  return sides
}

/** What `align` gives of a bilingual file or two files of keys: each unit as `[source, target]`, additions last in theirs. */
export function unitsOf(sides: SidesOfPair): [string, string][] {
  const {source, target, beads} = statedEntries(alignDocuments(sides))
  const texts = (side: typeof source, numbers: readonly number[]): string =>
    numbers.map(i => side.segments[i]!.text).join(' ')
  return beads.map(bead => [texts(source, bead.source), texts(target, bead.target)])
}

/** Units of two files of keys, the first the original. */
export function unitsOfPair(source: string, target: string, ending: string): [string, string][] {
  return unitsOf(parsePair({text: source, path: `a.zh.${ending}`}, {text: target, path: `a.en.${ending}`}))
}

export function findingsOf(sides: SidesOfPair, termbase: Termbase = createTermbase([])): Finding[] {
  return checkPair(alignDocuments(sides, {termbase}), {termbase, rules: activateRules()})
}
