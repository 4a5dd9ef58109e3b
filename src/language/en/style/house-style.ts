import type {HouseStyle, PunctuationOptions, QuoteUse, SpacingStyle, StyleProblem} from '../../contract/house-style.js'
import {countHan} from '../../shared/script-count.js'
import {findStyleProblems, type StylePattern} from '../../shared/style-pattern.js'

const asciiOf: Readonly<Record<string, string>> = {'、': ',', '。': '.', '　': ' ', '【': '[', '】': ']', '～': '~'}

/** Full-width marks between Latin letters; next to Chinese characters they belong to a quoted name. */
const width: readonly StylePattern[] = [
  {
    id: 'full-width',
    pattern: /(?<!\p{Script=Han}[”’》]?)[，。；：？！、](?!\p{Script=Han})/gu,
    replacement: text => `${halfWidth(text)} `,
    safe: true,
  },
  {id: 'full-width', pattern: /[Ａ-Ｚａ-ｚ０-９％＆＋－／＝＠]+|\u3000/gu, replacement: halfWidth, safe: true},
]

const brackets: readonly StylePattern[] = [
  {
    id: 'full-width',
    pattern: /（[^（）\p{Script=Han}]{1,200}）/gu,
    replacement: text => `(${text.slice(1, -1)})`,
    safe: true,
  },
  {id: 'title-marks', pattern: /《[^《》\p{Script=Han}]{1,200}》/gu, replacement: text => `*${text.slice(1, -1)}*`},
]

const doubled: readonly StylePattern[] = [
  {id: 'doubled', pattern: /([,;])\1+/gu, replacement: text => text[0]!, safe: true},
  {id: 'doubled', pattern: /(?<=[a-z]{2})\.\.(?=\s|$)/gu, replacement: () => '.', safe: true},
  {id: 'clashing', pattern: /(?<=[a-z])(?:,[.;:]|[;:][,.])(?=\s|$)/gu},
]

const dashes: readonly StylePattern[] = [
  {id: 'ellipsis', pattern: /(?<=[A-Za-z])……|(?<=[A-Za-z])。{3,}/gu, replacement: () => '…', safe: true},
  {id: 'dash', pattern: /(?<=[A-Za-z]{2})——(?=[A-Za-z])/gu, replacement: () => '—', safe: true},
]

const spaces: readonly StylePattern[] = [
  {id: 'double-space', pattern: /(?<=\S)[ \u00A0]{2,}(?=\S)/gu, replacement: () => ' ', safe: true},
  {
    id: 'space-before-mark',
    pattern: /(?<=[A-Za-z0-9)”"])[ \t]+[,;](?=\s|$)/gu,
    replacement: text => text.trimStart(),
    safe: true,
  },
  {
    id: 'space-before-mark',
    pattern: /(?<=[A-Za-z0-9)”"]) +[.?!:](?=$| [A-Z“"])/gu,
    replacement: text => text.trimStart(),
  },
  {id: 'no-space-after-mark', pattern: /(?<=[a-z]{2})[,;](?=[A-Za-z]{2})/gu, replacement: text => `${text} `},
  {
    id: 'no-space-after-mark',
    pattern:
      /(?<=[a-z]{3})[.?!](?=(?:The|This|That|It|In|On|At|He|She|We|They|And|But|For|With|As|By|A|An|To|From|After|Before|Since|Now|Also) [A-Za-z])/gu,
    replacement: text => `${text} `,
  },
]

function halfWidth(text: string): string {
  return [...text].map(sign => asciiOf[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).join('')
}

/** Blocks in another script follow their own rules. */
function isEnglish(text: string): boolean {
  const han = countHan(text)
  return han === 0 || han <= (text.match(/[A-Za-z]+/gu)?.length ?? 0) / 2
}

function punctuation(text: string, options: PunctuationOptions): StyleProblem[] {
  if (!isEnglish(text)) return []
  const patterns = [...(options.dashes ? dashes : []), ...width, ...doubled, ...(options.brackets ? brackets : [])]
  return findStyleProblems(text, patterns).map(problem => trimmedReplacement(text, problem))
}

/** The space that a full-width mark brings along is not needed before another space, a closing mark or the end. */
function trimmedReplacement(text: string, problem: StyleProblem): StyleProblem {
  const {replacement, end} = problem
  if (replacement === undefined || !replacement.endsWith(' ') || replacement === ' ') return problem
  return /^(?:[\s)"”’\]]|$)/u.test(text.slice(end, end + 1))
    ? {...problem, replacement: replacement.trimEnd()}
    : problem
}

function spacing(text: string, _style: SpacingStyle): StyleProblem[] {
  return isEnglish(text) ? findStyleProblems(text, spaces) : []
}

/** Quotation marks; an apostrophe and the marks of feet, inches and minutes are none. */
function quotes(text: string): QuoteUse[] {
  const uses: QuoteUse[] = []
  let open = false
  for (const {0: sign, index} of text.matchAll(/["“”]/gu)) {
    const place = {start: index, end: index + 1}
    if (sign !== '"') {
      uses.push({style: 'curly', in: {straight: '"'}, ...place})
      open = sign === '“'
    } else if (!/\d/u.test(text[index - 1] ?? '') || open) {
      uses.push({style: 'straight', in: {curly: open ? '”' : '“'}, ...place})
      open = !open
    }
  }
  return uses
}

/** English typography as most official sites have it. */
export const houseStyle: HouseStyle = {
  punctuation,
  spacing,
  pairs: [
    ['“', '”'],
    ['(', ')'],
  ],
  quotes,
}
