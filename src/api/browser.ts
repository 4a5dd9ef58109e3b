/**
 * `duizhao/browser`: the engine in a page or a worker, with all that it needs inside and nothing of Node. Texts, glossaries and word lists
 * are handed over as bytes; nothing is fetched and nothing is kept.
 *
 * @module
 */
export {type FetchData, fetchLexicon} from '../align/lexicon/fetched-lexicon.js'
export type {Lexicon} from '../align/lexicon/lexicon.js'
export {errorText} from '../messages/named-error.js'
export {createTranslator, type Translator} from '../messages/translator.js'
export {DuizhaoError} from '../model/errors.js'
export {
  type MemoryActions,
  type MemoryFile,
  type MemoryReview,
  type OpenReview,
  openMemoryReview,
} from '../review/memory-host.js'
export * from '../workbench/actions.js'
export type * from '../workbench/page.js'
