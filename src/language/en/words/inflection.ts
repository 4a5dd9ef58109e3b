import {
  baseParticiples,
  doubling,
  fixedNumber,
  massNouns,
  nounsApart,
  nounsOrVerbs,
  otherSingulars,
  ownGerunds,
  phraseVerbs,
  unchangedPasts,
} from './inflection.data.js'
import {irregularPasts, irregularPlurals} from './irregular-forms.data.js'

const vowel = /[aeiouy]/u
const plurallyMen = /(?:wo|s|r|y)men$/u
const loneMen = new Set(['specimen', 'acumen', 'yemen', 'stamen', 'omen', 'amen'])

/** The singular of a word in lower case; the word itself where it is no plural. */
export function singular(word: string): string {
  const listed = irregularPlurals.get(word)
  if (listed !== undefined) return listed
  if (plurallyMen.test(word) && !loneMen.has(word)) return `${word.slice(0, -3)}man`
  if (word.length < 3 || !word.endsWith('s') || fixedNumber.has(word) || /(?:ss|us|is)$/u.test(word)) return word
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss|zz|sses)es$/u.test(word)) return word.slice(0, -2)
  if (word.length > 4 && word.endsWith('oes')) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** The plural of a noun as it is written; a word that has none stays. */
export function plural(word: string): string {
  const lower = word.toLowerCase()
  if (fixedNumber.has(lower) || isPlural(lower)) return word
  for (const [form, base] of irregularPlurals) if (base === lower) return word.slice(0, 1) + form.slice(1)
  if (/[^aeiou]y$/u.test(lower)) return `${word.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh)$/u.test(lower)) return `${word}es`
  return `${word}s`
}

/** A word that is written alike in both numbers. */
export function isFixedNumber(word: string): boolean {
  return fixedNumber.has(word)
}

export function isPlural(word: string): boolean {
  return singular(word) !== word
}

/** The same noun in the same or the other number. */
export function sameNoun(a: string, b: string): boolean {
  if (a === b || singular(a) === singular(b)) return true
  return otherSingulars.get(a) === b || otherSingulars.get(b) === a || isShortPlural(a, b) || isShortPlural(b, a)
}

/** APIs, MoUs, menus: only a singular told by its side says that they are no words like status or analysis. */
function isShortPlural(many: string, one: string): boolean {
  return /[iu]s$/u.test(many) && many.length === one.length + 1 && many.startsWith(one) && !fixedNumber.has(many)
}

export function isPhraseVerb(word: string): boolean {
  return phraseVerbs.has(word)
}

/** A word that its ending tells for a verb and nothing else: translate, modify, authorize. */
export function isPlainVerb(word: string): boolean {
  return /.{3}(?:ate|ify|ize)$/u.test(word) && !otherThanVerb.test(word)
}

/** In -ate and -ize, nouns, adjectives, and verbs that are nouns as well. */
const otherThanVerb =
  /(?:^|-)(?:accurate|adequate|advocate|affiliate|aggregate|alternate|appropriate|approximate|articulate|associate|candidate|carbonate|certificate|climate|conglomerate|consulate|coordinate|corporate|debate|degenerate|delegate|deliberate|delicate|desolate|desperate|directorate|doctorate|duplicate|elaborate|electorate|estimate|fortunate|graduate|immediate|inadequate|intermediate|intimate|legitimate|literate|magistrate|mandate|moderate|nitrate|obstinate|phosphate|precipitate|predicate|private|prize|protectorate|separate|silicate|sulfate|sulphate|surrogate|syndicate|template|triplicate|ultimate|undergraduate|vertebrate)$/u

/** A word that heads verb phrases, or a verb that has irregular forms. */
export function isVerb(word: string): boolean {
  return phraseVerbs.has(word) || irregularVerbs.has(word) || isPlainVerb(word)
}

const irregularVerbs = new Set(irregularPasts.values())

/** Whether `word` heads phrases of official texts as a verb, but is a noun as often: balance, focus. */
export function isNounOrVerb(word: string): boolean {
  return nounsOrVerbs.has(word)
}

/** The verb of which `word` is a form, as far as verbs of such texts are known: of builds, built and building, build. */
export function verbOfForm(word: string): string | undefined {
  if (isKnownVerb(word)) return word
  const irregular = irregularPasts.get(word)
  if (irregular !== undefined) return irregular
  const candidates = [verbOfGerund(word)]
  for (const ending of ['s', 'ed']) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue
    const stem = word.slice(0, -ending.length)
    candidates.push(
      stem,
      `${stem}e`,
      stem.replace(/e$/u, ''),
      stem.replace(/ie?$/u, 'y'),
      stem.replace(/([^aeiou])\1$/u, '$1'),
    )
  }
  return candidates.find(candidate => candidate !== undefined && isKnownVerb(candidate) && isVerbForm(word, candidate))
}

function isKnownVerb(word: string): boolean {
  return phraseVerbs.has(word) || nounsOrVerbs.has(word) || irregularVerbs.has(word)
}

/** The phrase verb of which `word` is the form in -ing, if any. */
export function verbOfGerund(word: string): string | undefined {
  if (!word.endsWith('ing') || word.length < 6) return
  const stem = word.slice(0, -3)
  const candidates = [stem, `${stem}e`, stem.replace(/([^aeiou])\1$/u, '$1')]
  return candidates.find(candidate => phraseVerbs.has(candidate) || nounsOrVerbs.has(candidate))
}

/** Whether `word` is a form of the verb `base`: builds, building, built. */
export function isVerbForm(word: string, base: string): boolean {
  return word === base || irregularPasts.get(word) === base || regularForms(base).includes(word)
}

/**
 * Whether `found` may be `word` in another form, the one a verb and the other its tense or gerund: partitioned, scheduling for
 * schedule. Not where the gerund is a noun with a meaning of its own: marketing is no form of market.
 */
export function isOtherForm(word: string, found: string): boolean {
  if (ownGerunds.has(found) || ownGerunds.has(word) || nounsApart.has(word)) return false
  if (word.endsWith('ing') && basesOfGerund(word).some(base => !isApart(base, found) && isVerbForm(found, base)))
    return true
  return (/(?:ing|ed)$/u.test(found) || irregularPasts.has(found)) && isVerbForm(found, word)
}

/** train and trains are no training; trained is. */
function isApart(base: string, found: string): boolean {
  return nounsApart.has(base) && !found.endsWith('ed')
}

function basesOfGerund(word: string): readonly string[] {
  const stem = word.slice(0, -'ing'.length)
  return stem.length < 3 ? [] : [stem, `${stem}e`, stem.replace(/([^aeiou])\1$/u, '$1')]
}

function regularForms(base: string): readonly string[] {
  const y = /[^aeiou]y$/u.test(base)
  const e = base.endsWith('e')
  const sibilant = /(?:s|x|z|ch|sh|o)$/u.test(base)
  const stem = e ? base.slice(0, -1) : base
  const doubledStem = /^(?:[^aeiou]*|.*[^aeiou])[aeiou][^aeiouwxy]$/u.test(base) ? base + base.at(-1)! : base
  return [
    y ? `${base.slice(0, -1)}ies` : sibilant ? `${base}es` : `${base}s`,
    `${base.endsWith('ee') ? base : stem}ing`,
    `${doubledStem}ing`,
    y ? `${base.slice(0, -1)}ied` : `${stem}ed`,
    `${doubledStem}ed`,
  ]
}

/** Whether a word has no plural and takes no “a” by itself, as far as is known. */
export function isMassNoun(word: string): boolean {
  return massNouns.has(word)
}

/** Whether the base of a verb may be its past or participle too: put, run. */
export function isLikeItsPast(verb: string): boolean {
  return unchangedPasts.has(verb) || baseParticiples.has(verb)
}

/** A form of a verb; `past` where the participle is the same word or nothing tells them apart. */
export type VerbForm = 'base' | 'third' | 'gerund' | 'past' | 'participle'

/** Which form of the verb `base` `word` is, both in lower case; undefined where it is none. */
export function verbFormOf(word: string, base: string): VerbForm | undefined {
  if (word === base) return 'base'
  if (!isVerbForm(word, base)) return
  return word.endsWith('ing') ? 'gerund' : irregularPasts.get(word) !== base && word.endsWith('s') ? 'third' : 'past'
}

/** Write a verb in a form; not sure where its past and its participle differ and `form` does not say which. */
export function verbForm(base: string, form: VerbForm): {readonly text: string; readonly sure: boolean} {
  if (form === 'base') return {text: base, sure: true}
  if (form === 'third') return {text: regularForms(base)[0]!, sure: base !== 'be' && base !== 'have'}
  const stem = doubling.has(base) || isShortSyllable(base) ? base + base.at(-1)! : base
  if (form === 'gerund') return {text: `${stem === base ? regularForms(base)[1]!.slice(0, -3) : stem}ing`, sure: true}
  if (unchangedPasts.has(base)) return {text: base, sure: true}
  const irregular = [...irregularPasts].filter(([, verb]) => verb === base).map(([written]) => written)
  const [past, participle = baseParticiples.has(base) ? base : past] = irregular
  if (past === undefined || participle === undefined)
    return {text: stem === base ? regularForms(base)[3]! : `${stem}ed`, sure: true}
  return {text: form === 'participle' ? participle : past, sure: past === participle || form === 'participle'}
}

/** One syllable of one vowel and one consonant: plan, planned. */
function isShortSyllable(word: string): boolean {
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(word)
}

/** Words whose plural is no regular one, by what its ending would leave. */
const oneOf = new Map([...otherSingulars].map(([many, one]) => [singular(many), one]))

/**
 * A rough stem: equal for all forms that may be one term, sometimes also for others; what shares it is looked at
 * closely afterwards. `word` in lower case and folded spelling.
 */
export function roughStem(word: string): string {
  let stem = irregularPasts.get(word) ?? singular(word)
  stem = oneOf.get(stem) ?? stem
  if (stem.length > 3 && /[iu]s$/u.test(stem)) stem = stem.slice(0, -1)
  for (const ending of ['ing', 'ed'])
    if (stem.endsWith(ending) && stem.length - ending.length >= 2 && vowel.test(stem.slice(0, -ending.length)))
      stem = stem.slice(0, -ending.length)
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1)
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1)
  if (/([^aeiou])\1$/u.test(stem)) stem = stem.slice(0, -1)
  return stem.endsWith('y') ? `${stem.slice(0, -1)}i` : stem
}
