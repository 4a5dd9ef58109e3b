import type {
  DateMention,
  IdentifierMention,
  OrdinalMention,
  PeriodMention,
  QuantityMention,
  TimeMention,
} from '../../src/model/mention.js'

type Place = {readonly start?: number; readonly end?: number}

const here = {start: 0, end: 1}

/** A mention as a reader of a language gives it: what is not said is an exact number that counts single things. */
export function number(value: number, more: Partial<QuantityMention> = {}): QuantityMention {
  return {kind: 'number', value, precision: 'exact', step: 1, ...here, ...more}
}

export function percent(value: number, more: Partial<QuantityMention> = {}): QuantityMention {
  return number(value, {...more, kind: 'percent'})
}

export function ordinal(value: number, more: Partial<OrdinalMention> = {}): OrdinalMention {
  return {kind: 'ordinal', value, ...here, ...more}
}

export function date(parts: Omit<Partial<DateMention>, 'kind'>): DateMention {
  return {kind: 'date', ...here, ...parts}
}

export function time(minutes: number, more: Partial<TimeMention> = {}): TimeMention {
  return {kind: 'time', minutes, ...here, ...more}
}

/** A five-year plan, by its number. */
export function period(plan: number, years?: readonly [number, number]): PeriodMention {
  return {kind: 'period', id: `five-year-plan:${plan}`, years, ...here}
}

export function identifier(
  form: IdentifierMention['form'],
  text: string,
  letters?: string,
  place: Place = {},
): IdentifierMention {
  return {kind: 'identifier', form, text, letters, ...here, ...place}
}
