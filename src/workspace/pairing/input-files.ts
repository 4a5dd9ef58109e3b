/** Files that are read together: two that belong to each other, or one that stands alone or holds both languages. */
export type PairFiles = readonly [first: string, second: string] | readonly [only: string]

/** Two translations and their original: they are compared with each other where it says nothing. */
export type TranslationFiles = readonly [first: string, second: string, original: string]

/** What is checked at once. */
export type InputFiles = PairFiles | TranslationFiles

/** The translations of a release beside each other, from its pairs, each with the original first. */
export function translationsBeside(inputs: readonly InputFiles[]): TranslationFiles[] {
  const translations = new Map<string, string[]>()
  for (const [original, translation] of inputs)
    if (translation !== undefined) translations.set(original, [...(translations.get(original) ?? []), translation])
  return [...translations].flatMap(([original, files]) =>
    files.flatMap((first, index) =>
      files.slice(index + 1).map((second): TranslationFiles => [first, second, original]),
    ),
  )
}
