import {Class, classAt, valueAt} from './numeral-characters.js'

/** A number of which only the magnitude is said; the fields are those of a numeral. */
export interface Magnitude {
  readonly end: number
  readonly value: number
  readonly step: number
  readonly high: undefined
  readonly over: false
  readonly several: true
  readonly arabic: false
  readonly length: number
  readonly fraction: undefined
}

/** What stands before 成 in a verb: 形成百亿级产业, 建成万卡集群. */
const verbsOfBecoming = '建完形组达变造落生合筑集做养促转'

/** Whether the 成 at `at` ends a verb: 建成, 形成. */
export function becomes(text: string, at: number): boolean {
  return verbsOfBecoming.includes(text[at - 1] ?? '-')
}

/** 数百万, 几十, 上千, 数以万计: a prefix that leaves only the magnitude. */
export function readMagnitude(text: string, at: number): Magnitude | undefined {
  if (text[at] === '成' && becomes(text, at)) return undefined
  const isCounted = text.startsWith('数以', at)
  const from = at + (isCounted ? 2 : 1)
  let pos = from
  let value = 1
  while (isMultiplier(text, pos)) value *= valueAt(text, pos++)!
  if (pos === from) return undefined
  if (isCounted && text[pos] !== '计') return undefined
  const end = isCounted || '余多'.includes(text[pos] ?? '-') ? pos + 1 : pos
  const length = pos - at
  return {
    end,
    value,
    step: value,
    high: undefined,
    over: false,
    several: true,
    arabic: false,
    length,
    fraction: undefined,
  }
}

function isMultiplier(text: string, at: number): boolean {
  const kind = classAt(text, at)
  return kind === Class.small || kind === Class.large
}
