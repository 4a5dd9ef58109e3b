import {createInstance, type i18n} from 'i18next'
import type {Texts} from './catalogue.js'
import {messagesOfChanges} from './changes.js'
import {cliMessages} from './cli.js'
import {editorMessages} from './editor.js'
import {errorMessages} from './errors.js'
import {messagesOfGlossaryRules} from './glossary-rules/index.js'
import {glossarySchemaErrorsZh} from './glossary-schema-errors.js'
import {instructionMessages} from './instructions.js'
import type {MessageData} from './message-data.js'
import type {MessageLanguage} from './message-languages.js'
import {reportMessages} from './report.js'
import {ruleTitles} from './rule-titles.js'
import {messagesOfRules} from './rules/index.js'
import {fillTemplate, type MessageTemplate, readTemplate} from './template.js'

type Key<Part extends {readonly en: Texts}> = keyof Part['en'] & string
type Unnumbered<Name extends string> = Name extends `${infer Stem}_${'one' | 'other'}` ? Stem : Name

export type CliMessage = Unnumbered<Key<typeof cliMessages>>
export type ReportMessage = Unnumbered<Key<typeof reportMessages>>
export type EditorMessage = Unnumbered<Key<typeof editorMessages>>
export type InstructionMessage = Key<typeof instructionMessages>

/** Makes texts in one language. Data is plain text: nothing in it is looked up, expanded or escaped. */
export interface Translator {
  readonly lang: MessageLanguage
  /** Text of a finding; the message id itself where a rule has no such message. */
  finding(ruleId: string, messageId: string, data: MessageData): string
  /** What a rule looks for, in a sentence; empty for a rule without a title. */
  ruleTitle(ruleId: string): string
  /**
   * A word of the reports; `count` in the data chooses singular or plural.
   * @internal
   */
  report(key: ReportMessage, data?: MessageData): string
  /**
   * A note of the command line.
   * @internal
   */
  cli(key: CliMessage, data?: MessageData): string
  /**
   * A word in an editor.
   * @internal
   */
  editor(key: EditorMessage, data?: MessageData): string
  /**
   * Part of an instruction to whoever translates.
   * @internal
   */
  instruction(key: InstructionMessage, data?: MessageData): string
  /** Part of a named error; undefined where the catalogue has none. */
  error(code: string, part: 'found' | 'expected' | 'remedy' | 'nearest', data?: MessageData): string | undefined
}

/** A translator for `lang`. Cost: some 10 ms for the first one of a process. */
export function createTranslator(lang: MessageLanguage = 'en'): Translator {
  const texts = textsOf(lang)
  const listSeparator = texts.t('report/list-joiner')
  const fill = (key: string, data: MessageData = {}): string =>
    texts.t(key, {
      nest: false,
      replace: joinLists(data, listSeparator),
      ...(typeof data.count === 'number' ? {count: data.count} : {}),
    })
  const plain = (key: string, data: MessageData): string =>
    texts.t(key, {nest: false, replace: joinLists(data, listSeparator)})
  const templates = new Map<string, MessageTemplate | undefined>()
  const templateOf = (key: string): MessageTemplate | undefined => {
    if (!templates.has(key)) templates.set(key, readTemplate(texts.getResource(lang, 'translation', key)))
    return templates.get(key)
  }
  return {
    lang,
    finding: (ruleId, messageId, data) => {
      const key = `rule/${ruleId}/${messageId}`
      const template = templateOf(key)
      const filled = template === undefined ? undefined : fillTemplate(template, data, listSeparator)
      return filled ?? (texts.exists(key) ? plain(key, data) : messageId)
    },
    ruleTitle: ruleId => (texts.exists(`title/${ruleId}`) ? plain(`title/${ruleId}`, {}) : ''),
    report: (key, data) => fill(`report/${key}`, data),
    cli: (key, data) => fill(`cli/${key}`, data),
    editor: (key, data) => fill(`editor/${key}`, data),
    instruction: (key, data = {}) => plain(`instruction/${key}`, data),
    error: (code, part, data = {}) => {
      const key = `error/${code}.${part}`
      return texts.exists(key) ? plain(key, data) : undefined
    },
  }
}

const instances = new Map<MessageLanguage, i18n>()

function textsOf(lang: MessageLanguage): i18n {
  const known = instances.get(lang)
  if (known !== undefined) return known
  const instance = createInstance()
  void instance.init({
    lng: lang,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: {escapeValue: false},
    resources: {[lang]: {translation: allTexts(lang)}},
  })
  instances.set(lang, instance)
  return instance
}

const listJoiners: Readonly<Record<MessageLanguage, string>> = {en: ', ', zh: '、'}

const languageOfThrownErrors: MessageLanguage = 'zh'

function allTexts(lang: MessageLanguage): Record<string, string> {
  const all: Record<string, string> = {'report/list-joiner': listJoiners[lang]}
  const parts = {
    cli: cliMessages,
    editor: editorMessages,
    error: errorMessages,
    instruction: instructionMessages,
    report: reportMessages,
    title: ruleTitles,
  }
  for (const [part, texts] of Object.entries(parts)) addTexts(all, part, texts[lang])
  if (lang === languageOfThrownErrors) addTexts(all, 'error', glossarySchemaErrorsZh)
  const rules = {...messagesOfRules, ...messagesOfGlossaryRules, ...messagesOfChanges}
  for (const [ruleId, texts] of Object.entries(rules)) addTexts(all, `rule/${ruleId}`, texts[lang])
  return all
}

function addTexts(all: Record<string, string>, prefix: string, texts: Texts): void {
  for (const [key, text] of Object.entries(texts)) all[`${prefix}/${key}`] = text
}

function joinLists(data: MessageData, separator: string): Record<string, string | number> {
  const filled: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(data))
    filled[name] = typeof value === 'string' || typeof value === 'number' ? value : value.join(separator)
  return filled
}
