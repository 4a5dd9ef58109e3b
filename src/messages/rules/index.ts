import type {MessageTexts, RuleMessages} from '../rule-messages.js'

/** Messages by rule id, sorted. */
export const messagesOfRules: Readonly<Record<string, RuleMessages<MessageTexts>>> = {}
