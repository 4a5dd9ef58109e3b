import type {Glossary} from '../../../model/term.js'
import {yamlLibrary} from '../../../text/yaml-library.js'
import type {ConvertedGlossary} from '../conversion-loss.js'
import {isSpaced, wrongForms} from './wrong-forms.js'

/** Rules of prh (textlint): the expected form, and the deprecated and forbidden ones of a language as patterns. */
export function emitPrh(glossary: Glossary, lang: string): ConvertedGlossary {
  const {forms, losses} = wrongForms(glossary, lang)
  const rules = forms.map(({wrong, expected, note}) => ({
    expected,
    // Between slashes a pattern would be a regular expression.
    pattern: /^\/.*\/[a-z]*$/su.test(wrong) ? `/${wrong.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')}/` : wrong,
    ...(isSpaced(wrong) ? {options: {wordBoundary: true}} : {}),
    ...(note === undefined ? {} : {prh: note}),
  }))
  return {text: new (yamlLibrary().Document)({version: 1, rules}).toString({lineWidth: 0}), losses}
}
