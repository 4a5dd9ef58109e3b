import type {Translator} from '../messages/translator.js'
import {type AlignedPair, type TranslationUnit, translationUnits} from '../model/alignment.js'
import type {BeadEvidence, EvidencePair} from '../model/evidence.js'
import {terminalLine} from '../text/terminal-safe.js'
import {type Ink, paint} from './paint.js'

/** Words listed for a bead; the strongest come first. */
const shownWords = 12

const kinds = ['terms', 'names', 'numbers', 'words'] as const

/** Each bead with its texts, its confidence and what speaks for it, for a person at a terminal. */
export function formatExplanation(
  pair: AlignedPair,
  evidence: readonly BeadEvidence[],
  translator: Translator,
  {colour}: {readonly colour: boolean},
): string {
  const ink = paint(colour)
  const blocks = translationUnits(pair).map((unit, index) =>
    [headLine(unit, translator, ink), ...textLines(unit), ...evidenceLines(evidence[index]!, translator)].join('\n'),
  )
  return `${blocks.join('\n\n')}\n`
}

type Painter = (ink: Ink, text: string) => string

function headLine(
  {index, source, target, confidence, moved}: TranslationUnit,
  translator: Translator,
  ink: Painter,
): string {
  const shape = ink('bold', `${index + 1}  ${source.length}–${target.length}`)
  const sure = translator.report('explain-confidence', {confidence: confidence.toFixed(3)})
  return moved === undefined
    ? `${shape}  ${sure}`
    : `${shape}  ${sure}  ${translator.report('explain-moved', {bead: moved + 1})}`
}

function textLines({source, target}: TranslationUnit): string[] {
  return [...source, ...target].map(segment => `  ${terminalLine(segment.text)}`)
}

function evidenceLines(evidence: BeadEvidence, translator: Translator): string[] {
  const lines = kinds
    .filter(kind => evidence[kind].length > 0)
    .map(kind => {
      const name = `${translator.report(`explain-${kind}`)}${translator.report('colon')}`
      return `    ${name}${translator.list(pairWords(evidence[kind]))}`
    })
  const {source, target} = evidence.length
  return [...lines, `    ${translator.report('explain-length', {source, target})}`]
}

function pairWords(pairs: readonly EvidencePair[]): string[] {
  return pairs
    .slice(0, shownWords)
    .map(({source, target, strength}) => `${terminalLine(source)}=${terminalLine(target)} ${strength}`)
}
