import {counterpartLanguage} from '../../language/direction.js'
import {isLanguageTag, isSameLanguage} from '../../language/language-tag.js'
import {detectLanguage} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'

const tagInName = /(?:^|[./\\_-])([a-z]{2,3}(?:[-_](?:[a-z]{4}|[a-z]{2}))?)(?:\.lproj[/\\][^/\\]+)?\.[a-z]+$/iu

/** The language of a translation that its file does not name: by the name of the file, else by its words, else the usual counterpart. */
export function languageOfTranslation(
  texts: readonly string[],
  sourceLang: LanguageTag,
  path: string | undefined,
): LanguageTag {
  const named = tagInName.exec(path ?? '')?.[1]?.replaceAll('_', '-')
  if (named !== undefined && isLanguageTag(named) && !isSameLanguage(named, sourceLang)) return named
  const found = detectLanguage(texts.slice(0, 500).join('\n'))
  return found === undefined || isSameLanguage(found, sourceLang) ? counterpartLanguage(sourceLang) : found
}
