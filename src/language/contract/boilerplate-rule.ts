/** One line that content management systems print around an article. */
export interface BoilerplateRule {
  /** `cms-header`, `source`, `published`, `author`, `editor`, `font-size`, `print`, `share`, `pager`, `breadcrumb`, `menu`, `views`, `powered-by`, `copyright`. */
  readonly kind: string
  /** Matches the whole line in lower case, white space collapsed; must be linear (no nested quantifiers). Without the flag `i`, which is slow to compile. */
  readonly pattern: RegExp
}
