/** Formats of aligned pairs; apart from what writes them, so that help is printed without loading that. */
export const alignFormats = [
  'md-table',
  'md-interleaved',
  'md-sections',
  'html',
  'json',
  'jsonl',
  'tmx',
  'xliff',
  'csv',
] as const
/** Names of the formats of an aligned pair. */
export type AlignFormat = (typeof alignFormats)[number]
