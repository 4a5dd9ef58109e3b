import type {PipeMode} from '../choices.js'
import {readLexicon, type Settings} from '../settings.js'
import type {Answer} from './answer-block.js'

/** What answers the records of a mode. */
export async function answerOf(mode: PipeMode, settings: Settings): Promise<Answer> {
  const {termbase, translator} = settings
  if (mode === 'segment') return (await import('./segment-answer.js')).answerSegment
  if (mode === 'rate') return (await import('./rate-answer.js')).answerRate
  if (mode === 'align') {
    const [{alignAnswer}, lexicon] = await Promise.all([import('./align-answer.js'), readLexicon(settings)])
    return alignAnswer(termbase, lexicon)
  }
  if (mode === 'prompt') return (await import('./prompt-answer.js')).promptAnswer(termbase)
  if (mode === 'fix') {
    const {fixAnswer} = await import('./fix-answer.js')
    return fixAnswer({termbase, rules: settings.unitRules(), translator})
  }
  const {checkAnswer} = await import('./check-answer.js')
  return checkAnswer({termbase, rules: settings.unitRules(), translator})
}
