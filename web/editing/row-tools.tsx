import type {Repairing} from '../../src/workbench/actions.js'
import type {PageBead, PageDocument} from '../../src/workbench/page.js'
import {useWords, type Word} from '../words.js'
import {useEditing} from './editing.js'

interface RowTools {
  readonly page: PageDocument
  /** Index of the bead of the row; of a row of a table, none: its cells are paired by the table. */
  readonly bead?: number | undefined
  readonly edit: (side: 'source' | 'target') => void
}

/** What can be done with a passage: write, and pair otherwise. Seen where a pointer or the focus is. */
export function RowTools({page, bead, edit}: RowTools) {
  const {say, lang} = useWords()
  const {document, actions, take} = useEditing()
  if (actions.edit === undefined) return null
  const pairings = bead === undefined || actions.repair === undefined ? [] : pairingsAt(page.beads, bead)
  const sides = (['source', 'target'] as const).filter(side => page[side] !== undefined)
  return (
    <div class="row-tools" role="toolbar" lang={lang} aria-label={say('row-tools')}>
      {sides.map(side => (
        <button type="button" key={side} onClick={() => edit(side)}>
          {say(side === 'source' ? 'edit-source' : 'edit-target')}
        </button>
      ))}
      {pairings.map(({word, ...repairing}) => (
        <button type="button" key={word} onClick={() => take(actions.repair!({document, ...repairing}))}>
          {say(word)}
        </button>
      ))}
    </div>
  )
}

type Pairing = Omit<Repairing, 'document'> & {readonly word: Word}

/** The other pairings that a bead allows. Segments stay in order, each in one bead. */
export function pairingsAt(beads: readonly PageBead[], at: number): Pairing[] {
  const own = beads[at]
  const next = beads[at + 1]
  if (own === undefined || own.moved !== undefined) return []
  const found: Pairing[] = []
  const {source, target} = own
  if (next !== undefined && next.moved === undefined) {
    found.push({
      word: 'pair-join',
      from: at,
      to: at + 2,
      beads: [{source: [...source, ...next.source], target: [...target, ...next.target]}],
    })
    if (target.length > 0)
      found.push({
        word: 'pair-target-down',
        from: at,
        to: at + 2,
        beads: [
          {source, target: target.slice(0, -1)},
          {source: next.source, target: [target.at(-1)!, ...next.target]},
        ],
      })
    if (next.target.length > 0)
      found.push({
        word: 'pair-target-up',
        from: at,
        to: at + 2,
        beads: [
          {source, target: [...target, next.target[0]!]},
          {source: next.source, target: next.target.slice(1)},
        ],
      })
  }
  if (source.length + target.length > 1)
    found.push({word: 'pair-split', from: at, to: at + 1, beads: apart(source, target)})
  return found
}

/** First with first, the rest with the rest; two single ones stand alone. */
function apart(source: readonly number[], target: readonly number[]): Repairing['beads'] {
  if (source.length <= 1 && target.length <= 1)
    return [
      {source, target: []},
      {source: [], target},
    ]
  return [
    {source: source.slice(0, 1), target: target.slice(0, 1)},
    {source: source.slice(1), target: target.slice(1)},
  ]
}
