import {compareNames} from '../check/names/names.js'
import type {LanguageProfile} from '../language/contract/profile.js'
import type {Span} from '../model/span.js'
import {type MinedUnit, overlaps} from './mined-unit.js'

/** A person’s name with the spellings that stand for it. */
export interface MinedName {
  readonly native: string
  readonly spellings: readonly {readonly text: string; readonly units: readonly number[]}[]
  readonly units: readonly number[]
}

/** Names of persons whose pinyin stands in the translation, in at least `minCount` units and outside known terms. */
export function mineNames(
  units: readonly MinedUnit[],
  known: readonly (readonly Span[])[],
  source: LanguageProfile,
  target: LanguageProfile,
  minCount: number,
): {readonly names: readonly MinedName[]; readonly spans: readonly (readonly Span[])[]} {
  const found = new Map<string, Map<string, number[]>>()
  const spans = units.map((unit, index) => {
    const natives = (source.readNativeNames?.(unit.sourceText) ?? []).filter(
      name => name.kind === 'person' && !known[index]!.some(span => overlaps(span, name)),
    )
    const words = natives.length === 0 ? [] : (target.readCapitalizedWords?.(unit.targetText) ?? [])
    const {matches} = compareNames(natives, words)
    for (const {native, spelled} of matches) {
      const name = unit.sourceText.slice(native.start, native.end)
      const spelling = unit.targetText.slice(spelled.start, spelled.end)
      const spellings = found.get(name) ?? new Map<string, number[]>()
      found.set(name, spellings)
      const places = spellings.get(spelling) ?? []
      if (places.at(-1) !== index) spellings.set(spelling, [...places, index])
    }
    return matches.map(({native}) => native)
  })
  const names = [...found].map(([native, spellings]) => ({
    native,
    spellings: [...spellings]
      .map(([text, places]) => ({text, units: places}))
      .sort((a, b) => b.units.length - a.units.length || (a.text < b.text ? -1 : 1)),
    units: [...new Set([...spellings.values()].flat())].sort((a, b) => a - b),
  }))
  return {names: names.filter(name => name.units.length >= minCount), spans}
}
