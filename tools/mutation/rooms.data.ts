/** A part of the product with the tests that have to notice when it is changed. */
export interface Room {
  readonly name: string
  /** Folders or files below the repository. */
  readonly sources: readonly string[]
  /** Folders or files with tests that need no built command. */
  readonly tests: readonly string[]
}

const checking = [
  'test/check',
  'test/docs/rules.test.ts',
  'test/pipeline',
  'test/records',
  'test/workspace',
  'test/fix',
  'test/diff',
  'test/enforce/whole-answers.test.ts',
  'test/report',
]

/** What the mutation run knows. A folder that is named on the command line is held by the tests of its room, else by all. */
export const rooms: readonly Room[] = [
  {name: 'check', sources: ['src/check'], tests: checking},
  {name: 'match', sources: ['src/glossary/match'], tests: ['test/glossary', 'test/check', 'test/pipeline']},
  {
    name: 'numbers',
    sources: ['src/language/zh/numbers', 'src/language/en/numbers', 'src/language/zh/dates', 'src/language/en/dates'],
    tests: ['test/language', 'test/check'],
  },
  {
    // What the laws for any input guard, held by them alone.
    name: 'laws',
    sources: ['src/segment', 'src/bilingual/written', 'src/align/search', 'src/fix', 'src/text'],
    tests: ['test/properties', 'test/bilingual/edits.test.ts'],
  },
  {
    name: 'search',
    sources: ['src/align/search'],
    tests: ['test/properties/search', 'test/align', 'test/pipeline'],
  },
]
