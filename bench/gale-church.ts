/** Length-only alignment after Gale & Church 1993, for comparison: O(n × m), beads up to 2–2. */
import type {Link} from './align-score.js'

const moves: readonly (readonly [s: number, t: number, penalty: number])[] = [
  [1, 1, -Math.log(0.89)],
  [1, 0, -Math.log(0.0099)],
  [0, 1, -Math.log(0.0099)],
  [2, 1, -Math.log(0.089)],
  [1, 2, -Math.log(0.089)],
  [2, 2, -Math.log(0.011)],
]
const variance = 6.8

/** `source` and `target` are lengths on one scale (UTF-8 bytes here, where Chinese and English are near each other). */
export function galeChurch(source: readonly number[], target: readonly number[]): Link[] {
  const [n, m] = [source.length, target.length]
  const cost = new Float64Array((n + 1) * (m + 1)).fill(Number.POSITIVE_INFINITY)
  const by = new Uint8Array(cost.length)
  cost[0] = 0
  const sum = (list: readonly number[], end: number, width: number) =>
    list.slice(end - width, end).reduce((a, b) => a + b, 0)
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++)
      moves.forEach(([s, t, penalty], move) => {
        if (i < s || j < t) return
        const [a, b] = [sum(source, i, s), sum(target, j, t)]
        const z = (b - a) / Math.sqrt(variance * Math.max(1, (a + b) / 2))
        const score = cost[(i - s) * (m + 1) + j - t]! + penalty + (s * t === 0 ? 0 : (z * z) / 2)
        if (score >= cost[i * (m + 1) + j]!) return
        cost[i * (m + 1) + j] = score
        by[i * (m + 1) + j] = move
      })
  const links: Link[] = []
  for (let [i, j] = [n, m]; i > 0 || j > 0; ) {
    const [s, t] = moves[by[i * (m + 1) + j]!]!
    i -= s
    j -= t
    links.push([range(i, s), range(j, t)])
  }
  return links.reverse()
}

export function range(from: number, width: number): number[] {
  return Array.from({length: width}, (_, k) => from + k)
}
