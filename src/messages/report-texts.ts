import type {Texts} from './catalogue.js'
import type {ReportLanguage} from './message-languages.js'
import type {ValueKind} from './template.js'

/** What findings, notes and reports say in a language that is loaded when it is asked for; help, errors and pages are in English then. */
export interface ReportTexts {
  readonly cli: Texts
  readonly editor: Texts
  readonly report: Texts
  readonly ruleTitles: Texts
  /** By rule id. */
  readonly rules: Readonly<Record<string, Texts>>
  readonly listSeparator: string
  readonly names: Readonly<Partial<Record<ValueKind, Readonly<Record<string, string>>>>>
}

const loaded = new Map<ReportLanguage, ReportTexts>()

/** Have the texts of a language at hand for translators that are made from now on. */
export function keepTexts(lang: ReportLanguage, texts: ReportTexts): void {
  loaded.set(lang, texts)
}

/** The texts at hand; undefined for a language that is always there, and for one that was not loaded. */
export function loadedTexts(lang: ReportLanguage): ReportTexts | undefined {
  return loaded.get(lang)
}
