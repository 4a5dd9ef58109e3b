import {type RuleMessages, ruleMessages} from './rule-messages.js'

/** Messages of `duizhao diff`, which compares two versions of a source. */
export const messagesOfChanges: Readonly<Record<string, RuleMessages>> = {
  'source-changed': ruleMessages({
    en: {
      changed: 'the source was reworded but its translation was not: “{{before}}” is now “{{now}}”',
      facts: 'the source has changed but its translation has not ({{details}}): “{{before}}” is now “{{now}}”',
      added: 'new in the source and not yet translated: “{{now}}”',
      removed: '“{{before}}” was deleted from the source, but its translation is still there',
      translationDeleted: 'the translation of this page, {{counterpart}}, was deleted',
      sourceDeleted: 'the source of this page, {{counterpart}}, was deleted, but its translation is still there',
      moved: '“{{before}}” has moved in the source',
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
