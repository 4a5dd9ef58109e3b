import type {LanguageTag} from '../model/document.js'
import type {Concept, FilePlace, Glossary} from '../model/term.js'
import {IntVector} from '../text/int-vector.js'
import {Interner} from '../text/interner.js'
import {isLanguageKey, termLanguage} from './language-keys.js'
import {glossaryOnDemand} from './on-demand-glossary.js'
import {conceptKeyNames, readConcept, statusesOfTerms} from './quick-glossary.js'
import {longestId, maxTermLength} from './schema.js'
import {ConceptGatherer} from './text-glossary.js'

/**
 * What the readers of large glossaries have in common. They go through a text once, gather concepts of plain strings in passing,
 * and have all others read one at a time by a reader that knows more.
 */
export abstract class LargeTextReader {
  protected at = 0
  /** From 1. */
  protected line = 1
  protected lineStart = 0
  /** Where the last plain string stands. */
  protected start = 0
  protected end = 0
  protected readonly gathered: ConceptGatherer
  protected readonly keys = new Interner()
  private readonly languages: (LanguageTag | undefined)[] = []
  /** Start, end, line and column of each concept. */
  private readonly spans = new IntVector()

  constructor(
    protected readonly text: string,
    protected readonly path: string | undefined,
  ) {
    this.gathered = new ConceptGatherer(text)
  }

  /** What the format says that a stretch is which holds one concept; undefined where that is nothing, or not sure. */
  protected abstract dataOf(start: number, end: number): unknown

  /** The glossary of what was gathered. */
  protected onDemand(file: Omit<Glossary, 'concepts'>): Glossary {
    return glossaryOnDemand(
      this.gathered.glossary(place => this.conceptAt(place)),
      file,
    )
  }

  /** The concept that was gathered last is `[start, end)`; its map begins at the line and column. */
  protected noteSpan(start: number, end: number, line: number, column: number): void {
    this.spans.push(start)
    this.spans.push(end)
    this.spans.push(line)
    this.spans.push(column)
  }

  /** Gather the concept in a stretch, whatever it has. */
  protected gatherRead(start: number, end: number): boolean {
    const concept = readConcept(this.dataOf(start, end), {path: '', line: 0, column: 0})
    if (concept === undefined || (concept.status !== undefined && concept.status !== 'approved')) return false
    for (const {lang, text} of concept.terms) this.gathered.addTerm(lang, text)
    return this.gathered.add(concept.id, concept.firstUse !== undefined)
  }

  protected gatherPlain(idStart: number, idEnd: number, asksForFirstUse: boolean): boolean {
    const isId = idStart < idEnd && idEnd - idStart <= longestId
    return isId && this.gathered.addAt(idStart, idEnd, asksForFirstUse)
  }

  protected addTerm(lang: LanguageTag, start: number, end: number): boolean {
    if (start === end || end - start > maxTermLength) return false
    if (mayBeBlank(this.text.charCodeAt(start)) || mayBeBlank(this.text.charCodeAt(end - 1))) return false
    this.gathered.addTermAt(lang, start, end)
    return true
  }

  /** Whether a plain string is a right value of a concept's key that is no language and no `id`. */
  protected isPlainValue(key: string, start: number, end: number): boolean {
    if (key === 'firstUse') return this.text.slice(start, end) === 'expand'
    if (key === 'status') return this.text.slice(start, end) === 'approved'
    return key === 'domain' || key === 'note'
  }

  /** Whether a plain string is a right value of a term's key that is not `text`. */
  protected isPlainTermValue(key: string, start: number, end: number): boolean {
    return key === 'status' ? statusesOfTerms.has(this.text.slice(start, end)) : key === 'note'
  }

  /** The language that a key names; undefined for none. */
  protected languageOf(key: number): LanguageTag | undefined {
    if (key in this.languages) return this.languages[key]
    const word = this.keys.words[key]!
    const isLanguage = !conceptKeyNames.has(word) && isLanguageKey(word)
    this.languages[key] = isLanguage ? termLanguage(word) : undefined
    return this.languages[key]
  }

  private conceptAt(place: number): Concept {
    const [start, end] = [this.spans.at(4 * place), this.spans.at(4 * place + 1)]
    const [line, column] = [this.spans.at(4 * place + 2), this.spans.at(4 * place + 3)]
    const filePlace: FilePlace = {path: this.path ?? '', line, column}
    const concept = readConcept(this.dataOf(start, end), filePlace)
    if (concept === undefined) throw new Error(`the concept at ${line}:${column} was right when it was gathered`)
    return concept
  }
}

/** Any white space that `trim` takes away, and some that it does not. */
function mayBeBlank(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x3000) || unit === 0xfeff
}
