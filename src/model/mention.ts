import type {Span} from './span.js'

/** How exact a quantity is said to be: 约 about, 逾/余/多 over, 近 nearly, 数百万 several. */
export type Precision = 'exact' | 'about' | 'over' | 'under' | 'several'

/**
 * A number, percentage, ordinal, date, time or period read from a text, by value, so that 3.5亿元 and 350 million yuan
 * are equal. Spans are in the text that was read.
 */
export type Mention = QuantityMention | OrdinalMention | DateMention | TimeMention | PeriodMention

/** `number` with a canonical unit (`yuan`, `km2`, `tonne`, …) or none; `percent` is value / 100 = 1 for 100 %. */
export interface QuantityMention extends Span {
  readonly kind: 'number' | 'percent'
  /** In the canonical unit: 斤 and tons both in tonnes, 亩 in hectares. */
  readonly value: number
  /** Upper end of a range. */
  readonly high?: number
  readonly unit?: string
  readonly precision: Precision
  /** `growth` words: 翻一番 and “doubled” both say factor 2. */
  readonly factor?: boolean
}

export interface OrdinalMention extends Span {
  readonly kind: 'ordinal'
  readonly value: number
}

/** Each known part; `until` for a range. `part` is early, mid, late, first-half, q1 …, `relative` is last-year … */
export interface DateMention extends Span {
  readonly kind: 'date'
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly part?: string
  readonly relative?: string
  readonly until?: {readonly year?: number; readonly month?: number; readonly day?: number; readonly part?: string}
}

/** Minutes after midnight. */
export interface TimeMention extends Span {
  readonly kind: 'time'
  readonly minutes: number
  readonly endMinutes?: number
}

/** A named period such as the 14th Five-Year Plan (`five-year-plan:14`). */
export interface PeriodMention extends Span {
  readonly kind: 'period'
  readonly id: string
}
