import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** Short records for `duizhao pipe` that no two times are the same: sentences of our own with other figures, names and terms. */

export interface BenchRecord {
  readonly id: number
  readonly source: string
  readonly target: string
  readonly glossary?: readonly {readonly zh: string; readonly en: string; readonly forbidden: readonly string[]}[]
}

/**
 * `real`: sentences of the evaluation sets, each with a number of its own; `terms`: rows of its own; `numbers`: none, figures and dates; `glossary`: none, terms of `glossaryOfRun`;
 * `short`: a few words and a number.
 */
export type RecordKind = 'real' | 'terms' | 'numbers' | 'glossary' | 'short'

const places = [
  ['青岛', 'Qingdao'],
  ['济南', 'Jinan'],
  ['西安', "Xi'an"],
  ['成都', 'Chengdu'],
  ['厦门', 'Xiamen'],
] as const
const persons = [
  ['王小明', 'Wang Xiaoming'],
  ['陈志远', 'Chen Zhiyuan'],
  ['李文静', 'Li Wenjing'],
  ['赵海涛', 'Zhao Haitao'],
] as const
const terms = [
  ['湿地保护站', 'wetland protection station', 'marsh guard post'],
  ['公共阅读空间', 'public reading space', 'open book room'],
  ['夜间巴士环线', 'night bus loop', 'dark bus ring'],
  ['旧物交换日', 'exchange day for used goods', 'old thing swap day'],
  ['社区菜园', 'community vegetable garden', 'district plant yard'],
  ['海岸步道', 'coastal walkway', 'sea side road path'],
  ['雨水花园', 'rain garden', 'water rain park'],
  ['邻里食堂', 'neighborhood canteen', 'next door eating hall'],
] as const

/** What every record of a run shares. */
export const glossaryOfRun = terms.map(([zh, en, forbidden]) => ({zh, en, forbidden: [forbidden]}))

/** The record with the number `id`; every fourth one has a mistake, see {@link hasMistake}. */
export function benchRecord(kind: RecordKind, id: number): BenchRecord {
  if (kind === 'real') return realRecord(id)
  if (kind === 'short')
    return {id, source: `第${id}个码头开放。`, target: `Pier No. ${hasMistake(id) ? 10 * id : id} opens.`}
  return kind === 'numbers' ? numbersRecord(id) : termsRecord(id, kind === 'terms')
}

/** Where `real` takes its sentences from; no part of the repository. */
const realPairs = join(process.env.DUIZHAO_EVAL ?? '../shared/eval', 'real', 'wmt23zhen.pairs.jsonl')
export const hasRealPairs: boolean = existsSync(realPairs)
let pairsRead: readonly {readonly source: string; readonly target: string}[] | undefined

/** What is said of these sentences is not planted; the one thing sure is that their own number agrees, or is ten times too large. */
function realRecord(id: number): BenchRecord {
  pairsRead ??= readFileSync(realPairs, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as {source: string; target: string})
  const {source, target} = pairsRead[id % pairsRead.length]!
  const number = 1_000_001 + 2 * id
  return {
    id,
    source: `${source}（另有${number}元。）`,
    target: `${target} (Another ${hasMistake(id) ? 10 * number : number} yuan.)`,
  }
}

export function hasMistake(id: number): boolean {
  return id % 4 === 3
}

function pick<T>(list: readonly T[], id: number, step: number): T {
  return list[Math.floor(id / step) % list.length]!
}

function numbersRecord(id: number): BenchRecord {
  const [zhPlace, enPlace] = pick(places, id, 1)
  const [zhPerson, enPerson] = pick(persons, id, 5)
  const count = 1000 + ((id * 7919) % 900_000)
  const share = 5 + (id % 60)
  const written = (hasMistake(id) ? count * 10 : count).toLocaleString('en-US')
  return {
    id,
    source: `${zhPerson}表示，${zhPlace}今年上半年接待游客${count}人次，同比增长${share}%。`,
    target: `${enPerson} said that ${enPlace} received ${written} visitors in the first half of this year, up ${share} percent year on year.`,
  }
}

function termsRecord(id: number, withRows: boolean): BenchRecord {
  const first = pick(terms, id, 1)
  const second = terms[(terms.indexOf(first) + 1 + (Math.floor(id / 8) % (terms.length - 1))) % terms.length]!
  const [zhPlace, enPlace] = pick(places, id, 3)
  const number = 20 + (id % 70)
  const rows = [first, second].map(([zh, en, forbidden]) => ({zh, en, forbidden: [forbidden]}))
  return {
    id,
    source: `${zhPlace}第${number}个${first[0]}近日开放，旁边的${second[0]}将于${2020 + (id % 30)}年建成，编号${id}。`,
    target: `${enPlace} has opened its ${ordinal(number)} ${hasMistake(id) ? first[2] : first[1]}; the ${second[1]} beside it will be finished in ${2020 + (id % 30)}, as No. ${id}.`,
    ...(withRows ? {glossary: rows} : {}),
  }
}

function ordinal(number: number): string {
  const last = number % 10
  return `${number}${last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`
}
