/** One document with the output to be rated. */
export interface RatedDocument {
  readonly source: string
  readonly reference: string
  readonly output: string
  /** Source term to the target terms that render it. */
  readonly dictionary: Readonly<Record<string, readonly string[]>>
}

/** The WMT25 term success rate of a document is `score / valid`. */
export interface TermSuccess {
  /** Entries whose source term is in the source and one of whose target terms is in the reference. */
  readonly valid: number
  /** Sum of the values of the valid entries, each from 0 to 1. */
  readonly score: number
}

/**
 * The term success rate of the WMT25 terminology task for one document; that of a run is Σ score / Σ valid.
 *
 * An entry counts when its source term stands in the source and one of its target terms in the reference; its value is
 * the number of target terms in the output by the number of source terms in the source, at most 1. Everything is
 * stripped and lowercased; counts are of substrings that do not overlap. As in the official program, which is written
 * in Python, an empty target term counts length + 1 times (in code points): an entry that has one is worth 1 in any
 * text. An entry whose source term is empty once stripped does not count at all. Both are worth a warning to whoever wrote
 * the dictionary, see `hasEmptyTerm`.
 */
export function termSuccessRate(document: RatedDocument): TermSuccess {
  const values = termSuccessValues(document)
  return {valid: values.length, score: values.reduce((sum, value) => sum + value, 0)}
}

/**
 * The value of each valid entry, in order of the dictionary. A published rate is the mean over all entries of all documents, added
 * one after the other: only that order gives its last digit too, sums of documents may differ from it in the 15th.
 */
export function termSuccessValues({source, reference, output, dictionary}: RatedDocument): readonly number[] {
  const [sourceText, referenceText, outputText] = [fold(source), fold(reference), fold(output)]
  const values: number[] = []
  for (const [given, targets] of Object.entries(dictionary)) {
    const term = fold(given)
    const renderings = targets.map(fold)
    if (term === '') continue
    if (!sourceText.includes(term) || !renderings.some(rendering => referenceText.includes(rendering))) continue
    const used = renderings.reduce((sum, rendering) => sum + countOf(rendering, outputText), 0)
    values.push(Math.min(used / countOf(term, sourceText), 1))
  }
  return values
}

/** Whether an entry has an empty term, which matches everything. */
export function hasEmptyTerm(source: string, targets: readonly string[]): boolean {
  return fold(source) === '' || targets.some(target => fold(target) === '')
}

/** What `str.strip()` of Python takes off and `trim()` leaves: the separators U+001C to U+001F and U+0085; and U+FEFF the other way. */
const stripped = /[\t-\r\u001C-\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/u

function fold(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && stripped.test(text[start]!)) start++
  while (end > start && stripped.test(text[end - 1]!)) end--
  return text.slice(start, end).toLowerCase()
}

function countOf(part: string, text: string): number {
  if (part === '') return [...text].length + 1
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++
  return count
}
