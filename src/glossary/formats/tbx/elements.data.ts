import type {TermForm, TermStatus} from '../../../model/term.js'

/** Elements that hold an entry: TBX 2 (martif), TBX 3, MultiTerm XML. */
export const entryElements: ReadonlySet<string> = new Set(['termEntry', 'conceptEntry', 'conceptGrp'])

/** Elements that hold the terms of a language. */
export const languageElements: ReadonlySet<string> = new Set(['langSet', 'langSec', 'languageGrp'])

/** Elements that hold a term; `termGrp` is one in MultiTerm only, in TBX 2 it stands inside `ntig`. */
export const termElements: ReadonlySet<string> = new Set(['tig', 'ntig', 'termSec', 'termGrp'])

/** Elements whose attribute `type` says what they hold; in the style DCT that is their name. */
export const typedElements: ReadonlySet<string> = new Set(['admin', 'descrip', 'termNote', 'xref'])

/** What is read of an entry. */
export type TbxField = 'term' | 'status' | 'form' | 'note' | 'definition' | 'domain' | 'source' | 'subset' | 'id'

/** By name or type, in lower case. */
export const fields: ReadonlyMap<string, TbxField> = new Map([
  ['term', 'term'],
  ['administrativestatus', 'status'],
  ['normativeauthorization', 'status'],
  ['status', 'status'],
  ['termtype', 'form'],
  ['note', 'note'],
  ['comment', 'note'],
  ['definition', 'definition'],
  ['subjectfield', 'domain'],
  ['subject', 'domain'],
  ['domain', 'domain'],
  ['externalcrossreference', 'source'],
  ['source', 'source'],
  ['projectsubset', 'subset'],
  ['concept', 'id'],
])

/** By `termType`, in lower case. */
export const forms: ReadonlyMap<string, TermForm> = new Map([
  ['fullform', 'full'],
  ['abbreviation', 'abbreviation'],
  ['acronym', 'abbreviation'],
  ['initialism', 'abbreviation'],
  ['shortform', 'short'],
])

/** Of the pick list of TBX-Basic, so that any tool reads it; each comes back as what it was. */
export const writtenStatuses: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'supersededTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
}

export const writtenForms: Readonly<Record<TermForm, string>> = {
  full: 'fullForm',
  abbreviation: 'abbreviation',
  short: 'shortForm',
}

/** Begins the subset in which an id stands that is no id of XML. */
export const idMark = 'duizhao:'

/** Stands before the version of a glossary in the list of changes at the head of a file. */
export const versionMark = 'version '
