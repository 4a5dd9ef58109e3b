import {onFirstUse} from '../../shared/on-first-use.js'
import {customaryNames, finals, initials, otherSyllables, palatalFinals, palatalInitials} from './palladius.data.js'

/** Syllables of pinyin (ü as v) in Cyrillic letters. */
const cyrillicOf = onFirstUse((): ReadonlyMap<string, string> => {
  const table = new Map<string, string>()
  for (const [initial, first] of initials)
    for (const [final, rest] of Object.entries(finals))
      if (isSyllable(initial, final)) table.set(initial + final, first + rest)
  for (const [initial, first] of Object.entries(palatalInitials))
    for (const [final, rest] of Object.entries(palatalFinals)) table.set(initial + final, first + rest)
  for (const [syllable, written] of Object.entries(otherSyllables)) table.set(syllable, written)
  return table
})

/** Behind these initials there is no i but, behind retroflex ones, alone; ü stands behind n and l. */
function isSyllable(initial: string, final: string): boolean {
  if (final.startsWith('v')) return initial === 'n' || initial === 'l'
  if (!final.startsWith('i') || !/^(?:[zcs]h?|r|[gkhf])$/u.test(initial)) return true
  return final === 'i' && /^(?:[zcs]h|r)$/u.test(initial)
}

const pinyinOf = onFirstUse((): ReadonlyMap<string, string> => {
  const table = new Map<string, string>()
  for (const [pinyin, cyrillic] of cyrillicOf()) if (!table.has(cyrillic)) table.set(cyrillic, pinyin)
  return table
})

const customaryKeys = onFirstUse(
  () =>
    new Map(
      Object.entries(customaryNames)
        .flatMap(([key, names]) => names.map(name => [name, key] as const))
        .reverse(),
    ),
)

const longestSyllable = 6
const mostSyllables = 6

/**
 * How Russian writes a Chinese name that is spelled `key` in pinyin (see `spellingKey`), in small letters: `jinping` цзиньпин, `xi'an` сиань.
 * Several ways where the syllables may be divided in several, those of `syllables` parts first, then the fewest; none for what is no pinyin.
 */
export function cyrillicSpellings(key: string, syllables?: number): string[] {
  const customary = customaryNames[key]
  if (customary !== undefined) return [...customary]
  const written: {readonly name: string; readonly count: number}[] = []
  divide(key, 0, [], cyrillicOf(), parts => written.push({name: joined(parts), count: parts.length}), longestSyllable)
  written.sort((a, b) => Number(b.count === syllables) - Number(a.count === syllables) || a.count - b.count)
  return [...new Set(written.map(({name}) => name))]
}

/** Цзянь + о: ъ keeps -н, the -ng of pinyin, from the vowel behind it; -нь needs none. */
function joined(parts: readonly string[]): string {
  let name = ''
  for (const part of parts) name += name.endsWith('н') && /^[аеийоуэюя]/u.test(part) ? `ъ${part}` : part
  return name
}

/** The pinyin of a Cyrillic name in small letters (цзиньпин), or the English spelling of a customary one (пекин); undefined for other words. */
export function pinyinOfName(name: string): string | undefined {
  const customary = customaryKeys().get(name)
  if (customary !== undefined) return customary
  let found: string | undefined
  divide(
    name,
    0,
    [],
    pinyinOf(),
    parts => {
      found ??= parts.join('')
    },
    longestSyllable,
  )
  return found
}

/** Every division of `name` into keys of `table`; an apostrophe or ъ stands between two. */
function divide(
  name: string,
  at: number,
  parts: string[],
  table: ReadonlyMap<string, string>,
  give: (parts: readonly string[]) => void,
  longest: number,
): void {
  if (at === name.length) {
    if (parts.length > 0) give(parts)
    return
  }
  if (parts.length === mostSyllables) return
  const isMark = name[at] === "'" || name[at] === 'ъ'
  const from = isMark && parts.length > 0 ? at + 1 : at
  for (let length = Math.min(longest, name.length - from); length > 0; length--) {
    const part = table.get(name.slice(from, from + length))
    if (part === undefined) continue
    // -ng before a vowel would have a ъ
    if (
      table === pinyinOf() &&
      from === at &&
      parts.length > 0 &&
      name[at - 1] === 'н' &&
      /[аеийоуэюя]/u.test(name[at]!)
    )
      continue
    parts.push(part)
    divide(name, from + length, parts, table, give, longest)
    parts.pop()
  }
}

const endings: readonly (readonly [ending: RegExp, base: string])[] = [
  [/(?<=н)(?:а|у|ом|е|ы)$/u, ''],
  [/(?<=н)(?:я|ю|ем|е|и|ью)$/u, 'ь'],
  [/(?<=[аоуэюя])(?:я|ю|ем|е|и)$/u, 'й'],
]

/** What a Chinese name in small letters may be a form of, by case: цзиньпином, цзиньпин; сиани and сиане, сиань. */
export function baseForms(name: string): string[] {
  return endings.filter(([ending]) => ending.test(name)).map(([ending, base]) => name.replace(ending, base))
}

const customaryEndings = /(?<=[гкдтсрбфв])(?:а|у|ом|е)$/u

/** A customary name (Гонконга, Тибете) without what its case adds; empty for other words. */
export function customaryForms(name: string): string[] {
  const base = name.replace(customaryEndings, '')
  return base !== name && customaryKeys().has(base) ? [base] : []
}
