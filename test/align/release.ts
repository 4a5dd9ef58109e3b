import type {AlignSide} from '../../src/align/align.js'

/** A short release of our own making, sentence by sentence, for the tests of the aligner. */
export const releaseZh = [
  '青岛港去年货物吞吐量增长8.3%',
  '本报讯 记者 王晓明',
  '据港口管理部门1月15日发布的数据，青岛港2023年完成货物吞吐量6.8亿吨，同比增长8.3%。',
  '其中，集装箱吞吐量首次突破3000万标准箱。',
  '港口新开通了12条国际航线，通达日本、韩国和东南亚国家。',
  '“这些航线降低了中小企业的运输成本，”该负责人说，“也让本地水果更快到达海外市场。”',
  '今年，港口将投资50亿元建设自动化码头。',
  '码头建成后，装卸效率预计提高三分之一。',
]

export const releaseEn = [
  'Cargo throughput at Qingdao Port grew by 8.3 percent last year',
  'Qingdao Port handled 680 million tonnes of cargo in 2023, up 8.3 percent year on year, according to data released by the port authority on January 15.',
  'Container throughput passed 30 million TEUs for the first time.',
  'The port opened 12 new international shipping routes.',
  'They reach Japan, South Korea and countries in Southeast Asia.',
  '"These routes have lowered transport costs for small and medium-sized enterprises," the official said, "and brought local fruit to overseas markets faster."',
  'This year the port will invest 5 billion yuan in building an automated terminal, which is expected to make loading and unloading a third more efficient.',
]

/** The right beads of the release: a line without counterpart, a split and a merge. */
export const releaseLinks = [
  [[0], [0]],
  [[1], []],
  [[2], [1]],
  [[3], [2]],
  [[4], [3, 4]],
  [[5], [5]],
  [[6, 7], [6]],
]

export const side = (lang: string, texts: readonly string[]): AlignSide => ({
  lang,
  segments: texts.map(text => ({text})),
})
