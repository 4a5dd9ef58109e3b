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
const lists = [[], [], [], []]
const names = new Set()
for (const line of readFileSync(path, 'utf8').split('\n')) {
  const [word, count, tag = ''] = line.split(' ')
  const frequency = Number(count)
  const least = leastFrequency[word?.length]
  if (least === undefined || !isHan.test(word) || simplify(word) !== word) continue
  if (/^n[rs]/u.test(tag) && word.length === 3 && frequency >= 30) names.add(word)
  if (frequency < least) continue
  lists[word.length - 1].push({word, frequency: String.fromCharCode(65 + Math.floor(Math.log2(frequency)))})
}
for (const list of lists) list.sort((a, b) => (a.word < b.word ? -1 : 1))
const text = `/**
 * Common words of one to four characters, for judging word boundaries: of each length the words in order of their code units, one
 * after the other, and for each the binary logarithm of its frequency in 60 million words (rounded down), 0 as A. They are looked up
 * where they lie. Made by tools/build-zh-words.mjs from the word list of jieba (https://github.com/fxsjy/jieba, MIT, © 2013 Sun Junyi).
 */
export const wordLists: readonly {readonly words: string; readonly frequencies: string}[] = [
${lists
  .map(
    list => `  {
    words:
      '${list.map(({word}) => word).join('')}',
    frequencies:
      '${list.map(({frequency}) => frequency).join('')}',
  },`,
  )
  .join('\n')}
]

/** Names of persons and places, three characters each, from the same list. */
export const threeCharacterNames =
  '${[...names].join('')}'
`
writeFileSync(new URL('../src/language/zh/terms/words.data.ts', import.meta.url), text)
