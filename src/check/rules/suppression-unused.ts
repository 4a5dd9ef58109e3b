import * as z from 'zod'
import {defineRule} from '../engine/define-rule.js'

/**
 * A comment that silences rules silenced nothing, gives no reason, or names a rule that does not exist. The engine
 * looks at the comments itself when all other rules have spoken; here are its id, level and place in the list.
 */
export const suppressionUnused = defineRule({
  id: 'suppression-unused',
  defaultLevel: 'warning',
  scope: 'document',
  monolingual: true,
  options: z.strictObject({}),
  check() {},
})
