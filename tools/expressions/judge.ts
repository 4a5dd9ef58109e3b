import {createRequire} from 'node:module'
import type {Expression} from './gather.js'

// The one without a program of its own: nothing but JavaScript, the same everywhere.
process.env.RECHECK_BACKEND = 'pure'
const {checkSync} = createRequire(import.meta.url)('recheck') as typeof import('recheck')

/** What recheck says of an expression: `linear` for any text, else how much worse, or that it cannot tell. */
export type Judgement = 'linear' | 'polynomial' | 'exponential' | 'unknown'

/** Judge one. Cost: mostly milliseconds, at most `seconds`. */
export function judge({literal}: Expression, seconds = 2): Judgement {
  const end = literal.lastIndexOf('/')
  const found = checkSync(literal.slice(1, end), literal.slice(end + 1), {
    timeout: 1000 * seconds,
    // What it suspects is looked at by people, not tried.
    recallTimeout: -1,
  })
  if (found.status === 'safe') return 'linear'
  if (found.status === 'vulnerable') return found.complexity.type === 'exponential' ? 'exponential' : 'polynomial'
  return 'unknown'
}
