import {isSameLanguage, primaryLanguage} from '../../language/language-tag.js'
import {knownLanguages} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'
import type {PairFiles} from './input-files.js'
import {type LanguageFile, pairsOfRelease} from './release-pairs.js'

/** A name with its language tags taken out, and the last of these. */
export interface NamedFile {
  readonly file: string
  /** With `{lang}` in the place of each tag. */
  readonly key: string
  readonly lang?: LanguageTag | undefined
  /** The last tag as it is written. */
  readonly tag?: string | undefined
}

/**
 * Files whose names differ only in their languages belong together: `a.zh.md` and `a.en.md`, `docs/ja/x.md` and `docs/en/x.md`; of three or more
 * the original with each of the others. Every other file stands alone.
 */
export function pairByName(files: readonly string[], sourceLang?: LanguageTag): PairFiles[] {
  return groupByName(files).flatMap((group): PairFiles[] => {
    const [first, second] = group
    if (group.length === 2 && areTranslations(first!, second!)) return [[first!.file, second!.file]]
    return isRelease(group) ? pairsOfRelease(group, sourceLang) : group.map(({file}) => [file])
  })
}

/**
 * Files that were named and nothing else: two belong together, and so do three and more that are called the same but for their languages, whatever
 * folders they are in. Of others see {@link pairByName}.
 */
export function pairGiven(files: readonly string[], sourceLang?: LanguageTag): PairFiles[] {
  if (files.length === 2) return [[files[0]!, files[1]!]]
  const named = files.map(file => ({...nameParts(file.replace(/^.*[/\\]/su, '')), file}))
  const isOneName = named.every(({key}) => key === named[0]!.key)
  return isOneName && isRelease(named) ? pairsOfRelease(named, sourceLang) : pairByName(files, sourceLang)
}

/** Three files or more, each in a language of its own, one of them well known. */
function isRelease(group: readonly NamedFile[]): group is readonly (NamedFile & LanguageFile)[] {
  const languages = new Set(group.map(({lang}) => lang && primaryLanguage(lang)))
  const areStated = group.every(({lang}) => lang !== undefined)
  return group.length > 2 && languages.size === group.length && areStated && group.some(({lang}) => isKnown(lang!))
}

/** Files whose names are the same but for their languages, in the order of the first ones. */
export function groupByName(files: readonly string[]): NamedFile[][] {
  const groups = new Map<string, NamedFile[]>()
  for (const named of files.map(nameParts)) {
    const group = groups.get(named.key)
    if (group === undefined) groups.set(named.key, [named])
    else group.push(named)
  }
  return [...groups.values()]
}

/** Two languages, one of them well known: `is.md` and `to.md` are hardly Icelandic and Tongan. */
export function areTranslations({lang: a}: NamedFile, {lang: b}: NamedFile): boolean {
  return a !== undefined && b !== undefined && a !== b && [a, b].some(isKnown)
}

/** A part of a name between separators, with the script and region that follow it. */
const tagInName =
  /(^|[/._-])([a-z]{2,3})((?:[-_](?:hans|hant|latn|cyrl|cn|hk|mo|sg|tw|gb|uk|us|[A-Z]{2}|\d{3}))*)(?=[/._-]|$)/giu

function nameParts(file: string): NamedFile {
  let lang: LanguageTag | undefined
  let written: string | undefined
  const key = file
    .replaceAll('\\', '/')
    .replace(tagInName, (whole, separator: string, primary: string, rest: string) => {
      const tag =
        (countryNames.get(primary.toLowerCase()) ?? primary.toLowerCase()) + rest.toLowerCase().replaceAll('_', '-')
      // A word between hyphens may be anything.
      if (!isKnown(tag) && (separator === '-' || separator === '_' || !isLanguage(primary.toLowerCase()))) return whole
      lang = tag
      written = primary + rest
      return `${separator}{lang}`
    })
  return {file, key, lang, tag: written}
}

/** What people write for a language though it is a country. */
const countryNames = new Map([['cn', 'zh']])

function isKnown(tag: LanguageTag): boolean {
  return knownLanguages().some(known => isSameLanguage(known, tag))
}

let languageNames: Intl.DisplayNames | undefined

function isLanguage(primary: string): boolean {
  languageNames ??= new Intl.DisplayNames('en', {type: 'language', fallback: 'none'})
  return languageNames.of(primary) !== undefined
}
