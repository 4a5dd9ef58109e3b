import type {Span} from '../../model/span.js'

/** One place where a text does not follow the house style of its language. */
export interface StyleProblem extends Span {
  readonly messageId: string
  /** What should stand there; absent where only a person can tell. */
  readonly replacement?: string | undefined
  /** Whether `replacement` may be applied without a person looking. */
  readonly safe?: boolean | undefined
}

/** Whether there is a space between Chinese and Latin text: `prc` has none, `spaced` has one. */
export type SpacingStyle = 'any' | 'prc' | 'spaced'
/** How a publisher sets quotation marks. */
export type QuoteStyle = 'any' | 'consistent' | 'curly' | 'straight' | 'corner'

/** Which marks the rule `punctuation` looks at. */
export interface PunctuationOptions {
  /** Brackets of the wrong width. */
  readonly brackets: boolean
  /** Dashes and ellipses. */
  readonly dashes: boolean
}

/**
 * What one language holds about its typography. Texts are plain texts of blocks in which U+FFFC stands for each unit of
 * code or of an address. All functions give problems in ascending order and cost O(length).
 */
export interface HouseStyle {
  punctuation(text: string, options: PunctuationOptions): StyleProblem[]
  /** Spaces that are wrong in any style, and those between scripts that `style` rules out. */
  spacing(text: string, style: SpacingStyle): StyleProblem[]
  /** Pairs of marks that belong together: opening to closing. */
  readonly pairs: readonly (readonly [open: string, close: string])[]
  /** Which style of quotation marks stands where, for consistency; apostrophes and measures are none. */
  quotes(text: string): QuoteUse[]
  /** Straight marks are of the keyboard, not of the language: among others they are no style, however many they are. */
  readonly hasOwnQuotes?: boolean | undefined
}

/** A quotation mark with the style it belongs to, and how it looks in the others. */
export interface QuoteUse extends Span {
  readonly style: Exclude<QuoteStyle, 'any' | 'consistent'>
  readonly in: Readonly<Partial<Record<Exclude<QuoteStyle, 'any' | 'consistent'>, string>>>
}
