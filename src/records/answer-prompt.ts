import {promptTerms} from '../enforce/prompt-terms.js'
import {selectTerms} from '../enforce/select-terms.js'
import type {Termbase} from '../glossary/termbase.js'
import type {MessageLanguage} from '../messages/message-languages.js'
import type {Answer} from './answer.js'
import {languagesOf, promptRecord, readRecord} from './record-schema.js'
import {recordTermbases} from './record-termbase.js'

/**
 * `{id, source, glossary?}` → `{terms, text}`: the terms that occur, and the block of instructions for a language model,
 * in `lang`.
 */
export function promptAnswer(termbase: Termbase, lang?: MessageLanguage): Answer {
  const termbaseFor = recordTermbases(termbase)
  return record => {
    const {source, glossary, ...given} = readRecord(promptRecord, record)
    const languages = languagesOf(given.sourceLang, given.targetLang)
    const terms = selectTerms(source, {termbase: termbaseFor(glossary, languages).termbase, ...languages})
    return {terms, text: promptTerms(terms, {lang})}
  }
}
