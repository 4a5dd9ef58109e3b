import {repairInstructions} from '../enforce/repair-instructions.js'
import {selectTerms} from '../enforce/select-terms.js'
import {promptOf} from '../enforce/translation-prompt.js'
import {namedError} from '../messages/named-error.js'
import type {AgentSession} from './agent-session.js'
import {statedPair} from './stated-pair.js'
import {longestText} from './tool.js'

/** A prompt that a user of an agent can choose. */
export interface AgentPrompt {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly arguments: readonly {readonly name: string; readonly description: string; readonly required: boolean}[]
  text(given: Readonly<Record<string, string>>, session: AgentSession): Promise<string>
}

const languages = [
  {name: 'sourceLang', description: 'BCP 47 tag of the original', required: false},
  {name: 'targetLang', description: 'BCP 47 tag of the translation', required: false},
]

/** All prompts. Texts of documents stand between tags and are called data. */
export const prompts: readonly AgentPrompt[] = [
  {
    name: 'translate',
    title: 'Translate with the glossary',
    description: 'Translate a text with the official terms that occur in it',
    arguments: [{name: 'source', description: 'the text', required: true}, ...languages],
    async text(given, {workspace: {settings}}) {
      const source = argument(given, 'source')
      const pair = statedPair(source, given.sourceLang, given.targetLang)
      const terms = selectTerms(source, {termbase: settings.termbase, ...pair})
      return promptOf({source, ...pair, terms, repairs: []}, settings.translator.lang)
    },
  },
  {
    name: 'repair',
    title: 'Repair a translation',
    description: 'Correct what a check found in a translation, and nothing else',
    arguments: [
      {name: 'source', description: 'the original', required: true},
      {name: 'target', description: 'its translation', required: true},
      ...languages,
    ],
    async text(given, session) {
      const {termbase, translator} = session.workspace.settings
      const {lang} = translator
      const source = argument(given, 'source')
      const target = argument(given, 'target')
      const pair = statedPair(source, given.sourceLang, given.targetLang)
      const {document} = await session.check({source, target, ...pair})
      const repairs = repairInstructions(document.findings, {target, lang})
      const terms = selectTerms(source, {termbase, ...pair})
      return promptOf({source, ...pair, terms, repairs, previous: target}, lang)
    },
  },
]

function argument(given: Readonly<Record<string, string>>, name: string): string {
  const text = given[name]
  if (text === undefined) throw namedError('ARGUMENT_INVALID', {reason: `${name} is absent`})
  if (text.length > longestText) throw namedError('ARGUMENT_INVALID', {reason: `${name} is longer than ${longestText}`})
  return text
}
