import type {Tool} from '../tool.js'
import {alignPair} from './align-pair.js'
import {checkPair} from './check-pair.js'
import {consistencyReport} from './consistency-report.js'
import {explainRule} from './explain-rule.js'
import {fixPair} from './fix-pair.js'
import {lookUpTerms, promptBlock} from './look-up-terms.js'
import {mineTerms} from './mine-terms.js'

/** All tools, in the order in which an agent needs them. */
export const tools: readonly Tool[] = [
  lookUpTerms,
  checkPair,
  fixPair,
  alignPair,
  promptBlock,
  mineTerms,
  explainRule,
  consistencyReport,
]
