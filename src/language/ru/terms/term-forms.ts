import {adjectiveOf, type Case, cases, type Declined, type Gender, nounOf} from './declension.js'

/** A term that can be put into cases: its leading adjectives and head noun decline, what follows stays. */
export interface DeclinedTerm {
  readonly gender: Gender
  /** Undefined where the form is not sure. */
  form(given: Case, plural: boolean): string | undefined
}

const word = /[\p{L}\p{M}]+/gu
const joinsApposition = /^\s?[-\u2010-\u2014]\s?$/u

/**
 * How `term` declines: Шанхайская организация сотрудничества, Шанхайской организации сотрудничества. Undefined for abbreviations, which do not,
 * for terms that begin with a quotation, and where an ending leaves open how.
 */
export function declineTerm(term: string): DeclinedTerm | undefined {
  const words = Array.from(term.matchAll(word))
  if (words[0]?.index !== 0) return undefined
  const declined: Declined[] = []
  let plural: boolean | undefined
  let end = 0
  let hasHead = false
  for (const [i, {0: own, index}] of words.entries()) {
    const gap = term.slice(end, index)
    if (hasHead ? !joinsApposition.test(gap) : i > 0 && gap !== ' ') break
    if (/^\p{Lu}{2}/u.test(own)) break
    const described: Declined | undefined = hasHead ? undefined : adjectiveOf(own)
    const isPlural: boolean = plural ?? (described === undefined ? /[ыи]$|ства$/u.test(own) : described.gender === 'p')
    const found = described ?? nounOf(own, isPlural)
    if (found === undefined || (i > 0 && !hasHead && !agrees(found, declined[0]!))) break
    plural = isPlural
    declined.push(found)
    hasHead ||= described === undefined
    end = index + own.length
  }
  if (!hasHead) return undefined
  const texts = words.slice(0, declined.length).map(({0: own, index}) => ({own, index}))
  return {
    gender: declined.find((_, i) => adjectiveOf(texts[i]!.own) === undefined)!.gender,
    form: (given, toPlural) => {
      let written = ''
      let at = 0
      for (const [i, {own, index}] of texts.entries()) {
        const form = declined[i]!.form(given, toPlural || plural === true)
        if (form === undefined) return undefined
        written += term.slice(at, index) + form
        at = index + own.length
      }
      return written + term.slice(at)
    },
  }
}

function agrees(noun: Declined, described: Declined): boolean {
  return noun.gender === described.gender
}

/** A case and number. */
export interface Form {
  readonly given: Case
  readonly plural: boolean
}

/** The cases and numbers in which `term` looks like `found`; both compared by `fold`. */
export function formsLike(term: DeclinedTerm, found: string, fold: (text: string) => string): Form[] {
  const wanted = fold(found)
  return [false, true].flatMap(plural =>
    cases.flatMap(given => {
      const form = term.form(given, plural)
      return form !== undefined && fold(form) === wanted ? [{given, plural: plural && term.gender !== 'p'}] : []
    }),
  )
}
