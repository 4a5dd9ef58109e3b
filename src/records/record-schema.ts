import * as z from 'zod'
import {isLanguageKey} from '../glossary/language-keys.js'
import {detectLanguage, findProfile, languageTags} from '../language/registry.js'
import {namedError} from '../messages/named-error.js'
import type {LanguageTag} from '../model/document.js'

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
      context.addIssue({code: 'custom', message: 'a term under each of two languages, such as {"zh": …, "en": …}'})
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
})

/** Nothing is translated yet: a target may stand there as in the other modes, and is not looked at. */
export const promptRecord = checkRecord.omit({target: true})

export const rateRecord = z.object({
  source: z.string(),
  reference: z.string(),
  output: z.string(),
  dictionary: z.record(z.string(), texts),
})

/** Validate a record; fields that the schema does not name are left alone. Throws DuizhaoError `RECORD_INVALID`. */
export function readRecord<Schema extends z.ZodType>(schema: Schema, record: unknown): z.output<Schema> {
  const parsed = schema.safeParse(record)
  if (parsed.success) return parsed.data
  throw namedError('RECORD_INVALID', {reason: reasonOf(parsed.error.issues[0]!)})
}

function reasonOf(issue: z.core.$ZodIssue): string {
  const name = issue.path.map(String).join('.')
  if (issue.code === 'invalid_type') return `${name} should be ${kinds[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') return `${name} should be one of ${issue.values.map(String).join(', ')}`
  return `${name}: ${issue.message}`
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  record: 'an object',
  object: 'an object',
}

/** The language of a text: as given, else by its script, else `fallback`. Throws DuizhaoError `RECORD_LANGUAGE`. */
export function languageOf(given: string | undefined, text: string, fallback: LanguageTag): LanguageTag {
  if (given === undefined) return detectLanguage(text) ?? fallback
  const profile = findProfile(given)
  if (profile === undefined) throw namedError('RECORD_LANGUAGE', {lang: given, choices: languageTags.join(', ')})
  return profile.tag
}

/**
 * The languages of a pair. Source and target are Chinese and English unless the record says otherwise; one given
 * language leaves the other one for the other side.
 */
export function languagesOf(
  source: string | undefined,
  target: string | undefined,
): {readonly sourceLang: LanguageTag; readonly targetLang: LanguageTag} {
  const [first, second] = languageTags as readonly [LanguageTag, LanguageTag]
  const other = (lang: LanguageTag): LanguageTag => (lang === first ? second : first)
  const sourceLang = source === undefined ? undefined : languageOf(source, '', first)
  const targetLang = target === undefined ? undefined : languageOf(target, '', second)
  return {
    sourceLang: sourceLang ?? (targetLang === undefined ? first : other(targetLang)),
    targetLang: targetLang ?? (sourceLang === undefined ? second : other(sourceLang)),
  }
}
