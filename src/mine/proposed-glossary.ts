import {languagePair} from '../language/direction.js'
import type {LanguageTag} from '../model/document.js'
import type {LanguagePair} from '../model/language-pair.js'
import type {Concept, Glossary, Term} from '../model/term.js'
import type {Proposal} from './proposal.js'

/** Options of `proposedGlossary`. */
export interface ProposedGlossaryOptions {
  readonly id?: string | undefined
  /** Concept ids that are taken; a proposal with the same gets a number. */
  readonly taken?: ReadonlySet<string> | undefined
  readonly sourceLang?: LanguageTag | undefined
  readonly targetLang?: LanguageTag | undefined
}

/**
 * Proposals as a glossary to review: every concept has the status `proposed`, so that no check enforces it, and the
 * evidence. The most frequent rendering is preferred, an abbreviation admitted, further renderings deprecated.
 */
export function proposedGlossary(proposals: readonly Proposal[], options: ProposedGlossaryOptions = {}): Glossary {
  const {id = 'proposed', taken = new Set()} = options
  const langs = languagePair({source: options.sourceLang, target: options.targetLang})
  const used = new Set(taken)
  const concepts = proposals.map(proposal => {
    const own = freeId(idOf(proposal), used)
    used.add(own)
    return conceptOf(proposal, own, langs)
  })
  return {id, title: {en: 'Proposed terms, to be reviewed', zh: '待审术语'}, concepts, tests: []}
}

function conceptOf(proposal: Proposal, id: string, langs: LanguagePair): Concept {
  const {kind, count, documents, confidence, renderings, places} = proposal
  return {
    id,
    status: 'proposed',
    terms: [...sourceTerms(proposal, langs.source), ...targetTerms(proposal, langs.target)],
    evidence: {kind, drift: renderings.length > 1, count, documents, confidence, renderings, places},
  }
}

function sourceTerms({source, sourceShort}: Proposal, lang: LanguageTag): Term[] {
  const full: Term = {text: source, lang, status: 'preferred'}
  return sourceShort === undefined || sourceShort === source
    ? [full]
    : [full, {text: sourceShort, lang, status: 'preferred', form: 'short'}]
}

function targetTerms({renderings, abbreviation}: Proposal, lang: LanguageTag): Term[] {
  const terms: Term[] = renderings.map(({text}, i) => ({text, lang, status: i === 0 ? 'preferred' : 'deprecated'}))
  if (abbreviation === undefined) return terms
  return [...terms, {text: abbreviation, lang, status: 'admitted', form: 'abbreviation'}]
}

const longestId = 60

/** `new-energy-vehicle` of the first rendering; what has no Latin letter is called by its source. */
function idOf({renderings, source}: Proposal): string {
  const slug = (renderings[0]?.text ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longestId)
    .replace(/^-|-$/gu, '')
  return slug === '' ? source : slug
}

function freeId(id: string, used: ReadonlySet<string>): string {
  let free = id
  for (let n = 2; used.has(free); n++) free = `${id}-${n}`
  return free
}
