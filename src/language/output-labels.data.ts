import type {LanguageTag} from '../model/document.js'
import {primaryLanguage} from './language-tag.js'

/** What aligned output says for itself, in each language. */
export interface OutputLabels {
  readonly omitted: string
  readonly added: string
  readonly moved: string
  readonly title: string
}

const en: OutputLabels = {omitted: 'not translated', added: 'added', moved: 'moved', title: 'Aligned text'}

const labels: ReadonlyMap<string, OutputLabels> = new Map([
  ['en', en],
  ['zh', {omitted: '未译', added: '增译', moved: '移位', title: '对照文本'}],
  ['ru', {omitted: 'не переведено', added: 'добавлено', moved: 'перемещено', title: 'Параллельный текст'}],
  ['ja', {omitted: '未訳', added: '追加', moved: '移動', title: '対訳'}],
  ['ko', {omitted: '미번역', added: '추가', moved: '이동', title: '대역'}],
  ['fr', {omitted: 'non traduit', added: 'ajouté', moved: 'déplacé', title: 'Texte aligné'}],
  ['es', {omitted: 'sin traducir', added: 'añadido', moved: 'movido', title: 'Texto alineado'}],
  ['de', {omitted: 'nicht übersetzt', added: 'hinzugefügt', moved: 'verschoben', title: 'Alignierter Text'}],
])

/** As CLDR has them; a table, because `Intl.DisplayNames` differs from one version of Node to the next. */
const names: ReadonlyMap<string, string> = new Map([
  ['zh', '中文'],
  ['en', 'English'],
  ['ru', 'русский'],
  ['ja', '日本語'],
  ['ko', '한국어'],
  ['fr', 'français'],
  ['es', 'español'],
  ['de', 'Deutsch'],
])

/** The labels in a language; in English where there are none in it. */
export function outputLabels(lang: LanguageTag): OutputLabels {
  return labels.get(primaryLanguage(lang)) ?? en
}

/** The name of a language in itself (中文, English); its tag where the name is not known, or says less than the tag. */
export function languageName(lang: LanguageTag): string {
  return names.get(lang.toLowerCase()) ?? lang
}
