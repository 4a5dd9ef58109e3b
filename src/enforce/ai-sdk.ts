/**
 * `duizhao/ai`: a translator for `enforce` that asks a language model through the AI SDK.
 *
 * @module duizhao/ai
 */
import type {LanguageModel} from 'ai'
import type {MessageLanguage} from '../messages/message-languages.js'
import {defaultMessageLanguage} from '../messages/message-languages.js'
import {namedError} from '../messages/named-error.js'
import {createTranslator} from '../messages/translator.js'
import {aiOptionKinds, checkOptions} from './enforce-options.js'
import type {Translate, TranslateRequest} from './translate-request.js'

/** Options of `aiTranslator`: the model and how it is called. */
export interface AiTranslatorOptions {
  /** A language model of the AI SDK (`ai` 6), such as one of its providers gives. */
  readonly model: LanguageModel
  /** Said first: style, audience, what the text is. */
  readonly system?: string | undefined
  /** 0 by default. */
  readonly temperature?: number | undefined
  readonly maxOutputTokens?: number | undefined
  /** Retries of the SDK for one call; 0 by default, as `enforce` waits and calls again itself. */
  readonly maxRetries?: number | undefined
  /** Language of the instructions; English where left out. */
  readonly lang?: MessageLanguage | undefined
}

/**
 * A `translate` function for `enforce` that asks a language model through the AI SDK. The package `ai` is loaded with
 * the first call; a call without it fails with DuizhaoError `PEER_MISSING`. Throws DuizhaoError `ENFORCE_OPTION` for a wrong option.
 */
export function aiTranslator({lang = defaultMessageLanguage, ...options}: AiTranslatorOptions): Translate {
  checkOptions({lang, ...options}, aiOptionKinds)
  return async request => {
    const {generateText} = await loadSdk()
    const {model, system, temperature = 0, maxOutputTokens, maxRetries = 0} = options
    const {text, finishReason} = await generateText({
      model,
      ...(system === undefined ? {} : {system}),
      prompt: promptOf(request, lang),
      temperature,
      ...(maxOutputTokens === undefined ? {} : {maxOutputTokens}),
      maxRetries,
      abortSignal: request.signal,
    })
    return {text, finishReason}
  }
}

/** What of a request stands in its prompt. */
export type PromptedRequest = Partial<TranslateRequest> &
  Pick<TranslateRequest, 'source' | 'sourceLang' | 'targetLang' | 'instructions' | 'previous' | 'suggestion'>

/** The whole prompt of a request: the task, the instructions, what there was before, and the source. */
export function promptOf(request: PromptedRequest, lang: MessageLanguage = defaultMessageLanguage): string {
  const {instruction} = createTranslator(lang)
  const {source, sourceLang, targetLang, instructions, previous, suggestion} = request
  const names = new Intl.DisplayNames([lang], {type: 'language'})
  const name = (tag: string): string => names.of(tag) ?? tag
  return [
    instruction('translate-task', {source: name(sourceLang), target: name(targetLang)}),
    instructions,
    ...(suggestion === undefined || previous !== undefined
      ? []
      : [
          `${instruction('memory-heading', {score: Math.floor(suggestion.score * 100)})}\n${tagged('published', suggestion.target)}`,
        ]),
    ...(previous === undefined ? [] : [`${instruction('previous-heading')}\n${tagged('previous', previous)}`]),
    tagged('source', source),
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

/** A text between tags that it cannot close. */
function tagged(name: string, text: string): string {
  return `<${name}>${text.replace(/<(?=\/?(?:source|previous|published)\b)/giu, '‹')}</${name}>`
}

async function loadSdk(): Promise<typeof import('ai')> {
  try {
    return await import('ai')
  } catch (cause) {
    throw namedError('PEER_MISSING', {name: 'ai', range: '^6.0.0'}, {}, cause)
  }
}
