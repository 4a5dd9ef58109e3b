/** The language in which the lexicons of two others meet. */
export const pivotLanguage = 'en'

/** The lexicons that come with the package, in `data/`: headwords of a language, translations into {@link pivotLanguage}. */
export const shippedLexicons = [
  {source: 'zh', file: 'lexicon.zh-en.bin'},
  {source: 'ru', file: 'lexicon.ru-en.bin.gz'},
  {source: 'ja', file: 'lexicon.ja-en.bin.gz'},
  {source: 'ko', file: 'lexicon.ko-en.bin.gz'},
  {source: 'fr', file: 'lexicon.fr-en.bin.gz'},
  {source: 'es', file: 'lexicon.es-en.bin.gz'},
  {source: 'de', file: 'lexicon.de-en.bin.gz'},
] as const
