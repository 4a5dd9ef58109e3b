import type {Mutable, QuantityMention} from '../../../model/mention.js'
import {changeBefore} from './change.js'
import {Class, classAt, valueAt} from './numeral-characters.js'
import type {Numeral} from './numerals.js'
import {precisionOf} from './precision.js'

/** A number or percentage with how exact the words around it say that it is, and whether it is a change or its result. */
export function quantity(
  text: string,
  start: number,
  end: number,
  kind: 'number' | 'percent',
  value: number,
  step: number,
  numeral?: Numeral,
  over = numeral?.over === true,
): Mutable<QuantityMention> {
  const precision = numeral?.several === true ? 'several' : precisionOf(text, start, end, over)
  const found: Mutable<QuantityMention> = {kind, start, end, value, step, precision}
  const change = changeBefore(text, start)
  if (change !== undefined) found.change = change
  if (numeral?.fraction !== undefined) found.fraction = numeral.fraction
  if (numeral !== undefined) {
    const last = numeral.end - (numeral.over === true ? 2 : 1)
    if (classAt(text, last) === Class.large) found.scale = valueAt(text, last)
  }
  return found
}

/** Past one space. */
export function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at
}
