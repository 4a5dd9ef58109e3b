import type {Span} from '../../model/span.js'

export function splitSentences(text: string): Span[] {
  return [...text.matchAll(/[^。！？]+[。！？]*[”’」』）]*/gu)]
    .map(m => trim(text, m.index, m.index + m[0].length))
    .filter(span => span.end > span.start)
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return {start, end}
}
