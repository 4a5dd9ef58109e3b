import {isOutOfDate} from '../check/terms/term-renderings.js'
import {leftmostLongest, matcherFor} from '../glossary/match/matcher.js'
import type {Termbase} from '../glossary/termbase.js'
import {termsIn} from '../glossary/terms-in.js'
import {languagePair} from '../language/direction.js'
import {profileFor} from '../language/registry.js'
import type {LanguageTag} from '../model/document.js'
import type {TextSpan} from '../model/span.js'
import {type Concept, isRight, type Term} from '../model/term.js'

/** A term of the glossary that occurs in a text, with what may and may not stand for it in the translation. */
export interface SelectedTerm {
  /** Id of the concept. */
  readonly concept: string
  /** Where it stands, in order; spans are in the text that was given. */
  readonly occurrences: readonly TextSpan[]
  /** Right forms that are in force, the one to prefer first. */
  readonly use: readonly string[]
  /** Of `use`, the forms that are offered: the preferred ones, or else the first. Other right forms are short forms and the like. */
  readonly offer: readonly string[]
  /** How the term is written where it stands first, for one that is to be given in full there: “Full Form (ABBR)”. */
  readonly firstUse?: string | undefined
  /** Forbidden, deprecated and outdated forms. */
  readonly avoid: readonly string[]
  /** Tells concepts apart that share a wording. */
  readonly definition?: string | undefined
  readonly note?: string | undefined
  /** The note in several languages. */
  readonly notes?: Readonly<Record<LanguageTag, string>> | undefined
}

/** The termbase and languages by which the terms of a text are selected. */
export interface SelectTermsOptions {
  readonly termbase: Termbase
  /** Chinese → English where left out. */
  readonly sourceLang?: LanguageTag | undefined
  readonly targetLang?: LanguageTag | undefined
  /** ISO day against which the validity of terms is held. */
  readonly date?: string | undefined
  /** Whether the text is a heading, for terms that are meant only there. */
  readonly heading?: boolean | undefined
}

/**
 * The terms that occur in a text and have a form in the target language, in order of their first occurrence. The longest
 * term wins; what is perhaps no word of its own is left out. Cost: linear in the text, whatever the size of the glossary.
 */
export function selectTerms(source: string, options: SelectTermsOptions): SelectedTerm[] {
  const {termbase, date, heading = false} = options
  const {source: sourceLang, target: targetLang} = languagePair({
    source: options.sourceLang,
    target: options.targetLang,
  })
  const {matches} = matcherFor(termbase, profileFor(sourceLang)).search(source, {heading, unit: [source]})
  const found = new Map<Concept, TextSpan[]>()
  for (const {start, end, standing, terms} of leftmostLongest(matches)) {
    if (standing !== 'sure') continue
    for (const concept of new Set(terms.map(matched => matched.concept))) {
      const places = found.get(concept) ?? []
      found.set(concept, places)
      places.push({start, end, text: source.slice(start, end)})
    }
  }
  return [...found].flatMap(([concept, occurrences]) => {
    const forms = formsOf(concept, profileFor(targetLang).tag, {date, heading, source})
    if (forms.use.length === 0 && forms.avoid.length === 0) return []
    const definition = concept.definition?.[targetLang] ?? concept.definition?.[sourceLang]
    const {note, notes} = concept
    return [
      {
        concept: concept.id,
        occurrences,
        ...forms,
        definition,
        note,
        ...(notes === undefined ? {} : {notes}),
      },
    ]
  })
}

interface Situation {
  readonly date: string | undefined
  readonly heading: boolean
  readonly source: string
}

function formsOf(
  concept: Concept,
  lang: LanguageTag,
  situation: Situation,
): Pick<SelectedTerm, 'use' | 'offer' | 'firstUse' | 'avoid'> {
  const terms = termsIn(concept, lang)
  const right = terms.filter(isRight)
  const inForce = right.filter(term => !isOutOfDate(term, situation.date) && mayApply(term, situation))
  const usable = (inForce.length > 0 ? inForce : right).toSorted(byStatus)
  const use = usable.map(({text}) => text)
  const preferred = usable.filter(({status}) => status === 'preferred')
  const firstUse = concept.firstUse === 'expand' ? introduced(preferred, lang) : undefined
  const offered = preferred.length > 0 ? preferred : usable.slice(0, 1)
  const offer = firstUse === undefined ? offered : offered.toSorted(byShortness)
  const bad = terms.filter(term => !isRight(term) && !isOutOfDate(term, situation.date))
  const expired = right.filter(term => isOutOfDate(term, situation.date))
  const avoid = [...bad, ...expired].map(({text}) => text).filter(text => !use.includes(text))
  return {
    use: [...new Set(use)],
    offer: [...new Set(offer.map(({text}) => text))],
    ...(firstUse === undefined ? {} : {firstUse}),
    avoid: [...new Set(avoid)],
  }
}

function introduced(preferred: readonly Term[], lang: LanguageTag): string | undefined {
  const [full, short] = (['full', 'abbreviation'] as const).map(
    form => preferred.find(term => term.form === form)?.text,
  )
  return full === undefined || short === undefined ? undefined : profileFor(lang).terms.introduce(full, short)
}

function byStatus(a: Term, b: Term): number {
  return Number(b.status === 'preferred') - Number(a.status === 'preferred')
}

/** A name that was given in full once goes on as its abbreviation. */
function byShortness(a: Term, b: Term): number {
  return Number(b.form === 'abbreviation') - Number(a.form === 'abbreviation')
}

/** What is said about the translation itself cannot be known before it is there. */
function mayApply({when}: Term, {heading, source}: Situation): boolean {
  if (when?.heading !== undefined && when.heading !== heading) return false
  return when?.notNear?.some(near => source.includes(near)) !== true
}
