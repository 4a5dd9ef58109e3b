import {useState} from 'preact/hooks'
import type {PageSegment} from '../../src/workbench/page.js'
import {visibleText} from '../visible-text.js'
import {useWords} from '../words.js'
import {
  caretsAt,
  type FindingStretch,
  hitsIn,
  type Piece,
  piecesOf,
  type SegmentMarks,
  type Stretch,
} from './marked-text.js'

interface SegmentText {
  readonly segment: PageSegment
  readonly marks?: SegmentMarks | undefined
  /** Ids of the findings that pass the filters. */
  readonly shown: ReadonlySet<string>
  /** The finding that is looked at. */
  readonly current?: string | undefined
  readonly search: string
}

/** More than anybody reads as one sentence: the rest is shown on demand. */
const longest = 6000

/** A segment with its terms and problems marked. */
export function SegmentText({segment, marks, shown, current, search}: SegmentText) {
  const {say} = useWords()
  const [isWhole, setWhole] = useState(false)
  const end = isWhole ? segment.text.length : Math.min(segment.text.length, longest)
  const findings = (marks?.findings ?? []).filter(({finding}) => shown.has(finding))
  const hits = hitsIn(segment.text.slice(0, end), search)
  const terms = [...(marks?.terms ?? [])].sort((a, b) => a.start - b.start).filter(term => term.end <= end)
  const inside = {text: segment.text, findings, hits, current}
  let at = 0
  const parts = terms.flatMap(term => {
    const before = pieces({...inside, from: at, to: term.start})
    at = term.end
    return [
      ...before,
      <span
        key={`t${term.start}`}
        class={`term ${term.verdict}`}
        role="button"
        tabIndex={0}
        aria-haspopup="dialog"
        data-concept={term.concept}
      >
        {pieces({...inside, from: term.start, to: term.end})}
      </span>,
    ]
  })
  return (
    <span class="segment">
      {parts}
      {pieces({...inside, from: at, to: end})}
      {caretsAt(end, findings).map(caret)}
      {end < segment.text.length && (
        <button type="button" class="plain" onClick={() => setWhole(true)}>
          {say('show-all-text', {count: segment.text.length - end})}
        </button>
      )}
    </span>
  )
}

interface Part {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly findings: readonly FindingStretch[]
  readonly hits: readonly Stretch[]
  readonly current?: string | undefined
}

function pieces({text, from, to, findings, hits, current}: Part) {
  if (from >= to) return []
  return piecesOf(from, to, findings, hits).map(piece => pieceOf(piece, text, current))
}

function pieceOf({start, end, findings, isHit}: Piece, text: string, current: string | undefined) {
  const [gravest] = findings
  if (start === end && gravest !== undefined) return caret(gravest)
  const plain = visibleText(text.slice(start, end))
  const content = isHit ? <mark class="hit">{plain}</mark> : plain
  if (gravest === undefined) return isHit ? content : plain
  const isCurrent = findings.some(({finding}) => finding === current)
  return (
    <mark
      key={`f${start}`}
      class={`problem ${gravest.severity}${isCurrent ? ' current' : ''}`}
      data-finding={gravest.finding}
    >
      {content}
    </mark>
  )
}

/** Shows where something is missing. */
function caret({finding, severity, start}: FindingStretch) {
  return (
    <span key={`c${start}${finding}`} class={`caret ${severity}`} data-finding={finding} aria-hidden="true">
      ‸
    </span>
  )
}
