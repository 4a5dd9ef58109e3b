import {ruleMessages} from '../rule-messages.js'

export const termAmbiguous = ruleMessages({
  en: {
    ambiguous:
      '“{{actual}}” stands for {{source}} and for {{other}} in this document; for {{source}} use “{{expected}}”',
  },
  zh: {ambiguous: '本文中“{{source}}”与“{{other}}”同译作“{{actual}}”，“{{source}}”宜译作“{{expected}}”'},
})
