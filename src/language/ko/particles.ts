/**
 * What sticks to the end of a Korean noun, longest first: particles of case and topic, the copula, 들 of the plural.
 */
const endings =
  '에서부터 으로부터 에게서는 에서는 에서도 에서의 으로는 으로도 으로의 으로서 으로써 이라고 이라는 이라며 에게서 에게는 까지는 부터는 입니다 이었다 이라면 ' +
  '에서 에게 에는 에도 으로 로서 로써 로는 로의 로도 까지 부터 라고 라는 라며 이다 이며 이고 이나 인데 처럼 보다 마다 조차 마저 만큼 대로 들이 들을 들은 들의 들과 들에 ' +
  '은 는 이 가 을 를 에 의 로 와 과 도 만 나 인 들'
const byLength: readonly (readonly string[])[] = [4, 3, 2, 1].map(length =>
  endings.split(' ').filter(ending => ending.length === length),
)
const known = new Set(endings.split(' '))

/** Fewer syllables are left of no noun that is told from its particle. */
const fewestSyllables = 2

/** A word without its particles, of at least two syllables: 칭다오시에서는 → 칭다오시. */
export function withoutParticle(word: string): string {
  for (const [i, group] of byLength.entries()) {
    const length = 4 - i
    if (word.length - length >= fewestSyllables && group.includes(word.slice(-length))) return word.slice(0, -length)
  }
  return word
}

/** Whether all of `rest`, which stands behind a noun, are particles. */
export function areParticles(rest: string): boolean {
  if (rest === '' || known.has(rest)) return true
  for (let length = Math.min(4, rest.length - 1); length > 0; length--)
    if (known.has(rest.slice(0, length)) && known.has(rest.slice(length))) return true
  return false
}
