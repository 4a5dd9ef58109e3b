/**
 * `duizhao/ai`: a translator for `enforce` that asks a language model through the AI SDK.
 *
 * @module duizhao/ai
 */
import type {LanguageModel} from 'ai'
import type {MessageLanguage} from '../messages/message-languages.js'
import {defaultMessageLanguage} from '../messages/message-languages.js'
import {namedError} from '../messages/named-error.js'
import {aiOptionKinds, checkOptions} from './enforce-options.js'
import type {Translate} from './translate-request.js'
import {promptOf} from './translation-prompt.js'

export {type PromptedRequest, promptOf} from './translation-prompt.js'

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

async function loadSdk(): Promise<typeof import('ai')> {
  try {
    return await import('ai')
  } catch (cause) {
    throw namedError('PEER_MISSING', {name: 'ai', range: '^6.0.0'}, {}, cause)
  }
}
