import {detectLanguage} from '../../language/registry.js'
import type {BilingualDocument, DocumentFormat, LanguageTag} from '../../model/document.js'
import type {ParsedText, WantedLanguages} from '../format.js'
import {undeterminedLanguage} from '../running-text.js'
import {type EntryDraft, proseOf, readEntries, resourceDocument} from './resource-document.js'

/** A file of keys: its texts, and the way to both sides where it holds two languages. */
export interface ReadResource {
  readonly format: DocumentFormat
  readonly drafts: readonly EntryDraft[]
  /** As the file states it. */
  readonly lang?: LanguageTag | undefined
  bilingual?(wanted: WantedLanguages): BilingualDocument | undefined
}

/** A file of keys in one language, as stated or as its words are. Cost: linear. */
export function parsedResource(
  text: string,
  path: string | undefined,
  {format, drafts, lang, bilingual}: ReadResource,
): ParsedText {
  const entries = readEntries(drafts)
  let found: {readonly lang: LanguageTag | undefined} | undefined
  const ownLang = (): LanguageTag | undefined => {
    found ??= {lang: lang ?? detectLanguage(proseOf(entries))}
    return found.lang
  }
  return {
    format,
    path,
    text,
    get lang() {
      return ownLang()
    },
    document: asked =>
      resourceDocument(text, entries, {path, lang: asked ?? ownLang() ?? undeterminedLanguage(), format}),
    ...(bilingual === undefined ? {} : {bilingual}),
  }
}
