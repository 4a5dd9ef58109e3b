import {type AlignSide, type AlignTerm, alignSegments} from './align/align.js'
import {alignEntries} from './align/align-entries.js'
import {explainBead} from './align/explain.js'
import type {Lexicon} from './align/lexicon/lexicon.js'
import {parseRestoredSides} from './bilingual/read/duizhao-markdown.js'
import {parseBilingual} from './bilingual/read/parse-bilingual.js'
import type {CheckContext} from './check/engine/context.js'
import {documentRules} from './check/engine/document-rules.data.js'
import {
  type ActiveRule,
  activateRules,
  type ContextOptions,
  monolingualContext,
  pairContext,
  runRules,
} from './check/engine/engine.js'
import {termUses} from './check/terms/term-uses.js'
import {glossaryNamespace, termResource} from './glossary/formats/i18next.js'
import {type SideTexts, termPairs, termPairsIn} from './glossary/term-pairs.js'
import type {Termbase} from './glossary/termbase.js'
import {detectLanguage, languageTags} from './language/registry.js'
import {type AlignedPair, beadsFromStated, translationUnits} from './model/alignment.js'
import type {
  BilingualLayout,
  Block,
  BlockPair,
  Document,
  DocumentFormat,
  LanguageTag,
  StatedBead,
} from './model/document.js'
import {DuizhaoError} from './model/errors.js'
import type {BeadEvidence} from './model/evidence.js'
import type {Finding} from './model/finding.js'
import type {Segment, SegmentedDocument} from './model/segment.js'
import {detectFormat} from './parse/format.js'
import {parseDocument} from './parse/parse-document.js'
import {parseI18nextLanguages, resourceProse} from './parse/resource/i18next-json.js'
import {type ConceptPlace, type ConsistencyReport, gatherConsistency} from './report/consistency/consistency.js'
import type {CheckedText} from './report/findings/findings-report.js'
import {type SegmentUnit, segmentDocument} from './segment/segment-document.js'
import {MappedText} from './text/mapped-text.js'

/** One file as text; everything but the text is found out when it is not given. */
export interface DocumentInput {
  readonly text: string
  /** As the user named it; used for the format, the date and in findings. */
  readonly path?: string | undefined
  readonly format?: DocumentFormat | undefined
  readonly lang?: LanguageTag | undefined
}

/** Two sides that belong together: two files, or one that holds both languages. */
export interface SidesOfPair {
  readonly kind: 'pair'
  readonly source: Document
  readonly target: Document
  /** Set for one file that holds both languages. */
  readonly layout?: BilingualLayout | undefined
  /** Block pairs that the layout states. */
  readonly pairs?: readonly BlockPair[] | undefined
  /** Beads that our own bilingual Markdown states. */
  readonly beads?: readonly StatedBead[] | undefined
}

/** A file in one language, without its counterpart. */
export interface SingleSide {
  readonly kind: 'single'
  readonly side: 'source' | 'target'
  readonly document: Document
}

export interface ReadOptions {
  /** Force the layout of a file that holds both languages. */
  readonly layout?: BilingualLayout | undefined
}

/**
 * Parse one file: both sides where it holds both languages, else a single side.
 * Throws DuizhaoError `LAYOUT_NOT_BILINGUAL` when a layout is forced on a file in one language.
 */
export function parseInput(input: DocumentInput, {layout}: ReadOptions = {}): SidesOfPair | SingleSide {
  const {text, path, format, lang} = input
  const options = {path, format}
  const both =
    lang !== undefined
      ? undefined
      : isResource(input)
        ? parseI18nextLanguages(text, path)
        : parseBilingual(text, layout === undefined ? options : {...options, layout})
  if (both !== undefined) return {kind: 'pair', ...both}
  if (layout !== undefined) {
    throw new DuizhaoError({
      code: 'LAYOUT_NOT_BILINGUAL',
      data: {layout, first: languageTags[0]!, second: languageTags[1]!},
      path,
      found: `no text in two languages in the layout “${layout}”`,
      expected: `both ${languageTags.join(' and ')} in the file`,
      remedy: 'leave out the layout, or name the two files',
    })
  }
  const known = lang ?? (isResource(input) ? languageInName(path) : undefined)
  const document = parseDocument(text, known === undefined ? options : {...options, lang: known})
  return {kind: 'single', side: document.lang === languageTags[0] ? 'source' : 'target', document}
}

/**
 * Parse two files and put the Chinese one first, whatever their order. An empty file takes the language that is left.
 * Throws DuizhaoError `PAIR_SAME_LANGUAGE` when both are in one language and their names do not tell them apart.
 */
export function parsePair(first: DocumentInput, second: DocumentInput): SidesOfPair {
  const langs = languagesOfPair(first, second)
  const [source, target] = langs[0] === languageTags[0] ? [first, second] : [second, first]
  return {
    kind: 'pair',
    source: parseDocument(source.text, {...source, lang: languageTags[0]!}),
    target: parseDocument(target.text, {...target, lang: languageTags[1]!}),
  }
}

function languagesOfPair(first: DocumentInput, second: DocumentInput): readonly [LanguageTag, LanguageTag] {
  const [zh, en] = languageTags as readonly [LanguageTag, LanguageTag]
  const other = (lang: LanguageTag): LanguageTag => (lang === zh ? en : zh)
  const a = first.lang ?? languageOfText(first)
  const b = second.lang ?? languageOfText(second)
  if (a !== undefined && b !== undefined && a !== b) return [a, b]
  const named = [languageInName(first.path), languageInName(second.path)]
  if (named[0] !== undefined && named[0] !== named[1]) return [named[0], other(named[0])]
  if (named[1] !== undefined && named[0] !== named[1]) return [other(named[1]), named[1]]
  if (a === undefined && b === undefined) return [zh, en]
  if (a === undefined) return [other(b!), b!]
  if (b === undefined) return [a, other(a)]
  throw new DuizhaoError({
    code: 'PAIR_SAME_LANGUAGE',
    data: {lang: a, first: zh, second: en},
    path: second.path,
    found: `both texts are in the same language (${a})`,
    expected: `one in ${zh} and one in ${en}`,
    remedy: `name them NAME.${zh}.EXT and NAME.${en}.EXT if that is intended`,
  })
}

function isResource({text, path, format}: DocumentInput): boolean {
  return (format ?? detectFormat(text, path)) === 'i18next'
}

/** The keys of a resource are in no language. */
function languageOfText(input: DocumentInput): LanguageTag | undefined {
  return detectLanguage(isResource(input) ? resourceProse(input.text, input.path) : input.text)
}

/** `zh` of `release.zh.md`, `docs/zh/release.md` or `release_zh-CN.md`. */
function languageInName(path: string | undefined): LanguageTag | undefined {
  const parts =
    path
      ?.toLowerCase()
      .split(/[\\/._]/u)
      .reverse() ?? []
  for (const part of parts) {
    const tag = languageTags.find(lang => part === lang || part.startsWith(`${lang}-`))
    if (tag !== undefined) return tag
  }
  return undefined
}

export interface AlignOptions {
  /** The word lexicon from `loadLexicon`; without it alignment rests on length, terms, numbers and names. */
  readonly lexicon?: Lexicon | undefined
  /** Glossary terms are the strongest evidence. */
  readonly termbase?: Termbase | undefined
  /** What is paired: sentences, or whole paragraphs. `sentence` by default. */
  readonly unit?: SegmentUnit | undefined
}

/** Segment both sides and align them; every segment of both sides is in exactly one bead. Never throws for any text. */
export function alignDocuments(sides: AlignableSides, options: AlignOptions = {}): AlignedPair {
  const pair = segmentPair(sides, options)
  if ('beads' in pair) return pair
  const {lexicon} = options
  const {source, target, request} = pair
  const {source: a, target: b, ...evidence} = request
  return {source, target, beads: alignSegments(a, b, {...evidence, lexicon})}
}

type AlignableSides = Pick<SidesOfPair, 'source' | 'target' | 'pairs' | 'beads'>

/** What the aligner is asked about a pair: arguments of {@link alignSegments} but for the lexicon. */
export interface AlignRequest {
  readonly source: AlignSide
  readonly target: AlignSide
  readonly pairs?: readonly BlockPair[] | undefined
  readonly terms?: readonly AlignTerm[] | undefined
}

/** Two segmented sides whose beads the aligner has to find. */
export interface UnalignedPair {
  readonly source: SegmentedDocument
  readonly target: SegmentedDocument
  readonly request: AlignRequest
}

/** Segment both sides; with their beads where the files state them or keys do, else with what the aligner is to be asked. */
export function segmentPair(
  sides: AlignableSides,
  {unit = 'sentence', termbase}: Omit<AlignOptions, 'lexicon'> = {},
): AlignedPair | UnalignedPair {
  const source = segmentDocument(sides.source, {unit})
  const target = segmentDocument(sides.target, {unit})
  if (isKeyed(sides)) return {source, target, ...alignEntries(source, target, nestedTerms(sides, termbase))}
  const stated =
    unit === 'sentence' && sides.beads && beadsFromStated(sides.beads, source.segments.length, target.segments.length)
  if (stated) return {source, target, beads: stated}
  const request = {
    source: {lang: source.document.lang, segments: source.segments},
    target: {lang: target.document.lang, segments: target.segments},
    pairs: sides.pairs,
    ...(termbase === undefined ? {} : {terms: termPairsIn(termbase, textsOf(source), textsOf(target))}),
  }
  return {source, target, request}
}

/**
 * A pair that was read from our own bilingual Markdown, with the same beads over the two files that were put into it, so
 * that another layout of it holds what is no segment as well: code, images, comments. Any other pair as it is.
 */
export function restorePair(pair: AlignedPair, {unit = 'sentence'}: Pick<AlignOptions, 'unit'> = {}): AlignedPair {
  if (pair.source.document.text !== pair.target.document.text) return pair
  const sides = parseRestoredSides(pair.source.document.text)
  if (sides === undefined) return pair
  const source = segmentDocument(sides.source, {unit})
  const target = segmentDocument(sides.target, {unit})
  return sameTexts(source, pair.source) && sameTexts(target, pair.target) ? {source, target, beads: pair.beads} : pair
}

function sameTexts(a: SegmentedDocument, b: SegmentedDocument): boolean {
  return a.segments.length === b.segments.length && a.segments.every(({text}, i) => text === b.segments[i]!.text)
}

function textsOf({document, segments}: SegmentedDocument): SideTexts {
  return {lang: document.lang, texts: segments.map(({text}) => text)}
}

/** Why each bead of a pair was put together, in order: matching terms, names, numbers and words, and the lengths. */
export function explainPair(pair: AlignedPair, {lexicon, termbase}: AlignOptions = {}): BeadEvidence[] {
  const {source, target} = pair
  const langs = [source.document.lang, target.document.lang] as const
  const options = {
    lexicon,
    ...(termbase === undefined ? {} : {terms: termPairs(termbase, ...langs)}),
  }
  return translationUnits(pair).map(unit =>
    explainBead({lang: langs[0], segments: unit.source}, {lang: langs[1], segments: unit.target}, options),
  )
}

function isKeyed({source, target}: Pick<SidesOfPair, 'source' | 'target'>): boolean {
  return source.entries !== undefined && target.entries !== undefined
}

/** What `duizhao/i18next` serves: a text that nests a term holds it. */
function nestedTerms({source, target}: Pick<SidesOfPair, 'source' | 'target'>, termbase: Termbase | undefined) {
  const texts = (lang: LanguageTag): Record<string, string> =>
    Object.fromEntries(
      Object.entries(termResource(termbase?.concepts ?? [], lang)).map(([key, text]) => [
        `${glossaryNamespace}:${key}`,
        text,
      ]),
    )
  return {source: texts(source.lang), target: texts(target.lang)}
}

export interface CheckOptions extends ContextOptions {
  /** Rules with their levels, from `activateRules`; all rules at their default level when left out. */
  readonly rules?: readonly ActiveRule[] | undefined
}

/** Findings of one aligned pair, in order of their places. */
export function checkPair(pair: AlignedPair, options: CheckOptions): Finding[] {
  return checkPairs([pair], options)[0]!
}

/** Findings of each pair, with the rules that look across documents. */
export function checkPairs(pairs: readonly AlignedPair[], options: CheckOptions): Finding[][] {
  return runRules(contextsOf(pairs, options), options.rules ?? activateRules())
}

/** The contexts that rules and reports look at. */
export function contextsOf(pairs: readonly (AlignedPair | SingleSide)[], options: ContextOptions): CheckContext[] {
  return pairs.map(pair => ('kind' in pair ? singleContext(pair, options) : pairContext(pair, options)))
}

function singleContext({document, side}: SingleSide, options: ContextOptions): CheckContext {
  const otherLang = languageTags.find(lang => lang !== document.lang) ?? document.lang
  return monolingualContext(segmentDocument(document), side, otherLang, options)
}

/** Findings of one document without its counterpart: forbidden and outdated terms, house style. */
export function checkSingle(single: SingleSide, options: CheckOptions): Finding[] {
  return runRules([singleContext(single, options)], options.rules ?? activateRules())[0]!
}

/** What the rules saw and what they found in it. */
export interface CheckedContext {
  readonly context: CheckContext
  readonly findings: readonly Finding[]
}

/**
 * The term-consistency report over pairs: per concept its uses, renderings, missing and forbidden uses, worst first.
 * Cost: as a check of the pairs.
 */
export function consistencyReport(pairs: readonly AlignedPair[], options: CheckOptions): ConsistencyReport {
  const contexts = contextsOf(pairs, options)
  const findings = runRules(contexts, options.rules ?? activateRules())
  return termConsistency(
    contexts.map((context, index) => ({context, findings: findings[index]!})),
    options.termbase,
  )
}

/** The term-consistency report of pairs that were checked; documents without a counterpart are left out. */
export function termConsistency(checked: readonly CheckedContext[], termbase: Termbase): ConsistencyReport {
  const documents = checked
    .filter(({context}) => context.sides === 'both')
    .map(({context, findings}) => ({
      source: checkedText(context.source.document),
      target: checkedText(context.target.document),
      uses: termUses(context).flat(),
      firstUses: placesOf('term-first-use', findings),
      inconsistent: placesOf('term-inconsistent', findings),
    }))
  return gatherConsistency(documents, termbase.concepts)
}

function placesOf(rule: string, findings: readonly Finding[]): ConceptPlace[] {
  return findings.flatMap(({ruleId, concept, target}) =>
    ruleId === rule && concept !== undefined && target !== undefined ? [{concept, place: target}] : [],
  )
}

/** A document's text as reports quote it. */
export function checkedText({path, lang, text}: Document): CheckedText {
  return {path, lang, text}
}

/** One translation unit as two strings. */
export interface UnitInput {
  readonly source: string
  readonly target: string
  /** `zh` → `en` where left out. */
  readonly sourceLang?: LanguageTag | undefined
  readonly targetLang?: LanguageTag | undefined
}

/**
 * Findings of translation units one by one, as a pipeline has them: no documents, no alignment. Spans point into the
 * strings as they were given.
 */
export function checkUnits(units: readonly UnitInput[], options: CheckOptions): Finding[][] {
  const rules = options.rules ?? activateRules(Object.fromEntries(documentRules.map(id => [id, 'off'])))
  return units.map(unit => runRules([unitContext(unit, options)], rules)[0]!)
}

/** What the rules see of one translation unit; spans of findings point into the two strings as they were given. */
export function unitContext(
  {source, target, sourceLang = languageTags[0]!, targetLang = languageTags[1]!}: UnitInput,
  options: ContextOptions,
): CheckContext {
  const sides = {source: wholeText(source, sourceLang), target: wholeText(target, targetLang)}
  const indices = (side: SegmentedDocument) => side.segments.map((_, index) => index)
  const bead = {source: indices(sides.source), target: indices(sides.target), confidence: 1}
  return pairContext({...sides, beads: [bead]}, options)
}

/** A string as one block with one segment; no segment where there is nothing but white space. */
function wholeText(text: string, lang: LanguageTag): SegmentedDocument {
  const content = MappedText.slice(text)
  const span = {start: 0, end: text.length}
  const blocks: Block[] = [{kind: 'paragraph', span, content, lang}]
  const segment: Segment = {id: 's1', ...span, text, block: 'paragraph', blockIndex: 0, content}
  return {document: {format: 'text', lang, text, blocks}, segments: text.trim() === '' ? [] : [segment]}
}
