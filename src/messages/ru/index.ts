import type {ReportTexts} from '../report-texts.js'
import {changes} from './changes.js'
import {cli} from './cli.js'
import {editor} from './editor.js'
import {glossaryRules} from './glossary-rules.js'
import {report} from './report.js'
import {ruleTitles} from './rule-titles.js'
import {rules} from './rules.js'

/** Russian: what findings, notes and reports say. */
export const ru: ReportTexts = {
  cli,
  editor,
  report,
  ruleTitles,
  rules: {...rules, ...glossaryRules, ...changes},
  listSeparator: ', ',
  names: {
    language: {
      zh: 'китайский',
      'zh-Hans': 'китайский упрощённый',
      'zh-Hant': 'китайский традиционный',
      en: 'английский',
      ru: 'русский',
      ja: 'японский',
      ko: 'корейский',
      fr: 'французский',
      es: 'испанский',
      de: 'немецкий',
      pt: 'португальский',
      it: 'итальянский',
      ar: 'арабский',
    },
    status: {
      preferred: 'основной',
      admitted: 'допустимый',
      deprecated: 'устаревший',
      forbidden: 'недопустимый',
      proposed: 'предложенный',
      rejected: 'отклонённый',
    },
    confidence: {high: 'высокая', medium: 'средняя', low: 'низкая', unstated: 'не указана'},
  },
}
