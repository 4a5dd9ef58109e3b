/** One line that content management systems print around an article. */
export interface BoilerplateRule {
  /** `cms-header`, `source`, `published`, `author`, `editor`, `font-size`, `print`, `share`, `pager`, `breadcrumb`, `menu`, `views`, `powered-by`, `copyright`. */
  readonly kind: string
  /** Each character with which such a line may begin, brackets and arrows apart, `0` for any digit; empty where it may be any. */
  readonly begins: string
  /** Matches the whole line in lower case, white space collapsed; must be linear (no nested quantifiers). */
  readonly pattern: RegExp
}

/** The rule of a kind, beginnings and pattern, which is compiled when a line first begins so: most never do. */
export function boilerplateRule([kind = '', begins = '', source = '']: readonly string[]): BoilerplateRule {
  let pattern: RegExp | undefined
  return {
    kind,
    begins,
    get pattern() {
      pattern ??= new RegExp(source, 'u')
      return pattern
    },
  }
}
