import type {HouseStyle, PunctuationOptions, QuoteUse, StyleProblem} from '../../contract/house-style.js'
import {onFirstUse} from '../../shared/on-first-use.js'
import {findStyleProblems, type StylePattern} from '../../shared/style-pattern.js'

/** A letter of Russian; what stands in another script follows its own rules. */
const letter = '[А-Яа-яЁё]'

const marks = onFirstUse((): readonly StylePattern[] => [
  {id: 'doubled', pattern: /([,;])\1+/gu, replacement: text => text[0]!, safe: true},
  {id: 'doubled', pattern: new RegExp(`(?<=${letter}{2})\\.\\.(?=\\s|$)`, 'gu'), replacement: () => '.', safe: true},
  {id: 'clashing', pattern: new RegExp(`(?<=${letter})(?:,[;:]|[;:][,.])(?=\\s|$)`, 'gu')},
])

const dashes = onFirstUse((): readonly StylePattern[] => [
  // a hyphen with spaces is a dash; a dash between letters of one word is a hyphen, which only a reader knows
  {
    id: 'dash',
    pattern: new RegExp(`(?<=${letter}{2}[»“)]? )(?:-|--)(?= [«„(]?${letter}{2})`, 'gu'),
    replacement: () => '—',
    safe: true,
  },
  {id: 'ellipsis', pattern: new RegExp(`(?<=${letter})……`, 'gu'), replacement: () => '…', safe: true},
])

const spaces = onFirstUse((): readonly StylePattern[] => [
  {id: 'double-space', pattern: /(?<=\S)[ \u00A0]{2,}(?=\S)/gu, replacement: () => ' ', safe: true},
  {
    id: 'space-before-mark',
    pattern: new RegExp(`(?<=[${letter.slice(1, -1)}0-9)»“])[ \\t]+[,;](?=\\s|$)`, 'gu'),
    replacement: text => text.trimStart(),
    safe: true,
  },
  {
    id: 'space-before-mark',
    pattern: new RegExp(`(?<=[${letter.slice(1, -1)}0-9)»“]) +[.?!:](?=$| [«„А-ЯЁ])`, 'gu'),
    replacement: text => text.trimStart(),
  },
  {
    id: 'no-space-after-mark',
    pattern: new RegExp(`(?<=${letter}{2})[,;](?=${letter}{2})`, 'gu'),
    replacement: text => `${text} `,
  },
])

function punctuation(text: string, options: PunctuationOptions): StyleProblem[] {
  return findStyleProblems(text, [...(options.dashes ? dashes() : []), ...marks()])
}

/** «», „“ inside of them, and straight marks; “…” are those of another language. */
function quotes(text: string): QuoteUse[] {
  const uses: QuoteUse[] = []
  let open = false
  for (const {0: sign, index} of text.matchAll(/["«»]/gu)) {
    const place = {start: index, end: index + 1}
    if (sign !== '"') {
      uses.push({style: 'curly', in: {straight: '"'}, ...place})
      open = sign === '«'
    } else if (!/\d/u.test(text[index - 1] ?? '') || open) {
      uses.push({style: 'straight', in: {curly: open ? '»' : '«'}, ...place})
      open = !open
    }
  }
  return uses
}

/** Russian typography as official sites have it: « » and „ “ inside of them, a dash between spaces. */
export const houseStyle: HouseStyle = {
  punctuation,
  spacing: text => findStyleProblems(text, spaces()),
  pairs: [
    ['«', '»'],
    ['„', '“'],
    ['(', ')'],
  ],
  quotes,
}
