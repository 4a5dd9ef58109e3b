import type {HouseStyle, PunctuationOptions, QuoteUse, SpacingStyle, StyleProblem} from '../../contract/house-style.js'
import {findStyleProblems, type StylePattern} from '../../shared/style-pattern.js'

// 汉字 with the marks that can only stand in Chinese: what follows or precedes them is Chinese text.
const han = '\\p{Script=Han}'
const mark = '，。、；：？！'

/** GB/T 15834: marks of full width after Chinese text; between digits, in times and in decimals they stay. */
const width: readonly StylePattern[] = [
  {
    id: 'half-width',
    pattern: new RegExp(`(?<=[${han}》”’）])[,;:?!](?![\\w\\uFFFC/\\\\.,;:?!)-])`, 'gu'),
    replacement: fullWidth,
    safe: true,
  },
  {
    id: 'half-width',
    pattern: new RegExp(`(?<=[${han}》”’）])[,;](?=${han})`, 'gu'),
    replacement: fullWidth,
    safe: true,
  },
  {
    id: 'half-width',
    pattern: new RegExp(`(?<=${han}{2}[》”’）]?)\\.(?=$|\\s*[${han}“《])`, 'gu'),
    replacement: () => '。',
    safe: true,
  },
]

const doubled: readonly StylePattern[] = [
  {id: 'doubled', pattern: /([，、；：])\1+/gu, replacement: text => text[0]!, safe: true},
  {id: 'doubled', pattern: /(?<!。)。。(?!。)/gu, replacement: () => '。', safe: true},
  {id: 'clashing', pattern: /[，、；：][，。、；：？！]+|[。？！][，、；：]+/gu},
]

const dashes: readonly StylePattern[] = [
  {
    id: 'ellipsis',
    pattern: new RegExp(`(?<=[${han}${mark}“》])(?:\\.{3,6}|。{3,}|…(?!…))(?<!……)`, 'gu'),
    replacement: () => '……',
    safe: true,
  },
  {id: 'dash', pattern: new RegExp(`(?<=[${han}”》])-{2,3}(?=[${han}“《])`, 'gu'), replacement: () => '——', safe: true},
]

/** Half-width brackets that hold or follow Chinese; what stands in them is checked for balance by `quotes`. */
const brackets: readonly StylePattern[] = [
  {
    id: 'brackets',
    pattern: new RegExp(
      `(?<=[${han}”》])\\([^()\\uFFFC]{1,80}\\)|\\([^()\\uFFFC]{0,80}${han}[^()\\uFFFC]{0,80}\\)(?=[${han}${mark}])`,
      'gu',
    ),
    replacement: text => `（${text.slice(1, -1)}）`,
    safe: true,
  },
]

const spaces: readonly StylePattern[] = [
  {
    id: 'space-before-mark',
    pattern: /(?<![ \t\u00A0])[ \t\u00A0]+(?=[，。、；：？！）》」』])/gu,
    replacement: () => '',
    safe: true,
  },
  {
    id: 'space-after-mark',
    pattern: /(?<=[，。、；：？！（《「『])[ \t\u00A0]+(?=\S)/gu,
    replacement: () => '',
    safe: true,
  },
]

const latin = 'A-Za-z0-9\\u00C0-\\u024F%'
const betweenScripts: Readonly<Record<SpacingStyle, readonly StylePattern[]>> = {
  any: [],
  prc: [
    {id: 'space-in-text', pattern: new RegExp(`(?<=${han})[ \\t\\u00A0]{1,2}(?=${han})`, 'gu'), replacement: () => ''},
    {
      id: 'space-between-scripts',
      pattern: new RegExp(`(?<=${han})[ \\u00A0]+(?=[${latin}])|(?<=[${latin}])[ \\u00A0]+(?=${han})`, 'gu'),
      replacement: () => '',
      safe: true,
    },
  ],
  spaced: [
    {
      id: 'no-space-between-scripts',
      pattern: new RegExp(`(?<=${han})(?=[${latin}\\uFFFC])|(?<=[${latin}\\uFFFC])(?=${han})`, 'gu'),
      replacement: () => ' ',
      safe: true,
    },
  ],
}

function fullWidth(text: string): string {
  return String.fromCharCode(text.charCodeAt(0) + 0xfee0)
}

function punctuation(text: string, options: PunctuationOptions): StyleProblem[] {
  if (!isChinese(text)) return []
  const patterns = [...width, ...doubled, ...(options.dashes ? dashes : []), ...(options.brackets ? brackets : [])]
  return findStyleProblems(text, patterns)
}

function spacing(text: string, style: SpacingStyle): StyleProblem[] {
  return isChinese(text) ? findStyleProblems(text, [...spaces, ...betweenScripts[style]]) : []
}

/** Blocks in another language, such as a quoted title, follow their own rules. */
function isChinese(text: string): boolean {
  return /\p{Script=Han}{2}/u.test(text)
}

const curly: Readonly<Record<string, readonly [straight: string, corner: string]>> = {
  '“': ['"', '「'],
  '”': ['"', '」'],
  '‘': ["'", '『'],
  '’': ["'", '』'],
}
const corner: Readonly<Record<string, string>> = {'「': '“', '」': '”', '『': '‘', '』': '’'}

function quotes(text: string): QuoteUse[] {
  if (!isChinese(text)) return []
  const uses: QuoteUse[] = []
  let open = false
  for (const {0: sign, index} of text.matchAll(/[“”‘’「」『』"]/gu)) {
    const place = {start: index, end: index + 1}
    if (sign === '"') {
      uses.push({style: 'straight', in: open ? {curly: '”', corner: '」'} : {curly: '“', corner: '「'}, ...place})
      open = !open
      continue
    }
    const forms = curly[sign]
    if (forms !== undefined) {
      const isApostrophe = sign === '’' && /[A-Za-z]/u.test(text[index - 1] ?? '')
      if (!isApostrophe) uses.push({style: 'curly', in: {straight: forms[0], corner: forms[1]}, ...place})
    } else uses.push({style: 'corner', in: {curly: corner[sign]!}, ...place})
  }
  return uses
}

/** Chinese typography of the mainland: GB/T 15834 for marks; spaces between scripts as the house chooses. */
export const houseStyle: HouseStyle = {
  hasOwnQuotes: true,
  punctuation,
  spacing,
  pairs: [
    ['“', '”'],
    ['「', '」'],
    ['『', '』'],
    ['《', '》'],
    ['（', '）'],
    ['【', '】'],
  ],
  quotes,
}
