import type {ActiveRule} from '../check/engine/engine.js'
import {contentHash} from '../text/content-hash.js'
import {withFurther} from '../workspace/check/check-inputs.js'
import type {CheckedInput} from '../workspace/check/checked-input.js'
import {pathsOf} from '../workspace/inputs/input-texts.js'

/** What inputs have that is compared with other documents: digests of keys and values, in turn, each pair once. */
export function comparedValues(checked: readonly CheckedInput[]): number[] {
  const seen = new Set<string>()
  const values: number[] = []
  for (const {texts, settings, result} of checked.flatMap(withFurther))
    for (const {rule} of settings.rulesFor(pathsOf(texts))) {
      if (rule.collection === undefined || !Object.hasOwn(result.kept, rule.id)) continue
      for (const [key, value] of rule.collection.values(result.kept[rule.id])) {
        const pair = [comparedKey(rule.id, key), numberOf(value)] as const
        if (seen.size !== seen.add(pair.join(' ')).size) values.push(...pair)
      }
    }
  return values
}

/** Keys that are held at once, some 50 bytes each. */
const mostKeys = 5_000_000

/**
 * The keys that have more than one value in the parts of a run, which are gone through as often as the bound on memory asks. Of two keys
 * with one digest both may count, which costs a comparison and changes nothing.
 */
export async function openKeys(parts: () => AsyncIterable<readonly number[]>, most = mostKeys): Promise<Set<number>> {
  for (let passes = 1; ; passes *= 2) {
    const open = await openKeysIn(parts, passes, most)
    if (open !== undefined) return open
  }
}

async function openKeysIn(
  parts: () => AsyncIterable<readonly number[]>,
  passes: number,
  most: number,
): Promise<Set<number> | undefined> {
  const open = new Set<number>()
  for (let pass = 0; pass < passes; pass++) {
    const values = new Map<number, number>()
    for await (const part of parts())
      for (let i = 0; i < part.length; i += 2) {
        const [key, value] = [part[i]!, part[i + 1]!]
        if (key % passes !== pass) continue
        const known = values.get(key)
        if (known === undefined) values.set(key, value)
        else if (known !== value) open.add(key)
        if (values.size > most) return undefined
      }
  }
  return open
}

/** What a rule kept, without what nothing is to be compared with. */
export function narrowedKept(
  kept: Readonly<Record<string, unknown>>,
  active: readonly ActiveRule[],
  open: ReadonlySet<number>,
): Record<string, unknown> {
  const left: Record<string, unknown> = {}
  for (const {rule} of active) {
    if (rule.collection === undefined || !Object.hasOwn(kept, rule.id)) continue
    const narrow = rule.collection.narrow(kept[rule.id], key => open.has(comparedKey(rule.id, key)))
    if (narrow !== undefined) left[rule.id] = narrow
  }
  return left
}

function comparedKey(ruleId: string, key: string): number {
  return numberOf(`${ruleId}\n${key}`)
}

/** 52 bits: what a number holds exactly, and JSON writes short. */
function numberOf(text: string): number {
  return Number.parseInt(contentHash(text).slice(0, 13), 16)
}
