/**
 * Rules that say something about a document, not about one translation unit: they are off in `duizhao pipe check`
 * unless `--rule` or the configuration sets them.
 */
export const documentRules: readonly string[] = [
  'link-mismatch',
  'name-inconsistent',
  'punctuation',
  'quotes',
  'repetition-inconsistent',
  'spacing',
  'structure-mismatch',
  'suppression-unused',
  'term-first-use',
]
