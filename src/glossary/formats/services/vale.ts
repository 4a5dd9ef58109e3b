import type {Glossary} from '../../../model/term.js'
import {yamlLibrary} from '../../../text/yaml-library.js'
import type {ConvertedGlossary} from '../conversion-loss.js'
import {isSpaced, wrongForms} from './wrong-forms.js'

/** A style of Vale (`styles/NAME/terms.yml`) that offers the expected form for each deprecated or forbidden one of a language. */
export function emitVale(glossary: Glossary, lang: string): ConvertedGlossary {
  const {forms, losses} = wrongForms(glossary, lang)
  const style = {
    extends: 'substitution',
    message: "Use '%s' instead of '%s'.",
    level: 'error',
    ignorecase: true,
    // Vale looks for whole words otherwise, which a text without spaces does not show.
    ...(forms.some(({wrong}) => !isSpaced(wrong)) ? {nonword: true} : {}),
    swap: Object.fromEntries(forms.map(({wrong, expected}) => [pattern(wrong), expected])),
  }
  return {text: new (yamlLibrary().Document)(style).toString({lineWidth: 0}), losses}
}

/** A key of `swap` is a regular expression. */
function pattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
}
