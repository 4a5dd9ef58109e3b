import type {LexiconEntries} from '../../src/align/lexicon/lexicon-format.js'

/** How strongly a stem speaks for a headword, by headword. */
export type Strengths = Map<string, Map<string, number>>

const maxStems = 14

export function countStems(glosses: ReadonlyMap<string, readonly string[][]>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const list of glosses.values())
    for (const word of new Set(list.flat())) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

export function directStrengths(
  glosses: ReadonlyMap<string, readonly string[][]>,
  counts: ReadonlyMap<string, number>,
): Map<string, Map<string, number>> {
  const specificity = (word: string) => Math.log(60_000 / (counts.get(word) ?? 1))
  const result = new Map<string, Map<string, number>>()
  for (const [headword, list] of glosses) {
    const strengths = new Map<string, number>()
    list.forEach((gloss, rank) => {
      const sum = gloss.reduce((total, word) => total + specificity(word), 0)
      for (const word of gloss) {
        const strength = Math.max(0.55, 0.94 ** rank) * Math.sqrt(specificity(word) / sum)
        if (strength > (strengths.get(word) ?? 0)) strengths.set(word, strength)
      }
    })
    result.set(headword, strengths)
  }
  return result
}

/** Adds stems that share headwords with a headword's own stems (weep for a headword glossed cry): a pivot paraphrase. */
export function widen(direct: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, Map<string, number>> {
  const headwordsOf = new Map<string, [string, number][]>()
  const norm = new Map<string, number>()
  for (const [headword, strengths] of direct)
    for (const [word, strength] of strengths) {
      if (strength < 0.5) continue
      const list = headwordsOf.get(word)
      if (list === undefined) headwordsOf.set(word, [[headword, strength]])
      else list.push([headword, strength])
      norm.set(word, (norm.get(word) ?? 0) + strength * strength)
    }
  const neighbours = new Map<string, [string, number][]>()
  const neighboursOf = (word: string): [string, number][] => {
    const known = neighbours.get(word)
    if (known !== undefined) return known
    const sums = new Map<string, number>()
    for (const [headword, strength] of headwordsOf.get(word) ?? [])
      for (const [other, otherStrength] of direct.get(headword)!)
        if (other !== word && otherStrength >= 0.5) sums.set(other, (sums.get(other) ?? 0) + strength * otherStrength)
    const list = [...sums]
      .map(([other, sum]): [string, number] => [other, sum / Math.sqrt(norm.get(word)! * norm.get(other)!)])
      .filter(([, similarity]) => similarity > 0.06)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 12)
    neighbours.set(word, list)
    return list
  }
  const result = new Map<string, Map<string, number>>()
  for (const [headword, strengths] of direct) {
    const wide = new Map(strengths)
    const sums = new Map<string, number>()
    for (const [word, strength] of strengths)
      if (strength >= 0.5)
        for (const [other, similarity] of neighboursOf(word))
          sums.set(other, (sums.get(other) ?? 0) + strength * similarity)
    for (const [word, sum] of sums) {
      const strength = Math.min(0.6, 1.2 * sum)
      if (strength >= 0.12 && strength > (wide.get(word) ?? 0)) wide.set(word, strength)
    }
    result.set(headword, wide)
  }
  return result
}

/** IBM model 1 between the characters of the headwords and their stems: what a character means inside words. */
export function addCharacterAssociations(
  lexicon: Map<string, Map<string, number>>,
  direct: ReadonlyMap<string, ReadonlyMap<string, number>>,
): void {
  const corpus = [...direct]
    .filter(([headword]) => headword.length >= 2 && headword.length <= 4)
    .map(([headword, strengths]) => ({characters: [...new Set(headword)], stems: [...strengths]}))
  let table = new Map<string, number>()
  const key = (character: string, word: string) => `${character} ${word}`
  for (let round = 0; round < 5; round++) {
    const next = new Map<string, number>()
    const totals = new Map<string, number>()
    for (const {characters, stems} of corpus)
      for (const [word, strength] of stems) {
        const scores = characters.map(character => (round === 0 ? 1 : (table.get(key(character, word)) ?? 1e-6)))
        const sum = scores.reduce((a, b) => a + b, 0)
        characters.forEach((character, i) => {
          const share = (strength * scores[i]!) / sum
          next.set(key(character, word), (next.get(key(character, word)) ?? 0) + share)
          totals.set(character, (totals.get(character) ?? 0) + share)
        })
      }
    table = new Map([...next].map(([pair, share]) => [pair, share / totals.get(pair.slice(0, pair.indexOf(' ')))!]))
  }
  for (const [pair, probability] of table) {
    if (probability < 0.02) continue
    const [character = '', word = ''] = pair.split(' ')
    const strengths = lexicon.get(character) ?? new Map<string, number>()
    const strength = Math.min(0.6, 2.5 * probability)
    if (strength > (strengths.get(word) ?? 0.1)) strengths.set(word, strength)
    lexicon.set(character, strengths)
  }
}

export function prune(all: ReadonlyMap<string, ReadonlyMap<string, number>>): LexiconEntries {
  const result: LexiconEntries = new Map()
  for (const [headword, strengths] of all) {
    const kept = [...strengths]
      .filter(([, strength]) => strength >= 0.1)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    result.set(headword, kept.slice(0, headword.length === 1 ? 2 * maxStems : maxStems))
  }
  return result
}
