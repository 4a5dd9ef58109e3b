/** Files that are read together: two that belong to each other, or one that stands alone or holds both languages. */
export type InputFiles = readonly [first: string, second: string] | readonly [only: string]
