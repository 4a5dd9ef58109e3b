import type {Run} from './inline-tokens.js'

const tilde = 0x7e

/** Whether the run `[start, end)` of `mark` may open or close emphasis, by what stands around it. */
export function runAt(text: string, start: number, end: number): Run | undefined {
  const mark = text.charCodeAt(start)
  const before = kindOf(text, start - 1)
  const after = kindOf(text, end)
  const isStruck = mark === tilde
  if (isStruck && end - start !== 2) return
  // A tilde beside another mark is no punctuation to it.
  const opens =
    after === word || (after === punctuation && before !== word) || (!isStruck && text.charCodeAt(end) === tilde)
  const closes =
    before === word || (before === punctuation && after !== word) || (!isStruck && text.charCodeAt(start - 1) === tilde)
  const isUnderscore = mark === 0x5f
  return {
    type: 'run',
    start,
    end,
    mark,
    opens: opens && (!isUnderscore || before !== word || !closes),
    closes: closes && (!isUnderscore || after !== word || !opens),
    from: start,
    to: end,
    closed: [],
    opened: [],
    before: undefined,
    after: undefined,
  }
}

const word = 0
const space = 1
const punctuation = 2

function kindOf(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  if (Number.isNaN(unit)) return space
  if (unit < 0x80) {
    if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) return space
    const isWord = (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
    return isWord || unit < 0x20 || unit === 0x7f ? word : punctuation
  }
  const character = text[index]!
  return /\s/u.test(character) ? space : /[\p{P}\p{S}]/u.test(character) ? punctuation : word
}

/** The runs that may still find a partner, in order. */
export class RunStack {
  private last: Run | undefined

  get top(): Run | undefined {
    return this.last
  }

  push(run: Run): void {
    run.before = this.last
    if (this.last !== undefined) this.last.after = run
    this.last = run
  }

  /** Pair up all runs behind `bottom`, the nearest first, and forget them. As CommonMark has it; cost: linear. */
  pair(bottom: Run | undefined): void {
    /** From where on an opener for a kind of closer may stand. */
    const openersFrom = new Map<number, number>()
    let closer = bottom === undefined ? this.first() : bottom.after
    while (closer !== undefined) {
      const key = closer.mark * 8 + (closer.opens ? 4 : 0) + ((closer.end - closer.start) % 3)
      const opener = closer.closes ? openerOf(closer, bottom, openersFrom.get(key) ?? 0) : undefined
      const {after}: Run = closer
      if (opener === undefined) {
        if (closer.closes) {
          openersFrom.set(key, closer.start)
          if (!closer.opens) this.remove(closer)
        }
        closer = after
        continue
      }
      take(opener, closer)
      // What stands between partners has none.
      opener.after = closer
      closer.before = opener
      if (opener.from === opener.to) this.remove(opener)
      if (closer.from === closer.to) {
        this.remove(closer)
        closer = after
      }
    }
    this.last = bottom
    if (bottom !== undefined) bottom.after = undefined
  }

  private first(): Run | undefined {
    let run = this.last
    while (run?.before !== undefined) run = run.before
    return run
  }

  private remove(run: Run): void {
    if (run.before !== undefined) run.before.after = run.after
    if (run.after === undefined) this.last = run.before
    else run.after.before = run.before
  }
}

function openerOf(closer: Run, bottom: Run | undefined, from: number): Run | undefined {
  for (let run = closer.before; run !== undefined && run !== bottom && run.start >= from; run = run.before)
    if (run.mark === closer.mark && run.opens && fits(run, closer)) return run
  return
}

/** The rule of three: `*a**b*` is not `*a*` and `*b*`. */
function fits(opener: Run, closer: Run): boolean {
  if (opener.mark === tilde || (!opener.closes && !closer.opens)) return true
  const [a, b] = [opener.end - opener.start, closer.end - closer.start]
  return (a + b) % 3 !== 0 || (a % 3 === 0 && b % 3 === 0)
}

function take(opener: Run, closer: Run): void {
  const count = opener.to - opener.from > 1 && closer.to - closer.from > 1 ? 2 : 1
  opener.to -= count
  closer.from += count
  opener.opened.push(opener.to)
  closer.closed.push(closer.from)
}
