import * as z from 'zod'
import type {Concept} from '../../model/term.js'
import {defineRule} from '../engine/define-rule.js'
import {expectedForm} from '../terms/expected-form.js'
import {type ConceptUse, termAnalysis} from '../terms/term-analysis.js'
import type {Rendering} from '../terms/term-renderings.js'

/** One rendering stands for several source terms of a document, one of which has a form that would tell them apart. */
export const termAmbiguous = defineRule({
  id: 'term-ambiguous',
  defaultLevel: 'warning',
  options: z.strictObject({
    /** Concepts that are left alone, by id. */
    ignoreConcepts: z.array(z.string()).default([]),
  }),
  check(context, {ignoreConcepts}, report) {
    const uses = context.shared(termAnalysis).uses.flat()
    if (uses.length < 2) return
    const byWording = new Map<string, Found[]>()
    for (const use of uses)
      for (const rendering of use.renderings) {
        if (rendering.verdict !== 'ok' || ignoreConcepts.includes(use.concept.id)) continue
        const key = folded(rendering.text)
        const all = byWording.get(key) ?? []
        byWording.set(key, all)
        all.push({use, rendering})
      }
    for (const all of byWording.values()) {
      const concepts = [...new Set(all.map(({use}) => use.concept))]
      if (concepts.length < 2) continue
      for (const {use, rendering} of all) {
        const other = concepts.find(concept => concept !== use.concept && areDistinct(concept, use.concept))
        const expected = expectedForm(use.concept, context.target.document.lang, context.date)
        const [source] = use.occurrences
        if (other === undefined || source === undefined || sameWording(expected, rendering.text)) continue
        const {start, end, text} = rendering
        report({
          messageId: 'ambiguous',
          data: {actual: text, source: source.text, other: nameOf(other), expected},
          concept: use.concept.id,
          source,
          target: {start, end, text},
        })
      }
    }
  },
})

interface Found {
  readonly use: ConceptUse
  readonly rendering: Rendering
}

/** A name and its short form are one thing: they share a term, or one contains the other. */
function areDistinct(a: Concept, b: Concept): boolean {
  return (
    !a.terms.some(one =>
      b.terms.some(
        two =>
          one.lang === two.lang &&
          one.status !== 'forbidden' &&
          two.status !== 'forbidden' &&
          one.form !== undefined &&
          sameWording(one.text, two.text),
      ),
    ) &&
    !isShortFor(nameOf(a), nameOf(b)) &&
    !isShortFor(nameOf(b), nameOf(a))
  )
}

/** A part of a name, or, where words are written together, some of its characters in their order: 沪 is none, 北大 is 北京大学. */
function isShortFor(short: string, name: string): boolean {
  if (name.includes(short)) return true
  if (short.length < 2 || /[\s\p{Script=Latin}]/u.test(short)) return false
  let at = 0
  for (const character of short) {
    at = name.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

function nameOf({terms, id}: Concept): string {
  return terms[0]?.text ?? id
}

function sameWording(a: string, b: string): boolean {
  return folded(a) === folded(b)
}

/** Capitals and line breaks apart. */
function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ')
}
