/** The lexicons that come with the package, in `data/`: headwords of the source language, translations into the target language. */
export const shippedLexicons = [{source: 'zh', target: 'en', file: 'lexicon.zh-en.bin'}] as const
