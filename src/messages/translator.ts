import type {Texts} from './catalogue.js'
import {messagesOfChanges} from './changes.js'
import {cliMessages} from './cli.js'
import {editorMessages} from './editor.js'
import {errorMessages} from './errors.js'
import {messagesOfGlossaryRules} from './glossary-rules/index.js'
import {glossarySchemaErrorsZh} from './glossary-schema-errors.js'
import {instructionMessages} from './instructions.js'
import type {MessageData} from './message-data.js'
import {completeLanguage, type MessageLanguage, type ReportLanguage} from './message-languages.js'
import {nameOfValue, separators} from './names.js'
import {reportMessages} from './report.js'
import {loadedTexts} from './report-texts.js'
import {ruleTitles} from './rule-titles.js'
import {messagesOfRules} from './rules/index.js'
import {type Filling, fillTemplate, type MessageTemplate, readTemplate, type ValueKind} from './template.js'

type Key<Part extends {readonly en: Texts}> = keyof Part['en'] & string
type Unnumbered<Name extends string> = Name extends `${infer Stem}_${'one' | 'other'}` ? Stem : Name

export type CliMessage = Unnumbered<Key<typeof cliMessages>>
export type ReportMessage = Unnumbered<Key<typeof reportMessages>>
export type EditorMessage = Unnumbered<Key<typeof editorMessages>>
export type InstructionMessage = Key<typeof instructionMessages>

/** Makes texts in one language; `count` in the data chooses the plural form. Data is plain text: nothing in it is looked up, expanded or escaped. */
export interface Translator {
  /** Of help, errors and pages, and of all texts unless `reportLang` says otherwise. */
  readonly lang: MessageLanguage
  /** Of findings, notes and reports. */
  readonly reportLang: ReportLanguage
  /** Text of a finding; the message id itself where a rule has no such message. */
  finding(ruleId: string, messageId: string, data: MessageData): string
  /** What a rule looks for, in a sentence; empty for a rule without a title. */
  ruleTitle(ruleId: string): string
  /**
   * A word of the reports.
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
  /**
   * What a language or status is called; the value itself where it has no name.
   * @internal
   */
  nameOf(kind: ValueKind, value: string): string
  /**
   * Names or the like in one line.
   * @internal
   */
  list(items: readonly string[]): string
  /** Part of a named error; undefined where the catalogue has none. */
  error(code: string, part: 'found' | 'expected' | 'remedy' | 'nearest', data?: MessageData): string | undefined
}

/** A translator for `lang`; one for a language that is loaded on demand speaks English unless `loadMessages` has loaded it. */
export function createTranslator(asked: ReportLanguage = 'en'): Translator {
  const own = loadedTexts(asked)
  const lang = completeLanguage(asked)
  const reportLang = own === undefined ? lang : asked
  const plurals = new Intl.PluralRules(reportLang)
  const filling: Filling = {
    listSeparator: own?.listSeparator ?? separators[lang],
    nameOf: (kind, value) => nameOfValue(lang, kind, value, own?.names),
  }
  const templates = new Map<string, MessageTemplate>()
  const fill = (texts: Texts | undefined, key: string, data: MessageData = {}): string | undefined => {
    const text = texts && (textOf(texts, key) ?? counted(texts, key, data.count))
    if (text === undefined) return undefined
    const template = templates.get(text) ?? readTemplate(text)
    templates.set(text, template)
    return fillTemplate(template, data, filling)
  }
  const counted = (texts: Texts, key: string, count: MessageData[string] | undefined): string | undefined =>
    typeof count === 'number'
      ? (textOf(texts, `${key}_${plurals.select(count)}`) ?? textOf(texts, `${key}_other`))
      : undefined
  return {
    lang,
    reportLang,
    finding: (ruleId, messageId, data) =>
      fill(own?.rules[ruleId], messageId, inLanguage(data, reportLang)) ??
      fill(rules.get(ruleId)?.[lang], messageId, inLanguage(data, lang)) ??
      messageId,
    ruleTitle: ruleId => fill(own?.ruleTitles, ruleId) ?? fill(ruleTitles[lang], ruleId) ?? '',
    report: (key, data) => fill(own?.report ?? reportMessages[lang], key, data) ?? key,
    cli: (key, data) => fill(own?.cli ?? cliMessages[lang], key, data) ?? key,
    editor: (key, data) => fill(own?.editor ?? editorMessages[lang], key, data) ?? key,
    instruction: (key, data) => fill(instructionMessages[lang], key, data) ?? key,
    nameOf: filling.nameOf,
    list: items => items.join(filling.listSeparator),
    error: (code, part, data) => (own === undefined ? fill(errorTexts[lang], `${code}.${part}`, data) : undefined),
  }
}

const errorTexts: Readonly<Record<MessageLanguage, Texts>> = {
  en: errorMessages.en,
  zh: {...errorMessages.zh, ...glossarySchemaErrorsZh},
}

const rules = new Map(Object.entries({...messagesOfRules, ...messagesOfGlossaryRules, ...messagesOfChanges}))

function textOf(texts: Texts, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined
}

/** Data that a glossary has in several languages, `note` and `note_zh`: those of this language. */
function inLanguage(data: MessageData, lang: ReportLanguage): MessageData {
  const note = data[`note_${lang}`]
  return note === undefined ? data : {...data, note}
}
