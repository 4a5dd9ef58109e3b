import type {QuantityMention} from '../../../model/mention.js'
import {pastBlanks} from '../../shared/characters.js'
import {clean} from '../../shared/decimal.js'
import {changeBefore} from './change.js'
import {readCardinal} from './numerals.js'
import {quantity, readSecond, withHigh} from './quantity.js'

const percentUnit =
  /\s{0,3}(?:-?\s{0,3}(%|percent\b|per\s?cent\b|pct\b)|(percentage[-\s]points?\b|percent\s{1,3}points?\b|pps?\b)|(basis\s{1,3}points?\b|bps?\b)|(‰|per\s?mille?\b|permil\b|per\s{1,3}thousand\b))/iy
const points = /[-\s]{1,3}points?\b/iy

/** “100 percent certain” says wholly, and a translation may do so in words. */
const wholly = /^\s(?:certain|sure|confident|convinced|behind|committed|right)\b/u

/** Read 30 %, 30 percent, 2 percentage points, 3-5 percent, 50 basis points, half a percentage point. */
export function readPercent(text: string, at: number): QuantityMention | undefined {
  const first = readCardinal(text, at)
  if (first === undefined) return undefined
  const own = readPercentUnit(text, first.end)
  const second = readSecond(text, own?.end ?? first.end)
  const far = second === undefined ? undefined : readPercentUnit(text, second.end)
  // “by 2 points to 5 percent” is a change and its result
  const isRange = far !== undefined && (own === undefined || (own.points === far.points && !isChange(text, at)))
  const used = isRange ? far : (own ?? sharedPercent(text, first.end))
  if (used === undefined) return undefined
  const found = quantity(text, at, used.end, 'percent', clean(first.value * used.factor), first)
  found.step = clean(first.step * used.factor)
  found.scale = undefined
  if (used.points) found.points = true
  if (first.high !== undefined) found.high = clean(first.high * used.factor)
  if (used.factor === 0.1) found.perThousand = first.value
  if (found.value === 100 && wholly.test(text.slice(used.end, used.end + 12))) found.weak = true
  if (isRange && second !== undefined) withHigh(found, clean(second.value * used.factor))
  return found
}

function isChange(text: string, at: number): boolean {
  return changeBefore(text, at) !== undefined
}

const listJoint = /(?:,\s{0,3}(?:and\s{1,3})?|\s{1,3}(?:and|or)\s{1,3})/y

/** 2.5 and 3.5 per cent: the sign stands behind the last number of the list. */
function sharedPercent(text: string, at: number): PercentUnit | undefined {
  let end = at
  for (let items = 0; items < 4; items++) {
    listJoint.lastIndex = end
    if (!',ao'.includes(text[pastBlanks(text, end)] ?? ' ') || !listJoint.test(text)) return undefined
    const next = readCardinal(text, listJoint.lastIndex)
    if (next === undefined) return undefined
    const unit = readPercentUnit(text, next.end)
    if (unit !== undefined) return {...unit, end: at}
    end = next.end
  }
  return undefined
}

interface PercentUnit {
  readonly end: number
  readonly factor: number
  readonly points: boolean
}

function readPercentUnit(text: string, at: number): PercentUnit | undefined {
  percentUnit.lastIndex = at
  const found = '-%pPbB‰'.includes(text[pastBlanks(text, at)] ?? ' ') ? percentUnit.exec(text) : null
  if (found === null) return undefined
  const end = percentUnit.lastIndex
  points.lastIndex = end
  if (found[1] !== undefined && points.test(text)) return {end: points.lastIndex, factor: 1, points: true}
  if (found[1] !== undefined) return {end, factor: 1, points: false}
  if (found[2] !== undefined) return {end, factor: 1, points: true}
  return found[3] === undefined ? {end, factor: 0.1, points: false} : {end, factor: 0.01, points: true}
}
