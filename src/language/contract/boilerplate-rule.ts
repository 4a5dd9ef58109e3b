/** One line that content management systems print around an article. */
export interface BoilerplateRule {
  /** `cms-header`, `source`, `published`, `author`, `editor`, `font-size`, `print`, `share`, `pager`, `breadcrumb`, `menu`, `views`, `powered-by`, `copyright`. */
  readonly kind: string
  /** Each character with which such a line may begin, brackets and arrows apart, `0` for any digit; any character where it is absent. */
  readonly begins?: string | undefined
  /** Matches the whole line in lower case, white space collapsed; must be linear (no nested quantifiers). */
  readonly pattern: RegExp
}

/** The rule of a kind, a pattern and beginnings; it is compiled when a line first begins so, which is seldom. */
export function boilerplateRule([kind = '', source = '', begins]: readonly string[]): BoilerplateRule {
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
