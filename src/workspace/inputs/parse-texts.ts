import {detectLanguage} from '../../language/registry.js'
import {namedError} from '../../messages/named-error.js'
import type {Document} from '../../model/document.js'
import {parseInput, parsePair, type ReadOptions} from '../../pipeline/read.js'
import type {InputTexts} from './input-texts.js'
import type {Sides} from './read-texts.js'

/** Parse one input. Throws the DuizhaoErrors of parsing and pairing, and `INPUT_WITHOUT_TEXT` where none of its texts has a letter. */
export function parseTexts(texts: InputTexts, reading: ReadOptions = {}): Sides {
  if (texts.every(({text}) => detectLanguage(text) === undefined))
    throw namedError('INPUT_WITHOUT_TEXT', {}, {path: texts[0].path})
  const [first, second] = texts
  if (second !== undefined) return parsePair(first, second, reading)
  const {targetLang} = first
  if (targetLang === undefined) return parseInput(first, reading)
  const sides = parseInput(first, {...reading, targetLang})
  return sides.kind === 'pair' ? {...sides, leftOut: undefined} : sides
}

/** The documents of an input: one, or the original and its translation. */
export function documentsOf(sides: Sides): readonly Document[] {
  return sides.kind === 'single' ? [sides.document] : [sides.source, sides.target]
}
