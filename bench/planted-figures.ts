import {type FigureForms, figureForms} from './planted-figures.data.js'

/** A translation unit as its rules see it. */
export interface Unit {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly sourceLang: string
  readonly targetLang: string
}

/** A unit with one wrong figure in its translation, which both sides show plainly. */
export interface PlantedUnit extends Unit {
  readonly kind: 'digit' | 'scale' | 'month' | 'percent'
  readonly was: string
  readonly now: string
}

/** A figure as it is written and its digits without group marks. */
interface Figure {
  readonly at: number
  readonly text: string
  readonly plain: string
}

/**
 * Wrong figures for a unit, one of a kind: a digit, a scale word, a month, a percentage. Only what stands once on both sides, as plain
 * figures, is changed; the same unit always gives the same mistakes.
 */
export function plantFigures(unit: Unit): PlantedUnit[] {
  const [from, to] = [figureForms[unit.sourceLang], figureForms[unit.targetLang]]
  if (from === undefined || to === undefined) return []
  const random = randomOf(unit.id)
  return [digit, scale, month, percent].flatMap(plant => plant(unit, from, to, random) ?? [])
}

type Random = (below: number) => number

function randomOf(seed: string): Random {
  let state = 2166136261
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 16777619) >>> 0
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function replaced(unit: Unit, kind: PlantedUnit['kind'], at: number, was: string, now: string): PlantedUnit {
  return {
    ...unit,
    id: `${unit.id}/${kind}`,
    kind,
    was,
    now,
    target: unit.target.slice(0, at) + now + unit.target.slice(at + was.length),
  }
}

function figuresOf(text: string, {decimal}: FigureForms): Figure[] {
  const group = decimal === ',' ? '[. \\u00A0\\u202F]' : '[,，]'
  const pattern = new RegExp(
    `(?<![\\p{L}\\d.,:/#$@%-])(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:[${decimal}]\\d+)?(?![\\d:/@-]|[.,]\\d)`,
    'gu',
  )
  return Array.from(text.matchAll(pattern), ({0: found, index}) => ({
    at: index,
    text: found,
    plain: found.replace(new RegExp(`${group}(?=\\d{3})`, 'gu'), '').replace(',', '.'),
  }))
}

function once(figures: readonly Figure[], plain: string): boolean {
  return figures.filter(figure => figure.plain === plain).length === 1
}

function digit(unit: Unit, from: FigureForms, to: FigureForms, random: Random): PlantedUnit | undefined {
  const source = figuresOf(unit.source, from)
  const target = figuresOf(unit.target, to)
  const plain = target.filter(
    figure => figure.plain.length > 1 && once(source, figure.plain) && once(target, figure.plain),
  )
  if (plain.length === 0) return undefined
  const figure = plain[random(plain.length)]!
  const places = [...figure.text].flatMap((character, i) => (/\d/u.test(character) ? [i] : []))
  const place = places[places.length > 1 ? 1 + random(places.length - 1) : 0]!
  const others = [...'123456789'].filter(other => other !== figure.text[place])
  const now = figure.text.slice(0, place) + others[random(others.length)]! + figure.text.slice(place + 1)
  return replaced(unit, 'digit', figure.at, figure.text, now)
}

function scale(unit: Unit, from: FigureForms, to: FigureForms): PlantedUnit | undefined {
  const wordsOf = (text: string, {scales}: FigureForms) => [
    ...text.matchAll(
      new RegExp(
        `(?<=\\d[\\s\\u00A0]?)(?:${Object.keys(scales).join('|')})(?!\\p{Script=Latin}|\\p{Script=Cyrillic})`,
        'gu',
      ),
    ),
  ]
  const target = wordsOf(unit.target, to)
  if (target.length !== 1 || wordsOf(unit.source, from).length !== 1) return undefined
  const {0: was, index} = target[0]!
  return replaced(unit, 'scale', index, was, to.scales[was]!)
}

function month(unit: Unit, from: FigureForms, to: FigureForms, random: Random): PlantedUnit | undefined {
  const source = monthsOf(unit.source, from)
  const target = monthsOf(unit.target, to)
  if (source.length !== 1 || target.length !== 1 || source[0]!.month !== target[0]!.month) return undefined
  const {month: value, at, text} = target[0]!
  const other = (value + 1 + random(10)) % 12 === value - 1 ? value % 12 : (value + 1 + random(10)) % 12
  const now = to.months.length === 0 ? String(other + 1) : to.months[other]!
  return now === text ? undefined : replaced(unit, 'month', at, text, now)
}

/** Months by name, or by number where the language has no names; those that are other words as well are left out. */
function monthsOf(text: string, {months}: FigureForms): {month: number; at: number; text: string}[] {
  if (months.length === 0)
    return Array.from(text.matchAll(/(?<!\d)(\d{1,2})(?=[ \u00A0]?[月월])/gu), ({0: found, index}) => ({
      month: Number(found),
      at: index,
      text: found,
    }))
  const pattern = new RegExp(
    `(?<!\\p{L})(?:${months.filter(name => !['March', 'May'].includes(name)).join('|')})(?!\\p{L})`,
    'gu',
  )
  return Array.from(text.matchAll(pattern), ({0: found, index}) => ({
    month: months.indexOf(found) + 1,
    at: index,
    text: found,
  }))
}

function percent(unit: Unit, from: FigureForms, to: FigureForms, random: Random): PlantedUnit | undefined {
  const sharesOf = (text: string, {percent: sign}: FigureForms) => [
    ...text.matchAll(new RegExp(`(?<![\\d.,])(\\d+(?:[.,]\\d+)?)(?=${sign})`, 'gu')),
  ]
  const source = sharesOf(unit.source, from)
  const target = sharesOf(unit.target, to)
  if (source.length !== 1 || target.length !== 1) return undefined
  const {0: was, index} = target[0]!
  if (was.replace(',', '.') !== source[0]![0].replace(',', '.')) return undefined
  const more = Number(was.replace(',', '.')) + [1, 2, 10, 0.5][random(4)]!
  return replaced(unit, 'percent', index, was, String(Math.round(more * 100) / 100).replace('.', to.decimal))
}
