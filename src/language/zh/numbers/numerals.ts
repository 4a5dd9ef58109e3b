import {lastDigitStep} from '../../shared/decimal.js'
import {type Fraction, readSlashFraction} from '../../shared/fraction.js'
import {readMagnitude} from './magnitudes.js'
import {Class, classAt, valueAt} from './numeral-characters.js'

/** A number read at one place. `end` is the offset after it; `step` the value of its last significant digit. */
export interface Numeral {
  readonly end: number
  readonly value: number
  readonly step: number
  /** 三四十 is 30 to 40. */
  readonly high?: number | undefined
  /** 余, 多, 几 or 来 within or behind the number. */
  readonly over?: boolean | undefined
  /** 数百, 几十, 上千: only the magnitude is said. */
  readonly several?: boolean | undefined
  /** Arabic digits in it. */
  readonly arabic: boolean
  /** Characters that carry a value; 1 for 三, 2 for 十三, 三万. */
  readonly length: number
  /** Written as a fraction. */
  readonly fraction?: readonly [above: number, below: number] | undefined
}

/** Digits that are read in a row, and characters of a number: longer ones are no numbers. */
const longestRun = 20
const longestNumeral = 60

const arabicNumber = /(?:\d{1,3}(?:[,，]\d{3}){1,6}(?!\d)|\d{1,3}(?: \d{3}){1,6}(?!\d)|\d+)(?:\.\d+)?/y

/**
 * Read the number that begins at `at`: 3.5亿, 1亿2千万, 三万五千亿, 二〇二三, 两万三 (23,000), 三四十, 三十万多亿, 数百万.
 * Undefined where none begins there. `text` is folded (see `numeral-characters.data.ts`). Cost: linear in the numeral.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  if (at === latest.at && text === latest.text) return latest.numeral
  latest = {text, at, numeral: parseNumeral(text, at)}
  return latest.numeral
}

/** The value of a numeral that fills the text from its beginning; NaN where there is none. */
export function numberOf(text: string): number {
  return readNumeral(text, 0)?.value ?? Number.NaN
}

/** The readers of dates, ordinals, percentages and quantities all begin with the numeral at the same place. */
let latest: {text: string; at: number; numeral: Numeral | undefined} = {text: '', at: -1, numeral: undefined}

function parseNumeral(text: string, at: number): Numeral | undefined {
  const prefix = text[at]
  if (prefix !== undefined && '数几上成'.includes(prefix)) return readMagnitude(text, at)
  if (classAt(text, at) === Class.arabic) {
    const slash = readSlashFraction(text, at)
    if (slash !== undefined) return numeralOf(slash)
  }
  return new NumeralReader(text, at).read()
}

function numeralOf({end, value, above, below}: Fraction): Numeral {
  const fraction = [above, below] as const
  return {end, value, step: 0.1, high: undefined, over: false, several: false, arabic: true, length: 3, fraction}
}

/**
 * Left to right, each multiplier takes what stands before it and is smaller than itself:
 *
 *     三 万 五 千 亿        五 亿 零 三 百 万
 *     └30000┘└5000┘×1e8     └5e8┘   └300×1e4┘
 */
class NumeralReader {
  private pos: number
  /** Closed by 亿 and above, closed by 万, and below 万. */
  private top = 0
  private middle = 0
  private low = 0
  private current: number | undefined
  private currentHigh: number | undefined
  private high = 0
  private step = 1
  private lastMultiplier = 1
  private zero = false
  private arabic = false
  private over = false
  private length = 0
  private end = 0

  constructor(
    private readonly text: string,
    private readonly at: number,
  ) {
    this.pos = at
  }

  read(): Numeral | undefined {
    while (this.pos < this.at + longestNumeral && this.pos < this.text.length && this.next()) this.end = this.pos
    if (this.end === 0) return undefined
    this.closeTrailingDigit()
    const value = this.top + this.middle + this.low + (this.current ?? 0)
    this.markOver()
    const isRange = this.currentHigh !== undefined || this.high > 0
    const high = this.currentHigh === undefined ? value + this.high : value + this.currentHigh - (this.current ?? 0)
    const step = value === 0 ? 1 : Math.min(this.step, value)
    const {end, arabic, length, over} = this
    return {
      end,
      value,
      step,
      high: isRange ? high : undefined,
      over,
      several: false,
      arabic,
      length,
      fraction: undefined,
    }
  }

  private next(): boolean {
    switch (classAt(this.text, this.pos)) {
      case Class.arabic:
        return this.takeArabic()
      case Class.digit:
        return this.takeDigits()
      case Class.financial:
        return this.takeFinancial()
      case Class.small:
        return this.takeSmall()
      case Class.large:
        return this.takeLarge()
      case Class.tens:
        return this.takeTens()
      default:
        return this.takeMarker()
    }
  }

  private takeArabic(): boolean {
    if (this.current !== undefined || (this.length > 0 && this.lastMultiplier === 1)) return false
    const found = readDigits(this.text, this.pos)
    if (found === undefined) return false
    if (this.length > 0 && !this.arabic) return false
    const digits = /[,， ]/u.test(found) ? found.replace(/[,， ]/gu, '') : found
    this.current = Number(digits)
    this.step = lastDigitStep(digits)
    this.arabic = true
    this.length += digits.length
    this.pos += found.length
    if (this.text[this.pos] === ' ' && isMultiplier(this.text, this.pos + 1)) this.pos++
    return true
  }

  private takeDigits(): boolean {
    if (this.current !== undefined || (this.arabic && this.lastMultiplier === 1)) return false
    const start = this.pos
    let pos = start
    while (pos < start + longestRun && classAt(this.text, pos) === Class.digit) pos++
    const run = this.text.slice(start, pos)
    if (run[0] === '零' && this.length > 0) return this.takeZero(run)
    // 二十两 is a weight: twenty-two is 二十二
    if (run[0] === '两' && this.lastMultiplier === 10) return false
    if (run.length > 1 && this.length > 0 && this.lastMultiplier > 1 && !isRangeOfDigits(run)) return this.takeOne()
    if (this.text[pos] === '点' && classAt(this.text, pos + 1) === Class.digit && run.length === 1)
      return this.takeDecimal(run, pos + 1)
    if (run.length === 1) return this.takeOne()
    if (run.length === 2 && isRangeOfDigits(run) && !(this.length === 0 && run[0] === '一' && run[1] === '一'))
      return this.takeRange(run)
    return this.takeDigitString(run)
  }

  /** 零 between groups says that the digit after it is no abbreviated multiplier. */
  private takeZero(run: string): boolean {
    if (classAt(this.text, this.pos + 1) === Class.other) return false
    this.zero = true
    this.pos++
    return run.length > 0
  }

  private takeOne(): boolean {
    this.current = valueAt(this.text, this.pos)!
    this.step = this.current === 0 ? this.step : 1
    this.length++
    this.pos++
    return true
  }

  private takeRange(run: string): boolean {
    const [low, high] = [valueAt(run, 0)!, valueAt(run, 1)!]
    this.current = Math.min(low, high)
    this.currentHigh = Math.max(low, high)
    this.step = 1
    this.length += 2
    this.pos += 2
    return true
  }

  private takeDecimal(whole: string, from: number): boolean {
    let pos = from
    while (pos < from + longestRun && classAt(this.text, pos) === Class.digit) pos++
    const fraction = arabicDigits(this.text.slice(from, pos))
    const digits = `${arabicDigits(whole)}.${fraction}`
    this.current = Number(digits)
    this.step = lastDigitStep(digits)
    this.length += 1 + fraction.length
    this.pos = pos
    return true
  }

  private takeDigitString(run: string): boolean {
    if (this.length > 0) return false
    const digits = arabicDigits(run)
    this.current = Number(digits)
    this.step = lastDigitStep(digits)
    this.length += run.length
    this.pos += run.length
    return true
  }

  private takeFinancial(): boolean {
    const kind = classAt(this.text, this.pos + 1)
    const isPart = kind === Class.small || kind === Class.large || (this.length > 0 && this.lastMultiplier > 1)
    return isPart && this.current === undefined && this.takeOne()
  }

  private takeTens(): boolean {
    if (this.length > 0) return false
    this.low = valueAt(this.text, this.pos)!
    this.lastMultiplier = 10
    this.step = 10
    this.length++
    this.pos++
    return true
  }

  private takeSmall(): boolean {
    const factor = valueAt(this.text, this.pos)!
    if (this.current === undefined) {
      // a bare 十 may begin a number or follow a hundred; a bare 百 or 千 only with 余, 多 or another multiplier behind it
      const begins = this.length === 0 && (factor === 10 || this.isBareMultiplier())
      const follows = this.zero && factor === 10
      if (!begins && !follows) return false
    } else if ((factor >= this.lastMultiplier && this.low > 0) || this.isUnitPrefix(factor)) return false
    if (this.currentHigh !== undefined) this.high = this.currentHigh * factor - this.current! * factor
    this.low += (this.current ?? 1) * factor
    this.step = this.current === undefined ? factor : this.step * factor
    this.close(factor)
    return true
  }

  /** 350千瓦 are 350 kilowatts, 200千卡 200 kilocalories. */
  private isUnitPrefix(factor: number): boolean {
    return factor === 1000 && '瓦卡赫伏帕焦克'.includes(this.text[this.pos + 1] ?? '-')
  }

  private takeLarge(): boolean {
    const factor = valueAt(this.text, this.pos)!
    const below = this.low + (this.current ?? 0)
    if (this.length === 0 && !this.isBareMultiplier()) return false
    if (this.currentHigh !== undefined) this.high = this.currentHigh - this.current!
    this.high *= factor
    this.step = this.length === 0 ? factor : this.step * factor
    if (factor === 1e4) {
      if (below === 0 && this.middle > 0) this.middle *= factor
      else if (below === 0 && this.length > 0) return false
      else this.middle += (below === 0 ? 1 : below) * factor
    } else {
      const taken = this.middle + below
      if (taken === 0 && this.top > 0) this.top *= factor
      else this.top += (taken === 0 ? 1 : taken) * factor
      this.middle = 0
    }
    this.low = 0
    this.close(factor)
    return true
  }

  private close(factor: number): void {
    this.current = undefined
    this.currentHigh = undefined
    this.lastMultiplier = factor
    this.zero = false
    this.length++
    this.pos++
  }

  /** 百余, 千多, 万余, 百强, 百万: without a digit in front the multiplier needs company, or 百货 and 万达 would be numbers. */
  private isBareMultiplier(): boolean {
    const after = this.text[this.pos + 1]
    if (after === undefined) return false
    if (after === '余' || after === '强') return true
    if (after === '多' && '个名家位人年项种'.includes(this.text[this.pos + 2] ?? '-')) return true
    if ('近逾超约过破达满每'.includes(this.text[this.at - 1] ?? ' ')) return true
    if ('人户亩吨辆卡台套件种般'.includes(after) && !'间们物岁'.includes(this.text[this.pos + 2] ?? '-')) return true
    const kind = classAt(after, 0)
    return (kind === Class.small || kind === Class.large) && !'千万'.startsWith(this.text.slice(this.pos, this.pos + 2))
  }

  /** 余, 多, 几 and 来 before a further multiplier: 20多万, 三十万多亿, 十几亿. */
  private takeMarker(): boolean {
    if (this.length === 0 || this.over || !'余多几来'.includes(this.text[this.pos]!)) return false
    const after = classAt(this.text, this.pos + 1)
    if (after !== Class.large) return false
    this.over = true
    this.length++
    this.pos++
    return true
  }

  private markOver(): void {
    const marker = this.text[this.end]
    if (this.over || marker === undefined) return
    const isMarker =
      marker === '余' ||
      (marker === '多' && this.length > 0) ||
      (marker === '几' && this.lastMultiplier === 10) ||
      (marker === '来' && this.lastMultiplier >= 10 && !this.arabic && this.current === undefined)
    if (!isMarker) return
    this.over = true
    this.end++
  }

  /** 两万三 is 23,000 and 一百五 is 150, but 一百零五 is 105. */
  private closeTrailingDigit(): void {
    if (this.current === undefined || this.lastMultiplier < 100 || this.zero || this.arabic) return
    const factor = this.lastMultiplier / 10
    this.current *= factor
    this.step *= factor
    if (this.currentHigh !== undefined) this.currentHigh *= factor
  }
}

function arabicDigits(run: string): string {
  let digits = ''
  for (let at = 0; at < run.length; at++) digits += valueAt(run, at)!
  return digits
}

/** A number in Arabic digits; most have neither separators nor decimals. */
function readDigits(text: string, at: number): string | undefined {
  let end = at
  while (classAt(text, end) === Class.arabic) end++
  if (!',， .'.includes(text[end] ?? '-')) return text.slice(at, end)
  arabicNumber.lastIndex = at
  return arabicNumber.exec(text)?.[0]
}

/** 35 万: a space before the multiplier. */
function isMultiplier(text: string, at: number): boolean {
  return '万亿'.includes(text[at] ?? '-') || /^[百千](?:万|亿)/u.test(text.slice(at, at + 2))
}

/** 三四, 七八, 三五, 三两 are ranges; 二三 too, 一一 and 五〇 are not. */
function isRangeOfDigits(run: string): boolean {
  if (run.length !== 2) return false
  const first = valueAt(run, 0)!
  const second = valueAt(run, 1)!
  return first > 0 && (second === first + 1 || run === '三五' || run === '三两')
}
