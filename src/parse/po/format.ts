import {isLanguageTag} from '../../language/language-tag.js'
import {detectLanguage} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'
import type {Format} from '../format.js'
import {undeterminedLanguage} from '../running-text.js'
import {accelerators} from '../units/accelerators.js'
import {languageOfTranslation} from '../units/stated-languages.js'
import {type FileUnit, readUnitFile, type UnitText} from '../units/unit-file.js'
import {categoriesOf, encodePo, type PoMessage, type PoString, readPo} from './read-po.js'

/** Catalogues of gettext. */
export const poFormat: Format = {
  id: 'po',
  endings: ['po', 'pot'],
  sniff: head => (/^msgid[ \t]+"/mu.test(head) && /^msgstr(?:\[0\])?[ \t]+"/mu.test(head) ? 1 : 0),
  read(text, path) {
    const all = readPo(text)
    const header = all.find(({strings}) => !strings.has('msgctxt') && textOf(strings.get('msgid')) === '')
    const messages = all.filter(message => message !== header)
    const headers = textOf(header?.strings.get('msgstr'))
    const ids = messages.map(({strings}) => textOf(strings.get('msgid')))
    const sourceLang =
      stated(headers, 'X-Source-Language') ?? detectLanguage(ids.slice(0, 500).join('\n')) ?? undeterminedLanguage()
    const texts = messages.map(({strings}) => textOf(strings.get('msgstr') ?? strings.get('msgstr[0]')))
    const targetLang =
      stated(headers, 'Language') ??
      (texts.every(own => own === '') ? undefined : languageOfTranslation(texts, sourceLang, path))
    const units = messages.map(message => unitOf(message, sourceLang, targetLang))
    return readUnitFile(text, path, {format: 'po', units, sourceLang, targetLang})
  },
  isKeyed: true,
  statesKinds: true,
  encode: encodePo,
}

function textOf(string: PoString | undefined): string {
  return string?.content.text ?? ''
}

function stated(header: string, name: string): LanguageTag | undefined {
  const tag = new RegExp(`^${name}:[ \\t]*([\\w@.-]+)`, 'mu').exec(header)?.[1]?.replaceAll('_', '-')
  const plain = tag?.replace(/[@.].*$/su, '')
  return plain !== undefined && isLanguageTag(plain) ? plain : undefined
}

function unitOf({strings, isFuzzy}: PoMessage, sourceLang: LanguageTag, targetLang: LanguageTag | undefined): FileUnit {
  const id = strings.get('msgid')!
  const plural = strings.get('msgid_plural')
  const context = strings.get('msgctxt')
  const translations = [...strings].filter(([name]) => name.startsWith('msgstr')).map(([, string]) => string)
  const text = ({content, span}: PoString, lang: LanguageTag): UnitText => ({
    lang,
    span,
    content,
    codes: [],
    syntax: accelerators(content),
  })
  const sources = [text(id, sourceLang)]
  if (plural !== undefined) sources.push(text(plural, sourceLang))
  const categories = categoriesOf(targetLang ?? sourceLang, translations.length)
  const own = ['one', 'other'] as const
  return {
    id: [...(context === undefined ? [] : [textOf(context)]), textOf(id)].join(' | '),
    place: id.span,
    texts: [
      ...sources.map((source, i) => (plural === undefined ? source : {...source, category: own[i]})),
      ...(targetLang === undefined ? [] : translations).map((string, i) => ({
        ...text(string, targetLang!),
        ...(plural === undefined ? {} : {category: categories[i]}),
      })),
    ],
    ...(plural === undefined ? {} : {isPlural: true}),
    ...(isFuzzy ? {isSuggestion: true} : {}),
  }
}
