import type {TermText} from '../../contract/term-language.js'
import type {NormalText} from '../../shared/normal-text.js'

/** An English text by its words, articles left out. */
export interface EnglishTermText extends TermText {
  readonly normal: NormalText
  /** Each word in lower case and folded spelling, without possessive ending. */
  readonly words: readonly string[]
  /** Span of each word in the normalised text. */
  readonly normalStarts: readonly number[]
  readonly normalEnds: readonly number[]
  /** `gapKind` before each word. */
  readonly gaps: readonly number[]
  /** 1 where an article stood before the word. */
  readonly articles: readonly number[]
}
