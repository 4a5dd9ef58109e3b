/** What stands in the place of a wording, with the markup that was inside it. */
export interface WrittenReplacement {
  readonly text: string
  /** All markup stands where it stood; otherwise it was moved around the whole, or was dropped. */
  readonly isKept: boolean
}

/**
 * Write `text` into the place of `found`, a slice of the document. Word for word where both have as many, so that emphasis, links,
 * line breaks and hyphens stay between the words where they were; otherwise markup that ends or begins inside is put around the whole,
 * never left open. Undefined where `found` has markup that is not understood. `inFormat` writes text as the document's format has to have it.
 */
export function writeOver(
  found: string,
  text: string,
  replaced: string,
  inFormat: (text: string) => string,
): WrittenReplacement | undefined {
  const isPlain = plainWording.test(found)
  const words = wordByWord(found, text, replaced)
  if (words !== undefined) return {text: words, isKept: true}
  if (otherMarkup.test(found.replace(marks, ''))) return
  const {opened, closed} = unmatchedMarks(found)
  return {text: opened + inFormat(text) + closed, isKept: isPlain}
}

/** `found` as it is read: without tags, link destinations and marks of emphasis. */
export function withoutMarkup(found: string): string {
  return found.replace(marks, '').replace(/\s+(?:>\s*)*/gu, ' ')
}

const plainWording = /^[\p{L}\p{N}\s,.'’&()–—‑‐-]+$/u
const marks = /<\/?[a-z][^<>]*>|\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])|\[|[*_~`]+/giu
const tagsAndDestinations = /<\/?[a-z][^<>]*>|\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])/giu
const otherMarkup = /[<[\]\\]/u
const closer = /^<\/|^\]/u
const tag = /^</u

interface Worded {
  readonly words: readonly string[]
  /** Between the words, as they are written. */
  readonly gaps: readonly string[]
}

function wordByWord(found: string, text: string, replaced: string): string | undefined {
  const [from, to, bad] = [worded(found), worded(text), worded(replaced)]
  if (from === undefined || to === undefined || from.words.length !== to.words.length) return
  const parts = [to.words[0]!]
  for (const [index, gap] of from.gaps.entries()) {
    const written = gapFor(gap, to.gaps[index]!, bad?.words.length === from.words.length ? bad.gaps[index] : undefined)
    if (written === undefined) return
    parts.push(written, to.words[index + 1]!)
  }
  return parts.join('')
}

/** Undefined where a text does not begin and end with a word. */
function worded(text: string): Worded | undefined {
  const masked = text.replace(tagsAndDestinations, mark => '\0'.repeat(mark.length))
  const found = [...masked.matchAll(/[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu)]
  const [first, last] = [found[0], found.at(-1)]
  if (first?.index !== 0 || last === undefined || last.index + last[0].length !== text.length) return
  const gaps = found.slice(1).map((word, index) => {
    const before = found[index]!
    return text.slice(before.index + before[0].length, word.index)
  })
  return {words: found.map(([word]) => word), gaps}
}

const hyphen = /^[-‐‑]$/u

/** What goes between two words: spaces and markup as they were; a hyphen where the glossary or the writer has one. */
function gapFor(found: string, wanted: string, replaced: string | undefined): string | undefined {
  const isSpace = /^\s+$/u.test(wanted)
  const plain = found.replace(marks, '').replace(/(?<=\s)>/gu, '')
  if (plain === found && hyphen.test(found)) {
    const isOwn = isSpace && replaced !== undefined && /^\s+$/u.test(replaced)
    return isOwn || hyphen.test(wanted) ? found : wanted
  }
  if (isSpace && /^\s+$/u.test(plain)) return found
  return plain === found || plain === wanted ? (plain === found ? wanted : found) : undefined
}

/** Marks that begin in `found` and end after it, and those that began before it. */
function unmatchedMarks(found: string): {readonly opened: string; readonly closed: string} {
  const opened: string[] = []
  let closed = ''
  for (const {0: mark, index} of found.matchAll(marks)) {
    const isOpener = tag.test(mark) || mark === '[' ? !closer.test(mark) : /^$|\s$/u.test(found.slice(0, index))
    if (isOpener) opened.push(mark)
    else if (opened.length > 0) opened.pop()
    else closed += mark
  }
  return {opened: opened.join(''), closed}
}
