import type {Fix} from '../model/finding.js'
import type {Span} from '../model/span.js'

/** Which fixes may be made. */
export interface ApplyFixesOptions {
  /** Also fixes that a person should look at; false by default. */
  readonly unsafe?: boolean | undefined
}

/** A text after fixes, with those that were made and those that were not. */
export interface AppliedFixes {
  readonly text: string
  /** In order of the text; the same replacement proposed twice stands here once. */
  readonly applied: readonly Fix[]
  /** Those that overlap one that was applied: check the text again, and they come back if they still hold. */
  readonly skipped: readonly Fix[]
}

/**
 * Put the fixes of one text into it. Spans are in UTF-16 code units of `text`. Of fixes that overlap the first one is
 * applied, of those that begin together a safe one before an unsafe one, then the longest. A fix that lies outside the
 * text, would cut a character in two or changes nothing is left out. `side` is not looked at: give only the fixes of
 * this text. Cost: O(length + n log n). Never throws.
 */
export function applyFixes(
  text: string,
  fixes: readonly Fix[],
  {unsafe = false}: ApplyFixesOptions = {},
): AppliedFixes {
  const wanted = fixes.filter(fix => (fix.safe || unsafe) && isApplicable(fix, text)).sort(byPlace)
  const applied: Fix[] = []
  const skipped: Fix[] = []
  const parts: string[] = []
  let from = 0
  for (const fix of wanted) {
    const last = applied.at(-1)
    if (last !== undefined && isSame(last, fix)) continue
    if (last !== undefined && overlap(last, fix)) {
      skipped.push(fix)
      continue
    }
    parts.push(text.slice(from, fix.start), fix.text)
    from = fix.end
    applied.push(fix)
  }
  return {text: parts.join('') + text.slice(from), applied, skipped}
}

function isApplicable({start, end, text: replacement}: Fix, text: string): boolean {
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length
  return inside && !cutsCharacter(text, start) && !cutsCharacter(text, end) && text.slice(start, end) !== replacement
}

/** Between the two units of one character, or between CR and LF. */
function cutsCharacter(text: string, at: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(Math.max(0, at - 1), at + 1))
}

function byPlace(a: Fix, b: Fix): number {
  if (a.start !== b.start) return a.start - b.start
  if (a.safe !== b.safe) return a.safe ? -1 : 1
  return b.end - a.end || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)
}

function isSame(a: Fix, b: Fix): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}

/** What is put in at the very place where another fix ends or begins is ambiguous too. */
function overlap(a: Span, b: Span): boolean {
  return b.start < a.end || (b.start === a.end && (a.start === a.end || b.start === b.end))
}
