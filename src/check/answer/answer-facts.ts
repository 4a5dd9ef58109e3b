import type {Markup} from '../../model/markup.js'
import type {Placeholder} from '../../model/resource.js'
import type {ForeignMatter} from './foreign-matter.js'

/**
 * What is known of a target that is the answer to its source alone, as a translator gives it: rules then also judge whether the whole
 * source was translated, its markup kept, and nothing put around it. Places are in the two texts as they were given.
 */
export interface AnswerFacts {
  /** Absent where the format knows no markup. */
  readonly markup?: {readonly source: Markup; readonly target: Markup} | undefined
  readonly placeholders: {readonly source: readonly Placeholder[]; readonly target: readonly Placeholder[]}
  /** What stands around the translation, ascending; the rules see spaces there. */
  readonly foreign: readonly ForeignMatter[]
  /** Whether it declines to translate. */
  readonly refusal: boolean
  readonly support: {
    /** Weight of the words of each side, and of those with a counterpart; 0 where nothing is known of words. */
    readonly source: number
    readonly target: number
    readonly matched: number
    /** Length of the target for that of the source, 1 is usual; 0 where one side is empty. */
    readonly length: number
    /** Length of the source, in characters of Chinese. */
    readonly size: number
  }
}
