import type {Mention, QuantityMention} from '../../model/mention.js'

/** What is left to compare of the two sides of a unit. */
export interface ComparableMentions {
  readonly source: readonly Mention[]
  readonly target: readonly Mention[]
}

/**
 * Where one side's language is read in digits alone (`LanguageProfile.digitsOnly`), leave out what it may say in words: dates,
 * ordinals, units, and numbers that a word of number may have scaled (3.5亿 and 350 or 3,5 before a word). What is left is held
 * against each other as ever: percentages and plain numbers. Cost: O(mentions of both sides multiplied).
 */
export function comparableMentions(
  {source, target}: ComparableMentions,
  sourceDigits: boolean,
  targetDigits: boolean,
): ComparableMentions {
  if (sourceDigits === targetDigits) return {source, target}
  const [full, digits] = sourceDigits ? [target, source] : [source, target]
  const parts = full.flatMap(partsOf)
  const left = digits.filter(isQuantity).filter(({value}) => !takeOut(parts, part => part === value))
  const kept = full.filter(isQuantity).filter(mention => !takeOut(left, other => maySayTheSame(mention, other)))
  const held = kept.filter(({kind, unit, factor}) => kind === 'percent' || (unit === undefined && factor !== true))
  return sourceDigits ? {source: left, target: held} : {source: held, target: left}
}

function isQuantity(mention: Mention): mention is QuantityMention {
  return mention.kind === 'number' || mention.kind === 'percent'
}

/** The numbers that digits alone show of a date, an ordinal, a time. */
function partsOf(mention: Mention): number[] {
  if (mention.kind === 'ordinal') return [mention.value]
  if (mention.kind === 'identifier') return (mention.text.match(/\d+/gu) ?? []).map(Number)
  if (mention.kind === 'time') return [Math.floor(mention.minutes / 60), mention.minutes % 60]
  if (mention.kind === 'period') return mention.years === undefined ? [] : [...mention.years]
  if (mention.kind !== 'date') return []
  const {year, month, day, until} = mention
  return [year, month, day, until?.year, until?.month, until?.day].filter(part => part !== undefined)
}

/** Equal figures, whatever word of number stands behind one of them, and whether per cent is a sign or a word. */
function maySayTheSame(full: QuantityMention, digits: QuantityMention): boolean {
  const wanted = [full.value, full.high, full.written].filter(value => value !== undefined && value !== 0)
  return wanted.some(value => {
    if (digits.value === 0) return false
    const power = Math.log10(value! / digits.value)
    return Math.abs(power - Math.round(power)) < 1e-9 && Math.abs(power) <= 15
  })
}

/** Take the first element that fits out of a list; whether there was one. */
function takeOut<Element>(list: Element[], fits: (element: Element) => boolean): boolean {
  const at = list.findIndex(fits)
  if (at >= 0) list.splice(at, 1)
  return at >= 0
}
