import type {Span} from '../../model/span.js'
import {findTooDeep} from '../html/limits.js'
import type {SourceView} from '../source-view.js'

/** Nested quotes and lists on one line; the parser takes quadratic time for them. */
const mostContainers = 24
/** Delimiters in one paragraph; the parser takes quadratic time for unmatched ones. */
const mostEmphasis = 1000
const mostBrackets = 2000
const mostCells = 200
const mostDefinitions = 800

/**
 * Hide the delimiters that no document has and that a Markdown parser would stumble over: containers nested too deep on a
 * line, thousands of emphasis marks or brackets in a paragraph, hundreds of cells in a row. The text between them stays.
 */
export function tameMarkdown(view: SourceView): void {
  view.hide(findContainers(view.text))
  view.hide(findDelimiters(view.text))
  view.hide(findTooDeep(view.text, /\n[ \t]*\n/u))
}

const container = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy

function findContainers(text: string): Span[] {
  const hidden: Span[] = []
  for (let line = 0; line >= 0 && line < text.length; line = nextLine(text, line)) {
    container.lastIndex = line
    for (let count = 1; ; count++) {
      const start = container.lastIndex
      if (!container.test(text)) break
      if (count > mostContainers) hidden.push({start, end: container.lastIndex})
    }
  }
  return hidden
}

function nextLine(text: string, from: number): number {
  const next = text.indexOf('\n', from)
  return next < 0 ? -1 : next + 1
}

const blockStart = /^[ \t]*(?:$|[-*+#>|]|\d{1,9}[.)])/u
const definition = /^ {0,3}\[[^\]\n]{1,999}\]:/u

/** One run of lines that may be one paragraph. */
class ParagraphTally {
  private readonly emphasis: Span[] = []
  private readonly brackets: Span[] = []
  private definitions = 0

  constructor(private readonly hidden: Span[]) {}

  add(text: string, line: Span): void {
    if (
      definition.test(text.slice(line.start, Math.min(line.end, line.start + 1010))) &&
      ++this.definitions > mostDefinitions
    ) {
      this.hidden.push(line)
      return
    }
    let cells = 0
    for (let i = line.start; i < line.end; i++) {
      const unit = text[i]
      if (unit === '*' || unit === '_' || unit === '~') this.emphasis.push({start: i, end: i + 1})
      else if (unit === '[' || unit === ']') this.brackets.push({start: i, end: i + 1})
      else if (unit === '|' && ++cells > mostCells) this.hidden.push({start: i, end: i + 1})
    }
  }

  end(): void {
    if (this.emphasis.length > mostEmphasis) for (const span of this.emphasis) this.hidden.push(span)
    if (this.brackets.length > mostBrackets) for (const span of this.brackets) this.hidden.push(span)
  }
}

function findDelimiters(text: string): Span[] {
  const hidden: Span[] = []
  let tally = new ParagraphTally(hidden)
  for (let line = 0; line >= 0 && line < text.length; ) {
    const next = nextLine(text, line)
    const end = next < 0 ? text.length : next - 1
    if (blockStart.test(text.slice(line, Math.min(end, line + 200)))) {
      tally.end()
      tally = new ParagraphTally(hidden)
    }
    tally.add(text, {start: line, end})
    line = next
  }
  tally.end()
  return hidden.sort((a, b) => a.start - b.start)
}
