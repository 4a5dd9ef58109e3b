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
