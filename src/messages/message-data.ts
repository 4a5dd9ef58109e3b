/** What a text is filled with. Lists are joined as the language joins them. */
export type MessageData = Readonly<Record<string, string | number | readonly string[]>>
