import {ruleMessages} from '../rule-messages.js'

export const translationOutdated = ruleMessages({
  en: {
    outdated: 'the source has changed since {{revision}}, but its translation has not',
    translationDeleted: 'the translation of this page, {{counterpart}}, was deleted since {{revision}}',
    sourceDeleted:
      'the source of this page, {{counterpart}}, was deleted since {{revision}}, but its translation is still there',
    sourceChanged: 'the source has changed since its translation was accepted',
    targetChanged: 'the translation has changed since it was accepted',
    neverAccepted: 'this passage and its translation have never been accepted',
    pairNeverAccepted: 'these two documents have never been accepted as translations of each other',
  },
  zh: {
    outdated: '原文自 {{revision}} 以来有改动，译文未随之更新',
    translationDeleted: '本页的译文 {{counterpart}} 自 {{revision}} 以来已被删除',
    sourceDeleted: '本页的原文 {{counterpart}} 自 {{revision}} 以来已被删除，译文仍保留',
    sourceChanged: '原文自译文认可以来已有改动',
    targetChanged: '译文自认可以来已有改动',
    neverAccepted: '该句段及其译文从未得到认可',
    pairNeverAccepted: '这两份文稿从未作为互译文稿得到认可',
  },
})
