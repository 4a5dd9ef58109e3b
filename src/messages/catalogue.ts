/** Texts by key; `{{name}}` is filled from data. Keys ending in `_one` and `_other` are plural forms chosen by `count`. */
export type Texts = Readonly<Record<string, string>>

type WithoutSingular<Key> = Key extends `${string}_one` ? never : Key

/** Both languages of a part of the product; Chinese has no singular form, every other key must be in both. */
export interface Catalogue<Key extends string = string> {
  readonly en: Readonly<Record<Key, string>>
  readonly zh: {readonly [Name in WithoutSingular<Key>]: string}
}

/** Declare texts in both languages; the type of zh is checked against en. */
export function catalogue<const Key extends string>(texts: Catalogue<Key>): Catalogue<Key> {
  return texts
}

type KeysOf<Part> = Part extends {readonly en: infer All} ? keyof All & string : never

/** Several parts as one. */
export function joined<Parts extends readonly {readonly en: Texts; readonly zh: Texts}[]>(
  ...parts: Parts
): Catalogue<KeysOf<Parts[number]>> {
  const all = (lang: 'en' | 'zh') => joinedTexts(...parts.map(part => part[lang])) as Record<string, string>
  return {en: all('en'), zh: all('zh')}
}

/** As {@link joined}, of one language. Not by spreading hundreds of texts, for each of which the engine would make a new shape. */
export function joinedTexts(...parts: readonly Texts[]): Texts {
  return Object.assign(Object.create(null), ...parts)
}
