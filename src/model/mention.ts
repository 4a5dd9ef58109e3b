import type {Span} from './span.js'

/** How exact a quantity is said to be: 约 about, 逾/余/多 over, 近 nearly, 数百万 several. */
export type Precision = 'exact' | 'about' | 'over' | 'under' | 'several'

/**
 * A number, percentage, ordinal, date, time or period read from a text, by value, so that 3.5亿元 and 350 million yuan
 * are equal. Spans are in the text that was read.
 */
export type Mention = QuantityMention | OrdinalMention | DateMention | TimeMention | PeriodMention | IdentifierMention

/** A mention that is still being read: fields are set one by one, which costs a fraction of spreading objects. */
export type Mutable<M extends Mention> = {-readonly [Field in keyof M]: M[Field]}

/** What every mention has: where it stands, as `[start, end)` of the text that was read. */
export interface MentionBase extends Span {
  /** Need not have a counterpart in a translation: 一个, “one”, 今年, 首个. It may still answer one on the other side. */
  readonly weak?: boolean | undefined
}

/** `number` with a canonical unit (`yuan`, `km2`, `tonne`, …) or none; `percent` is value / 100 = 1 for 100 %. */
export interface QuantityMention extends MentionBase {
  readonly kind: 'number' | 'percent'
  /** In the canonical unit: 斤 and tons both in tonnes, 亩 in hectares. */
  readonly value: number
  /** Upper end of a range. */
  readonly high?: number | undefined
  /** Value of the last significant digit of `high`, where it is not that of `value`: 12 billion to 30.5 trillion. */
  readonly highStep?: number | undefined
  readonly unit?: string | undefined
  readonly precision: Precision
  /** `growth` words: 翻一番 and “doubled” both say factor 2. */
  readonly factor?: boolean | undefined
  /** The value as written, before conversion to the canonical unit; absent where it is the same. */
  readonly written?: number | undefined
  /** Id of the unit that is written (`jin` where `unit` is `tonne`); a canonical unit where it is the same. */
  readonly writtenUnit?: string | undefined
  /** Value of the last significant digit, in the written unit: 100,000 for 3.5 million. What rounding may hide. */
  readonly step: number
  /** A second reading where the wording has two: 增长两倍 is tripled, loosely doubled. */
  readonly or?: number | undefined
  /** Percentage points, not per cent. */
  readonly points?: boolean | undefined
  /** Said as the size of a change (下降三成, “fell by 30 percent”) or as what it led to (降至三成, “fell to 30 percent”). */
  readonly change?: 'by' | 'to' | undefined
  /** Written as n/m or in words that say so (三分之一, two-thirds): 1/3 has no decimals. */
  readonly fraction?: readonly [above: number, below: number] | undefined
  /** The digits of a number that is a name (Python 3.10, No. 7, #12): with another such number it is compared as written. */
  readonly name?: string | undefined
  /** A letter right behind the digits (8G, 512M, 70B, 12w), which may be a unit, a multiplier or part of a name. */
  readonly letter?: string | undefined
  /** The multiplier of a number whose last part is one (万, 亿, million): what is said in such is often rounded. */
  readonly scale?: number | undefined
  /** Says in brackets what stands before it, in another currency or scale: $2.8 million behind 20 million yuan. */
  readonly gloss?: boolean | undefined
  /** A weak number that is no count as often as not (三, 8G): it is wrong for no other. */
  readonly loose?: boolean | undefined
  /** 249,289,299 may be a list of three numbers. */
  readonly parts?: readonly number[] | undefined
  /** Counted in thousandths or in so many of a thousand: “5 per thousand” says both. */
  readonly perThousand?: number | undefined
}

/** A place in an order: 第三, third. */
export interface OrdinalMention extends MentionBase {
  readonly kind: 'ordinal'
  readonly value: number
  /** Id of the unit that is counted: `minute` in 第20分钟, which is also “after 20 minutes”. */
  readonly unit?: string | undefined
}

/**
 * Each known part; `until` for a range. `part` is `early`, `mid`, `late`, `decade` (`decade-early`, …) or a run of months (`m1-6` for the first half,
 * `m7-9` for the third quarter, `m1-9` for the first three); `relative` is `last-year`, `this-month`, …
 */
export interface DateMention extends MentionBase {
  readonly kind: 'date'
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
  readonly part?: string | undefined
  readonly relative?: string | undefined
  /** 1 Monday … 7 Sunday. */
  readonly weekday?: number | undefined
  readonly until?:
    | {
        readonly year?: number | undefined
        readonly month?: number | undefined
        readonly day?: number | undefined
        readonly part?: string | undefined
      }
    | undefined
}

/** Minutes after midnight. */
export interface TimeMention extends MentionBase {
  readonly kind: 'time'
  readonly minutes: number
  readonly endMinutes?: number | undefined
  /** Said without a.m., p.m. or part of the day at an hour up to 12: the other half of the day may be meant. */
  readonly vague?: boolean | undefined
}

/** A named period such as the 14th Five-Year Plan (`five-year-plan:14`). */
export interface PeriodMention extends MentionBase {
  readonly kind: 'period'
  readonly id: string
  /** The years that stand in brackets behind it, first and last. */
  readonly years?: readonly [number, number] | undefined
}

/** A number that counts nothing and is compared as it is written. */
export interface IdentifierMention extends MentionBase {
  readonly kind: 'identifier'
  /**
   * `version` 1.24.3, `address` 192.168.1.1 or the port of a host, `hex` 0x5c, `phone` digits alone, `path` the digits of a
   * path or file name, `word` digits joined to letters (A4, COVID-19, 碘-131).
   */
  readonly form: 'version' | 'address' | 'hex' | 'phone' | 'path' | 'word'
  /** What is compared: without the v of a version, the gaps of a telephone number, the letters of a path. */
  readonly text: string
  /** The letters of a `word`, which must be the same where only the digits differ. */
  readonly letters?: string | undefined
}
