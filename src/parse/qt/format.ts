import {isLanguageTag} from '../../language/language-tag.js'
import {detectLanguage} from '../../language/registry.js'
import type {Placeholder} from '../../model/resource.js'
import type {Span} from '../../model/span.js'
import {readXml, type XmlElement, type XmlHandlers} from '../../ooxml/xml.js'
import {escapeXml} from '../../text/escape-xml.js'
import type {MappedText} from '../../text/mapped-text.js'
import type {Format} from '../format.js'
import {categoriesOf} from '../po/read-po.js'
import {undeterminedLanguage} from '../running-text.js'
import {accelerators} from '../units/accelerators.js'
import {type InlineElements, noElements, readInline} from '../units/inline-xml.js'
import {languageOfTranslation} from '../units/stated-languages.js'
import {readUnitFile, type UnitText} from '../units/unit-file.js'

/** Qt Linguist. Its ending is that of TypeScript, so that only the content tells. */
export const qtFormat: Format = {
  id: 'qt',
  endings: [],
  sniff: head => (/<TS[\s>]/u.test(head.slice(0, 2000)) ? 1 : 0),
  read(text, path) {
    const reader = new QtReader(text)
    readXml(text, reader, {path, bareDoctype: true})
    const {messages} = reader
    const words = (spans: readonly (Span | undefined)[]): string[] =>
      spans.slice(0, 500).flatMap(span => (span === undefined ? [] : text.slice(span.start, span.end)))
    const sourceLang =
      tagOf(reader.sourceLang) ??
      detectLanguage(words(messages.map(({source}) => source)).join('\n')) ??
      undeterminedLanguage()
    const targets = words(messages.flatMap(({targets}) => targets))
    const targetLang = tagOf(reader.targetLang) ?? languageOfTranslation(targets, sourceLang, path)
    const units = messages.map(({source, targets, isPlural, ...message}) => {
      const categories = isPlural ? categoriesOf(targetLang, targets.length) : []
      const read = (span: Span | undefined, lang: string): UnitText[] => {
        if (span === undefined) return []
        const inline = readInline(text, span.start, span.end, elements)
        const {content} = inline
        const codes = [...inline.codes, ...placeholdersIn(content)].sort((a, b) => a.start - b.start)
        return [{lang, span, content, codes, syntax: accelerators(content)}]
      }
      const sources = read(source, sourceLang)
      return {
        ...message,
        texts: [
          ...sources.map((own): UnitText => (isPlural ? {...own, category: 'other'} : own)),
          ...targets.flatMap((target, i) => read(target, targetLang).map(own => ({...own, category: categories[i]}))),
        ],
        ...(isPlural ? {isPlural} : {}),
      }
    })
    return readUnitFile(text, path, {format: 'qt', units, sourceLang, targetLang})
  },
  isKeyed: true,
  statesKinds: true,
  encode: escapeXml,
}

/** `<byte value="x1"/>` is a character that XML has none for. */
const elements: InlineElements = {...noElements, alone: new Set(['byte'])}

/** `%1`, `%L1`, `%n`: what the program fills in. */
function placeholdersIn(content: MappedText): Placeholder[] {
  return [...content.text.matchAll(/%(?:L?(\d{1,2})|n)(?![\d\p{L}])/gu)].map(({0: found, 1: number, index}) => ({
    kind: 'variable',
    name: `%${number ?? 'n'}`,
    ...content.originalSpan(index, index + found.length),
  }))
}

function tagOf(lang = ''): string | undefined {
  const tag = lang.replaceAll('_', '-')
  return tag !== '' && isLanguageTag(tag) ? tag : undefined
}

interface Message {
  readonly id: string
  readonly place: Span
  readonly isSuggestion?: true
  readonly isPlural: boolean
  readonly source: Span | undefined
  /** One, or one a plural form. */
  readonly targets: readonly Span[]
}

/** What a translation that nobody uses any more is called. */
const gone: ReadonlySet<string | undefined> = new Set(['vanished', 'obsolete'])

class QtReader implements XmlHandlers {
  readonly messages: Message[] = []
  sourceLang: string | undefined
  targetLang: string | undefined
  private context = ''
  private words = ''
  private message: {place: Span; isPlural: boolean; source?: Span; targets: Span[]} | undefined
  private type: string | undefined
  /** Whether the translation is in its plural forms. */
  private hasForms = false
  private start = 0

  constructor(private readonly xml: string) {}

  open({name, attribute, contentStart}: XmlElement): void {
    if (name === 'TS') {
      this.sourceLang = attribute('sourcelanguage')
      this.targetLang = attribute('language')
    } else if (name === 'message') {
      const place = {start: this.xml.lastIndexOf('<', contentStart - 1), end: contentStart}
      this.message = {place, isPlural: attribute('numerus') === 'yes', targets: []}
      this.type = undefined
    } else if (name === 'translation') {
      this.type = attribute('type')
      this.hasForms = this.message?.isPlural === true
    } else if (name === 'numerusform') this.hasForms = true
    if (name !== 'byte' && name !== 'lengthvariant') {
      this.start = contentStart
      this.words = ''
    }
  }

  text(piece: string): void {
    this.words += piece
  }

  close(name: string, end: number): void {
    const {message} = this
    const span = {start: this.start, end: Math.max(this.start, this.xml.lastIndexOf('<', end - 1))}
    if (name === 'name') this.context = this.words.trim()
    else if (message === undefined) return
    else if (name === 'source') message.source = span
    else if (name === 'numerusform' || (name === 'translation' && !this.hasForms)) message.targets.push(span)
    else if (name === 'message') this.finish(message)
  }

  private finish({place, isPlural, source, targets}: NonNullable<typeof this.message>): void {
    this.message = undefined
    if (gone.has(this.type)) return
    const words = source === undefined ? '' : readInline(this.xml, source.start, source.end, elements).content.text
    const id = [this.context, words].filter(part => part !== '').join(' | ')
    const isSuggestion = this.type === 'unfinished' ? ({isSuggestion: true} as const) : {}
    this.messages.push({id, place, isPlural, source, targets, ...isSuggestion})
  }
}
