import type {Glossary} from '../../model/term.js'
import {glossaryLanguages} from '../glossary-languages.js'
import {termKey} from '../term-key.js'
import type {GlossaryFinding, LintContext, TermEntry} from './define-lint-rule.js'
import {lintRules} from './rules.js'

/** Options of `lintGlossary`: the languages that are compared. */
export interface LintOptions {
  /** Language in which terms are looked for; unless given, by the languages that the glossaries have. */
  readonly sourceLang?: string | undefined
  /** Language in which terms are expected; likewise. */
  readonly targetLang?: string | undefined
}

/**
 * Look for what is wrong with the glossaries of a run, taken together: duplicates, contradictions, terms that can never
 * be found. Sorted by glossary, place and rule. Never throws. Cost: O(terms · length).
 */
export function lintGlossary(glossaries: readonly Glossary[], options: LintOptions = {}): GlossaryFinding[] {
  const context = lintContext(glossaries, options)
  const findings: {finding: GlossaryFinding; order: number}[] = []
  const order = new Map(glossaries.flatMap(({concepts}) => concepts).map((concept, i) => [concept, i]))
  for (const {id, severity, check} of lintRules) {
    check(context, ({messageId, data, concept}) => {
      const place = concept.place === undefined ? {} : {place: concept.place}
      const finding = {ruleId: id, severity, messageId, data, concept: concept.id, ...place}
      findings.push({finding, order: order.get(concept) ?? 0})
    })
  }
  return findings.sort((a, b) => a.order - b.order).map(({finding}) => finding)
}

function lintContext(glossaries: readonly Glossary[], options: LintOptions): LintContext {
  const entries = glossaries.flatMap(glossary =>
    glossary.concepts.flatMap(concept =>
      concept.terms.map((term): TermEntry => ({glossary, concept, term, key: termKey(term)})),
    ),
  )
  const groups = new Map<string, TermEntry[]>()
  for (const entry of entries) {
    if (entry.key === '') continue
    const name = `${entry.term.lang} ${entry.key}`
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [entry])
    else group.push(entry)
  }
  const [sourceLang, targetLang] = glossaryLanguages(glossaries, options.sourceLang)
  return {
    glossaries,
    entries,
    sameForm: [...groups.values()].filter(group => group.length > 1),
    sourceLang: options.sourceLang ?? sourceLang,
    targetLang: options.targetLang ?? targetLang,
  }
}
