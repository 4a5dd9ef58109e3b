import {ruleMessages} from '../rule-messages.js'

export const termAmbiguous = ruleMessages({
  en: {
    ambiguous:
      '“{{actual}}” is used for both {{source}} and {{other}} in this document; use “{{expected}}” for {{source}}',
  },
  zh: {ambiguous: '文中“{{source}}”与“{{other}}”均译作“{{actual}}”，“{{source}}”宜译作“{{expected}}”'},
})
