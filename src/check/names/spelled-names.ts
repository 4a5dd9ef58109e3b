import {type NativeName, spellingKey} from '../../language/contract/names.js'
import type {LanguageProfile} from '../../language/contract/profile.js'

type Speller = NonNullable<LanguageProfile['spellName']>

/**
 * Names with their spellings in the script of `profile` in place of Latin letters, those left out that cannot be written so. As they are
 * where the language is written in Latin letters. Cost: linear; names that come again are remembered.
 */
export function spelledNames(names: readonly NativeName[], profile: LanguageProfile): readonly NativeName[] {
  const {spellName, nameJoint = ' '} = profile
  if (spellName === undefined) return names
  return names.flatMap(name => {
    const facts = factsOf(name, spellName, nameJoint)
    return facts === undefined ? [] : [{...name, ...facts}]
  })
}

type Facts = Pick<NativeName, 'expected' | 'spellings' | 'given' | 'own' | 'wrong' | 'rivals'>

const known = new WeakMap<Speller, Map<string, Facts | undefined>>()
const mostRemembered = 5000

function factsOf(name: NativeName, spell: Speller, joint: string): Facts | undefined {
  const bySpeller = known.get(spell) ?? new Map<string, Facts | undefined>()
  known.set(spell, bySpeller)
  const key = `${name.kind} ${name.expected} ${name.spellings.join()} ${name.given?.join() ?? ''}`
  if (bySpeller.has(key)) return bySpeller.get(key)
  if (bySpeller.size >= mostRemembered) bySpeller.clear()
  const facts = makeFacts(name, spell, joint)
  bySpeller.set(key, facts)
  return facts
}

function makeFacts(
  {kind, expected, spellings, given, wrong, rivals}: NativeName,
  spell: Speller,
  joint: string,
): Facts | undefined {
  const all = (keys: readonly string[]): string[] => [
    ...new Set(keys.flatMap(key => spell(key)).map(written => spellingKey(written, true))),
  ]
  const [surname = '', ...rest] = expected.split(' ')
  const parts =
    kind === 'place'
      ? [spell(spellings[0]!)[0]]
      : [surname, rest.join('')].map(part => spell(spellingKey(part, true), part === surname ? 1 : undefined)[0])
  if (parts.some(part => part === undefined)) return undefined
  return {
    expected: parts.map(part => part!.replace(/(?<![\p{L}\p{M}])\p{L}/gu, letter => letter.toUpperCase())).join(joint),
    spellings: all(spellings),
    given: given === undefined ? undefined : all(given),
    own: [],
    wrong: all(wrong),
    rivals: rivals === undefined ? undefined : rivalsIn(rivals, spell),
  }
}

const rivalsBySpeller = new WeakMap<Speller, WeakMap<ReadonlyMap<string, number>, ReadonlyMap<string, number>>>()

function rivalsIn(rivals: ReadonlyMap<string, number>, spell: Speller): ReadonlyMap<string, number> {
  const bySpeller =
    rivalsBySpeller.get(spell) ?? new WeakMap<ReadonlyMap<string, number>, ReadonlyMap<string, number>>()
  rivalsBySpeller.set(spell, bySpeller)
  let written = bySpeller.get(rivals)
  if (written === undefined) {
    written = new Map(
      [...rivals].flatMap(([key, words]) => spell(key).map(name => [spellingKey(name, true), words] as const)),
    )
    bySpeller.set(rivals, written)
  }
  return written
}
