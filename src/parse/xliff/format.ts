import {escapeXml} from '../../text/escape-xml.js'
import type {Format} from '../format.js'
import {undeterminedLanguage} from '../running-text.js'
import {languageOfTranslation} from '../units/stated-languages.js'
import {readUnitFile} from '../units/unit-file.js'
import {readXliff} from './read-xliff.js'

/** Localization files: XLIFF 1.2 with the dialects of Trados, memoQ, Angular, Xcode, and XLIFF 2. */
export const xliffFormat: Format = {
  id: 'xliff',
  endings: ['xlf', 'xliff', 'sdlxliff', 'mqxliff', 'mxliff', 'txlf'],
  sniff: head => (/<(?:\w+:)?xliff[\s>]/u.test(head.slice(0, 2000)) ? 1 : 0),
  read(text, path) {
    const {units, sourceLang = undeterminedLanguage(), targetLang} = readXliff(text, {path})
    const targets = units.flatMap(({texts}) =>
      texts.flatMap(({lang, content}) => (lang === 'target' ? content.text : [])),
    )
    const stated = targetLang ?? (targets.length === 0 ? undefined : languageOfTranslation(targets, sourceLang, path))
    const langs: Readonly<Record<string, string>> = {source: sourceLang, target: stated ?? sourceLang}
    return readUnitFile(text, path, {
      format: 'xliff',
      units: units.map(unit => ({...unit, texts: unit.texts.map(own => ({...own, lang: langs[own.lang]!}))})),
      sourceLang,
      targetLang: stated,
    })
  },
  isKeyed: true,
  statesKinds: true,
  encode: escapeXml,
}
