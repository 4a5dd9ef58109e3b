import {enforce} from '../src/enforce/enforce.js'
import {createTermbase} from '../src/glossary/termbase.js'
import {badAnswers} from './bad-answers.data.js'
import {goodAnswers} from './good-answers.data.js'

const mostCalls = 3

/**
 * Right answers have to be taken at the first call, and each kind of bad one has to be put right by a translator that minds what it is
 * told, or reported where it does not. Prints the figures; false where one is not as it should be.
 */
export async function measureAnswers(): Promise<boolean> {
  const common = {termbase: createTermbase([])}
  const languages = (from: 'zh' | 'en') => ({sourceLang: from, targetLang: from === 'zh' ? 'en' : 'zh'})
  let accepted = 0
  for (const {name, from, source, answer} of goodAnswers) {
    const {units, summary} = await enforce({...common, ...languages(from), source, translate: () => answer})
    const isAccepted = summary.calls === 1 && units[0]?.status === 'clean' && units[0].target === answer.trim()
    if (isAccepted) accepted++
    else
      console.log(
        `  not accepted: ${name} ${JSON.stringify(units[0]?.findings.map(({ruleId, messageId}) => `${ruleId}/${messageId}`))}`,
      )
  }
  const counts = {caught: 0, stripped: 0, repaired: 0, reported: 0, heldBack: 0, calls: 0, most: 0}
  for (const {name, from, source, right, bad, finishReason} of badAnswers) {
    const wrong = {text: bad, finishReason}
    const minding = await enforce({
      ...common,
      ...languages(from),
      source,
      translate: ({round}) => (round === 1 ? wrong : right),
    })
    const stubborn = await enforce({...common, ...languages(from), source, translate: () => wrong})
    const [mended, left] = [minding.units[0]!, stubborn.units[0]!]
    const isRight = mended.target === right && mended.status === 'clean'
    const isStripped = isRight && minding.summary.calls === 1
    const isReported = left.status !== 'clean' || left.target === right
    if (isStripped || minding.summary.calls > 1 || mended.status !== 'clean') counts.caught++
    if (isStripped) counts.stripped++
    if (isRight) counts.repaired++
    if (isReported) counts.reported++
    counts.calls += minding.summary.calls
    counts.most = Math.max(counts.most, minding.summary.calls, stubborn.summary.calls)
    // What a filter held back is not asked for again.
    const isHeldBack = finishReason === 'content-filter' && mended.status === 'failed'
    if (isHeldBack) counts.heldBack++
    if (!(isRight || isHeldBack) || !isReported)
      console.log(`  missed: ${name} ${mended.status} ${JSON.stringify(left.findings.map(({ruleId}) => ruleId))}`)
  }
  const all = badAnswers.length
  console.log('## answers judged as wholes')
  console.log(`right answers accepted at the first call: ${accepted} of ${goodAnswers.length}`)
  console.log(
    `kinds of bad answers: ${counts.caught} of ${all} caught, ${counts.stripped} put right without a call, ${counts.repaired} in all, ${counts.heldBack} held back by a filter and not asked for again; ${counts.calls} calls, at most ${counts.most} for one`,
  )
  console.log(`given again and again: ${counts.reported} of ${all} reported or put right`)
  return (
    accepted === goodAnswers.length &&
    counts.repaired + counts.heldBack === all &&
    counts.reported === all &&
    counts.most <= mostCalls
  )
}
