/**
 * Writes src/language/zh/terms/simplified.data.ts: for each Traditional or variant character its Simplified one, read off the
 * converters of opencc-js (Apache-2.0): `node tools/build-zh-simplified.mjs`.
 */
import {writeFileSync} from 'node:fs'
import {Converter} from 'opencc-js/t2cn'

const converters = ['t', 'tw', 'hk'].map(from => Converter({from, to: 'cn'}))
let pairs = ''
for (let code = 0x3400; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code)
  const simplified = converters.map(convert => convert(character)).find(other => other !== character)
  if (simplified !== undefined && simplified.length === 1) pairs += character + simplified
}
writeFileSync(
  new URL('../src/language/zh/terms/simplified.data.ts', import.meta.url),
  `/**
 * Pairs of a Traditional or variant character and the Simplified one it is compared as. Made by
 * tools/build-zh-simplified.mjs from the dictionaries of OpenCC (https://github.com/BYVoid/OpenCC, Apache-2.0).
 */
export const simplifiedPairs =
  '${pairs}'
`,
)
