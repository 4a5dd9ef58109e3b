/**
 * Writes src/language/zh/terms/words.data.ts from the word list of jieba (MIT), as the package @node-rs/jieba ships it:
 *
 *     npm pack @node-rs/jieba@2.0.3 && tar xzf node-rs-jieba-2.0.3.tgz
 *     node tools/build-zh-words.mjs package/dict.txt
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {Converter} from 'opencc-js/t2cn'

const [, , path] = process.argv
if (path === undefined) {
  process.stderr.write('usage: node tools/build-zh-words.mjs DICT.txt\n')
  process.exit(2)
}
const leastFrequency = {1: 100, 2: 40, 3: 40, 4: 100}
const isHan = /^[\u3400-\u9FFF]+$/u
const simplify = Converter({from: 't', to: 'cn'})
const groups = new Map()
const names = new Set()
for (const line of readFileSync(path, 'utf8').split('\n')) {
  const [word, count, tag = ''] = line.split(' ')
  const frequency = Number(count)
  const least = leastFrequency[word?.length]
  if (least === undefined || !isHan.test(word) || simplify(word) !== word) continue
  if (/^n[rs]/u.test(tag) && word.length === 3 && frequency >= 30) names.add(word)
  if (frequency < least) continue
  const key = `${word.length} ${Math.floor(Math.log2(frequency))}`
  groups.set(key, (groups.get(key) ?? '') + word)
}
const rows = [...groups].map(([key, words]) => [...key.split(' ').map(Number), words])
rows.sort((a, b) => a[0] - b[0] || a[1] - b[1])
const text = `/**
 * Common words, for judging word boundaries: length, binary logarithm of the frequency in 60 million words (rounded
 * down), and the words one after the other. Made by tools/build-zh-words.mjs from the word list of jieba
 * (https://github.com/fxsjy/jieba, MIT, © 2013 Sun Junyi).
 */
export const wordGroups: readonly (readonly [length: number, log2Frequency: number, words: string])[] = [
${rows.map(([length, log, words]) => `  [${length}, ${log}, '${words}'],`).join('\n')}
]

/** Names of persons and places, three characters each, from the same list. */
export const threeCharacterNames =
  '${[...names].join('')}'
`
writeFileSync(new URL('../src/language/zh/terms/words.data.ts', import.meta.url), text)
