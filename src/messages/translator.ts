import * as i18next from 'i18next'
import {joinedTexts, type Texts} from './catalogue.js'
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
import {loadedTexts, type ReportTexts} from './report-texts.js'
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

/**
 * A translator for `lang`; one for a language that is loaded on demand speaks English unless `loadMessages` has loaded it. Texts and
 * their plural forms are looked up by i18next. Cost: some 10 ms for the first one of a process.
 */
export function createTranslator(asked: ReportLanguage = 'en'): Translator {
  const own = loadedTexts(asked)
  const lang = completeLanguage(asked)
  const reportLang = own === undefined ? lang : asked
  const catalogue = catalogueOf(reportLang)
  const filling: Filling = {
    listSeparator: own?.listSeparator ?? separators[lang],
    nameOf: (kind, value) => nameOfValue(lang, kind, value, own?.names),
  }
  const lookUp = (ns: string, key: string, plural: {readonly count?: number}): MessageTemplate | undefined => {
    const options = {ns, skipInterpolation: true, ...plural}
    return catalogue.exists(key, options) ? readTemplate(catalogue.t(key, options)) : undefined
  }
  /** Texts without a number; findings come by the thousand. */
  const known = new Map<string, MessageTemplate | undefined>()
  const templateOf = (ns: string, key: string): MessageTemplate | undefined => {
    const name = `${ns} ${key}`
    if (!known.has(name)) known.set(name, lookUp(ns, key, {}))
    return known.get(name)
  }
  /** Data are plain text: i18next would look into them for more to fill in. */
  const fill = (ns: string, key: string, data: MessageData = {}): string | undefined => {
    const {count} = data
    const template = typeof count === 'number' ? lookUp(ns, key, {count}) : templateOf(ns, key)
    return template && fillTemplate(template, data, filling)
  }
  return {
    lang,
    reportLang,
    finding: (ruleId, messageId, data) =>
      fill('rules', `${ruleId}/${messageId}`, inLanguage(data, reportLang)) ?? messageId,
    ruleTitle: ruleId => fill('titles', ruleId) ?? '',
    report: (key, data) => fill('report', key, data) ?? key,
    cli: (key, data) => fill('cli', key, data) ?? key,
    editor: (key, data) => fill('editor', key, data) ?? key,
    instruction: (key, data) => fill('instructions', key, data) ?? key,
    nameOf: filling.nameOf,
    list: items => items.join(filling.listSeparator),
    error: (code, part, data) => (own === undefined ? fill('errors', `${code}.${part}`, data) : undefined),
  }
}

const catalogues = new Map<ReportLanguage, i18next.i18n>()

/** What a language lacks is said in the language of completeLanguage. */
function catalogueOf(lang: ReportLanguage): i18next.i18n {
  const known = catalogues.get(lang)
  if (known !== undefined) return known
  const complete = completeLanguage(lang)
  const own = loadedTexts(lang)
  const instance = i18next.createInstance()
  void instance.init({
    lng: lang,
    fallbackLng: complete,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    ns: ['rules', 'titles', 'report', 'cli', 'editor', 'instructions', 'errors'],
    resources: {[complete]: textsOf(complete), ...(own === undefined ? {} : {[lang]: loadedResources(own)})},
  })
  catalogues.set(lang, instance)
  return instance
}

function textsOf(lang: MessageLanguage): Record<string, Texts> {
  const rules = {...messagesOfRules, ...messagesOfGlossaryRules, ...messagesOfChanges}
  return {
    rules: byRule(Object.fromEntries(Object.entries(rules).map(([ruleId, texts]) => [ruleId, texts[lang]]))),
    titles: ruleTitles[lang],
    report: reportMessages[lang],
    cli: cliMessages[lang],
    editor: editorMessages[lang],
    instructions: instructionMessages[lang],
    errors: lang === 'zh' ? joinedTexts(errorMessages.zh, glossarySchemaErrorsZh) : errorMessages.en,
  }
}

function loadedResources({rules, ruleTitles: titles, report, cli, editor}: ReportTexts): Record<string, Texts> {
  return {rules: byRule(rules), titles, report, cli, editor}
}

function byRule(rules: Readonly<Record<string, Texts>>): Texts {
  const all: Record<string, string> = Object.create(null)
  for (const [ruleId, texts] of Object.entries(rules))
    for (const [key, text] of Object.entries(texts)) all[`${ruleId}/${key}`] = text
  return all
}

/** Data that a glossary has in several languages, `note` and `note_zh`: those of this language. */
function inLanguage(data: MessageData, lang: ReportLanguage): MessageData {
  const note = data[`note_${lang}`]
  return note === undefined ? data : {...data, note}
}
