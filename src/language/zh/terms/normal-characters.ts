import {simplifiedPairs} from './simplified.data.js'

/** What a character is to a comparison, where it is no character: left out, white space. */
export const dropped = 0xffff
export const blank = 0x20

const quotes = '“”‘’„‟"\'＂＇「」『』｢｣﹁﹂﹃﹄〝〞〟《》〈〉'
const dashes = '-‐‑‒–—―−─━－﹣'
const dots = '·•‧・∙⋅･'
const bidirectional = '\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'
const invisible = `\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFFFC\uFFFD\r${bidirectional}`
const blanks = ' \t\n\u00A0\u2002\u2003\u2009\u202F\u3000\u2028\u2029\f\v'
const pairs = '【[】]〔[〕]﹝[﹞]｛{｝}～~〜~﹏_'

let table: Uint16Array | undefined

/** Folded code of every code unit. Built once, 128 KB. */
export function normalCharacters(): Uint16Array {
  table ??= buildTable()
  return table
}

function buildTable(): Uint16Array {
  const codes = new Uint16Array(0x10000)
  for (let code = 0; code < codes.length; code++) codes[code] = code
  for (let code = 0xff01; code <= 0xff5e; code++) codes[code] = code - 0xfee0
  for (const [from, to] of [
    [0x2e80, 0x2fd5],
    [0xf900, 0xfaff],
  ] as const)
    for (let code = from; code <= to; code++) {
      const normal = String.fromCharCode(code).normalize('NFKC')
      if (normal.length === 1) codes[code] = normal.charCodeAt(0)
    }
  for (let i = 0; i < simplifiedPairs.length; i += 2)
    codes[simplifiedPairs.charCodeAt(i)] = simplifiedPairs.charCodeAt(i + 1)
  for (let i = 0; i < pairs.length; i += 2) codes[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1)
  set(codes, quotes, dropped)
  set(codes, invisible, dropped)
  set(codes, dashes, 0x2d)
  set(codes, dots, 0xb7)
  set(codes, blanks, blank)
  return codes
}

function set(codes: Uint16Array, characters: string, code: number): void {
  for (let i = 0; i < characters.length; i++) codes[characters.charCodeAt(i)] = code
}
