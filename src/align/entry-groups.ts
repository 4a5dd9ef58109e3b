import {
  type EntryForm,
  type EntryGroup,
  type PluralCategory,
  pluralCategories,
  type ResourceEntry,
} from '../model/resource.js'

/**
 * Contexts for which projects usually have no form in a language that does not tell them apart. Others (`friend_close`)
 * look like keys of their own; they belong together where both sides have them.
 */
export const usualContexts: readonly string[] = [
  'male',
  'female',
  'neutral',
  'masculine',
  'feminine',
  'formal',
  'informal',
]

/**
 * Group the keys of two resources as i18next looks them up: forms of one plural together (v4 `_one`, `_ordinal_few`;
 * v3 `_plural`, `_0`), a key with one of the usual contexts with its key without, if it has no counterpart of its own.
 * In order of the source, then what only the target has. Cost: O(keys).
 */
export function groupEntries(source: readonly ResourceEntry[], target: readonly ResourceEntry[]): EntryGroup[] {
  const keys = {source: byKey(source), target: byKey(target)}
  const plurals = new Set([...pluralBases(keys.source, keys.target), ...pluralBases(keys.target, keys.source)])
  const forms = {source: readForms(source, keys.source, plurals), target: readForms(target, keys.target, plurals)}
  const names = [...new Set([...forms.source.keys(), ...forms.target.keys()])]
  return names.map(name => withFallback(groupOf(name, forms), forms))
}

type Keys = ReadonlyMap<string, ResourceEntry>

interface NamedForms {
  readonly key: string
  readonly plural?: 'cardinal' | 'ordinal' | undefined
  readonly forms: EntryForm[]
}

type Forms = Readonly<Record<'source' | 'target', ReadonlyMap<string, NamedForms>>>

function byKey(entries: readonly ResourceEntry[]): Keys {
  return new Map(entries.filter(({form}) => form === undefined).map(entry => [entry.key, entry]))
}

const suffix = new RegExp(`^(.+?)(_ordinal)?_(${pluralCategories.join('|')})$`, 'su')

/**
 * Names of the keys that have plural forms: those with `_other`, which every language has, or with `_plural`. “other” alone is
 * a word like any (`reason_other`): some form has the number, or there is one for another number.
 */
function pluralBases(keys: Keys, others: Keys): string[] {
  return [...keys.keys()].flatMap(key => {
    const [, base, ordinal, category] = suffix.exec(key) ?? []
    if (base !== undefined && category === 'other' && isCounted(key, keys, others))
      return [nameOf(base, ordinal !== undefined)]
    return key.endsWith('_plural') && keys.has(key.slice(0, -'_plural'.length)) ? [key.slice(0, -'_plural'.length)] : []
  })
}

function isCounted(other: string, ...sides: readonly Keys[]): boolean {
  const stem = other.slice(0, -'other'.length)
  return sides.some(keys =>
    pluralCategories.some(category => {
      const entry = keys.get(stem + category)
      if (entry === undefined) return false
      return category !== 'other' || entry.placeholders.some(({kind, name}) => kind === 'variable' && name === 'count')
    }),
  )
}

function nameOf(base: string, isOrdinal: boolean): string {
  return isOrdinal ? `${base}_ordinal_` : base
}

function readForms(
  entries: readonly ResourceEntry[],
  keys: Keys,
  plurals: ReadonlySet<string>,
): Map<string, NamedForms> {
  const all = new Map<string, NamedForms>()
  for (const entry of entries) {
    const {name, key, plural, ...form} = readForm(entry, keys, plurals)
    const known = all.get(name) ?? {key, plural, forms: []}
    all.set(name, known)
    known.forms.push(form)
  }
  for (const {forms} of all.values()) dropSecondOther(forms)
  return all
}

interface ReadForm extends EntryForm {
  readonly name: string
  readonly key: string
  readonly plural?: 'cardinal' | 'ordinal' | undefined
}

function readForm(entry: ResourceEntry, keys: Keys, plurals: ReadonlySet<string>): ReadForm {
  const {key, form} = entry
  if (form !== undefined)
    return {
      name: form.name,
      key: form.key,
      plural: form.isPlural ? 'cardinal' : undefined,
      entry,
      category: form.category,
      plain: !form.isPlural,
    }
  const [, base = '', ordinal, category] = suffix.exec(key) ?? []
  const name = nameOf(base, ordinal !== undefined)
  if (category !== undefined && plurals.has(name)) {
    const plural = ordinal === undefined ? 'cardinal' : 'ordinal'
    return {name, key: base, plural, entry, category: category as PluralCategory, plain: false}
  }
  const old = /^(.+)_(?:plural|0)$/su.exec(key)?.[1]
  if (old !== undefined && plurals.has(old))
    return {name: old, key: old, plural: 'cardinal', entry, category: 'other', plain: false}
  if (!plurals.has(key)) return {name: key, key, entry, plain: true}
  const isSingular = keys.has(`${key}_plural`)
  return {name: key, key, plural: 'cardinal', entry, category: isSingular ? 'one' : 'other', plain: true}
}

/** A key without a suffix is looked up only where its form for all other numbers is missing. */
function dropSecondOther(forms: EntryForm[]): void {
  const others = forms.filter(({category}) => category === 'other')
  const plain = others.find(form => form.plain)
  if (others.length > 1 && plain !== undefined) forms.splice(forms.indexOf(plain), 1)
}

function groupOf(name: string, {source, target}: Forms): EntryGroup {
  const named = source.get(name) ?? target.get(name)!
  const plural = source.get(name)?.plural ?? target.get(name)?.plural
  return {
    key: named.key,
    plural,
    source: source.get(name)?.forms ?? [],
    target: target.get(name)?.forms ?? [],
    ...(named.forms[0]?.entry.form?.isUnit ? {isUnit: true} : {}),
  }
}

/** Where one side has no form for a context, it has the key without the context. */
function withFallback(group: EntryGroup, forms: Forms): EntryGroup {
  if (group.source.length > 0 && group.target.length > 0) return group
  if ((group.source[0] ?? group.target[0])?.entry.form !== undefined) return group
  const missing = group.source.length === 0 ? 'source' : 'target'
  const [, base = '', context = ''] = /^(.+)_([^_]+)$/su.exec(group.key) ?? []
  if (!usualContexts.includes(context)) return group
  const found = forms[missing].get(nameOf(base, group.plural === 'ordinal'))?.forms
  return found === undefined ? group : {...group, [missing]: found, fallback: missing}
}
