import * as z from 'zod'
import {termStatuses} from '../../model/term.js'
import {isLanguageKey} from '../language-keys.js'
import {isCalendarDate} from './calendar-date.js'

/** Longest term that is read; a longer “term” is a paragraph in the wrong column. */
export const maxTermLength = 1000

/** Longest id of a concept. */
export const longestId = 200

/** Keys of a concept that are no languages. */
export const conceptKeys = ['id', 'status', 'domain', 'definition', 'note', 'firstUse', 'sources', 'evidence'] as const

export const termForms = ['full', 'abbreviation', 'short'] as const

const text = z.string().refine(value => value.trim() !== '', 'empty')
const termText = text.refine(value => value.length <= maxTermLength, 'too-long')
const texts = z.union([text, z.array(text).min(1)]).transform(value => (typeof value === 'string' ? [value] : value))
const day = z
  .string()
  .refine(isCalendarDate, 'no-date')
  .meta({description: 'A day, YYYY-MM-DD', examples: ['2024-01-21']})
const localized = z
  .union([text, z.record(z.string(), text)])
  .meta({description: 'Text, or a text for each language: {zh: …, en: …}'})

const note = z
  .union([z.string(), z.record(z.string(), text)])
  .meta({description: 'For readers of findings: text, or a text for each language: {zh: …, en: …}'})

export const termCondition = z.strictObject({
  near: texts.optional().meta({description: 'One of these strings stands in the same unit, on either side'}),
  notNear: texts.optional(),
  heading: z.boolean().optional().meta({description: 'true: only in headings; false: only outside'}),
  domain: texts.optional(),
})

export const termEntry = z.strictObject({
  text: termText,
  status: z.enum(termStatuses).default('preferred'),
  form: z.enum(termForms).optional(),
  case: z.enum(['exact', 'any']).optional(),
  inflect: z.boolean().optional(),
  notInside: texts.optional().meta({description: 'Longer strings in which this term is not this term'}),
  when: termCondition.optional(),
  from: day.optional(),
  until: day.optional(),
  doNotTranslate: z.boolean().optional(),
  note: note.optional(),
})

const termOrText = z.union([termText, termEntry])
export const termList = z
  .union([z.array(termOrText), termText, termEntry])
  .meta({description: 'Terms in this language; a bare string is a preferred term'})
export type TermList = z.output<typeof termList>

export const provenance = z.strictObject({
  title: text,
  url: z.string().optional(),
  date: z.union([z.string(), z.int().transform(String)]).optional(),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
})

export const conceptStatuses = ['approved', 'proposed', 'rejected'] as const

const counted = z.int().min(0)
export const evidence = z.strictObject({
  kind: z.enum(['term', 'name']).optional(),
  drift: z.boolean().optional().meta({description: 'Rendered in several ways'}),
  count: counted.optional().meta({description: 'Translation units with the term'}),
  documents: counted.optional(),
  confidence: z.number().min(0).max(1).optional(),
  renderings: z.array(z.strictObject({text, count: counted})).optional(),
  places: z.array(z.strictObject({at: text, source: z.string(), target: z.string()})).optional(),
})

export const conceptEntry = z
  .object({
    id: z.string().min(1).max(longestId),
    status: z.enum(conceptStatuses).optional().meta({
      description: 'proposed: found by mining, to be reviewed; rejected: not to be proposed again. Neither is enforced',
    }),
    domain: z.string().optional(),
    definition: localized.optional(),
    note: note.optional(),
    firstUse: z
      .literal('expand')
      .optional()
      .meta({description: 'Full form with abbreviation first, the abbreviation afterwards'}),
    sources: z.array(provenance).optional(),
    evidence: evidence.optional().meta({description: 'What mining found'}),
  })
  .catchall(termList)
  .meta({description: 'One meaning. Every key that is no name below is a language (BCP 47): zh, en, fr, id-ID …'})
export type ConceptEntry = z.output<typeof conceptEntry>

export const testEntry = z
  .object({
    expect: z.array(text).meta({description: 'Expected findings: “rule-id” or “rule-id concept-id”; [] expects none'}),
  })
  .catchall(z.string())
  .superRefine((entry, context) => {
    const keys = Object.keys(entry).filter(key => key !== 'expect')
    const stray = keys.filter(key => !isLanguageKey(key))
    if (stray.length > 0) context.addIssue({code: 'unrecognized_keys', keys: stray, input: entry})
    else if (keys.length !== 2) context.addIssue({code: 'custom', message: 'two-languages', input: entry})
  })
  .meta({description: 'A text and its translation, each under its language'})
export type TestEntry = z.output<typeof testEntry>

/** A glossary that is named, and perhaps which one it has to be. */
export const glossaryPin = z.strictObject({
  name: text.meta({description: 'A file, or a bundled glossary such as duizhao:policy'}),
  version: text.optional().meta({description: 'The version that it must have'}),
  digest: text.optional().meta({description: 'The digest of its content, as “duizhao glossary stats” prints it'}),
})
const pinOrName = z.union([text, glossaryPin])
/** One or several, as a list. */
export const glossaryPins = z
  .union([pinOrName, z.array(pinOrName).min(1)])
  .transform(value =>
    (Array.isArray(value) ? value : [value]).map(pin => (typeof pin === 'string' ? {name: pin} : pin)),
  )

export const glossaryFile = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().min(1),
  version: text.optional().meta({description: 'As the authors count it, such as 1.2.0'}),
  title: localized.optional(),
  note: z.string().optional(),
  extends: glossaryPins.optional().meta({description: 'Glossaries whose concepts this one has as well'}),
  replace: z
    .array(conceptEntry)
    .optional()
    .meta({description: 'Concepts that stand for those with their ids in the extended glossaries'}),
  without: texts.optional().meta({description: 'Ids of concepts of the extended glossaries that are not in force'}),
  concepts: z.array(conceptEntry),
  tests: z.array(testEntry).optional(),
})
