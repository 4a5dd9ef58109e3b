import type {PostProcessorModule} from 'i18next'
import {activateRules, type RuleSettings} from '../check/engine/engine.js'
import {presetSettings} from '../check/engine/presets.js'
import {counterpartLanguage, isFirstSource} from '../language/direction.js'
import {detectLanguage} from '../language/registry.js'
import {defaultMessageLanguage, type MessageLanguage} from '../messages/message-languages.js'
import {createTranslator} from '../messages/translator.js'
import type {Document} from '../model/document.js'
import type {Finding, Severity} from '../model/finding.js'
import {checkSingle} from '../pipeline/check.js'
import {MappedText} from '../text/mapped-text.js'
import {terminalLine} from '../text/terminal-safe.js'
import {type Glossaries, readGlossaries} from './glossaries.js'

/** Something wrong with a text that the application is about to show. */
export interface GuardFinding {
  readonly key: string
  readonly language: string
  /** The text as it would be shown. */
  readonly value: string
  readonly ruleId: string
  readonly severity: Severity
  readonly message: string
  readonly concept?: string | undefined
  /** The wrong words, and those that should be there. */
  readonly actual: string
  readonly expected?: string | undefined
}

/** Options of the guard, a plugin of i18next. */
export interface TermGuardOptions {
  readonly glossaries: Glossaries
  /** What to do with a finding; by default a line on `console.warn`. What it throws is not caught. */
  readonly onFinding?: ((finding: GuardFinding) => void) | undefined
  /** By default everywhere but in production (`NODE_ENV`). */
  readonly enabled?: boolean | undefined
  /** More rules than `term-forbidden`, by id. */
  readonly rules?: RuleSettings | undefined
  /** Language of the messages; English by default. */
  readonly lang?: MessageLanguage | undefined
}

/** Name of the post-processor, for `init({postProcess: [termGuardName]})`. */
export const termGuardName = 'duizhao-terms'

/** Texts that are remembered so that each is looked at once. */
const mostRemembered = 10_000

/**
 * A post-processor of i18next that warns in development when a text about to be shown holds a form that the glossary
 * forbids, interpolated values included. It never changes a text; each text of a key is looked at once.
 * Throws the DuizhaoErrors of reading glossaries, and `RULE_UNKNOWN` or `RULE_OPTIONS`.
 */
export async function createTermGuard(options: TermGuardOptions): Promise<PostProcessorModule> {
  const isEnabled = options.enabled ?? process.env.NODE_ENV !== 'production'
  const check = isEnabled ? await createCheck(options) : undefined
  const seen = new Set<string>()
  return {
    type: 'postProcessor',
    name: termGuardName,
    process(value, key) {
      const text: unknown = value
      if (check === undefined || typeof text !== 'string') return value
      const name = [key].flat().at(-1) ?? ''
      const memory = JSON.stringify([name, text])
      if (seen.has(memory)) return value
      if (seen.size >= mostRemembered) seen.clear()
      seen.add(memory)
      check(name, text)
      return value
    },
  }
}

async function createCheck(options: TermGuardOptions): Promise<(key: string, value: string) => void> {
  const {glossaries, onFinding = warn, rules = {}, lang = defaultMessageLanguage} = options
  const termbase = await readGlossaries(glossaries)
  const active = activateRules({...presetSettings('off'), 'term-forbidden': 'error', ...rules})
  const translator = createTranslator(lang)
  return (key, value) => {
    const language = detectLanguage(value)
    if (language === undefined) return
    const side = isFirstSource(language, counterpartLanguage(language)) ? 'source' : 'target'
    const document = documentOf(value, language)
    for (const finding of checkSingle({kind: 'single', side, document}, {termbase, rules: active}))
      onFinding(guardFinding(key, value, language, finding, translator.finding))
  }
}

function documentOf(text: string, lang: string): Document {
  const content = MappedText.slice(text)
  return {
    format: 'text',
    lang,
    text,
    blocks: [{kind: 'paragraph', span: {start: 0, end: text.length}, content, lang}],
  }
}

function guardFinding(
  key: string,
  value: string,
  language: string,
  {ruleId, severity, messageId, data, concept, source, target}: Finding,
  messageOf: (ruleId: string, messageId: string, data: Finding['data']) => string,
): GuardFinding {
  const {expected} = data
  return {
    key,
    language,
    value,
    ruleId,
    severity,
    message: messageOf(ruleId, messageId, data),
    concept,
    actual: (target ?? source)?.text ?? '',
    ...(typeof expected === 'string' ? {expected} : {}),
  }
}

function warn({key, message, ruleId}: GuardFinding): void {
  console.warn(terminalLine(`duizhao: ${key}: ${message} (${ruleId})`))
}
