import {
  type Concept,
  type Glossary,
  isInForce,
  type Provenance,
  type Term,
  type TermStatus,
} from '../../../model/term.js'
import {escapeXml} from '../../../text/escape-xml.js'
import {glossaryLanguages} from '../../glossary-languages.js'
import {type ConversionLoss, type ConvertedGlossary, glossaryLoss} from '../conversion-loss.js'
import {idMark, versionMark, writtenForms, writtenStatuses} from './elements.data.js'

/** TBX-Basic of 2019 in its two styles, and TBX of 2008 (martif), which older tools take. */
export type TbxDialect = 'dca' | 'dct' | 'v2'

/** How a glossary is written as TBX: style, languages, and the words of a tool for statuses. */
export interface TbxOptions {
  readonly dialect?: TbxDialect | undefined
  /** Other languages are left out, and listed. */
  readonly languages?: readonly string[] | undefined
  /** Words for statuses, where a tool has its own. */
  readonly statuses?: Readonly<Partial<Record<TermStatus, string>>> | undefined
}

/**
 * A termbase in TBX that {@link parseGlossary} reads back with the same ids, terms, statuses and order; `deprecatedTerm` is what is
 * forbidden, `supersededTerm` what is deprecated. What TBX-Basic has no place for is listed.
 */
export function emitGlossaryTbx(glossary: Glossary, options: TbxOptions = {}): ConvertedGlossary {
  const {dialect = 'dca', languages} = options
  const writer = new TbxWriter(dialects[dialect], {...writtenStatuses, ...options.statuses})
  const losses: ConversionLoss[] = []
  const entries: string[] = []
  for (const concept of glossary.concepts) {
    const terms = concept.terms.filter(({lang}) => languages?.includes(lang) ?? true)
    if (isInForce(concept) && terms.length > 0) entries.push(writer.entry({...concept, terms}))
    losses.push(...lossOf(concept, terms))
  }
  const [mainLanguage] = glossaryLanguages([glossary])
  const titles = Object.values(glossary.title ?? {})
  const title = titles[0] === undefined ? '' : `<titleStmt><title>${escapeXml(titles[0])}</title></titleStmt>`
  const {version} = glossary
  const revision =
    version === undefined
      ? ''
      : `<revisionDesc><change><p>${escapeXml(versionMark + version)}</p></change></revisionDesc>`
  const body = entries.length === 0 ? '' : `  <body>\n${entries.join('')}  </body>\n`
  const text = dialects[dialect].file(
    escapeXml(languages?.[0] ?? mainLanguage),
    `<fileDesc>${title}${source}</fileDesc>${revision}`,
    body,
  )
  return {text, losses: [...glossaryLoss(glossary, titles.length > 1 ? ['title'] : []), ...losses]}
}

interface Dialect {
  readonly entry: string
  readonly language: string
  readonly term: string
  /** An element of one of the kinds that TBX-Basic has. */
  readonly data: (element: string, type: string, text: string, attributes?: string) => string
  readonly file: (lang: string, header: string, body: string) => string
}

const source = '<sourceDesc><p>duizhao</p></sourceDesc>'

function typed(element: string, type: string, text: string, attributes = ''): string {
  return `<${element} type="${type}"${attributes}>${escapeXml(text)}</${element}>`
}

function file(style: string, namespaces: string): Dialect['file'] {
  return (lang, header, body) => `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="${style}" xml:lang="${lang}" xmlns="urn:iso:std:iso:30042:ed-2"${namespaces}>
 <tbxHeader>${header}</tbxHeader>
 <text>
${body} </text>
</tbx>
`
}

const basic: ReadonlySet<string> = new Set(['definition', 'source', 'projectSubset', 'termType'])

const dialects: Readonly<Record<TbxDialect, Dialect>> = {
  dca: {entry: 'conceptEntry', language: 'langSec', term: 'termSec', data: typed, file: file('dca', '')},
  dct: {
    entry: 'conceptEntry',
    language: 'langSec',
    term: 'termSec',
    data: (_, type, text, attributes = '') => {
      const name = `${basic.has(type) ? 'basic' : 'min'}:${type}`
      return `<${name}${attributes}>${escapeXml(text)}</${name}>`
    },
    file: file('dct', ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'),
  },
  v2: {
    entry: 'termEntry',
    language: 'langSet',
    term: 'tig',
    data: typed,
    file: (lang, header, body) => `<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX" xml:lang="${lang}">
 <martifHeader>${header}</martifHeader>
 <text>
${body === '' ? '  <body/>\n' : body} </text>
</martif>
`,
  },
}

class TbxWriter {
  private readonly ids = new Set<string>()

  constructor(
    private readonly dialect: Dialect,
    private readonly statuses: Readonly<Record<TermStatus, string>>,
  ) {}

  entry(concept: Concept): string {
    const {entry, data} = this.dialect
    const {id, domain, definition = {}, note, sources = [], terms} = concept
    const languages = [...new Set(terms.map(({lang}) => lang))]
    const xmlId = this.idOf(id)
    const elsewhere = Object.entries(definition).filter(([lang]) => !languages.includes(lang))
    const lines = [
      ...(domain === undefined ? [] : [data('descrip', 'subjectField', domain)]),
      ...elsewhere.flatMap(([lang, text]) =>
        linesOf(text).map(line => data('descrip', 'definition', line, ` xml:lang="${escapeXml(lang)}"`)),
      ),
      ...(xmlId === id ? [] : [data('admin', 'projectSubset', idMark + id)]),
      ...sources.map(one =>
        isLink(one)
          ? data('xref', 'externalCrossReference', one.title, ` target="${escapeXml(one.url!)}"`)
          : data('admin', 'source', one.title),
      ),
      ...notes(note),
      ...languages.flatMap(lang => this.language(lang, concept)),
    ]
    return `   <${entry} id="${escapeXml(xmlId)}">\n${lines.map(line => `    ${line}\n`).join('')}   </${entry}>\n`
  }

  private language(lang: string, {terms, definition}: Concept): string[] {
    const {language, data} = this.dialect
    return [
      `<${language} xml:lang="${escapeXml(lang)}">`,
      ...linesOf(definition?.[lang]).map(line => ` ${data('descrip', 'definition', line)}`),
      ...terms.filter(term => term.lang === lang).map(term => ` ${this.term(term)}`),
      `</${language}>`,
    ]
  }

  private term({text, status, form, note}: Term): string {
    const {term, data} = this.dialect
    const parts = [
      `<term>${escapeXml(text)}</term>`,
      data('termNote', 'administrativeStatus', this.statuses[status]),
      ...(form === undefined ? [] : [data('termNote', 'termType', writtenForms[form])]),
      ...notes(note),
    ]
    return `<${term}>${parts.join('')}</${term}>`
  }

  /** The id itself where XML takes it and has it not yet; else one that is free. */
  private idOf(id: string): string {
    let own = id
    for (let n = this.ids.size + 1; !isXmlId(own) || this.ids.has(own); n++) own = `c${n}`
    this.ids.add(own)
    return own
  }
}

/** A name without a colon, as ids are in XML. */
function isXmlId(id: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id) && !/[^\p{ASCII}\p{Ideographic}]/u.test(id)
}

function isLink({url}: Provenance): boolean {
  return url !== undefined && /^https?:\/\/./u.test(url)
}

function notes(note: string | undefined): string[] {
  return linesOf(note).map(line => `<note>${escapeXml(line)}</note>`)
}

/** An element a line: a reader takes line breaks inside one for those of the file. */
function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** Whether an element a line holds a text. */
function isHeld(text: string | undefined): boolean {
  return text === undefined || (linesOf(text).join('\n') === text && isHeldLine(text.replaceAll('\n', '')))
}

/** Whether one element holds a text: no line break, and nothing that XML has not. */
function isHeldLine(text: string): boolean {
  return text.trim() === text && !/[\0-\x08\n-\x1f\ufffe\uffff]|\p{Surrogate}/u.test(text)
}

const heldOfConcept: ReadonlySet<string> = new Set(['id', 'domain', 'definition', 'note', 'sources', 'terms', 'place'])
const heldOfTerm: ReadonlySet<string> = new Set(['text', 'lang', 'status', 'form', 'note'])

function lossOf(concept: Concept, written: readonly Term[]): ConversionLoss[] {
  const {id, status, domain, note, definition = {}, sources = [], terms} = concept
  if (!isInForce(concept)) return [{concept: id, keys: [], status}]
  if (terms.length === 0) return [{concept: id, keys: ['id']}]
  const keys = new Set(Object.keys(concept).filter(key => !heldOfConcept.has(key) && key !== 'status'))
  if (!isHeldLine(id)) keys.add('id')
  if (!isHeldLine(domain ?? '')) keys.add('domain')
  if (!isHeld(note)) keys.add('note')
  if (!Object.values(definition).every(isHeld)) keys.add('definition')
  if (!sources.every(one => one.date === undefined && one.confidence === undefined && (!one.url || isLink(one))))
    keys.add('sources')
  for (const term of terms) {
    if (!written.includes(term)) keys.add(term.lang)
    for (const key of Object.keys(term)) if (!heldOfTerm.has(key)) keys.add(key)
    if (!isHeldLine(term.text)) keys.add('text')
    if (!isHeld(term.note)) keys.add('note')
  }
  return keys.size === 0 ? [] : [{concept: id, keys: [...keys].sort()}]
}
