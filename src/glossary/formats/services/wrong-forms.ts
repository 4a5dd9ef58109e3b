import {type Glossary, isInForce, isRight} from '../../../model/term.js'
import type {ConversionLoss} from '../conversion-loss.js'
import {expectedTerm} from '../i18next.js'

/** A form that a text in its language must or should not have, and what stands instead. */
export interface WrongForm {
  readonly concept: string
  readonly wrong: string
  readonly expected: string
  readonly status: 'deprecated' | 'forbidden'
  readonly note?: string | undefined
}

const conditions = ['case', 'notInside', 'when', 'from', 'until'] as const

/**
 * The deprecated and forbidden forms of a language, for linters of one language, which know no original. A form that is right in another
 * concept, or has nothing that stands instead, is listed, as are conditions.
 */
export function wrongForms(
  {concepts}: Glossary,
  lang: string,
): {readonly forms: readonly WrongForm[]; readonly losses: readonly ConversionLoss[]} {
  const forms: WrongForm[] = []
  const losses: ConversionLoss[] = []
  const right = new Set(
    concepts
      .filter(isInForce)
      .flatMap(({terms}) => terms.filter(term => term.lang === lang && isRight(term)).map(({text}) => text)),
  )
  const taken = new Set<string>()
  for (const concept of concepts) {
    const {id, status, terms} = concept
    if (!isInForce(concept)) {
      losses.push({concept: id, keys: [], status})
      continue
    }
    const own = terms.filter(term => term.lang === lang)
    const expected = expectedTerm(own.filter(isRight))
    const keys = new Set<string>()
    for (const term of own) {
      const {text, note} = term
      if (term.status !== 'deprecated' && term.status !== 'forbidden') continue
      const reason =
        expected === undefined ? 'no-pair' : right.has(text) ? 'also-right' : taken.has(text) ? 'twice' : undefined
      if (reason !== undefined) {
        losses.push({concept: id, keys: [], reason, text})
        continue
      }
      taken.add(text)
      for (const key of conditions) if (term[key] !== undefined) keys.add(key)
      forms.push({concept: id, wrong: text, expected: expected!.text, status: term.status, note})
    }
    if (keys.size > 0) losses.push({concept: id, keys: [...keys].sort()})
  }
  return {forms, losses}
}

/** Whether a form stands between spaces or marks, as words do in scripts that part them. */
export function isSpaced(text: string): boolean {
  return !/[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text)
}
