import type {MessageLanguage} from '../messages/message-languages.js'
import {defaultMessageLanguage} from '../messages/message-languages.js'
import {createTranslator, type Translator} from '../messages/translator.js'
import type {Finding} from '../model/finding.js'
import type {Span} from '../model/span.js'
import {quoteText} from './quote-text.js'

/** What has to be changed in a translation, and where. */
export interface RepairInstruction {
  readonly ruleId: string
  readonly concept?: string | undefined
  /** In the target, where the finding has a place there. */
  readonly place?: Span | undefined
  /** What stands there, if it has to go. */
  readonly found?: string | undefined
  /** What should stand there, where that is known. */
  readonly expected?: string | undefined
  /** One line for whoever repairs; texts of glossary and documents are quoted in it. */
  readonly text: string
}

/** Options of `repairInstructions`. */
export interface RepairOptions {
  /** The translation: tells which of several equal passages is meant. */
  readonly target?: string | undefined
  /** Language of the instructions; English where left out. */
  readonly lang?: MessageLanguage | undefined
}

/**
 * One instruction for each finding, in their order; the same instruction stands once. Findings about the source alone
 * give none: whoever translates cannot change it. Never throws.
 */
export function repairInstructions(
  findings: readonly Finding[],
  {target, lang = defaultMessageLanguage}: RepairOptions = {},
): RepairInstruction[] {
  const translator = createTranslator(lang)
  const instructions = findings
    .filter(
      ({fix, source, target}) =>
        fix?.side !== 'source' && !(source !== undefined && target === undefined && isAboutSource(fix)),
    )
    .map(finding => instructionOf(finding, target, translator))
  const seen = new Set<string>()
  return instructions.filter(({text}) => seen.size !== seen.add(text).size)
}

/** The instructions as one block; empty without instructions. */
export function promptRepairs(
  instructions: readonly RepairInstruction[],
  {lang = defaultMessageLanguage}: Pick<RepairOptions, 'lang'> = {},
): string {
  if (instructions.length === 0) return ''
  const heading = createTranslator(lang).instruction('repairs-heading')
  return [heading, ...instructions.map(({text}, index) => `${index + 1}. ${text}`)].join('\n')
}

function isAboutSource(fix: Finding['fix']): boolean {
  return fix?.side === 'source'
}

function instructionOf(finding: Finding, target: string | undefined, translator: Translator): RepairInstruction {
  const {ruleId, concept, messageId, data, fix} = finding
  const why = oneLine(translator.finding(ruleId, messageId, quotedData(data)))
  const what = whatOf(finding, target, translator)
  return {
    ruleId,
    concept,
    ...(finding.target === undefined ? {} : {place: {start: finding.target.start, end: finding.target.end}}),
    ...(fix === undefined ? {} : {found: foundIn(finding, target) ?? '', expected: fix.text}),
    ...(fix === undefined && typeof data.expected === 'string' ? {expected: data.expected} : {}),
    text: what === undefined ? why : translator.instruction('because', {what, why}),
  }
}

/** What to do, where the finding says it; the message alone says it otherwise. */
function whatOf(finding: Finding, target: string | undefined, {instruction}: Translator): string | undefined {
  const {fix, data, source, messageId} = finding
  if (fix !== undefined) {
    const found = foundIn(finding, target)
    if (found === undefined || found === '') return undefined
    if (fix.text === '') return instruction('remove', {found: quoteText(found)})
    const words = {found: quoteText(found), expected: quoteText(oneLine(fix.text))}
    const nth = target === undefined ? undefined : occurrenceOf(target, found, fix.start)
    return nth === undefined ? instruction('replace', words) : instruction('replace-nth', {...words, nth})
  }
  const whole = wholeInstruction(finding)
  if (whole !== undefined) return instruction(whole.key, whole.words)
  if (typeof data.expected === 'string' && source !== undefined && messageId !== 'differs')
    return instruction('use-term', {source: quoteText(source.text), expected: quoteText(data.expected)})
  return undefined
}

/** Messages that say that nothing of the answer can be kept. */
const worthless: ReadonlySet<string> = new Set(['refusal', 'not-a-translation', 'unrelated', 'too-short'])
const longestKept = 300

/** What to do about text that is missing, surplus or not kept. */
function wholeInstruction({ruleId, messageId, source, target}: Finding):
  | {
      readonly key: 'translate-all' | 'translate-passage' | 'keep-as-is' | 'keep-markup' | 'remove'
      readonly words: Record<string, string>
    }
  | undefined {
  const passage = source === undefined ? '' : source.text
  if (ruleId === 'omission')
    return worthless.has(messageId)
      ? {key: 'translate-all', words: {}}
      : {key: 'translate-passage', words: {source: quoteText(passage)}}
  if (ruleId === 'addition' && target !== undefined) return {key: 'remove', words: {found: quoteText(target.text)}}
  const isKept =
    (ruleId === 'placeholder-mismatch' && messageId === 'lost') ||
    (ruleId === 'link-mismatch' && source !== undefined) ||
    (ruleId === 'structure-mismatch' && messageId.startsWith('code') && source !== undefined)
  if (isKept && passage !== '' && passage.length <= longestKept)
    return {key: 'keep-as-is', words: {expected: quoteText(passage)}}
  if (ruleId === 'structure-mismatch') return {key: 'keep-markup', words: {}}
  return undefined
}

/** What a fix replaces. */
function foundIn({fix, target: place}: Finding, target: string | undefined): string | undefined {
  if (fix === undefined) return undefined
  if (target !== undefined) return target.slice(fix.start, fix.end)
  return place !== undefined && place.start === fix.start && place.end === fix.end ? place.text : undefined
}

/** Which of several equal passages begins at `start`, from 1; undefined where there is only one. */
function occurrenceOf(text: string, found: string, start: number): number | undefined {
  let count = 0
  let nth: number | undefined
  for (let at = text.indexOf(found); at >= 0; at = text.indexOf(found, at + found.length)) {
    count++
    if (at === start) nth = count
  }
  return count > 1 ? nth : undefined
}

function quotedData(data: Finding['data']): Finding['data'] {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? plainQuote(value) : value]),
  )
}

/** Messages have quotation marks of their own. */
function plainQuote(text: string): string {
  return quoteText(text).slice(1, -1).replaceAll('\\"', '"')
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
