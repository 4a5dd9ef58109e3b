import type {Rule} from '../define-rule.js'

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = []
