import type {SentenceEnd} from '../contract/sentences.js'
import {isContinuing, isDigit, isEllipsis, isWideStop} from '../shared/sentence-characters.js'

/** Particles with which a sentence goes on behind a quotation: 「…。」と述べた, 「…」という, 「…」を. */
const afterQuotation = /^(?:と|って|という|など|の|を|が|は|に|も|で|や|へ|から|まで|だ|な|、|，)/u

const kana = /[\u3041-\u30FF]/u
const longestLook = 30

/**
 * Where a Japanese sentence ends: at 。！？ and their half-width forms, behind a quotation unless a particle follows. Undefined at
 * stops of other scripts and where no Kana is near. Looks at a bounded stretch.
 */
export function endsJapaneseSentence({text, stopStart, stopEnd, next, enclosure}: SentenceEnd): boolean | undefined {
  if (stopStart === stopEnd) return undefined
  const last = text[stopEnd - 1]!
  if (!isWideStop(last) || !kana.test(text.slice(Math.max(0, stopStart - longestLook), next + 2))) return undefined
  if (isContinuing(text[next]!)) return false
  const goesOn = afterQuotation.test(text.slice(next, next + 4))
  if (enclosure !== undefined) return !goesOn
  if (isEllipsis(last)) return !goesOn && stopStart > 0
  if (last === '．') return !(isDigit(text[stopStart - 1] ?? ' ') && isDigit(text[next]!))
  return true
}
