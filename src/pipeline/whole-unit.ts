import type {Lexicon} from '../align/lexicon/lexicon.js'
import {unitSupport} from '../align/unit-support.js'
import type {AnswerFacts} from '../check/answer/answer-facts.js'
import {findForeignMatter, isRefusal} from '../check/answer/foreign-matter.js'
import type {CheckContext} from '../check/engine/context.js'
import {type ActiveRule, byPlace, type ContextOptions, pairContext, runRules} from '../check/engine/engine.js'
import {languagePair} from '../language/direction.js'
import type {Document, DocumentFormat, LanguageTag} from '../model/document.js'
import type {Finding} from '../model/finding.js'
import type {Markup} from '../model/markup.js'
import type {Placeholder} from '../model/resource.js'
import type {Span} from '../model/span.js'
import {readMarkup} from '../parse/markdown/markup.js'
import {parseDocument} from '../parse/parse-document.js'
import {findPlaceholders, placeholderStyles} from '../parse/placeholders/placeholders.js'
import {alignDocuments} from './align.js'
import {type UnitInput, unitContext} from './unit.js'

/** How a unit is judged as a whole. */
export interface WholeUnitOptions {
  /** What the two texts are written in; Markdown where left out, which plain prose is as well. */
  readonly format?: DocumentFormat | undefined
  /** Tells whether the words of the two texts answer each other. Without it only lengths, numbers and names do. */
  readonly lexicon?: Lexicon | undefined
}

/** Rules that compare the sentences, blocks and markup of the two texts; all others look at the unit in one piece. */
const comparing: ReadonlySet<string> = new Set([
  'addition',
  'link-mismatch',
  'omission',
  'placeholder-mismatch',
  'structure-mismatch',
  'untranslated',
])

/**
 * Findings of one translation unit whose target is the answer to its source alone: besides what `checkUnits` finds, whether all its
 * sentences were translated, its markup, links, code and placeholders kept, and whether something stands around the translation.
 * Rules of scope `answer` are to be active for all of it. Spans point into the strings as they were given. Never throws for any text.
 * Cost: parsing and aligning the two texts, about a millisecond a paragraph.
 */
export function checkWholeUnit(
  {source, target, sourceLang, targetLang}: UnitInput,
  rules: readonly ActiveRule[],
  options: ContextOptions & WholeUnitOptions,
): Finding[] {
  const langs = languagePair({source: sourceLang, target: targetLang})
  const foreign = findForeignMatter(source, target)
  // What does not belong to the translation is judged by itself, and the rest as if it were not there.
  const own = blanked(
    target,
    foreign.filter(({text}) => text === ''),
  )
  const unit = {source, target: own, sourceLang: langs.source, targetLang: langs.target}
  const inOnePiece = rules.filter(({rule}) => !comparing.has(rule.id))
  const compared = rules.filter(({rule}) => comparing.has(rule.id))
  const contexts = [unitContext(unit, options), answerContext(unit, foreign, options)] as const
  const findings = [...runRules([contexts[0]], inOnePiece)[0]!, ...runRules([contexts[1]], compared)[0]!]
  return findings.map(finding => inGivenText(finding, target)).sort(byPlace)
}

interface Unit {
  readonly source: string
  readonly target: string
  readonly sourceLang: LanguageTag
  readonly targetLang: LanguageTag
}

function answerContext(
  unit: Unit,
  foreign: AnswerFacts['foreign'],
  {format = 'markdown', lexicon, ...options}: ContextOptions & WholeUnitOptions,
): CheckContext {
  const sides = {
    source: wholeText(parseDocument(unit.source, {format, lang: unit.sourceLang})),
    target: wholeText(parseDocument(unit.target, {format, lang: unit.targetLang})),
  }
  const pair = alignDocuments(sides, {lexicon, termbase: options.termbase})
  const markup = format === 'markdown' ? {source: readMarkup(unit.source), target: readMarkup(unit.target)} : undefined
  const answer: AnswerFacts = {
    markup,
    placeholders: placeholdersOf(unit, markup),
    foreign,
    refusal: isRefusal(unit.source, unit.target),
    support: unitSupport(
      {lang: unit.sourceLang, segments: pair.source.segments},
      {lang: unit.targetLang, segments: pair.target.segments},
      {lexicon},
    ),
  }
  return {...pairContext(pair, options), answer}
}

/** A unit is all text: what looks like the menu of a page is a short line that is to be translated. */
function wholeText(document: Document): Document {
  const blocks = document.blocks.map(block =>
    block.kind === 'boilerplate' ? {...block, kind: 'paragraph' as const} : block,
  )
  return {...document, blocks}
}

function placeholdersOf({source, target}: Unit, markup: AnswerFacts['markup']): AnswerFacts['placeholders'] {
  const texts = {source: withoutCode(source, markup?.source), target: withoutCode(target, markup?.target)}
  // The source says how the text fills in, also where the answer lost some.
  const styles = placeholderStyles(texts.source.includes('{') ? [texts.source] : [texts.source, texts.target])
  const read = (text: string): readonly Placeholder[] => findPlaceholders(text, styles).placeholders
  return {source: read(texts.source), target: read(texts.target)}
}

function withoutCode(text: string, markup: Markup | undefined): string {
  return markup === undefined ? text : blanked(text, [...markup.code, ...markup.codeBlocks])
}

/** The text with spaces in place of the spans, line breaks kept, so that all places stay. */
function blanked(text: string, spans: readonly Span[]): string {
  let result = text
  for (const {start, end} of spans)
    result = result.slice(0, start) + text.slice(start, end).replace(/[^\n]/gu, blank) + result.slice(end)
  return result
}

function blank(sign: string): string {
  return ' '.repeat(sign.length)
}

/** What stands at the places of the target as it was given: the rules saw spaces where something does not belong to it. */
function inGivenText(finding: Finding, given: string): Finding {
  if (finding.target === undefined) return finding
  const {start, end} = finding.target
  return {...finding, target: {...finding.target, text: given.slice(start, end)}}
}
