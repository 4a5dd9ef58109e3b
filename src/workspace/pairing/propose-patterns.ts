import {isFirstSource} from '../../language/direction.js'
import {areTranslations, groupByName, type NamedFile} from './pair-by-name.js'

/** A pair pattern and how many of some files it pairs. */
export interface ProposedPattern {
  readonly pattern: string
  readonly pairs: number
}

/** More patterns than this are no help to whoever reads a configuration. */
const mostPatterns = 5

/**
 * Patterns that pair files by the languages in their names, those that pair most first: `{name}.zh.md={name}.en.md`, `docs/zh/**=docs/en/**`, and
 * `{name}.md={name}.zh.md` where one language has no tag. Of more than two languages the first two count. Names are relative to the folder of
 * the patterns.
 */
export function proposePatterns(files: readonly string[]): ProposedPattern[] {
  const known = new Set(files)
  const counts = new Map<string, number>()
  for (const group of groupByName(files)) {
    const pattern = patternOf(group, known)
    if (pattern !== undefined) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  return [...counts]
    .map(([pattern, pairs]) => ({pattern, pairs}))
    .sort((a, b) => b.pairs - a.pairs)
    .slice(0, mostPatterns)
}

function patternOf(group: readonly NamedFile[], known: ReadonlySet<string>): string | undefined {
  const tagged = group.filter(({lang}) => lang !== undefined)
  const [first, second] = tagged.sort((a, b) => (isFirstSource(a.lang!, b.lang!) ? -1 : 1))
  if (first === undefined) return undefined
  if (second !== undefined)
    return areTranslations(first, second) ? `${sideOf(first, first.tag!)}=${sideOf(first, second.tag!)}` : undefined
  const bare = first.key.replace(/[/._-]\{lang\}/gu, '')
  const ending = /[/._-]\{lang\}(.*)$/u.exec(first.key)?.[1]
  const isSuffix = ending !== undefined && !ending.includes('/') && known.has(bare)
  return isSuffix ? `{name}${ending}=${sideOf(first, first.tag!)}` : undefined
}

/** One side of a pattern: what stands before the first folder that is a tag stays, and so does what follows the tag in the name of the file. */
function sideOf({key}: NamedFile, tag: string): string {
  const slash = key.lastIndexOf('/')
  const folder = key.slice(0, slash + 1)
  const inFolder = /^(?:.*?\/)??\{lang\}\//u.exec(folder)?.[0] ?? ''
  const inFile = /[._-]?\{lang\}.*$/u.exec(key.slice(slash + 1))?.[0]
  // A name that is nothing but the tag: any folder.
  const rest = inFile === undefined ? '**' : `${inFile.startsWith('{lang}') ? '**/' : '{name}'}${inFile}`
  return (inFolder + rest).replaceAll('{lang}', tag)
}
