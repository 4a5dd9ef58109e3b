/**
 * Writes src/language/ja/characters.data.ts: for each Kanji of JIS X 0208 that Simplified Chinese writes otherwise its Simplified
 * character, read off the converters of opencc-js (Apache-2.0): `node tools/build-ja-characters.mjs`.
 */
import {writeFileSync} from 'node:fs'
import {Converter} from 'opencc-js'

const convert = Converter({from: 'jp', to: 'cn'})
const decoder = new TextDecoder('euc-jp')
let pairs = ''
for (let row = 0xb0; row <= 0xf4; row++)
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const character = decoder.decode(Uint8Array.of(row, cell))
    const simplified = convert(character)
    if (character.length === 1 && simplified.length === 1 && simplified !== character) pairs += character + simplified
  }
writeFileSync(
  new URL('../src/language/ja/characters.data.ts', import.meta.url),
  `/**
 * Pairs of a Kanji and the Simplified Chinese character it is compared as. Made by
 * tools/build-ja-characters.mjs from the dictionaries of OpenCC (https://github.com/BYVoid/OpenCC, Apache-2.0).
 */
export const simplifiedPairs =
  '${pairs}'
`,
)
