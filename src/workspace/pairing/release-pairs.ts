import {isFirstSource} from '../../language/direction.js'
import type {LanguageTag} from '../../model/document.js'

/** One text in one of its languages. */
export interface LanguageFile {
  readonly file: string
  readonly lang: LanguageTag
}

/** The original of a release with each translation, in the order of their languages; which one it is, `sourceLang` or else that order says. */
export function pairsOfRelease(
  files: readonly LanguageFile[],
  sourceLang?: LanguageTag,
): (readonly [original: string, translation: string])[] {
  const [original, ...translations] = [...files].sort(
    ({lang: a}, {lang: b}) => Number(isFirstSource(b, a, sourceLang)) - Number(isFirstSource(a, b, sourceLang)),
  )
  return translations.map(({file}) => [original!.file, file] as const)
}
