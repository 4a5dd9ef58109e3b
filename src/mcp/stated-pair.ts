import {languagePair} from '../language/direction.js'
import {canonicalTag, isLanguageTag} from '../language/language-tag.js'
import {detectLanguage} from '../language/registry.js'
import {namedError} from '../messages/named-error.js'
import type {LanguageTag} from '../model/document.js'

/** The languages of a text and of its translation, as they were stated, else as the text shows. Throws DuizhaoError `ARGUMENT_INVALID`. */
export function statedPair(
  text: string,
  source: string | undefined,
  target: string | undefined,
): {readonly sourceLang: LanguageTag; readonly targetLang: LanguageTag} {
  for (const tag of [source, target])
    if (tag !== undefined && !isLanguageTag(tag))
      throw namedError('ARGUMENT_INVALID', {reason: `“${tag}” is not a BCP 47 tag`})
  const pair = languagePair({
    source: source === undefined ? detectLanguage(text) : canonicalTag(source),
    target: target === undefined ? undefined : canonicalTag(target),
  })
  return {sourceLang: pair.source, targetLang: pair.target}
}
