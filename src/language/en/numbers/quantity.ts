import type {Mutable, QuantityMention} from '../../../model/mention.js'
import {pastBlanks} from '../../shared/characters.js'
import {changeBefore} from './change.js'
import {type Cardinal, readCardinal, skipSpace} from './numerals.js'
import {precisionOf} from './precision.js'
import {currencyPrefixes} from './units.data.js'

const prefixes = Object.keys(currencyPrefixes).sort((a, b) => b.length - a.length)
const prefixStarts = new Set(prefixes.map(prefix => prefix.charCodeAt(0)))

/** A number or percentage with how exact the words around it say that it is, and whether it is a change or its result. */
export function quantity(
  text: string,
  start: number,
  end: number,
  kind: 'number' | 'percent',
  value: number,
  cardinal?: Cardinal,
): Mutable<QuantityMention> {
  const precision = cardinal?.several === true ? 'several' : precisionOf(text, start, end)
  const found: Mutable<QuantityMention> = {kind, start, end, value, step: cardinal?.step ?? 1, precision}
  const change = changeBefore(text, start)
  if (change !== undefined) found.change = change
  if (cardinal?.fraction !== undefined) found.fraction = cardinal.fraction
  if (cardinal?.scale !== undefined) found.scale = cardinal.scale
  if (cardinal?.high !== undefined) withHigh(found, cardinal.high)
  return found
}

/** “Rose 300 to 500” may be a range or a change and its result: what it is said as is left open. */
export function withHigh(found: Mutable<QuantityMention>, high: number): void {
  found.high = high
  found.change = undefined
}

const rangeJoint = /\s{0,3}(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|~|to)\s{0,3}/y

/** The second number of 3-5 or “three to five”. */
export function readSecond(text: string, at: number, money = false): Cardinal | undefined {
  rangeJoint.lastIndex = at
  const isJoined = '-\u2010\u2011\u2012\u2013\u2014~t'.includes(text[pastBlanks(text, at)] ?? ' ')
  const joint = isJoined ? rangeJoint.exec(text) : null
  if (joint === null) return undefined
  let from = rangeJoint.lastIndex
  const prefix = readPrefix(text, from)
  if (prefix !== undefined) from = prefix.end
  return readCardinal(text, from, money)
}

/** A currency in front of digits. */
export function readPrefix(text: string, at: number): {unit: string; end: number} | undefined {
  if (!prefixStarts.has(text.charCodeAt(at))) return undefined
  const found = prefixes.find(prefix => text.startsWith(prefix, at))
  if (found === undefined) return undefined
  const end = skipSpace(text, at + found.length)
  return /\d/u.test(text[end] ?? '') ? {unit: currencyPrefixes[found]!, end} : undefined
}
