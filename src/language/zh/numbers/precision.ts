import type {Precision} from '../../../model/mention.js'

const before: readonly (readonly [RegExp, Precision])[] = [
  [/(?:近|将近|接近|不足|不到|低于|少于|最多|至多|不超过|以内)$/u, 'under'],
  [/(?:超过|超|逾|突破|至少|不少于|不低于|高于|多于|破|过)$/u, 'over'],
  [/(?:约|大约|大概|约为|左右)$/u, 'about'],
]
const after = /^(?:多|余|以上|之多)/u
const around = /^(?:左右|上下|前后)/u

/** First and last characters of these words: most numbers have none of them beside. */
const firstAfter = '多余以之左上前'
const lastBefore = '近接足到于少多过内超逾破约概为右'

/** How exact the words around `[start, end)` say that a number is; `over` where a 余 or 多 stands inside it. */
export function precisionOf(text: string, start: number, end: number, over: boolean): Precision {
  if (over) return 'over'
  if (firstAfter.includes(text[end] ?? '-')) {
    const tail = text.slice(end, end + 3)
    if (after.test(tail)) return 'over'
    if (around.test(tail)) return 'about'
  }
  if (!lastBefore.includes(text[start - 1] ?? '-')) return 'exact'
  const head = text.slice(Math.max(0, start - 3), start)
  return before.find(([pattern]) => pattern.test(head))?.[1] ?? 'exact'
}
