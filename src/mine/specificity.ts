import type {TermWord} from '../language/contract/mining-language.js'
import type {WordForms} from './word-forms.js'

/** As rare as a word can be that was ever counted. */
const unheardOf = 14
/** The logarithm of how much commoner a word must be here than in general text to be a term by itself; at `surely` it is one. */
const hardly = 1.5
const surely = 6

/** How rare a word is in general text, as a negative natural logarithm: by its language, else by how many words of a lexicon it renders. */
export function rarityOf(word: TermWord, commonness: (key: string) => number | undefined): number | undefined {
  if (word.rarity !== undefined) return Math.min(unheardOf, word.rarity)
  const common = commonness(word.key)
  return common === undefined ? undefined : unheardOf - Math.log(1 + common)
}

/** How much a word belongs to these texts, 0…1: its share of them against its share of general text. */
export function specificity({key}: TermWord, forms: WordForms, rarity: number | undefined): number {
  const weirdness = Math.log(forms.countOf(key) / forms.size) + (rarity ?? unheardOf)
  return Math.min(1, Math.max(0, (weirdness - hardly) / (surely - hardly)))
}
