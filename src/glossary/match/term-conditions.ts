import type {LanguageProfile} from '../../language/contract/profile.js'
import type {TermLanguage, TermText} from '../../language/contract/term-language.js'
import {detectLanguage, profileFor} from '../../language/registry.js'
import type {Term} from '../../model/term.js'
import {containsSequence, isInsideOf} from './symbol-sequence.js'
import {WordTable} from './symbol-table.js'

/** What a term's conditions (`when`) are held against. */
export interface TermSituation {
  readonly heading?: boolean | undefined
  readonly domain?: string | undefined
  /** Both sides of the translation unit; the searched text itself when absent. */
  readonly unit?: readonly string[] | undefined
}

interface Reading {
  readonly wanted: readonly number[]
  readonly text: readonly number[]
}

/**
 * The text around matches, for `notInside` and `when`. Words that no term has are unknown to the matcher's own table,
 * so that the text is read again with those of each string asked for, once a search.
 */
export class TermConditions {
  private around: Map<string, Reading> | undefined
  private standing: Map<string, boolean> | undefined

  constructor(
    readonly text: TermText,
    private readonly profile: LanguageProfile,
    private readonly situation: TermSituation,
  ) {}

  /** Whether symbols `[first, last)` of the text are a part of an occurrence of `longer`. */
  isInside(longer: string, first: number, last: number): boolean {
    this.around ??= new Map()
    let reading = this.around.get(longer)
    if (reading === undefined) {
      reading = readBoth(this.profile.terms, longer, this.text.text)
      this.around.set(longer, reading)
    }
    return reading.wanted.length > 0 && isInsideOf(reading.text, first, last, reading.wanted)
  }

  /** Whether every given part of the term's condition holds; what is not known of the situation does. */
  satisfy({when}: Term): boolean {
    if (when === undefined) return true
    const {heading, domain} = this.situation
    if (when.heading !== undefined && heading !== undefined && when.heading !== heading) return false
    if (when.domain !== undefined && domain !== undefined && !when.domain.includes(domain)) return false
    if (when.near !== undefined && !when.near.some(wanted => this.stands(wanted))) return false
    return when.notNear === undefined || !when.notNear.some(wanted => this.stands(wanted))
  }

  private stands(wanted: string): boolean {
    this.standing ??= new Map()
    let stands = this.standing.get(wanted)
    if (stands === undefined) {
      stands = (this.situation.unit ?? [this.text.text]).some(text => this.contains(text, wanted))
      this.standing.set(wanted, stands)
    }
    return stands
  }

  /** What is wanted may be of the other language: it is read as what it is, so that Chinese in either script will do. */
  private contains(text: string, wanted: string): boolean {
    if (text.toLowerCase().includes(wanted.toLowerCase())) return true
    const {terms} = profileFor(detectLanguage(wanted, this.profile.tag) ?? this.profile.tag)
    const reading = readBoth(terms, wanted, text)
    return reading.wanted.length > 0 && containsSequence(reading.text, reading.wanted)
  }
}

function readBoth(terms: TermLanguage, wanted: string, text: string): Reading {
  const table = new WordTable()
  const {symbols} = terms.read(wanted, table, true)
  return {wanted: symbols, text: terms.read(text, table).symbols}
}
