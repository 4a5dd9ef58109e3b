const roundingWords = '(?:了|约|近|超|超过|逾|将近|大约)*'
const verbs =
  '增长|增加|提高|提升|上升|上涨|上浮|扩大|下降|降低|减少|下滑|下跌|下调|上调|回落|缩减|缩短|压减|压缩|收窄|递增|递减'
const size = new RegExp(`(?:${verbs}|(?<!新)增|(?<![下沉])降|减|涨|跌)${roundingWords}$`, 'u')
const result = new RegExp(`(?:${verbs}|增|降|减|涨|跌|升|提|调整?)(?:至|到|为)${roundingWords}$`, 'u')

/** Last characters of what stands before a change: most numbers have none of them in front. */
const lastCharacters = '长加高升涨浮大降低少滑跌调落减短缩窄增了约近超过逾至到为'

/** Whether the number at `start` is the size of a change (下降三成, 增长5%) or its result (降至三成, 增加到5万). */
export function changeBefore(text: string, start: number): 'by' | 'to' | undefined {
  if (!lastCharacters.includes(text[start - 1] ?? '-')) return undefined
  const head = text.slice(Math.max(0, start - 8), start)
  return size.test(head) ? 'by' : result.test(head) ? 'to' : undefined
}
