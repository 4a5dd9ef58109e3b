import type {Texts} from '../catalogue.js'

/** What became of passages, in Russian. */
export const changes: Readonly<Record<string, Texts>> = {
  'source-changed': {
    changed: 'исходный текст изменён, а перевод — нет: вместо «{{before}}» теперь «{{now}}»',
    facts: 'исходный текст изменён ({{details}}), а перевод — нет: вместо «{{before}}» теперь «{{now}}»',
    added: 'добавлено в исходный текст и ещё не переведено: «{{now}}»',
    removed: '«{{before}}» удалено из исходного текста, а перевод остался',
    translationDeleted: 'перевод этой страницы, {{counterpart}}, удалён',
    sourceDeleted: 'исходный текст этой страницы, {{counterpart}}, удалён, а перевод остался',
    moved: '«{{before}}» перемещено в исходном тексте',
  },
}
