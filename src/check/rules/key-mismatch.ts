import * as z from 'zod'
import {pluralCategoriesOf} from '../../language/language-tag.js'
import type {LanguageTag} from '../../model/document.js'
import type {FindingPlace, RuleFinding} from '../../model/finding.js'
import {type EntryForm, type EntryGroup, pluralCategories} from '../../model/resource.js'
import type {SegmentedDocument} from '../../model/segment.js'
import type {CheckContext} from '../engine/context.js'
import {defineRule, type ReportFinding} from '../engine/define-rule.js'

/**
 * A key of a resource is in one language only, has no text in one of them, or lacks a plural form that its language
 * needs (CLDR, as `Intl.PluralRules` has it). A key without a suffix stands in for all forms, as i18next looks it up.
 */
export const keyMismatch = defineRule({
  id: 'key-mismatch',
  defaultLevel: 'error',
  monolingual: true,
  options: z.strictObject({
    /** Keys that are not compared; `*` stands for any text (`debug.*`). */
    ignoreKeys: z.array(z.string()).default([]),
    /** Contexts, beside the usual ones, for which one language may have forms and the other none (`_vip`). */
    contexts: z.array(z.string()).default([]),
  }),
  check(context, {ignoreKeys, contexts}, report) {
    const isIgnored = keyFilter(ignoreKeys)
    for (const group of context.entries ?? []) {
      if (group.isUnit || isIgnored(group.key)) continue
      if (group.source.length === 0 || group.target.length === 0) {
        if (!isForm(group, context.entries ?? [], contexts)) report(oneSided(context, group))
      } else {
        checkPlurals(context, group, report)
        checkEmpty(context, group, report)
      }
    }
  },
  collection: {
    keep(context) {
      const {sides, entries} = context
      const isResource = entries?.some(({isUnit}) => !isUnit) === true
      const standsAlone = sides !== 'both' && context[sides].document.entries !== undefined
      return isResource || standsAlone ? {sides, isResource, standsAlone} : undefined
    },
    compare(documents, _options, report) {
      if (!documents.some(({kept}) => kept.isResource)) return
      for (const {document, kept} of documents) {
        if (!kept.standsAlone) continue
        report(document, {
          messageId: 'no-counterpart',
          data: {},
          [kept.sides]: {start: 0, end: 0, text: ''},
          severity: 'warning',
        })
      }
    },
  },
})

const other = {source: 'target', target: 'source'} as const

function keyFilter(patterns: readonly string[]): (key: string) => boolean {
  const parts = patterns.map(pattern => pattern.split('*'))
  return key => parts.some(wanted => matches(key, wanted))
}

/** Whether `key` begins with the first part, ends with the last one, and has the others between, in order. */
function matches(key: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts
  const last = rest.pop()
  if (last === undefined) return key === first
  if (!key.startsWith(first) || !key.endsWith(last) || key.length < first.length + last.length) return false
  let at = first.length
  for (const part of rest) {
    const found = key.indexOf(part, at)
    if (found < 0 || found + part.length > key.length - last.length) return false
    at = found + part.length
  }
  return true
}

function isForm({key}: EntryGroup, groups: readonly EntryGroup[], contexts: readonly string[]): boolean {
  const base = contexts.find(context => key.endsWith(`_${context}`))
  return base !== undefined && groups.some(group => group.key === key.slice(0, -base.length - 1))
}

function oneSided(context: CheckContext, group: EntryGroup): RuleFinding {
  const side = group.target.length === 0 ? 'source' : 'target'
  const data = {key: group.key, file: nameOf(context[other[side]])}
  const place = keyPlace(context[side], group[side][0]!)
  if (side === 'source') return {messageId: 'missing', data, source: place}
  return {messageId: 'surplus', data, target: place, severity: 'warning'}
}

function nameOf({document}: SegmentedDocument): string {
  return document.path ?? document.lang
}

function checkPlurals(
  context: CheckContext,
  {key, plural, fallback, ...sides}: EntryGroup,
  report: ReportFinding,
): void {
  if (plural === undefined) return
  for (const side of ['source', 'target'] as const) {
    const forms = sides[side]
    if (fallback === side) continue
    const {lang} = context[side].document
    const needed = categoriesOf(lang, plural)
    const missing = needed.filter(category => !forms.some(form => form.category === category))
    const hasPlain = forms.some(form => form.plain && form.category === 'other')
    const marks = missing.map(category => `${plural === 'ordinal' ? '_ordinal' : ''}_${category}`)
    if (missing.length > 0 && !hasPlain)
      report({messageId: 'plural-missing', data: {key, forms: marks, lang}, [side]: keyPlace(context[side], forms[0]!)})
    for (const form of forms) {
      if (form.category === undefined || form.category === 'zero' || needed.includes(form.category)) continue
      const data = {key: form.entry.key, lang}
      report({messageId: 'plural-unused', data, [side]: keyPlace(context[side], form), severity: 'info'})
    }
  }
}

function categoriesOf(lang: LanguageTag, type: 'cardinal' | 'ordinal'): readonly string[] {
  const own = pluralCategoriesOf(lang, type)
  return pluralCategories.filter(category => own.includes(category))
}

function checkEmpty(context: CheckContext, group: EntryGroup, report: ReportFinding): void {
  const isFilled = (form: EntryForm): boolean => (form.entry.content?.text.trim() ?? '') !== ''
  for (const side of ['source', 'target'] as const) {
    if (!group[other[side]].some(isFilled)) continue
    for (const form of group[side]) {
      if (isFilled(form) || !isText(context[side], form)) continue
      const data = {key: form.entry.key, file: nameOf(context[other[side]])}
      report({messageId: 'empty', data, [side]: keyPlace(context[side], form)})
    }
  }
}

/** Text, or null, which tools write for a text that is still to come; a number is a value of its own. */
function isText({document}: SegmentedDocument, {entry}: EntryForm): boolean {
  return entry.content !== undefined || document.text.slice(entry.span.start, entry.span.end) === 'null'
}

function keyPlace({document}: SegmentedDocument, {entry: {keySpan}}: EntryForm): FindingPlace {
  return {...keySpan, text: document.text.slice(keySpan.start, keySpan.end)}
}
