import type {MessageLanguage} from './message-languages.js'
import {chinesePhrases} from './phrases.data.js'
import type {ReportTexts} from './report-texts.js'
import type {ValueKind} from './template.js'

type Names = Readonly<Record<Exclude<ValueKind, 'phrase' | 'list'>, Readonly<Record<string, string>>>>

const names: Readonly<Record<MessageLanguage, Names>> = {
  en: {
    language: {
      zh: 'Chinese',
      'zh-Hans': 'Simplified Chinese',
      'zh-Hant': 'Traditional Chinese',
      en: 'English',
      ru: 'Russian',
      ja: 'Japanese',
      ko: 'Korean',
      fr: 'French',
      es: 'Spanish',
      de: 'German',
      pt: 'Portuguese',
      it: 'Italian',
      ar: 'Arabic',
    },
    status: {},
    confidence: {},
  },
  zh: {
    language: {
      zh: '中文',
      'zh-Hans': '简体中文',
      'zh-Hant': '繁体中文',
      en: '英文',
      ru: '俄文',
      ja: '日文',
      ko: '韩文',
      fr: '法文',
      es: '西班牙文',
      de: '德文',
      pt: '葡萄牙文',
      it: '意大利文',
      ar: '阿拉伯文',
    },
    status: {
      preferred: '首选',
      admitted: '许用',
      deprecated: '弃用',
      forbidden: '禁用',
      approved: '采纳',
      proposed: '待审',
      rejected: '不采纳',
    },
    confidence: {high: '高', medium: '中', low: '低', unstated: '未注明', none: '无'},
  },
}

/** Between names in a list. */
export const separators: Readonly<Record<MessageLanguage, string>> = {en: ', ', zh: '、'}

const brackets: Readonly<Record<MessageLanguage, readonly [string, string]>> = {en: [' (', ')'], zh: ['（', '）']}

/** Phrases that come in English, from this program or a library, in the other languages of messages. */
const phrases: Readonly<Record<MessageLanguage, readonly (readonly [RegExp, string])[]>> = {en: [], zh: chinesePhrases}

/**
 * What a value is called in a language: the name of a language or status, the translation of a phrase. The value itself where it has
 * no name; a language with a region or script by both, as in “Portuguese (pt-BR)”.
 */
export function nameOfValue(lang: MessageLanguage, kind: ValueKind, value: string, own?: ReportTexts['names']): string {
  if (kind === 'phrase') return phraseIn(lang, value)
  if (kind === 'list') return value.replaceAll(', ', separators[lang])
  const known = own?.[kind] ?? names[lang][kind]
  if (Object.hasOwn(known, value)) return known[value]!
  if (kind !== 'language') return value
  const primary = value.split('-', 1)[0]!
  const [before, after] = brackets[lang]
  return Object.hasOwn(known, primary) ? `${known[primary]}${before}${value}${after}` : value
}

function phraseIn(lang: MessageLanguage, value: string): string {
  for (const [pattern, translation] of phrases[lang])
    if (pattern.test(value)) {
      const said = value.replace(pattern, translation).trimStart()
      return translation.includes('之一') ? said.replaceAll(', ', separators[lang]) : said
    }
  return value
}
