import {americanSpellings} from './spelling.data.js'

const maybeBritish = /[iy]s[aei]|our|[bt]re/u
const ize = /^(.{3,}[a-z])is(e|ed|es|er|ers|ing|able|ation|ations|ational)$/u
const yze = /^(.{2,})ys(e|ed|es|er|ers|ing)$/u
const our = /^(.{2,})our(s|ed|ing|able|ably|ful|ite|ites|er|ers|less|hood|hoods)?$/u
const tre = /^(.{2,}[tb])re(s|d)?$/u

/** Words that only look British (analyses is a plural first); both sides are folded alike, so that few are needed. */
const kept = new Set([
  'analyses',
  'paralyses',
  'catalyses',
  'four',
  'hour',
  'hours',
  'tour',
  'tours',
  'your',
  'yours',
  'pour',
  'sour',
  'fourth',
  'court',
])

/**
 * The spelling by which British and American texts are compared; not always a spelling in use (`enterprize`).
 * `word` is in lower case.
 */
export function foldSpelling(word: string): string {
  const listed = americanSpellings.get(word)
  if (listed !== undefined) return listed
  if (word.length < 5 || !maybeBritish.test(word) || kept.has(word)) return word
  return word
    .replace(ize, '$1iz$2')
    .replace(yze, '$1yz$2')
    .replace(our, '$1or$2')
    .replace(tre, (_, stem: string, ending = '') => `${stem}er${ending === 'd' ? 'ed' : ending}`)
}
