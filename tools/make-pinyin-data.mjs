// Writes src/language/zh/names/pinyin.data.ts: every character of the CJK block with its readings, tones left out, from pinyin-pro (MIT).
import {writeFileSync} from 'node:fs'
import {polyphonic} from 'pinyin-pro'

const main = new Map()
const other = new Map()
for (let code = 0x4e00; code <= 0x9fa5; code++) {
  const character = String.fromCodePoint(code)
  const readings = [...new Set(polyphonic(character, {toneType: 'none', v: true, type: 'array'})[0])]
  readings
    .map(reading => reading.toLowerCase())
    .filter(reading => /^[a-z]+$/u.test(reading))
    .forEach((reading, i) => {
      const table = i === 0 ? main : other
      table.set(reading, (table.get(reading) ?? '') + character)
    })
}

const rows = table =>
  [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reading, characters]) => `  ${reading}: '${characters}',`)
writeFileSync(
  'src/language/zh/names/pinyin.data.ts',
  `/**
 * Characters U+4E00–U+9FA5 by their usual reading without tone (ü is v). Made by tools/make-pinyin-data.mjs from
 * pinyin-pro (MIT, Copyright (c) 2022 Zh-lx); surnames and place names that are read otherwise stand in tables of their own.
 */
export const mainReadings: Readonly<Record<string, string>> = {
${rows(main).join('\n')}
}

/** The further readings of characters that have several. */
export const otherReadings: Readonly<Record<string, string>> = {
${rows(other).join('\n')}
}
`,
)
