import {expect, test} from 'vitest'
import type {CheckContext} from '../../src/check/engine/context.js'
import type {Rule} from '../../src/check/engine/define-rule.js'
import {type ContextOptions, runRules} from '../../src/check/engine/engine.js'
import {termUses} from '../../src/check/terms/term-uses.js'
import {createTermbase, type Termbase} from '../../src/glossary/termbase.js'
import {type GlossaryRow, termbaseFromRows} from '../../src/glossary/termbase-from-rows.js'
import type {Finding} from '../../src/model/finding.js'
import type {Concept, Term, TermVerdict} from '../../src/model/term.js'
import {unitContext} from '../../src/records/unit-context.js'

/** `zh = preferred | =admitted | ~deprecated | !forbidden`, one concept a line. */
export function rows(text: string): GlossaryRow[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const at = line.indexOf(' = ')
      const forms = line
        .slice(at + 3)
        .split('|')
        .map(form => form.trim())
      const marked = (mark: string): string[] =>
        forms.filter(form => form.startsWith(mark)).map(form => form.slice(1).trim())
      return {
        zh: line.slice(0, at),
        en: forms[0] ?? '',
        accept: marked('='),
        variants: marked('~'),
        forbidden: marked('!'),
      }
    })
}

/** A termbase of concepts whose terms are given in full. */
export function termbaseOf(concepts: readonly Concept[]): Termbase {
  return createTermbase([{id: 'test', concepts, tests: []}])
}

export function term(lang: string, text: string, more: Partial<Term> = {}): Term {
  return {lang, text, status: 'preferred', ...more}
}

export function contextOf(zh: string, en: string, options: ContextOptions): CheckContext {
  return unitContext({source: zh, target: en, sourceLang: 'zh', targetLang: 'en'}, options)
}

/** The worst verdict on each term that occurs, in order of the source: what `pipe check` answers. */
export function worstVerdicts(zh: string, en: string, glossary: readonly GlossaryRow[]): Map<string, TermVerdict> {
  const rank = {ok: 0, variant: 1, missing: 2, forbidden: 3}
  const worst = new Map<string, TermVerdict>()
  for (const {concept, verdict} of termUses(contextOf(zh, en, {termbase: termbaseFromRows(glossary)})).flat())
    if (!worst.has(concept) || rank[verdict] > rank[worst.get(concept)!]) worst.set(concept, verdict)
  return worst
}

/** `term: verdict` of each term that occurs, the worst verdict once, in order of the source. */
export function verdictsOf(zh: string, en: string, glossary: string): string[] {
  return [...worstVerdicts(zh, en, rows(glossary))].map(([concept, verdict]) => `${concept}: ${verdict}`)
}

/** Chinese, English, expected verdicts. */
export type VerdictRow = readonly [zh: string, en: string, ...expected: string[]]

/** A test for each row: what becomes of the terms of `glossary`. */
export function checkVerdicts(glossary: string, cases: readonly VerdictRow[]): void {
  test.each(cases.map(([zh, en, ...expected]) => ({zh, en, expected})))('$zh → $en', ({zh, en, expected}) => {
    expect(verdictsOf(zh, en, glossary)).toEqual(expected)
  })
}

/** Findings of one rule on one unit. */
export function findingsOf(rule: Rule, context: CheckContext, options?: unknown): Finding[] {
  return runRules([context], [{rule: rule.configure(options), severity: 'warning'}])[0] ?? []
}
