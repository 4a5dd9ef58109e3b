import type {TermLanguage} from '../../contract/term-language.js'
import {onFirstUse} from '../../shared/on-first-use.js'
import {wordTerms} from '../../shared/words/word-terms.js'
import {fitReplacement} from './term-fit.js'
import {isInflection, termKey} from './term-words.js'

const pronouns = onFirstUse(
  () =>
    new Set(
      (
        'он она оно они его её ее их ему ей им ним ней них нем нём него неё нее нею ними этот эта это эти этого этой этих этому этим этими этом эту ' +
        'который которая которое которые которого которой которых которому которым которыми котором которую данный данная данное данные данного ' +
        'данной данных данному данным такой такая такое такие свой своя своё свое свои своего своей своих своему своим'
      ).split(' '),
    ),
)

/** Russian: word by word in every case and number, ё as е, with any quotes, a hyphen or dash between words. */
export const terms: TermLanguage = {
  ...wordTerms({key: termKey, isInflection, joinsByHyphen: true, pronouns}),
  fit: fitReplacement,
}
