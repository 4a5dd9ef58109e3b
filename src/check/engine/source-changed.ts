import * as z from 'zod'
import {defineRule} from './define-rule.js'

/**
 * The rule of `duizhao diff`. What it reports comes from two versions of a source, which no check of one version has; levels, comments
 * and baselines hold for it as for every rule.
 */
export const sourceChanged = defineRule({
  id: 'source-changed',
  defaultLevel: 'error',
  options: z.strictObject({}),
  check() {},
})
