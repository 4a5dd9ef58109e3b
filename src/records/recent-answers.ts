import type {AnswerText} from './answer.js'

/** Answers of one generation: their number, and the UTF-16 code units of them with their records. */
const mostAnswers = 2048
const mostUnits = 2 ** 21
/** Longer records do not come again as they are. */
const longestRemembered = 4000

/**
 * Answers to records that come again: the same headings, menu lines and short sentences stand in document after document, and
 * a translation is offered more than once. Remembers the latest answers in two generations, at most 4,096 of them and 4
 * million code units; what is used again stays.
 */
export class RecentAnswers {
  private young = new Map<string, AnswerText>()
  private old = new Map<string, AnswerText>()
  private units = 0

  /** The answer to the record that `key` stands for: remembered, or made by `answer`. */
  get(key: string, answer: () => AnswerText): AnswerText {
    if (key.length > longestRemembered) return answer()
    const known = this.young.get(key)
    if (known !== undefined) return known
    const made = this.old.get(key) ?? answer()
    this.remember(key, made)
    return made
  }

  private remember(key: string, made: AnswerText): void {
    if (this.young.size >= mostAnswers || this.units >= mostUnits) {
      this.old = this.young
      this.young = new Map()
      this.units = 0
    }
    this.young.set(key, made)
    this.units += key.length + made.json.length
  }
}
