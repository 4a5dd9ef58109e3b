import {type MessageTexts, type RuleMessages, ruleMessages} from './rule-messages.js'

/** Messages of `duizhao diff`, which compares two versions of a source. */
export const messagesOfChanges: Readonly<Record<string, RuleMessages<MessageTexts>>> = {
  'source-changed': ruleMessages({
    en: {
      changed: 'the source was reworded, its translation was not: “{{before}}” is now “{{now}}”',
      facts: 'the source changed, its translation did not ({{details}}): “{{before}}” is now “{{now}}”',
      added: 'new in the source and not translated: “{{now}}”',
      removed: 'the source no longer has “{{before}}”, its translation is still there',
      translationDeleted: 'the translation of this page, {{counterpart}}, was deleted',
      sourceDeleted: 'the source of this page, {{counterpart}}, was deleted, its translation is still there',
      moved: 'the source has “{{before}}” elsewhere now',
    },
    zh: {
      changed: '原文已改动，译文未更新：“{{before}}”改为“{{now}}”',
      facts: '原文已改动，译文未更新（{{details}}）：“{{before}}”改为“{{now}}”',
      added: '原文新增，尚无译文：“{{now}}”',
      removed: '原文已删去“{{before}}”，译文仍保留',
      translationDeleted: '本页的译文 {{counterpart}} 已被删除',
      sourceDeleted: '本页的原文 {{counterpart}} 已被删除，译文仍保留',
      moved: '原文中“{{before}}”的位置已调整',
    },
  }),
}
