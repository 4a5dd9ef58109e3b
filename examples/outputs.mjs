/** What the command makes of the example pairs: each file below `examples/` and the arguments that print it. */
const glossaries = ['scoda', 'policy', 'places-and-organizations'].flatMap(name => ['-g', `duizhao:${name}`])
const pair = ['release.zh.md', 'release.en.md']

export const outputs = [
  {folder: 'scoda', file: 'output/release.table.md', args: ['align', ...pair, ...glossaries, '-f', 'md-table']},
  {
    folder: 'scoda',
    file: 'output/release.interleaved.md',
    args: ['align', ...pair, ...glossaries, '-f', 'md-interleaved'],
  },
  {folder: 'scoda', file: 'output/release.sections.md', args: ['align', ...pair, ...glossaries, '-f', 'md-sections']},
  {folder: 'scoda', file: 'output/release.alignment.json', args: ['align', ...pair, ...glossaries, '-f', 'json']},
  {folder: 'scoda', file: 'output/terms.md', args: ['report', ...pair, ...glossaries, '-f', 'md', '--lang', 'en']},
  {folder: 'scoda', file: 'output/terms.zh.md', args: ['report', ...pair, ...glossaries, '-f', 'md', '--lang', 'zh']},
  {folder: 'planted', file: 'output/findings.txt', args: ['check', ...pair, ...glossaries, '--lang', 'en']},
  {folder: 'planted', file: 'output/findings.zh.txt', args: ['check', ...pair, ...glossaries, '--lang', 'zh']},
  {
    folder: 'planted',
    file: 'output/findings.json',
    args: ['check', ...pair, ...glossaries, '-f', 'json', '--lang', 'en'],
  },
  {folder: 'planted', file: 'output/terms.md', args: ['report', ...pair, ...glossaries, '-f', 'md', '--lang', 'en']},
]
