import fc from 'fast-check'
import {describe, test} from 'vitest'
import {hurtingText, tried} from '../helpers/hurting-texts.js'
import {holdSearchLaws} from '../laws/glossaries.js'
import {holdReadingLaws, holdSentenceLaws, languages} from '../laws/sentences.js'
import {termbaseOfTexts} from '../laws/termbases.js'

describe.each(languages)('%s', lang => {
  test('sentences cover a text, each once', () => {
    fc.assert(
      fc.property(hurtingText, text => holdSentenceLaws(text, lang)),
      tried(150),
    )
  })

  test('all that is read in a text lies in it', () => {
    fc.assert(
      fc.property(hurtingText, text => holdReadingLaws(text, lang)),
      tried(60),
    )
  })

  test('terms of any letters are searched for in any text', () => {
    fc.assert(
      fc.property(fc.array(hurtingText, {maxLength: 8}), hurtingText, (terms, text) =>
        holdSearchLaws(termbaseOfTexts(terms, lang), lang, text + terms.join(text)),
      ),
      tried(60),
    )
  })
})
