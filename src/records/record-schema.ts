import * as z from 'zod'
import {isLanguageKey} from '../glossary/language-keys.js'
import {languagePair} from '../language/direction.js'
import {canonicalTag, isLanguageTag} from '../language/language-tag.js'
import {detectLanguage, findProfile} from '../language/registry.js'
import {namedError} from '../messages/named-error.js'
import type {LanguageTag} from '../model/document.js'
import {issueReason, issueText} from '../text/schema-issue.js'

const texts = z.array(z.string())

/** Rows of a record's own glossary: a term under each of two or more languages. */
export const glossaryRow = z
  .looseObject({accept: texts.optional(), variants: texts.optional(), forbidden: texts.optional()})
  .superRefine((row, context) => {
    const keys = Object.keys(row).filter(isLanguageKey)
    for (const key of keys)
      if (typeof row[key] !== 'string')
        context.addIssue({code: 'invalid_type', expected: 'string', input: row[key], path: [key]})
    if (keys.length < 2)
      context.addIssue({
        code: 'custom',
        message: 'should have a term under each of two languages, such as {"zh": …, "en": …}',
      })
  })

export const segmentRecord = z.object({
  lang: z.string().optional(),
  text: z.string(),
  format: z.enum(['text', 'markdown', 'html']).default('text'),
})

export const alignRecord = z.object({
  source: texts,
  target: texts,
  sourceLang: z.string().optional(),
  targetLang: z.string().optional(),
})

export const checkRecord = z.object({
  source: z.string(),
  target: z.string(),
  sourceLang: z.string().optional(),
  targetLang: z.string().optional(),
  glossary: z.array(glossaryRow).default([]),
  /** The target is the answer to the source alone and is judged as a whole. */
  whole: z.boolean().optional(),
  format: z.enum(['text', 'markdown', 'html']).optional(),
})

/** Nothing is translated yet: a target may stand there as in the other modes, and is not looked at. */
export const promptRecord = checkRecord.omit({target: true})

export const rateRecord = z.object({
  source: z.string(),
  reference: z.string(),
  output: z.string(),
  dictionary: z.record(z.string(), texts),
})

/** Records come by the thousand: unlike what is read once, their schema is compiled. */
const validation = {error: issueText}

/** Validate a record; fields that the schema does not name are left alone. Throws DuizhaoError `RECORD_INVALID`. */
export function readRecord<Schema extends z.ZodType>(schema: Schema, record: unknown): z.output<Schema> {
  const parsed = schema.safeParse(record, validation)
  if (parsed.success) return parsed.data
  throw namedError('RECORD_INVALID', {reason: issueReason(parsed.error.issues[0]!)})
}

/** The language of a text: as given, else by its script, else that of most originals. Throws DuizhaoError `RECORD_LANGUAGE`. */
export function languageOf(given: string | undefined, text: string): LanguageTag {
  return statedLanguage(given) ?? detectLanguage(text) ?? languagePair({}).source
}

/**
 * The languages of a pair. Source and target are Chinese and English unless the record says otherwise; one given
 * language leaves the other one for the other side. Throws DuizhaoError `RECORD_LANGUAGE`.
 */
export function languagesOf(
  source: string | undefined,
  target: string | undefined,
): {readonly sourceLang: LanguageTag; readonly targetLang: LanguageTag} {
  const pair = languagePair({source: statedLanguage(source), target: statedLanguage(target)})
  return {sourceLang: pair.source, targetLang: pair.target}
}

/** A language with a profile by the tag of that profile, any other one as it was written. */
function statedLanguage(given: string | undefined): LanguageTag | undefined {
  if (given === undefined) return undefined
  if (!isLanguageTag(given)) throw namedError('RECORD_LANGUAGE', {lang: given})
  return findProfile(given)?.tag ?? canonicalTag(given)
}
