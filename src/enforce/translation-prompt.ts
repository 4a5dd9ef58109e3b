import type {MessageLanguage} from '../messages/message-languages.js'
import {defaultMessageLanguage} from '../messages/message-languages.js'
import {createTranslator, type Translator} from '../messages/translator.js'
import {promptTerms} from './prompt-terms.js'
import {promptRepairs} from './repair-instructions.js'
import type {TranslateRequest} from './translate-request.js'

/** What of a request stands in its prompt. */
export type PromptedRequest = Pick<TranslateRequest, 'source' | 'sourceLang' | 'targetLang'> &
  Partial<Pick<TranslateRequest, 'terms' | 'repairs' | 'previous' | 'suggestion'>>

/**
 * The whole prompt of a request, one task a round: translate, with the terms and perhaps a published translation; or revise, with
 * the translation and behind it the points to correct. Texts stand between tags that they do not hold. The same request gives the
 * same bytes.
 */
export function promptOf(request: PromptedRequest, lang: MessageLanguage = defaultMessageLanguage): string {
  const {instruction} = createTranslator(lang)
  const names = new Intl.DisplayNames([lang], {type: 'language'})
  const name = (tag: string): string => names.of(tag) ?? tag
  const suffix = tagSuffix(request)
  const words = {source: name(request.sourceLang), target: name(request.targetLang), tag: `source${suffix}`}
  const parts =
    request.previous === undefined
      ? [
          instruction('translate-task', words),
          promptTerms(request.terms ?? [], {lang}),
          published(request, suffix, instruction),
        ]
      : [instruction('repair-task', words), promptTerms(request.terms ?? [], {lang})]
  const source = fenced(`source${suffix}`, request.source)
  const revision =
    request.previous === undefined
      ? [source]
      : [
          `${instruction('source-heading')}\n${source}`,
          `${instruction('previous-heading')}\n${fenced(`translation${suffix}`, request.previous)}`,
          promptRepairs(request.repairs ?? [], {lang}),
          instruction('repair-ending'),
        ]
  return [...parts, ...revision].filter(part => part !== '').join('\n\n')
}

function published({suggestion}: PromptedRequest, suffix: string, instruction: Translator['instruction']): string {
  if (suggestion === undefined) return ''
  const heading = instruction('memory-heading', {score: Math.floor(suggestion.score * 100), tag: `source${suffix}`})
  const texts = [
    fenced(`published-source${suffix}`, suggestion.source),
    fenced(`published-translation${suffix}`, suggestion.target),
  ]
  return `${heading}\n${texts.join('\n')}`
}

function fenced(tag: string, text: string): string {
  return `<${tag}>${text}</${tag}>`
}

const tags = /[<＜]\s{0,9}\/?\s{0,9}(?:published-)?(?:source|translation)(?:-(\d{1,9}))?/giu

/** What makes the tags of a request unlike those in its texts: a number above theirs, or nothing where there are none. */
function tagSuffix({source, previous = '', suggestion}: PromptedRequest): string {
  const texts = [source, previous, suggestion?.source ?? '', suggestion?.target ?? ''].join('\n')
  const taken = [...texts.matchAll(tags)].map(([, number = '1']) => Number(number))
  return taken.length === 0 ? '' : `-${taken.reduce((highest, number) => Math.max(highest, number)) + 1}`
}
