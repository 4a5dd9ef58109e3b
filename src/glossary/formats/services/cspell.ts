import {type Glossary, isInForce, isRight} from '../../../model/term.js'
import type {ConversionLoss, ConvertedGlossary} from '../conversion-loss.js'

/**
 * A word list of cspell: the words of the right terms of a language, and with `!` before them the forbidden terms that are one word. A
 * forbidden term of several words, or one that is a word of a right term, is listed; deprecated ones are not wrong to cspell.
 */
export function emitCspell({concepts}: Glossary, lang: string): ConvertedGlossary {
  const losses: ConversionLoss[] = []
  const words = new Set<string>()
  const forbidden: string[] = []
  const inForce = concepts.filter(isInForce)
  for (const {terms} of inForce)
    for (const term of terms)
      if (term.lang === lang && isRight(term)) for (const word of wordsOf(term.text)) words.add(word)
  const known = new Set([...words].map(word => word.toLowerCase()))
  for (const concept of concepts) {
    const {id, status, terms} = concept
    if (!isInForce(concept)) {
      losses.push({concept: id, keys: [], status})
      continue
    }
    const own = terms.filter(term => term.lang === lang)
    for (const {text} of own.filter(term => term.status === 'forbidden')) {
      const [word] = wordsOf(text)
      const reason = word !== text ? 'phrase' : known.has(text.toLowerCase()) ? 'also-right' : undefined
      if (reason === undefined) forbidden.push(`!${text}`)
      else losses.push({concept: id, keys: [], reason, text})
    }
    if (own.some(term => term.status === 'deprecated')) losses.push({concept: id, keys: ['deprecated']})
  }
  const lines = [...words, ...new Set(forbidden)].sort((a, b) => (a < b ? -1 : 1))
  return {text: lines.map(line => `${line}\n`).join(''), losses}
}

/** Without marks at their edges: cspell takes words of letters, and those with a hyphen or apostrophe inside. */
function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}\p{N}]*(?:['’-]\p{L}[\p{L}\p{M}\p{N}]*)*/gu) ?? []
}
