/**
 * How fast a large translation memory goes into `memory add`, and how much memory that takes:
 *
 *     node tools/run-ts.mjs bench/tmx-bench.ts FOLDER [MEGABYTES]
 *
 * Writes FOLDER/large.tmx (100 MB by default) from our own phrases and says what to run on it. The same units on every machine.
 */
import {once} from 'node:events'
import {createWriteStream, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {finished} from 'node:stream/promises'

const [folder = '.', megabytes = '100'] = process.argv.slice(2)
const places = [
  ['青岛', 'Qingdao'],
  ['济南', 'Jinan'],
  ['烟台', 'Yantai'],
  ['胶州', 'Jiaozhou'],
] as const
const deeds = [
  ['召开港口工作会议', 'held a meeting on the work of its port'],
  ['开通三条国际航线', 'opened three international routes'],
  ['完善海关查验流程', 'improved the procedures of customs'],
  ['发布冷链物流方案', 'published a plan for cold-chain logistics'],
] as const

const path = join(folder, 'large.tmx')
mkdirSync(folder, {recursive: true})
const file = createWriteStream(path)
let written = 0
const write = (text: string): void => {
  written += Buffer.byteLength(text)
  file.write(text)
}
write('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n')
write('<tmx version="1.4"><header srclang="zh-CN" datatype="plaintext" segtype="sentence"/><body>\n')
const most = Number(megabytes) * 2 ** 20
let count = 0
while (written < most) {
  const [[zh, en], [done, doing]] = [places[count % 4]!, deeds[(count >> 2) % 4]!]
  write(
    `<tu tuid="${count}" changedate="20240315T080000Z"><prop type="project">bench</prop>` +
      `<tuv xml:lang="zh-CN"><seg>${zh}<bpt i="1">&lt;b&gt;</bpt>${done}<ept i="1">&lt;/b&gt;</ept>，编号第${count}号。</seg></tuv>` +
      `<tuv xml:lang="en-US"><seg>${en} <bpt i="1">&lt;b&gt;</bpt>${doing}<ept i="1">&lt;/b&gt;</ept>, number ${count}.</seg></tuv></tu>\n`,
  )
  count++
  if (file.writableNeedDrain) await once(file, 'drain')
}
write('</body></tmx>\n')
file.end()
await finished(file)
console.log(`${count} units in ${path}; now, for example:`)
console.log(`  rm -f memory.jsonl; command time -v npx duizhao memory add memory.jsonl ${path}`)
