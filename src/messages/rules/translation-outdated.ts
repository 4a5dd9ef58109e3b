import {ruleMessages} from '../rule-messages.js'

export const translationOutdated = ruleMessages({
  en: {
    outdated: 'the source text changed since {{revision}}, its translation did not',
    translationDeleted: 'the translation of this page, {{counterpart}}, was deleted since {{revision}}',
    sourceDeleted:
      'the source of this page, {{counterpart}}, was deleted since {{revision}}, its translation is still there',
    sourceChanged: 'the source text is not the one whose translation was accepted',
    targetChanged: 'the translation is not the one that was accepted for this source text',
    neverAccepted: 'this passage and its translation were never accepted',
    pairNeverAccepted: 'nothing of these two texts was ever accepted as translation',
  },
  zh: {
    outdated: '原文自 {{revision}} 以来有改动，译文未随之更新',
    translationDeleted: '本页的译文 {{counterpart}} 自 {{revision}} 以来已被删除',
    sourceDeleted: '本页的原文 {{counterpart}} 自 {{revision}} 以来已被删除，译文仍保留',
    sourceChanged: '原文与认可译文时的原文不同',
    targetChanged: '译文与为此原文认可的译文不同',
    neverAccepted: '这一段及其译文从未得到认可',
    pairNeverAccepted: '这两份文稿从未作为译文得到认可',
  },
})
