import {diffArrays} from 'diff'
import type {TextReplacement} from '../model/span.js'

/**
 * What makes one text of another, ascending: the lines that differ, and of a line that was only rewritten the stretch between what both
 * begin and end with. Cost: O((length of both) · number of changed lines).
 */
export function replacementsBetween(before: string, after: string): TextReplacement[] {
  const edits: TextReplacement[] = []
  let at = 0
  let removed: readonly string[] = []
  const replace = (added: readonly string[]): void => {
    if (removed.length === added.length)
      for (const [index, line] of removed.entries()) {
        const edit = trimmed(at, line, added[index]!)
        if (edit !== undefined) edits.push(edit)
        at += line.length
      }
    else {
      const old = removed.join('')
      edits.push(trimmed(at, old, added.join('')) ?? {start: at, end: at + old.length, text: added.join('')})
      at += old.length
    }
    removed = []
  }
  for (const part of diffArrays(linesOf(before), linesOf(after))) {
    if (part.removed) removed = part.value
    else if (part.added) replace(part.value)
    else {
      if (removed.length > 0) replace([])
      at += part.value.reduce((sum, line) => sum + line.length, 0)
    }
  }
  if (removed.length > 0) replace([])
  return edits
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? []
}

function trimmed(at: number, old: string, now: string): TextReplacement | undefined {
  if (old === now) return undefined
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  if (cutsCharacter(old, head) || cutsCharacter(now, head)) head--
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  if (cutsCharacter(old, old.length - tail) || cutsCharacter(now, now.length - tail)) tail--
  return {start: at + head, end: at + old.length - tail, text: now.slice(head, now.length - tail)}
}

function cutsCharacter(text: string, at: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(Math.max(0, at - 1), at + 1))
}
