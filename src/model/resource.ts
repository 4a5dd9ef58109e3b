import type {MappedText} from '../text/mapped-text.js'
import type {Span} from './span.js'

/** How a placeholder is written: `{x}`, `${x}`, `%s`, `%(x)s`, `%{x}`; `{{x}}` where nothing is said. */
export type PlaceholderSyntax = 'braces' | 'template' | 'printf' | 'python' | 'percent'

/** What a program fills in, or markup that it gives a meaning: `{{count}}`, `$t(key)`, `<strong>`. Spans are in the file. */
export interface Placeholder extends Span {
  readonly kind: 'variable' | 'nesting' | 'tag'
  /** `count` of `{{- count, number}}`, `key` of `$t(key, {…})`, `strong`, `/strong` or `br/` of a tag; place and conversion of `%s`. */
  readonly name: string
  readonly syntax?: PlaceholderSyntax | undefined
  /** `{{- name}}`: the value is put in as it is. */
  readonly unescaped?: boolean | undefined
  /** A native code of a bilingual file (`<x id="1"/>`): no part of the text. */
  readonly isCode?: boolean | undefined
}

/** Something in brackets that is no placeholder but may have been meant as one: `｛count｝`, `％s`. */
export interface PlaceholderLookalike extends Span {
  readonly name: string
}

/** One key of a resource file with its value. */
export interface ResourceEntry {
  /** With the keys above it, joined by dots; items of a list by their number. */
  readonly key: string
  readonly keySpan: Span
  /** The value in the file, its quotation marks not included. */
  readonly span: Span
  /** The value with its map to the file; absent for what is no text (numbers, true, false, null). */
  readonly content?: MappedText | undefined
  readonly placeholders: readonly Placeholder[]
  readonly lookalikes: readonly PlaceholderLookalike[]
  /** What of an ICU message is neither text nor filled in, and its wordings for special cases; ascending. */
  readonly syntax?: readonly Span[] | undefined
  /** Index of its block in the document; absent where there is nothing to translate. */
  readonly block?: number | undefined
  /** Which text it is a wording of, where the file says so; else the suffixes of i18next in its key do. */
  readonly form?: StatedForm | undefined
  /** A translation that is not settled (fuzzy, `needs-review-translation`): what is wrong in it is no error yet. */
  readonly isSuggestion?: boolean | undefined
}

/** A wording as its file states it. */
export interface StatedForm {
  /** The same for all wordings of one text in both languages, and for no other text. */
  readonly name: string
  /** As a person knows the text. */
  readonly key: string
  readonly isPlural?: boolean | undefined
  readonly category?: PluralCategory | undefined
  /** The text is a unit of a bilingual file: an empty translation is one that is missing, not an empty value. */
  readonly isUnit?: boolean | undefined
}

/** Forms that CLDR distinguishes; `zero` is looked up for every language. */
export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** Plural categories of CLDR, as i18next writes them after a key. */
export type PluralCategory = (typeof pluralCategories)[number]

/** One wording of a key: the only one, or that for a plural category. */
export interface EntryForm {
  readonly entry: ResourceEntry
  readonly category?: PluralCategory | undefined
  /** The key has no suffix, so that the form is also looked up when one with the suffix is missing. */
  readonly plain: boolean
}

/** A key with its forms on both sides; one side is empty where the key is in one file only. */
export interface EntryGroup {
  /** Without the suffix of a plural form. */
  readonly key: string
  readonly plural?: 'cardinal' | 'ordinal' | undefined
  readonly source: readonly EntryForm[]
  readonly target: readonly EntryForm[]
  /** The forms of one side belong to this key without its context (`friend` for `friend_male`). */
  readonly fallback?: 'source' | 'target' | undefined
  /** A unit of a bilingual file. */
  readonly isUnit?: boolean | undefined
}

/** The form of the same category, else the one for all other numbers; `forms` must not be empty. */
export function counterpartOf({category}: EntryForm, forms: readonly EntryForm[]): EntryForm {
  return (
    forms.find(form => form.category === category) ?? forms.find(form => form.category === 'other') ?? forms.at(-1)!
  )
}
