/** Words by their sound: how a name or an international word is recognised in another script or spelling. */

const vowels = 'aeiouy'
/** Consonants that one language has where another has the other. */
const classes: readonly string[] = ['bpfvw', 'dt', 'gkq', 'szjxc', 'lr', 'mn']
const classOf = new Uint8Array(128)
for (const [index, letters] of classes.entries())
  for (const letter of letters) classOf[letter.charCodeAt(0)] = index + 1

const vowelWeight = 0.35
const sameClassCost = 0.4
const vowelCost = 0.2

/**
 * Letters without what spelling alone puts there: double letters, silent h, ph for f, c and k. `latin` is a word in Latin letters,
 * small; marks are taken off. Cost: linear.
 */
export function soundOf(latin: string): string {
  return latin
    .normalize('NFD')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replace(/[^a-z]/gu, '')
    .replaceAll('ph', 'f')
    .replace(/t?sch|t?ch(?=[aeiouy])|sh|zh|dzh?|t[sz]/gu, 's')
    .replaceAll('ck', 'k')
    .replace(/qu?/gu, 'k')
    .replace(/c(?=[eiy])/gu, 's')
    .replace(/c/gu, 'k')
    .replace(/(?<!^)x/gu, 'ks')
    .replace(/ng(?![aeiouy])/gu, 'n')
    .replaceAll('h', '')
    .replace(/(.)\1+/gu, '$1')
}

/** Its consonants by class, a digit each; what two spellings of one word mostly share. */
export function skeletonOf(sound: string): string {
  let skeleton = ''
  for (let i = 0; i < sound.length; i++) {
    const kind = classOf[sound.charCodeAt(i)]!
    if (kind > 0) skeleton += kind
  }
  return skeleton
}

const rows = [new Float64Array(64), new Float64Array(64)]
const longest = 40

/** How like two sounds are, 0…1: edits against letters, where vowels and consonants of one class weigh less. Cost: O(lengths). */
export function soundLikeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.length > longest || b.length > longest) return 0
  let [before, now] = rows as [Float64Array, Float64Array]
  before[0] = 0
  for (let j = 0; j < b.length; j++) before[j + 1] = before[j]! + weightOf(b, j)
  const whole = Math.max(before[b.length]!, total(a))
  for (let i = 0; i < a.length; i++) {
    const own = weightOf(a, i)
    now[0] = before[0]! + own
    for (let j = 0; j < b.length; j++) {
      const changed = before[j]! + changeCost(a.charCodeAt(i), b.charCodeAt(j))
      now[j + 1] = Math.min(changed, before[j + 1]! + own, now[j]! + weightOf(b, j))
    }
    ;[before, now] = [now, before]
  }
  return Math.max(0, 1 - before[b.length]! / whole)
}

function total(sound: string): number {
  let sum = 0
  for (let i = 0; i < sound.length; i++) sum += weightOf(sound, i)
  return sum
}

function weightOf(sound: string, at: number): number {
  return vowels.includes(sound[at]!) ? vowelWeight : 1
}

function changeCost(a: number, b: number): number {
  if (a === b) return 0
  const [x, y] = [classOf[a]!, classOf[b]!]
  if (x === 0 && y === 0) return vowelCost
  return x === y ? sameClassCost : x === 0 || y === 0 ? 1.2 : 1
}
