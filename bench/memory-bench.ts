/**
 * How long a search takes in a memory of 100,000 units:
 *
 *     node tools/run-ts.mjs bench/memory-bench.ts [UNITS] [QUERIES]
 *
 * The units are made of our own phrases by a fixed generator: sentences of 8 to 60 characters that share most of their
 * words, as releases of one office do. Half of the queries are units with one to four characters changed, half are new.
 * Prints the build time, and median, 95 % and longest search.
 */
import {performance} from 'node:perf_hooks'
import {TranslationMemory} from '../src/memory/memory.js'

const [unitCount = 100_000, queryCount = 1_000] = process.argv.slice(2).map(Number)

const places = '青岛 济南 烟台 潍坊 胶州 威海 日照 临沂 淄博 东营'.split(' ')
const bodies = '管委会 商务局 港口集团 铁路公司 海关 科技局 投资促进中心 农业农村局 教育局 工商联合会'.split(' ')
const deeds = '召开 举办 推动 发布 签署 启动 完善 部署 调研 支持 扩大 优化 建设 深化'.split(' ')
const things =
  '跨境电子商务 国际航线 产业合作项目 营商环境 数字平台 冷链物流 中欧班列 海外仓 人才政策 绿色港口 智能制造 进口展会 职业教育 农产品贸易'.split(
    ' ',
  )
const tails = '取得积极成效 提供有力支撑 迈上新台阶 受到企业欢迎 全年目标提前完成 覆盖三十个国家 带动就业两千人'.split(
  ' ',
)

let state = 20_261
const random = (below: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
  return (state >>> 8) % below
}
const one = (words: readonly string[]): string => words[random(words.length)]!

function sentence(): string {
  const clauses = Array.from({length: 1 + random(3)}, () => `${one(places)}${one(bodies)}${one(deeds)}${one(things)}`)
  const figure = random(3) === 0 ? `，同比增长${random(90)}.${random(10)}%` : ''
  return `${clauses.join('，')}${figure}，${one(tails)}。`
}

function changed(text: string): string {
  const units = [...text]
  for (let i = 0; i <= random(4); i++) units[random(units.length)] = one([...'新旧大小高低东西南北'])
  return units.join('')
}

const memory = new TranslationMemory()
const sources: string[] = []
const began = performance.now()
while (memory.size < unitCount) {
  const source = sentence()
  const i = memory.size
  if (memory.add({source, target: `Translation ${i}.`, sourceLang: 'zh', targetLang: 'en'})) sources.push(source)
}
memory.search(sentence())
const built = performance.now() - began
const queries = Array.from({length: queryCount}, (_, i) =>
  i % 2 === 0 ? changed(sources[random(sources.length)]!) : sentence(),
)
const times: number[] = []
const cpuBefore = process.cpuUsage()
let found = 0
for (const query of queries) {
  const start = performance.now()
  const matches = memory.search(query)
  times.push(performance.now() - start)
  if (matches.length > 0) found++
}
const cpu = process.cpuUsage(cpuBefore)
const cpuMean = ((cpu.user + cpu.system) / 1000 / queryCount).toFixed(2)
times.sort((a, b) => a - b)
const at = (share: number): string => times[Math.min(times.length - 1, Math.floor(share * times.length))]!.toFixed(2)
const megabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20)
console.log(`${memory.size} units (generated and added in ${Math.round(built)} ms, heap ${megabytes} MB)`)
console.log(
  `${queryCount} searches: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms; processor time ${cpuMean} ms each; ${found} with a match`,
)
