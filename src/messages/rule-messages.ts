/** Message texts of one rule by message id; `{{name}}` is filled from the finding's data. */
export type MessageTexts = Readonly<Record<string, string>>

/** Both languages of a rule, checked against each other: zh must have exactly the ids of en. */
export interface RuleMessages<Texts extends MessageTexts> {
  readonly en: Texts
  readonly zh: {readonly [Id in keyof Texts]: string}
}

/** Declare the messages of a rule. */
export function ruleMessages<const Texts extends MessageTexts>(
  messages: RuleMessages<Texts>,
): RuleMessages<MessageTexts> {
  return messages as RuleMessages<MessageTexts>
}
