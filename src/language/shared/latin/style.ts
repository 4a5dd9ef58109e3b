import type {HouseStyle} from '../../contract/house-style.js'
import {findStyleProblems, type StylePattern} from '../style-pattern.js'

const doubled: readonly StylePattern[] = [
  {id: 'doubled', pattern: /([,;])\1+/gu, replacement: text => text[0]!, safe: true},
  {id: 'doubled', pattern: /(?<=\p{Ll}{3})\.\.(?=\s|$)/gu, replacement: () => '.', safe: true},
  {id: 'clashing', pattern: /(?<=\p{Ll}{3})(?:,[.;:]|[;:][,.])(?=\s|$)/gu},
]

const spaces: readonly StylePattern[] = [
  {id: 'double-space', pattern: /(?<=\S) {2,}(?=\S)/gu, replacement: () => ' ', safe: true},
  {id: 'space-before-mark', pattern: /(?<=\p{Ll}{2}) +,(?=\s|$)/gu, replacement: text => text.trimStart(), safe: true},
  {id: 'space-before-mark', pattern: /(?<=\p{Ll}{2}) +\.(?=$| \p{Lu})/gu, replacement: text => text.trimStart()},
  {id: 'no-space-after-mark', pattern: /(?<=\p{Ll}{2}),(?=\p{L}{2})/gu, replacement: text => `${text} `},
]

/** Spaces before ; : ! ? are a mistake in a language that sets none. */
const tightMarks: StylePattern = {
  id: 'space-before-mark',
  pattern: /(?<=\p{Ll}{2}) +[;:!?](?=$| \p{L})/gu,
  replacement: text => text.trimStart(),
}

/**
 * What languages in Latin letters hold in common: no doubled or clashing marks, no space before a comma or full stop. `pairs` are the marks that
 * belong together; `hasSpacedMarks` where ; : ! ? have a space before them.
 */
export function latinStyle(pairs: HouseStyle['pairs'], hasSpacedMarks = false): HouseStyle {
  const spacing = hasSpacedMarks ? spaces : [...spaces, tightMarks]
  return {
    punctuation: text => findStyleProblems(text, doubled),
    spacing: text => findStyleProblems(text, spacing),
    pairs,
    quotes: () => [],
  }
}
