import type {Catalogue} from './catalogue.js'

/** Message texts of one rule by message id, in both languages; `{{name}}` is filled from the finding's data. */
export type RuleMessages = Catalogue

/** Declare the messages of a rule; zh must have exactly the ids of en. */
export function ruleMessages<const Key extends string>(messages: Catalogue<Key>): RuleMessages {
  return messages as RuleMessages
}
