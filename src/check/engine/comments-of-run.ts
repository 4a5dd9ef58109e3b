import {Suppressions} from './suppressions.js'

/** A text with its file. */
interface CommentedText {
  readonly path?: string | undefined
  readonly text: string
}

/** Two texts that are compared; one text twice where a file holds both sides. */
interface CommentedPair {
  readonly source: CommentedText
  readonly target: CommentedText
}

const none = new Suppressions('')

/** Whether a text may have comments that silence rules. */
export function mayHaveComments(text: string): boolean {
  return text.includes('duizhao-')
}

/** The comments that silence rules in the texts of a run. A file that is in several pairs has its comments once, so that one use is enough for them. */
export class CommentsOfRun {
  private readonly byPath = new Map<string, {readonly text: string; readonly comments: Suppressions}>()
  private readonly byPair = new Map<CommentedPair, Record<'source' | 'target', Suppressions>>()
  private readonly told = new Set<Suppressions>()

  /** `today` is the ISO date of the run. */
  constructor(private readonly today: string | undefined) {}

  /** The comments of both sides. Cost: O(length) at the first call. */
  of(pair: CommentedPair): Readonly<Record<'source' | 'target', Suppressions>> {
    const known = this.byPair.get(pair)
    if (known !== undefined) return known
    if (!mayHaveComments(pair.source.text) && !mayHaveComments(pair.target.text)) return {source: none, target: none}
    const source = this.read(pair.source)
    const comments = {source, target: pair.source.text === pair.target.text ? source : this.read(pair.target)}
    this.byPair.set(pair, comments)
    return comments
  }

  /** Whether it is the first time that the problems of these comments are told. */
  tell(comments: Suppressions): boolean {
    return this.told.size !== this.told.add(comments).size
  }

  private read({path, text}: CommentedText): Suppressions {
    const known = path === undefined ? undefined : this.byPath.get(path)
    if (known?.text === text) return known.comments
    const comments = new Suppressions(text, this.today)
    if (path !== undefined) this.byPath.set(path, {text, comments})
    return comments
  }
}
