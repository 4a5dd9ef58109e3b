/** A piece of inline content, in order: text and what is marked up in it, `[start, end)` of the content. */
export interface InlineToken {
  readonly type:
    | 'text'
    /** Text in which nothing is escaped. */
    | 'verbatim'
    | 'code'
    /** A line break that the reader sees. */
    | 'break'
    | 'html'
    | 'image'
    /** The mark before the text of a link. */
    | 'link'
    | 'open'
    | 'close'
    /** What the reader does not see as text: references to notes and images. */
    | 'reference'
  start: number
  end: number
  readonly url?: string | undefined
  /** Where a link ends. */
  readonly last?: number | undefined
  /** The description of an image. */
  readonly alt?: string | undefined
}

/** A run of `*`, `_` or `~` that may open or close emphasis; from the outside in, its ends are taken by its partners. */
export interface Run {
  readonly type: 'run'
  readonly start: number
  readonly end: number
  readonly mark: number
  readonly opens: boolean
  readonly closes: boolean
  /** What is left of it. */
  from: number
  to: number
  /** The ends of what was taken at its start, and the starts of what was taken at its end. */
  readonly closed: number[]
  readonly opened: number[]
  before: Run | undefined
  after: Run | undefined
}

/** Tokens with each run as what became of it, and neighbouring texts as one. */
export function settleRuns(tokens: readonly (InlineToken | Run)[]): InlineToken[] {
  const settled: InlineToken[] = []
  const add = (token: InlineToken): void => {
    const last = settled.at(-1)
    if (token.type === 'text' && last?.type === 'text' && last.end === token.start) last.end = token.end
    else settled.push(token)
  }
  for (const token of tokens) {
    if (token.type !== 'run') {
      add(token)
      continue
    }
    let start = token.start
    for (const end of token.closed) {
      add({type: 'close', start, end})
      start = end
    }
    if (token.to > token.from) add({type: 'text', start: token.from, end: token.to})
    for (let i = token.opened.length - 1; i >= 0; i--) {
      const from = token.opened[i]!
      add({type: 'open', start: from, end: token.opened[i - 1] ?? token.end})
    }
  }
  return settled
}
