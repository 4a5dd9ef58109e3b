import type {XmlElement, XmlHandlers} from '../../../ooxml/xml.js'
import {readXml} from '../../../ooxml/xml.js'
import {readColumnName} from '../../../table/column-names.js'
import type {DataNode, DataProblem} from '../../../text/data-node.js'
import {type FileData, once} from '../../read/file-data.js'
import {longestId} from '../../read/schema.js'
import {glossaryName} from '../glossary-name.js'
import {locatedData} from '../located-data.js'
import {readStatus} from '../status-words.data.js'
import {
  entryElements,
  fields,
  forms,
  idMark,
  languageElements,
  type TbxField,
  termElements,
  typedElements,
  versionMark,
} from './elements.data.js'

/**
 * Read a termbase in TBX 2 (martif), TBX 3 (DCA and DCT) or MultiTerm XML. A term without a status is preferred where it is the first of its
 * language and none is stated to be; the others are admitted. Terms without text are left out; an entry without an id is called as its
 * first term. What else a file says of terms is counted in `passedOver`.
 *
 * No document type is fetched and no entity resolved. Throws DuizhaoError `XML_DOCTYPE` and `XML_DAMAGED`. Cost: some 20 MB a second.
 */
export function readTbx(text: string, path: string | undefined): FileData {
  const reader = new TbxReader()
  readXml(text, reader, {path, bareDoctype: true})
  const {concepts, problems, passedOver, deprecatedAsForbidden} = reader
  if (!reader.isTermbase)
    problems.push({
      offset: 0,
      found: 'this XML file is not a termbase',
      expected: 'TBX (root <tbx> or <martif>) or MultiTerm XML (<mtf>)',
      data: {variant: 'no-termbase'},
    })
  const {version} = reader
  const value = {
    id: glossaryName(path),
    ...(version === undefined ? {} : {version}),
    concepts: concepts.map(({value: entry}) => entry),
  }
  const starts = concepts.map(({start}) => start)
  const tree = once((): DataNode => locatedData(value, reader.starts))
  return {
    value,
    problems,
    tree,
    passedOver,
    deprecatedAsForbidden,
    starts: list => (list === 'concepts' ? starts : []),
  }
}

const roots: ReadonlySet<string> = new Set(['tbx', 'martif', 'mtf'])

interface OpenTerm {
  text?: string
  status?: string
  form?: string
  readonly notes: string[]
  readonly start: number
}

interface OpenEntry {
  id?: string | undefined
  readonly start: number
  readonly domains: string[]
  readonly notes: string[]
  readonly definitions: Map<string, string>
  readonly sources: {title: string; url?: string}[]
  readonly terms: Map<string, OpenTerm[]>
}

interface OpenElement {
  readonly name: string
  readonly field: TbxField | undefined
  /** By which it is counted where it is not read. */
  readonly kind: string
  readonly target: string | undefined
  readonly lang: string | undefined
  readonly start: number
  text: string
}

class TbxReader implements XmlHandlers {
  readonly concepts: {readonly value: object; readonly start: number}[] = []
  readonly problems: DataProblem[] = []
  readonly passedOver = new Map<string, number>()
  deprecatedAsForbidden = 0
  version: string | undefined
  readonly starts = new Map<object, number>()
  isTermbase = false
  private readonly stack: OpenElement[] = []
  private readonly ids = new Set<string>()
  private entry: OpenEntry | undefined
  private lang: string | undefined
  private term: OpenTerm | undefined

  open({name, attribute, contentStart: start}: XmlElement): void {
    if (this.stack.length === 0) this.isTermbase = roots.has(name)
    const kind = (typedElements.has(name) ? attribute('type') : undefined) ?? name
    const field = fields.get(kind.toLowerCase())
    this.stack.push({name, kind, field, target: attribute('target'), lang: attribute('lang'), start, text: ''})
    if (entryElements.has(name)) {
      this.entry = {
        id: attribute('id'),
        start,
        domains: [],
        notes: [],
        definitions: new Map(),
        sources: [],
        terms: new Map(),
      }
      this.lang = undefined
    } else if (languageElements.has(name) || name === 'language') {
      const stated = attribute('lang') ?? (name === 'language' ? attribute('type') : undefined)
      this.lang = stated === undefined ? undefined : this.languageOf(stated, start)
    } else if (termElements.has(name) && this.term === undefined) this.term = {notes: [], start}
  }

  text(piece: string): void {
    const top = this.stack.at(-1)
    if (top !== undefined && (this.entry !== undefined || this.isChange(top))) top.text += piece
  }

  close(name: string): void {
    const element = this.stack.pop()!
    const parent = this.stack.at(-1)
    const {entry, term} = this
    if (entry === undefined) {
      if (this.isChange(element, parent) && element.text.startsWith(versionMark))
        this.version = element.text.slice(versionMark.length).trim() || undefined
      return
    }
    if (element.field !== undefined) this.keep(element.field, element, parent?.name ?? '')
    else if (parent?.field !== undefined) parent.text += element.text
    else if (name === transaction) this.count(name)
    else if (!structure.has(name)) this.passOver(element)
    if (term !== undefined && termElements.has(name) && !this.stack.some(one => termElements.has(one.name))) {
      this.addTerm(entry, term, name)
      this.term = undefined
    } else if (languageElements.has(name)) this.lang = undefined
    else if (entryElements.has(name)) {
      this.addEntry(entry)
      this.entry = undefined
    }
  }

  private keep(field: TbxField, element: OpenElement, parent: string): void {
    const {entry, term, lang} = this
    const text = onOneLine(element.text)
    if (entry === undefined || (text === '' && field !== 'source')) return
    // A note on a transaction or on a source says nothing about the term.
    if (field === 'note' && !isLevel(parent) && element.name === 'note') this.passOver(element)
    else if (field === 'note') (term ?? entry).notes.push(text)
    else if (field === 'domain') entry.domains.push(text)
    else if (field === 'id') entry.id ??= text
    else if (field === 'source') addSource(entry, text, element.target)
    else if (field === 'subset') {
      if (text.startsWith(idMark) && entryElements.has(parent)) entry.id = text.slice(idMark.length)
      else this.passOver(element)
    } else if (field === 'definition') {
      const key = lang ?? (element.lang === undefined ? '' : (this.languageOf(element.lang, element.start) ?? ''))
      const before = entry.definitions.get(key)
      entry.definitions.set(key, before === undefined ? text : `${before}\n${text}`)
    } else if (term === undefined) this.passOver(element)
    else if (field === 'term') term.text ??= text
    else term[field] = text
  }

  private passOver({kind, text}: OpenElement): void {
    if (text.trim() !== '' && !this.stack.some(one => one.name === transaction)) this.count(kind)
  }

  private addTerm(entry: OpenEntry, term: OpenTerm, element: string): void {
    if (term.text === undefined) return
    if (this.lang === undefined) {
      if (this.problems.length < mostProblems)
        this.problems.push({
          offset: term.start,
          found: `a <${element}> without a language`,
          expected: 'a language section such as <langSec xml:lang="en"> around it',
          data: {variant: 'no-language', element},
        })
      return
    }
    const terms = entry.terms.get(this.lang) ?? []
    terms.push(term)
    entry.terms.set(this.lang, terms)
  }

  private addEntry(entry: OpenEntry): void {
    const value: Record<string, unknown> = {id: this.idOf(entry)}
    const definitions = [...entry.definitions].map(([lang, text]) => [lang === '' ? undetermined : lang, text] as const)
    const [first] = definitions
    if (entry.domains.length > 0) value.domain = entry.domains.join(', ')
    if (first !== undefined)
      value.definition =
        definitions.length === 1 && entry.definitions.has('') ? first[1] : Object.fromEntries(definitions)
    if (entry.notes.length > 0) value.note = entry.notes.join('\n')
    if (entry.sources.length > 0) value.sources = entry.sources
    for (const [lang, terms] of entry.terms) value[lang] = this.termValues(terms)
    this.starts.set(value, entry.start)
    this.concepts.push({value, start: entry.start})
  }

  private termValues(terms: readonly OpenTerm[]): object[] {
    const stated = terms.map(({status}) => (status === undefined ? undefined : readStatus(status)))
    const first = stated.includes('preferred') ? -1 : stated.indexOf(undefined)
    return terms.map(({text, form: type, notes, status: word, start}, i) => {
      if (stated[i] === 'forbidden' && /^deprecated/iu.test(word!.trim())) this.deprecatedAsForbidden++
      if (word !== undefined && stated[i] === undefined) this.count(`administrativeStatus “${word}”`)
      const form = type === undefined ? undefined : forms.get(type.toLowerCase())
      if (type !== undefined && form === undefined) this.count('termType')
      const status = stated[i] ?? (i === first ? 'preferred' : 'admitted')
      const note = notes.length === 0 ? undefined : notes.join('\n')
      const value = {text, status, ...(form && {form}), ...(note && {note})}
      this.starts.set(value, start)
      return value
    })
  }

  /** A paragraph in the list of changes at the head of a file. */
  private isChange({name}: OpenElement, parent = this.stack.at(-2)): boolean {
    return name === 'p' && parent?.name === 'change'
  }

  private count(kind: string): void {
    this.passedOver.set(kind, (this.passedOver.get(kind) ?? 0) + 1)
  }

  private idOf({id, terms}: OpenEntry): string {
    const [first] = [...terms.values()].flat()
    const stated = id ?? first?.text ?? 'entry'
    const base = stated.slice(0, longestId)
    let own = base
    // An id that the file states stays, even twice: the lint says so.
    for (let n = 2; id === undefined && this.ids.has(own); n++) own = `${base.slice(0, longestId - 8)}-${n}`
    this.ids.add(own)
    return own
  }

  private languageOf(stated: string, offset: number): string | undefined {
    const name = readColumnName(stated.trim().replaceAll('_', '-'))
    // Under this key a concept has its id.
    if (name?.kind === 'language') return name.lang === 'id' ? 'id-ID' : name.lang
    if (this.problems.length < mostProblems)
      this.problems.push({
        offset,
        found: `unknown language “${stated}”`,
        expected: 'a tag such as zh, en or pt-BR',
        data: {variant: 'language', value: stated},
      })
    return undefined
  }
}

const mostProblems = 100

/** The tag of BCP 47 for a language that is not said. */
const undetermined = 'und'

/** When an entry was made and changed, and by whom: counted once, whatever is in it. */
const transaction = 'transacGrp'

const structure: ReadonlySet<string> = new Set([
  ...entryElements,
  ...languageElements,
  ...termElements,
  'language',
  'descripGrp',
  'adminGrp',
  'termNoteGrp',
  'termCompList',
  'termCompGrp',
])

/** Without the line breaks and indents of a file that was made to be looked at. */
function onOneLine(text: string): string {
  const lines = text.split(/[\r\n]+/u).map(line => line.trim())
  return lines.filter(line => line !== '').join(' ')
}

function isLevel(name: string): boolean {
  return entryElements.has(name) || languageElements.has(name) || termElements.has(name)
}

function addSource(entry: OpenEntry, text: string, target: string | undefined): void {
  const title = text === '' ? target : text
  if (title === undefined || title === '') return
  const url = target === undefined || target === '' ? undefined : target
  if (entry.sources.some(known => known.title === title && known.url === url)) return
  entry.sources.push({title, ...(url && {url})})
}
