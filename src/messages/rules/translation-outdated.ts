import {ruleMessages} from '../rule-messages.js'

export const translationOutdated = ruleMessages({
  en: {outdated: 'the source text changed since {{revision}}, its translation did not'},
  zh: {outdated: '原文自 {{revision}} 以来有改动，译文未随之更新'},
})
