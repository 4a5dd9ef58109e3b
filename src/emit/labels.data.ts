import type {LanguageTag} from '../model/document.js'

/** What the outputs say for themselves, in each language. */
export interface OutputLabels {
  readonly omitted: string
  readonly added: string
  readonly moved: string
  readonly title: string
}

const en: OutputLabels = {omitted: 'not translated', added: 'added', moved: 'moved', title: 'Aligned text'}

const labels: Readonly<Record<string, OutputLabels>> = {
  en,
  zh: {omitted: '未译', added: '增译', moved: '移位', title: '对照文本'},
}

export function outputLabels(lang: LanguageTag): OutputLabels {
  return labels[lang.toLowerCase().split('-', 1)[0]!] ?? en
}

/** The name of a language in itself: 中文, English. */
export function languageName(lang: LanguageTag): string {
  return new Intl.DisplayNames([lang], {type: 'language'}).of(lang) ?? lang
}
