/**
 * Press releases that nobody wrote: pairs of Chinese and English Markdown from sentence patterns of our own, any number
 * of them, the same for the same seed. Some renderings are planted wrong, so that a check has something to find.
 */

export interface CorpusConcept {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly forbidden: string
}

export interface CorpusPair {
  readonly name: string
  readonly zh: string
  readonly en: string
}

export interface Corpus {
  readonly concepts: readonly CorpusConcept[]
  readonly pairs: readonly CorpusPair[]
  /** Forbidden renderings that were planted. */
  readonly planted: number
}

const kinds = pairs(
  '智慧 smart,绿色 green,数字 digital,海洋 marine,跨境 cross-border,低碳 low-carbon,航空 aviation,冷链 cold-chain,农业 agricultural,医疗 medical,文化 cultural,乡村 rural,城市 urban,沿海 coastal,内陆 inland,高端 high-end,共享 shared,国际 international,区域 regional,民营 private,工业 industrial,铁路 railway,能源 energy,渔业 fishery,旅游 tourism',
)
const things = pairs(
  '港口 port,物流园 logistics park,产业链 industrial chain,服务平台 service platform,示范工程 pilot project,实验室 laboratory,培训中心 training center,交易市场 exchange,数据库 database,创新联盟 innovation alliance,供应网络 supply network,孵化器 incubator,保税仓库 bonded warehouse,检测机构 testing agency,展览馆 exhibition hall,合作社 cooperative,监测站 monitoring station,调度系统 dispatch system,投资基金 investment fund,论坛 forum,学院 academy,出口基地 export base,标准体系 system of standards,走廊 corridor,枢纽 hub,生态圈 ecosystem,博览会 expo,行动方案 action plan,试验区 trial area,工作组 working group,奖学金 scholarship,志愿服务队 volunteer team,资源库 resource pool,认证制度 certification scheme,专项贷款 special loan,采购目录 procurement list,维修网点 repair outlet,技能大赛 skills contest,信用评价 credit rating,应急预案 contingency plan',
)
const places = pairs(
  '青岛 Qingdao,济南 Jinan,烟台 Yantai,胶州 Jiaozhou,潍坊 Weifang,日照 Rizhao,威海 Weihai,临沂 Linyi',
)

interface Slots {
  readonly place: readonly [string, string]
  readonly concept: CorpusConcept
  readonly rendering: string
  readonly number: number
  readonly day: number
}

type Pattern = (slots: Slots) => readonly [zh: string, en: string]

const sentences: readonly Pattern[] = [
  ({place, concept, rendering, number}) => [
    `${place[0]}的${concept.zh}今年新增${number}家参与单位，比去年同期多了不少。`,
    `The ${rendering} in ${place[1]} took in ${number} new members this year, well above the figure a year earlier.`,
  ],
  ({concept, rendering, day}) => [
    `3月${day}日，来自各地的代表参观了${concept.zh}，并就下一步的工作交换了意见。`,
    `On March ${day}, delegates from many places visited the ${rendering} and exchanged views on the work ahead.`,
  ],
  ({place, concept, rendering}) => [
    `${place[0]}方面表示，${concept.zh}将继续向企业开放，简化手续，缩短等候时间。`,
    `Officials in ${place[1]} said that the ${rendering} would stay open to companies, with simpler procedures and shorter waits.`,
  ],
  ({concept, rendering, number}) => [
    `目前，${concept.zh}已经服务居民${number}万人次，投诉量逐月下降。`,
    `So far the ${rendering} has served residents ${number * 10} thousand times, and complaints have fallen month by month.`,
  ],
  ({place, number}) => [
    `天气转暖以后，${place[0]}的市场里水果和蔬菜的价格平稳，摊位前排起了长队，共有${number}个品种上市。`,
    `Since the weather turned warm, fruit and vegetable prices in the markets of ${place[1]} have been steady, queues have formed at the stalls, and ${number} varieties are on sale.`,
  ],
  () => [
    '“我们去年才开始尝试，没想到效果这么好。”一位负责人说，“今年准备扩大规模。”',
    '"We only began trying last year and did not expect it to work this well," said one manager. "This year we plan to scale it up."',
  ],
  ({place}) => [
    `与会者认为，加强培训、改善环境和降低成本同样重要，${place[0]}的做法值得参考。`,
    `Participants said that better training, a better environment and lower costs matter equally, and that the approach of ${place[1]} is worth studying.`,
  ],
]

/** Concepts in which each name is a compound; the forbidden wording swaps in another noun. */
export function makeConcepts(count: number): CorpusConcept[] {
  const concepts: CorpusConcept[] = []
  for (let i = 0; i < count; i++) {
    const kind = kinds[i % kinds.length]!
    const thing = things[Math.floor(i / kinds.length) % things.length]!
    const series = Math.floor(i / (kinds.length * things.length))
    const [zhMark, enMark] = series === 0 ? ['', ''] : [`${zhNumber(series)}号`, ` No. ${series}`]
    const en = `${kind[1]} ${thing[1]}`
    concepts.push({
      id: `concept-${i + 1}`,
      zh: `${kind[0]}${thing[0]}${zhMark}`,
      en: `${en}${enMark}`,
      forbidden: `${kind[1]} ${thing[1]} scheme${enMark}`,
    })
  }
  return concepts
}

/** Pairs with about `bytes` of UTF-8 in both languages together; `concepts` as from {@link makeConcepts}. */
export function makeCorpus(bytes: number, concepts: readonly CorpusConcept[], seed = 1): Corpus {
  const random = generator(seed)
  const documents: CorpusPair[] = []
  let planted = 0
  for (let size = 0; size < bytes; ) {
    const document = makePair(documents.length, concepts, random)
    documents.push(document)
    planted += document.planted
    size += Buffer.byteLength(document.zh) + Buffer.byteLength(document.en)
  }
  return {concepts, pairs: documents, planted}
}

function makePair(
  index: number,
  concepts: readonly CorpusConcept[],
  random: () => number,
): CorpusPair & {planted: number} {
  const zh: string[] = []
  const en: string[] = []
  let planted = 0
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const sentence = (): readonly [string, string] => {
    const concept = pick(concepts)
    const isWrong = random() < 0.05
    const pattern = pick(sentences)
    const rendering = isWrong ? concept.forbidden : concept.en
    const [chinese, english] = pattern({
      place: pick(places),
      concept,
      rendering,
      number: 12 + Math.floor(random() * 900),
      day: 1 + Math.floor(random() * 30),
    })
    if (isWrong && english.includes(rendering)) planted++
    return [chinese, english]
  }
  const add = (chinese: string, english: string): void => {
    zh.push(chinese)
    en.push(english)
  }
  const place = pick(places)
  add(`# ${place[0]}第${index + 1}次工作简报`, `# Work bulletin No. ${index + 1} of ${place[1]}`)
  const sections = 3 + Math.floor(random() * 3)
  for (let section = 0; section < sections; section++) {
    if (section > 0) add(`## 第${zhNumber(section)}部分`, `## Part ${section}`)
    for (let paragraph = 0; paragraph < 4; paragraph++) {
      const parts = Array.from({length: 3 + Math.floor(random() * 3)}, sentence)
      const [first, ...rest] = parts
      const emphasised = random() < 0.15
      add(
        [emphasised ? `**${first![0]}**` : first![0], ...rest.map(([chinese]) => chinese)].join(''),
        [emphasised ? `**${first![1]}**` : first![1], ...rest.map(([, english]) => english)].join(' '),
      )
    }
    if (random() < 0.5) {
      const items = Array.from({length: 3}, sentence)
      add(items.map(([chinese]) => `- ${chinese}`).join('\n'), items.map(([, english]) => `- ${english}`).join('\n'))
    }
    if (random() < 0.3)
      add(
        '详情见[工作说明](https://example.org/zh/notes)。',
        'For details see the [notes](https://example.org/en/notes).',
      )
  }
  const name = `bulletin-${String(index + 1).padStart(4, '0')}`
  return {name, zh: `${zh.join('\n\n')}\n`, en: `${en.join('\n\n')}\n`, planted}
}

function pairs(list: string): readonly (readonly [string, string])[] {
  return list.split(',').map(entry => {
    const space = entry.indexOf(' ')
    return [entry.slice(0, space), entry.slice(space + 1)]
  })
}

function zhNumber(value: number): string {
  const digits = '零一二三四五六七八九'
  return String(value)
    .split('')
    .map(digit => digits[Number(digit)])
    .join('')
}

/** Numbers in [0, 1) by a linear congruential generator: the corpus must be the same everywhere. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
