import type {Lexicon} from '../align/lexicon/lexicon.js'
import type {ActiveRule} from '../check/engine/engine.js'
import type {Termbase} from '../glossary/termbase.js'
import type {MessageLanguage} from '../messages/message-languages.js'
import type {Translator} from '../messages/translator.js'
import type {LanguagePair} from '../model/language-pair.js'
import {type Answer, AnswerText} from './answer.js'
import type {WholeAnswers} from './whole-answers.js'

/** What can be asked about a record. */
export const recordModes = ['segment', 'align', 'check', 'fix', 'prompt', 'rate'] as const
export type RecordMode = (typeof recordModes)[number]

/** What answers depend on beside their records. */
export interface RecordContext {
  readonly termbase: Termbase
  /** The rules for a translation unit without its document. */
  unitRules(): readonly ActiveRule[]
  /** The rules for a unit that is judged as a whole. */
  answerRules(): readonly ActiveRule[]
  /** Whether a lexicon may be used; true where left out. */
  readonly useLexicon?: boolean | undefined
  readonly translator: Translator
  /** Language of blocks for a prompt; English unless it is said, so that they are the same on any machine. */
  readonly promptLang?: MessageLanguage | undefined
}

/** What answers the records of a mode, with all that it needs loaded; it remembers what comes again. */
export async function recordAnswer(mode: RecordMode, context: RecordContext): Promise<Answer> {
  const {termbase, translator} = context
  if (mode === 'segment') return (await import('./answer-segment.js')).answerSegment
  if (mode === 'rate') return (await import('./answer-rate.js')).answerRate
  if (mode === 'align') {
    const {alignAnswer} = await import('./answer-align.js')
    return alignAnswer(termbase, await lexiconsOf(context))
  }
  if (mode === 'prompt') return (await import('./answer-prompt.js')).promptAnswer(termbase, context.promptLang)
  const whole = await wholeAnswers(context)
  if (mode === 'fix') {
    const {fixAnswer} = await import('./answer-fix.js')
    return fixAnswer({termbase, rules: context.unitRules(), translator, whole})
  }
  const {checkAnswer} = await import('./answer-check.js')
  return checkAnswer({termbase, rules: context.unitRules(), translator, whole})
}

async function wholeAnswers(context: RecordContext): Promise<WholeAnswers> {
  const lexiconOf = await lexiconsOf(context)
  let rules: readonly ActiveRule[] | undefined
  return {
    rules: () => {
      rules ??= context.answerRules()
      return rules
    },
    lexicon: ({sourceLang: source, targetLang: target}) => lexiconOf({source, target}),
  }
}

/** The lexicon of two languages, where one may be used and ships. */
async function lexiconsOf({useLexicon}: RecordContext): Promise<(languages: LanguagePair) => Lexicon | undefined> {
  if (useLexicon === false) return () => undefined
  const {findLexicon} = await import('../align/lexicon/load-lexicon.js')
  return findLexicon
}

/**
 * The answer to one record, without its id. Throws DuizhaoError `RECORD_INVALID` or `RECORD_LANGUAGE` for a record that is not valid.
 * For many records, take {@link recordAnswer} once.
 */
export async function answerRecord(
  mode: RecordMode,
  record: Readonly<Record<string, unknown>>,
  context: RecordContext,
): Promise<object> {
  const answer = await (await recordAnswer(mode, context))(record)
  return answer instanceof AnswerText ? (JSON.parse(answer.json) as object) : answer
}
