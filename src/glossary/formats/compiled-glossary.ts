import type {LanguageProfile} from '../../language/contract/profile.js'
import type {TermText} from '../../language/contract/term-language.js'
import {isSameLanguage} from '../../language/language-tag.js'
import {profileFor} from '../../language/registry.js'
import {namedError} from '../../messages/named-error.js'
import type {LanguageTag} from '../../model/document.js'
import type {DuizhaoError} from '../../model/errors.js'
import type {Concept, Glossary, Term} from '../../model/term.js'
import {packageVersion} from '../../text/package-version.js'
import {LazyConcepts, type LazyGlossary, lazyGlossary} from '../lazy-glossary.js'
import {AhoCorasick, type AutomatonArrays} from '../match/aho-corasick.js'
import {isSoundAutomaton} from '../match/automaton-check.js'
import {WordTable} from '../match/symbol-table.js'
import {columnsOf, type TermColumns} from '../match/term-columns.js'
import {patternsOf, readTermSymbols, type TermPatterns} from '../match/term-patterns.js'
import {readSections, type Sections, writeSections} from './compiled-sections.js'
import {isConcept} from './concept-check.js'
import {packConcept, unpackConcept} from './packed-concept.js'

/** Names of the arrays of an automaton, in the order in which they lie in a file. */
const arrayNames = [
  'hashState',
  'hashSymbol',
  'hashNext',
  'fail',
  'output',
  'firstPattern',
  'nextPattern',
  'lengths',
] as const satisfies readonly (keyof AutomatonArrays)[]

/**
 * The bytes of a compiled glossary: concepts as JSON, and for each language the automaton of its terms. `concepts` are those in
 * force, each id once. The same input gives the same bytes. Cost: that of a matcher for each language.
 */
export function compileGlossary(concepts: readonly Concept[], id: string, version?: string): Uint8Array {
  const sections = new Map<string, Uint8Array | Int32Array>()
  const lines = concepts.map(concept => `${JSON.stringify(packConcept(concept))}\n`)
  const ends = new Int32Array(lines.length)
  let end = 0
  for (const [place, line] of lines.entries()) {
    end += Buffer.byteLength(line)
    ends[place] = end
  }
  sections.set('ids', encoded(JSON.stringify(concepts.map(concept => concept.id))))
  sections.set('concepts', encoded(lines.join('')))
  sections.set('ends', ends)
  const columns = columnsOf(concepts)
  const profiles = new Map<LanguageTag, LanguageProfile>()
  for (const lang of columns.langs) {
    const profile = profileFor(lang)
    profiles.set(profile.tag, profile)
  }
  for (const profile of profiles.values()) addLanguage(sections, columns, profile)
  const header = {
    ...programOf(),
    id,
    ...(version === undefined ? {} : {version}),
    count: concepts.length,
    languages: columns.langs,
    ready: [...profiles.keys()],
    firstUse: concepts.some(({firstUse}) => firstUse === 'expand'),
  }
  return writeSections(header, sections)
}

function addLanguage(
  sections: Map<string, Uint8Array | Int32Array>,
  columns: TermColumns,
  profile: LanguageProfile,
): void {
  const table = new WordTable()
  const {symbols, offsets, places, ranks} = readTermSymbols(columns, profile, profile.tag, table)
  const automaton = AhoCorasick.build(symbols, offsets).toArrays()
  const {tag} = profile
  sections.set(`${tag}/words`, encoded(JSON.stringify(table.words())))
  sections.set(`${tag}/places`, places)
  sections.set(`${tag}/terms`, ranks)
  for (const name of arrayNames) sections.set(`${tag}/${name}`, automaton[name])
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Symbols hold only for the program that made them: how words are folded, and what a letter is. */
function programOf(): {readonly program: string; readonly unicode: string} {
  return {program: packageVersion(), unicode: process.versions.unicode ?? ''}
}

/**
 * The glossary of a compiled file. Its concepts are read when they are asked for; where another version of the program
 * made the file, its matchers are built anew. Throws DuizhaoError `GLOSSARY_DAMAGED`, also later for a concept that is none.
 */
export function openCompiledGlossary(file: Uint8Array, path: string): Glossary {
  const sections = readSections(file)
  if (sections === undefined) throw damaged(path)
  const {id, version} = sections.header
  return lazyGlossary(new CompiledGlossary(sections, path), {
    id: typeof id === 'string' ? id : '',
    version: typeof version === 'string' ? version : undefined,
    tests: [],
    path,
  })
}

/** A glossary of which nothing is read before it is needed: its matchers lie ready in the file. */
class CompiledGlossary implements LazyGlossary {
  private readonly read: LazyConcepts
  private readonly ends: Int32Array
  private readonly text: Uint8Array
  private readonly languages: readonly LanguageTag[]
  private placesById: ReadonlyMap<string, number> | undefined

  constructor(
    private readonly sections: Sections,
    private readonly path: string,
  ) {
    this.ends = sections.numbers('ends')
    this.text = sections.bytes('concepts')
    this.languages = listOf(sections.header.languages)
    if (this.ends.length !== sections.header.count) throw damaged(path)
    this.read = new LazyConcepts(this.ends.length, place =>
      this.parse(place === 0 ? 0 : this.ends[place - 1]!, this.ends[place]!),
    )
  }

  get length(): number {
    return this.ends.length
  }

  get digest(): string {
    return this.sections.digest
  }

  get asksForFirstUse(): boolean {
    return this.sections.header.firstUse !== false
  }

  get concepts(): readonly Concept[] {
    return this.read.all()
  }

  conceptAt(place: number): Concept {
    return this.read.at(place)
  }

  concept(id: string): Concept | undefined {
    this.placesById ??= new Map(this.strings('ids').map((one, place) => [one, place]))
    const place = this.placesById.get(id)
    return place === undefined ? undefined : this.conceptAt(place)
  }

  patterns(profile: LanguageProfile): TermPatterns {
    const ready = this.readyPatterns(profile)
    if (ready !== undefined) return ready
    const isOwn = (lang: LanguageTag): boolean => isSameLanguage(lang, profile.tag)
    return patternsOf(this.languages.some(isOwn) ? this.concepts : [], profile, profile.tag)
  }

  private readyPatterns(profile: LanguageProfile): TermPatterns | undefined {
    const {header} = this.sections
    const {program, unicode} = programOf()
    if (!listOf(header.ready).includes(profile.tag)) return undefined
    if (header.program !== program || header.unicode !== unicode) return undefined
    const numbers = (name: string) => this.sections.numbers(`${profile.tag}/${name}`)
    const arrays = Object.fromEntries(arrayNames.map(name => [name, numbers(name)])) as Record<
      (typeof arrayNames)[number],
      Int32Array
    >
    const [places, ranks] = [numbers('places'), numbers('terms')]
    const count = arrays.lengths.length
    if (places.length !== count || ranks.length !== count || !isSoundAutomaton(arrays)) throw damaged(this.path)
    const table = WordTable.of(this.strings(`${profile.tag}/words`))
    const texts = new Map<number, TermText>()
    const termOf = (pattern: number): Term => {
      const term = this.conceptAt(places[pattern]!).terms[ranks[pattern]!]
      if (term === undefined) throw damaged(this.path)
      return term
    }
    return {
      count,
      table,
      automaton: new AhoCorasick(arrays),
      conceptOf: pattern => this.conceptAt(places[pattern]!),
      termOf,
      placeOf: pattern => places[pattern]!,
      textOf: pattern => {
        const known = texts.get(pattern) ?? profile.terms.read(termOf(pattern).text, table)
        texts.set(pattern, known)
        return known
      },
      find: () => -1,
    }
  }

  private parse(start: number, end: number): Concept {
    const value = unpackConcept(this.json(this.text.subarray(start, end)))
    if (!isConcept(value)) throw damaged(this.path)
    return value
  }

  private strings(section: string): readonly string[] {
    const value = this.json(this.sections.bytes(section))
    if (!Array.isArray(value) || !value.every(item => typeof item === 'string')) throw damaged(this.path)
    return value
  }

  private json(bytes: Uint8Array): unknown {
    try {
      return JSON.parse(decoder.decode(bytes))
    } catch {
      throw damaged(this.path)
    }
  }
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

const decoder = new TextDecoder()

function damaged(path: string): DuizhaoError {
  return namedError('GLOSSARY_DAMAGED', {}, {path})
}
