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
  const mendable = findings.filter(
    ({fix, source, target}) =>
      fix?.side !== 'source' && !(source !== undefined && target === undefined && isAboutSource(fix)),
  )
  const text = textOf(target, mendable)
  const instructions = mendable.map(finding => instructionOf(finding, text, translator))
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

/** The translation, with how often each replacement is asked for. */
interface TargetText {
  readonly text: string | undefined
  readonly replacements: ReadonlyMap<string, number>
}

function textOf(text: string | undefined, findings: readonly Finding[]): TargetText {
  const replacements = new Map<string, number>()
  for (const finding of findings) {
    const key = replacementKey(finding, text)
    replacements.set(key, (replacements.get(key) ?? 0) + 1)
  }
  return {text, replacements}
}

function replacementKey(finding: Finding, target: string | undefined): string {
  return JSON.stringify([foundIn(finding, target), finding.fix?.text])
}

function instructionOf(finding: Finding, target: TargetText, translator: Translator): RepairInstruction {
  const {ruleId, concept, data, fix} = finding
  const what = whatOf(finding, target, translator)
  return {
    ruleId,
    concept,
    ...(finding.target === undefined ? {} : {place: {start: finding.target.start, end: finding.target.end}}),
    ...(fix === undefined ? {} : {found: foundIn(finding, target.text) ?? '', expected: fix.text}),
    ...(fix === undefined && typeof data.expected === 'string' ? {expected: data.expected} : {}),
    text:
      what === undefined
        ? messageOf(finding, translator)
        : translator.instruction('because', {what, why: reasonOf(finding, translator)}),
  }
}

/** What the rule looks for: nothing of it comes from a document. */
function reasonOf({ruleId, messageId}: Finding, translator: Translator): string {
  const title = translator.ruleTitle(ruleId).replace(/[.。]$/u, '')
  return title === '' ? messageId : title.charAt(0).toLowerCase() + title.slice(1)
}

/** The message of a finding, each datum of which is a JSON string: what a document says cannot pass for an instruction. */
function messageOf({ruleId, messageId, data}: Finding, translator: Translator): string {
  const marked = Object.entries(data).map(([name, value]) => [
    name,
    typeof value === 'string' ? `${opening}${quoteText(value.replaceAll(marks, '')).slice(1, -1)}${closing}` : value,
  ])
  return oneLine(translator.finding(ruleId, messageId, Object.fromEntries(marked)))
    .replace(/“?\u{E000}/gu, '"')
    .replace(/\u{E001}”?/gu, '"')
}

/** Around a datum until the quotation marks that the message may have around it are known. */
const opening = '\u{E000}'
const closing = '\u{E001}'
const marks = /[\u{E000}\u{E001}]/gu

/** What to do, where the finding says it; the message alone says it otherwise. */
function whatOf(finding: Finding, target: TargetText, {instruction}: Translator): string | undefined {
  const {fix, data, source, messageId} = finding
  if (fix !== undefined) {
    const found = foundIn(finding, target.text)
    if (found === undefined || found === '') return undefined
    if (fix.text === '') return instruction('remove', {found: quoteText(found)})
    const words = {found: quoteText(found), expected: quoteText(oneLine(fix.text))}
    const {nth, total} = occurrenceOf(target.text ?? '', found, fix.start)
    if (nth === undefined || total < 2) return instruction('replace', words)
    return target.replacements.get(replacementKey(finding, target.text)) === total
      ? instruction('replace-all', words)
      : instruction('replace-nth', {...words, nth, total})
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

/** Which of the equal passages begins at `start`, from 1, and how many there are. */
function occurrenceOf(
  text: string,
  found: string,
  start: number,
): {readonly nth?: number | undefined; readonly total: number} {
  let total = 0
  let nth: number | undefined
  for (let at = text.indexOf(found); at >= 0; at = text.indexOf(found, at + found.length)) {
    total++
    if (at === start) nth = total
  }
  return {nth, total}
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
