import type {MessageLanguage} from '../messages/message-languages.js'
import {defaultMessageLanguage} from '../messages/message-languages.js'
import {createTranslator} from '../messages/translator.js'
import {quoteText} from './quote-text.js'
import type {SelectedTerm} from './select-terms.js'

/** Options of `promptTerms`. */
export interface PromptOptions {
  /** Language of the instructions; English where left out. */
  readonly lang?: MessageLanguage | undefined
}

/**
 * A compact block of instructions for a language model or a person: one line per term, in the order given, with the forms that it
 * offers; empty without terms. The same terms give the same bytes. Texts of the glossary are quoted, see `quoteText`: what a glossary says can
 * neither end its line nor pass for an instruction. Never throws.
 */
export function promptTerms(
  terms: readonly SelectedTerm[],
  {lang = defaultMessageLanguage}: PromptOptions = {},
): string {
  if (terms.length === 0) return ''
  const {instruction} = createTranslator(lang)
  const shared = sharedWordings(terms)
  const lines = terms.map(({occurrences, offer, firstUse, avoid, definition, note: anyNote, notes}) => {
    const note = notes?.[lang] ?? anyNote
    const source = quoteText(occurrences[0]?.text ?? '')
    const [preferred, ...others] = offer.map(quoteText)
    const forms =
      preferred === undefined
        ? undefined
        : others.length === 0 || firstUse !== undefined
          ? preferred
          : instruction('term-or', {use: preferred, others: others.join(instruction('or'))})
    const parts = [
      forms === undefined ? instruction('term-unnamed', {source}) : instruction('term', {source, use: forms}),
      ...(firstUse === undefined ? [] : [instruction('term-first-use', {form: quoteText(firstUse)})]),
      ...(avoid.length === 0 ? [] : [instruction('term-avoid', {forms: avoid.map(quoteText).join(instruction('or'))})]),
      ...(definition === undefined || !shared.has(occurrences[0]?.text ?? '')
        ? []
        : [instruction('term-meaning', {text: quoteText(definition)})]),
      ...(note === undefined ? [] : [instruction('term-note', {text: quoteText(note)})]),
    ]
    return `- ${parts.join(instruction('separator'))}`
  })
  return [instruction('terms-heading'), ...lines, instruction('terms-footer')].join('\n')
}

/** Wordings that several concepts have: only these need their meaning told. */
function sharedWordings(terms: readonly SelectedTerm[]): Set<string> {
  const all = terms.map(({occurrences}) => occurrences[0]?.text ?? '')
  return new Set(all.filter((text, index) => all.indexOf(text) !== index))
}
