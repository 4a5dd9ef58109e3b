import fc from 'fast-check'

/** What texts break on: halves of characters, controls, marks of direction, all kinds of ends of lines, width, marks without a letter. */
export const hurtingPieces = [
  ...['\uD83D', '\uDC00', '\u0000', '\u0007', '\r', '\r\n', '\n', '\n\n', '\t', '\uFEFF', '\u2028', '\u0085', '\u000B'],
  ...['\u202E', '\u2066', '\u200E', '\u200B', '\u200D', '\u00AD', '\uFFFD', '\uFFFC', '\uFFFF', '\u3000', '\u00A0'],
  ...[
    '\u0301',
    '\u0308',
    '\uFE0F',
    '\u20DD',
    'e\u0301',
    '\u1100\u1161',
    '𠮷',
    '👍🏽',
    '👨‍👩‍👧',
    '🇨🇳',
    'İ',
    'ß',
    'ﬁ',
    '㍿',
    '①',
    'Ａ',
    '％',
  ],
] as const

/** Marks that open, close, end and part. */
export const markPieces = [
  ...[
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '「',
    '」',
    '『',
    '』',
    '《',
    '》',
    '«',
    '»',
    '„',
    '（',
    '）',
    '(',
    ')',
    '[',
    ']',
    '【',
    '】',
  ],
  ...[
    '。',
    '！',
    '？',
    '…',
    '……',
    '.',
    '!',
    '?',
    '．',
    '，',
    '、',
    '；',
    '：',
    ',',
    ';',
    ':',
    '—',
    '——',
    '–',
    '-',
    '・',
    '¿',
    '¡',
    '·',
  ],
] as const

/** Words of the languages that have a profile, names, figures, dates, and what looks like one of these. */
export const wordPieces = [
  ...[
    '港口',
    '会议',
    '上合示范区',
    '曾赞荣',
    '第3届',
    '3.5亿元',
    '百分之三十',
    '2024年1月21日',
    '零',
    '一带一路',
    '1 000',
  ],
  ...[
    'port',
    'The harbor',
    'SCODA',
    'Mr.',
    'U.S.',
    'e.g.',
    '$3.5 million',
    'Jan. 21, 2024',
    '30 percent',
    '1/3',
    '12:30',
    'v1.24',
    'No. 7',
  ],
  ...[
    'порт',
    'т. е.',
    '21 января',
    '서울',
    '했다.',
    'サミット',
    'です。',
    'l’été',
    'M. Li',
    '1er',
    'señor',
    'über',
    'z. B.',
    'مرفأ',
    'बंदरगाह',
  ],
  ...['https://a.b/c?d=e&f', 'a@b.cn', '{{x}}', '%1$s', '{0}', '&amp;', '&#0;', '\\', '/', '|', '<', '>', '&', '=1+1'],
] as const

/** Markup of Markdown and HTML, whole and broken. */
export const markupPieces = [
  ...[
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '```\n',
    '~~~\n',
    '---\n',
    '===\n',
    '| a | b |\n|-|-|\n',
    '**',
    '_',
    '~~',
    '`',
    '[a](b)',
    '[a][b]',
    '\n[b]: c\n',
    '![',
    '](',
    '[^1]',
    '\n[^1]: n\n',
    '    ',
    '<br>',
  ],
  ...[
    '<p>',
    '</p>',
    '<b>',
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<td>',
    '<li>',
    '<pre>',
    '<script>',
    '</script>',
    '<a href="b">',
    ' lang="en"',
    '&nbsp;',
  ],
] as const

const joined = (pieces: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), {maxLength}).map(parts => parts.join(''))

/** Prose of any language with all that hurts in it. */
export const hurtingText: fc.Arbitrary<string> = fc.oneof(
  joined([...hurtingPieces, ...markPieces, ...wordPieces, ' ', ' ', ' ', 'a', '字'], 40),
  fc.string({unit: 'binary', maxLength: 60}),
)

/** Documents with markup, lines and all that hurts. */
export const hurtingDocument: fc.Arbitrary<string> = fc.oneof(
  joined([...markupPieces, ...markPieces, ...wordPieces, ...hurtingPieces, ' ', '\n', '\n\n', '\n'], 40),
  // Deep in one another.
  fc
    .tuple(fc.constantFrom('> ', '- ', '<div>', '[', '*a _', '{', '(“', '<b>', '`'), fc.nat(60), hurtingText)
    .map(([open, depth, text]) => open.repeat(depth) + text),
)

/** How often a property is tried: few times and always the same, or `DUIZHAO_RUNS` times as often, from another seed with `DUIZHAO_SEED`. */
export function tried(runs: number): {numRuns: number; seed: number} {
  const {DUIZHAO_RUNS: times = '1', DUIZHAO_SEED: seed = '20261128'} = process.env
  return {numRuns: Math.ceil(runs * Number(times)), seed: Number(seed)}
}
