import type {Span} from '../../model/span.js'
import {linesOf, type TextLine} from '../marked-lines.js'

/** What is on the screen for a while, with its time in milliseconds. */
export interface Cue {
  readonly from: number
  readonly to: number
  readonly lines: readonly TextLine[]
}

const stamp = '(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{1,2})[.,](\\d{1,3})'
const timing = new RegExp(`^\\s*${stamp}[ \\t]*-->[ \\t]*${stamp}(?:[ \\t].{0,300})?$`, 'u')

/**
 * The cues of an SRT or WebVTT file. Numbers, identifiers, settings, `NOTE`, `STYLE` and `REGION` are no text; a cue ends at a blank line.
 */
export function readCues(text: string): Cue[] {
  const cues: Cue[] = []
  let lines: TextLine[] | undefined
  for (const line of linesOf(text)) {
    const match = line.text.length > 400 ? null : timing.exec(line.text)
    if (match !== null) {
      lines = []
      cues.push({from: milliseconds(match.slice(1, 5)), to: milliseconds(match.slice(5, 9)), lines})
    } else if (line.text.trim() === '') lines = undefined
    else lines?.push(line)
  }
  return cues
}

function milliseconds([hours = '0', minutes = '0', seconds = '0', rest = '0']: readonly string[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest.padEnd(3, '0'))
}

/** From the first to the last character of a cue; undefined where it is empty. */
export function spanOfCue({lines}: Cue): Span | undefined {
  const [first, last] = [lines[0], lines.at(-1)]
  return first === undefined || last === undefined ? undefined : {start: first.start, end: last.end}
}
