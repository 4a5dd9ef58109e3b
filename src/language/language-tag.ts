import type {LanguageTag} from '../model/document.js'

/** Language, up to three extended languages, script, region, variants, extensions, private use (RFC 5646, section 2.1). */
const wellFormed =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/iu
const longestTag = 100

/** Whether `tag` is well-formed by BCP 47; whether its parts are registered is not asked. */
export function isLanguageTag(tag: LanguageTag): boolean {
  return tag.length <= longestTag && wellFormed.test(tag)
}

/** The usual case of a well-formed tag: `zh-Hant-TW`, `sr-Latn`. */
export function canonicalTag(tag: LanguageTag): LanguageTag {
  const parts = tag.toLowerCase().split('-')
  const single = parts.findIndex((part, i) => part.length === 1 && (i > 0 || part === 'x'))
  const plain = single < 0 ? parts.length : single
  return parts
    .map((part, i) => {
      if (i === 0 || i >= plain) return part
      if (part.length === 4 && /^[a-z]/u.test(part)) return part[0]!.toUpperCase() + part.slice(1)
      return part.length === 2 ? part.toUpperCase() : part
    })
    .join('-')
}

/** The script that a tag states (`Latn` of `sr-Latn-RS`); undefined where it states none. */
export function statedScript(tag: LanguageTag): string | undefined {
  const parts = canonicalTag(tag).split('-')
  return parts.slice(1, 5).find(part => /^[A-Z][a-z]{3}$/u.test(part))
}

/** The primary language of a tag, lower case: `zh` of `zh-Hans-CN`. */
export function primaryLanguage(tag: LanguageTag): LanguageTag {
  const dash = tag.indexOf('-')
  return (dash < 0 ? tag : tag.slice(0, dash)).toLowerCase()
}

/** Whether two tags name one language, scripts and regions aside. */
export function isSameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  return a === b || primaryLanguage(a) === primaryLanguage(b)
}

/** The plural categories of a language by CLDR, in its order; those of the root where the engine knows no such tag, be it well-formed. */
export function pluralCategoriesOf(tag: LanguageTag, type: 'cardinal' | 'ordinal' = 'cardinal'): readonly string[] {
  const categories = (lang: string): readonly string[] =>
    new Intl.PluralRules(lang, {type}).resolvedOptions().pluralCategories
  try {
    return categories(tag)
  } catch {
    return categories('und')
  }
}
