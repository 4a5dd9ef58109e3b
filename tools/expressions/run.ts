/**
 * Judge every regular expression of the sources by recheck: `npm run expressions`. Those that are linear for any text go into
 * `test/expressions/linear.txt` by their digests; the others are printed, and have to stand in `others.data.ts` with the reason why they may.
 */
import {writeFileSync} from 'node:fs'
import {digestOf, literalsIn} from './gather.js'
import {judge} from './judge.js'

const counts = new Map<string, number>()
const linear: string[] = []
for (const expression of literalsIn('src')) {
  const judgement = judge(expression, 1)
  counts.set(judgement, (counts.get(judgement) ?? 0) + 1)
  if (judgement === 'linear') linear.push(digestOf(expression))
  else console.log(`${judgement}\t${expression.place}\t${expression.literal}`)
}
writeFileSync('test/expressions/linear.txt', `${linear.sort().join('\n')}\n`)
console.log([...counts].map(([judgement, count]) => `${count} ${judgement}`).join(', '))
