/** A part of the product with the tests that have to notice when it is changed. */
export interface Room {
  readonly name: string
  /** Folders or files below the repository. */
  readonly sources: readonly string[]
  readonly tests: readonly string[]
}

/** What the mutation run knows; further folders can be named on the command line, and are tested by all of `tests` here. */
export const rooms: readonly Room[] = [
  {name: 'check', sources: ['src/check'], tests: ['test/check']},
  {name: 'match', sources: ['src/glossary/match'], tests: ['test/glossary', 'test/check']},
  {
    name: 'numbers',
    sources: ['src/language/zh/numbers', 'src/language/en/numbers', 'src/language/zh/dates', 'src/language/en/dates'],
    tests: ['test/language', 'test/check'],
  },
  {name: 'search', sources: ['src/align/search'], tests: ['test/align']},
]
