/**
 * An archive of press releases that nobody wrote: any number of pairs in folders by year and month, from the paragraphs of `examples/` and
 * from sentences with figures, dates, names and terms of their own. The same seed gives the same bytes. Some have planted mistakes, some cannot
 * be read.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {type CorpusConcept, generator, makeConcepts} from './corpus.js'

/** What stands beside each other in the two languages. */
type Both = readonly [zh: string, en: string]

export interface Archive {
  readonly documents: number
  readonly bytes: number
  /** Figures and terms that were made wrong, paragraphs that were left out. */
  readonly planted: number
  /** Documents of bytes that are no text, of packages that are none, and without their counterpart. */
  readonly broken: number
}

/** The pairs of an archive, as `--pair` names them. */
export const archivePattern = 'zh/**=en/**'
export const archiveGlossary = 'terms.json'

const concepts = makeConcepts(1000)

const people: readonly Both[] = [
  ['李明华', 'Li Minghua'],
  ['王建军', 'Wang Jianjun'],
  ['张晓梅', 'Zhang Xiaomei'],
  ['刘志强', 'Liu Zhiqiang'],
  ['陈丽娟', 'Chen Lijuan'],
  ['杨国栋', 'Yang Guodong'],
  ['赵文博', 'Zhao Wenbo'],
  ['孙海燕', 'Sun Haiyan'],
]
const places: readonly Both[] = [
  ['青岛', 'Qingdao'],
  ['烟台', 'Yantai'],
  ['潍坊', 'Weifang'],
  ['日照', 'Rizhao'],
  ['威海', 'Weihai'],
  ['临沂', 'Linyi'],
]
const months = 'January February March April May June July August September October November December'.split(' ')

interface Slots {
  readonly person: Both
  readonly place: Both
  readonly concept: CorpusConcept
  readonly rendering: string
  readonly amount: number
  readonly count: number
  readonly month: number
  readonly day: number
}

const sentences: readonly ((slots: Slots) => Both)[] = [
  ({place, concept, rendering, month, day}) => [
    `${month}月${day}日，${place[0]}的${concept.zh}正式启用，市民和企业代表参加了启用仪式。`,
    `On ${months[month - 1]} ${day}, the ${rendering} in ${place[1]} was formally opened, and residents and business representatives attended the ceremony.`,
  ],
  ({amount, count}) => [
    `会上签约项目${count}个，总投资${amount}亿元。`,
    `At the meeting, ${count} projects were signed, with a total investment of ${amount / 10} billion yuan.`,
  ],
  ({person, place}) => [
    `${place[0]}市有关负责人${person[0]}表示，下一步要把好的做法推广到更多街道。`,
    `${person[1]}, an official of ${place[1]}, said that the next step would be to take good practice to more subdistricts.`,
  ],
  ({amount}) => [
    `今年前三季度，当地进出口总额增长${(amount % 30) + 1}.5%，高于去年同期水平。`,
    `In the first three quarters of this year, local imports and exports grew by ${(amount % 30) + 1}.5 percent, above the level of the same period last year.`,
  ],
  ({concept, rendering, count}) => [
    `目前，${concept.zh}已为${count}家企业提供服务，办理时间缩短一半。`,
    `So far, the ${rendering} has served ${count} companies, and processing times have been cut by half.`,
  ],
  ({place, count}) => [
    `从${place[0]}发出的班列今年已开行${count}列，货物包括家电、轮胎和农产品。`,
    `Freight trains from ${place[1]} have made ${count} trips this year, carrying home appliances, tires and farm produce.`,
  ],
  ({person}) => [
    `“以前要跑好几个窗口，现在在家就能办。”居民${person[0]}告诉记者。`,
    `"I used to go from window to window; now I can do it at home," resident ${person[1]} told reporters.`,
  ],
  ({concept, rendering, place}) => [
    `${place[0]}将继续完善${concept.zh}，让更多中小企业受益。`,
    `${place[1]} will keep improving the ${rendering} so that more small and medium-sized companies benefit.`,
  ],
]

/** Write an archive of `count` documents below `folder`, with its glossary. */
export function writeArchive(folder: string, count: number, seed = 20): Archive {
  const shapes = exampleParagraphs()
  const totals = {documents: count, bytes: 0, planted: 0, broken: 0}
  const entries = concepts.map(({id, zh, en, forbidden}) => ({
    id,
    zh,
    en: [en, {text: forbidden, status: 'forbidden'}],
  }))
  write(join(folder, archiveGlossary), JSON.stringify({id: 'archive', concepts: entries}))
  for (let index = 0; index < count; index++) {
    const random = generator(seed * 1_000_003 + index)
    // The first numbers of the generator are as near each other as its seeds.
    for (let i = 0; i < 4; i++) random()
    const {zh, en, planted} = makeRelease(index, shapes, random)
    const year = 2005 + Math.floor((index * 20) / count)
    const month = 1 + (Math.floor((index * 240) / count) % 12)
    const kind = broken[index % 1000]
    const name = `${year}/${String(month).padStart(2, '0')}/release-${String(index).padStart(7, '0')}`
    const ending = kind === 'package' ? 'docx' : (endings[index % endings.length] ?? 'md')
    const texts = [zh, en].map(text => inFormat(text, ending))
    if (kind === undefined) totals.planted += planted
    else totals.broken++
    const sides = [
      [`zh/${name}.${ending}`, kind === 'bytes' || kind === 'package' ? noText(random) : texts[0]!],
      [`en/${name}.${ending}`, kind === 'empty' ? '' : texts[1]!],
    ] as const
    for (const [path, content] of kind === 'alone' ? sides.slice(0, 1) : sides) {
      write(join(folder, path), content)
      totals.bytes += Buffer.byteLength(content)
    }
  }
  return totals
}

/** Which document of a thousand is not as it should be, and how. */
const broken: Readonly<Record<number, 'bytes' | 'package' | 'empty' | 'alone'>> = {
  37: 'bytes',
  337: 'package',
  537: 'empty',
  737: 'alone',
}
const endings = ['md', 'md', 'md', 'md', 'txt', 'html', 'md', 'md', 'txt', 'md']

/** Share of sentences and paragraphs whose translation is made wrong. */
const wrongShare = 0.03

function makeRelease(
  index: number,
  shapes: readonly Both[],
  random: () => number,
): {readonly zh: string; readonly en: string; readonly planted: number} {
  const below = (limit: number): number => Math.floor(random() * limit)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  let planted = 0
  const place = pick(places)
  const zh = [`# ${place[0]}发布第${index + 1}号公告`]
  const en = [`# ${place[1]} Releases Notice No. ${index + 1}`]
  const paragraphs = 3 + below(7)
  for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
    if (random() < 0.2) {
      const [chinese, english] = pick(shapes)
      zh.push(chinese)
      if (random() < wrongShare) planted++
      else en.push(english)
      continue
    }
    const parts = Array.from({length: 2 + below(3)}, () => {
      const concept = pick(concepts)
      const amount = 11 + below(9000)
      const slots = {
        person: pick(people),
        place,
        concept,
        rendering: concept.en,
        amount,
        count: 12 + below(900),
        month: 1 + below(12),
        day: 1 + below(28),
      }
      const sentence = pick(sentences)
      const [chinese, right] = sentence(slots)
      const english =
        random() < wrongShare ? sentence({...slots, rendering: concept.forbidden, amount: amount + 7})[1] : right
      if (english !== right) planted++
      return [chinese, english] as const
    })
    zh.push(parts.map(([chinese]) => chinese).join(''))
    en.push(parts.map(([, english]) => english).join(' '))
  }
  return {zh: `${zh.join('\n\n')}\n`, en: `${en.join('\n\n')}\n`, planted}
}

/** The paragraphs of the releases in `examples/`, side by side: those whose translation has its own paragraph. */
function exampleParagraphs(): Both[] {
  const [zh = [], en = []] = ['zh', 'en'].map(lang =>
    readFileSync(`examples/scoda/release.${lang}.md`, 'utf8')
      .split('\n\n')
      .map(text => text.trim())
      .filter(text => !text.startsWith('<!--') && !text.startsWith('#') && text.length > 60),
  )
  return zh.flatMap((text, i) => (en[i] === undefined ? [] : [[text, en[i]] as const]))
}

function inFormat(text: string, ending: string): string {
  if (ending === 'txt') return text.replace(/^# /u, '')
  if (ending !== 'html') return text
  const [title = '', ...rest] = text.trim().split('\n\n')
  return `<!doctype html>\n<h1>${title.slice(2)}</h1>\n${rest.map(line => `<p>${line}</p>\n`).join('')}`
}

/** Bytes that are valid in no encoding. */
function noText(random: () => number): Uint8Array {
  return Uint8Array.from({length: 400}, () => (random() < 0.5 ? 0xff : Math.floor(random() * 256)))
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, content)
}
