import type {Concept, Glossary, Term} from '../../../model/term.js'
import {isInForce} from '../../../model/term.js'
import type {ConversionLoss, LossReason} from '../conversion-loss.js'
import {expectedTerm} from '../i18next.js'

/** A source term and what it is to be translated as. */
export interface ServicePair {
  readonly concept: string
  readonly source: string
  readonly target: string
}

/** What a service takes. */
export interface PairLimits {
  /** Bytes of UTF-8 a term. */
  readonly mostBytes: number
  /** A character that no term may have. */
  readonly forbidden: RegExp
}

/**
 * Each preferred source term with the expected target term: what a service that replaces terms can be given. Everything else that a concept
 * has, and what a service does not take, is listed.
 */
export function servicePairs(
  {concepts}: Glossary,
  [source, target]: readonly [string, string],
  limits: PairLimits,
): {readonly pairs: readonly ServicePair[]; readonly losses: readonly ConversionLoss[]} {
  const pairs: ServicePair[] = []
  const losses: ConversionLoss[] = []
  const sources = new Set<string>()
  for (const concept of concepts) {
    const {id, status, terms} = concept
    if (!isInForce(concept)) {
      losses.push({concept: id, keys: [], status})
      continue
    }
    const preferred = terms.filter(term => term.lang === source && term.status === 'preferred')
    const expected = expectedTerm(terms.filter(term => term.lang === target && term.status === 'preferred'))
    if (expected === undefined || preferred.length === 0) {
      losses.push({concept: id, keys: [], reason: 'no-pair', text: (preferred[0] ?? expected ?? terms[0])?.text ?? ''})
      continue
    }
    const written: Term[] = [expected]
    for (const term of preferred) {
      const [reason, text] = refusal(term.text, expected.text, sources, limits)
      if (reason !== undefined) {
        losses.push({concept: id, keys: [], reason, text})
        continue
      }
      sources.add(term.text)
      written.push(term)
      pairs.push({concept: id, source: term.text, target: expected.text})
    }
    losses.push(...leftOut(concept, preferred, expected, written))
  }
  return {pairs, losses}
}

function refusal(
  source: string,
  target: string,
  sources: ReadonlySet<string>,
  {mostBytes, forbidden}: PairLimits,
): readonly [LossReason | undefined, string] {
  for (const text of [source, target]) {
    if (new TextEncoder().encode(text).length > mostBytes) return ['too-long', text]
    if (forbidden.test(text)) return ['character', text]
  }
  return [sources.has(source) ? 'twice' : undefined, source]
}

const conditions = ['case', 'inflect', 'notInside', 'when', 'from', 'until', 'doNotTranslate'] as const

/** Terms of another language or status, and conditions that the written ones lose. */
function leftOut(
  {id, firstUse, terms}: Concept,
  preferred: readonly Term[],
  expected: Term,
  written: readonly Term[],
): ConversionLoss[] {
  const keys = new Set<string>(firstUse === undefined ? [] : ['firstUse'])
  for (const term of terms) {
    if (written.includes(term)) for (const key of conditions) if (term[key] !== undefined) keys.add(key)
    if (written.includes(term) || preferred.includes(term)) continue
    keys.add(term.lang === expected.lang || term.lang === preferred[0]!.lang ? term.status : term.lang)
  }
  return keys.size === 0 ? [] : [{concept: id, keys: [...keys].sort()}]
}
