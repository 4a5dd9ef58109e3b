/** Texts of `--help`. They teach by examples; every example is a command that works. */

export const description =
  '对照: align Chinese and English documents, hold them to a glossary of official terms, and report what does not agree. Offline; the same input always gives the same answer.'

export const filesArgument = 'two files of a pair in any order, one file with both languages, or many files'

export const examples = `
Examples:
  duizhao check release.zh.md release.en.md -g duizhao:scoda     what does not agree, and where
  duizhao align release.zh.md release.en.md -o release.both.md   a bilingual Markdown table
  duizhao report --pair '{name}.zh.md={name}.en.md' -g terms.yaml
                                                                 how consistently each term is rendered
  duizhao init                                                   a commented configuration to start from

Exit codes: 0 nothing to report, 1 findings at or above the limit, 2 could not run.
`

export const check = {
  summary: 'report what does not agree between the languages',
  description: `Align each pair and report what does not agree: terms, numbers, dates, names, omissions, structure.
A file with both languages is a pair by itself; a file in one language is checked for forbidden terms and house style.`,
  examples: `
Examples:
  duizhao check a.zh.md a.en.md                      a pair; which side is Chinese is found from the text
  duizhao check both.md -g terms.yaml                one file with both languages
  duizhao check a.en.md -g duizhao:scoda             one language: forbidden and outdated terms
  duizhao check --pair 'zh/**=en/**'                 all pairs below this folder
  duizhao check a.zh.md a.en.md --rule term-variant=off --max-warnings 0
  duizhao check --pair '{name}.zh.md={name}.en.md' -f sarif=out.sarif -f pretty
  cat both.md | duizhao check --stdin --stdin-filename both.md -f json
  duizhao check --write-baseline                     live with what there is; later: --baseline duizhao-baseline.json
  duizhao check --watch                              look again whenever a file changes
  duizhao check --since origin/main                  only what this branch touched, and translations it left behind

Exit codes: 0 nothing to report, 1 errors (or more warnings than --max-warnings), 2 could not run.
`,
}

export const align = {
  summary: 'put the two languages side by side',
  description: 'Align two documents (or the two languages of one) and write them side by side. Nothing is left out.',
  examples: `
Examples:
  duizhao align a.zh.md a.en.md                      a Markdown table on standard output
  duizhao align a.zh.md a.en.md -f md-interleaved -o a.both.md
  duizhao align a.zh.md a.en.md -f json              segments with spans, links with confidence
  duizhao align a.zh.md a.en.md -f tmx=a.tmx -f html=a.html
  duizhao align a.zh.md a.en.md --unit paragraph     whole paragraphs instead of sentences
  duizhao align a.zh.md a.en.md --explain            why each pairing was made; also -f json
`,
}

export const fix = {
  summary: 'put right what has one right answer',
  description: `Apply the fixes of a check and report what is left. Safe fixes only, unless --unsafe is given.
Of a pair only the translation is changed, unless --both is given.
Files are replaced whole or not at all; encoding, line ends and everything else in them stay. A second run changes nothing.`,
  examples: `
Examples:
  duizhao fix a.zh.md a.en.md -g terms.yaml --dry-run     what would change, as a unified diff
  duizhao fix a.zh.md a.en.md -g terms.yaml --both        house style of the original as well
  duizhao fix --pair '{name}.zh.md={name}.en.md' --rule spacing=off
  cat a.en.md | duizhao fix --stdin --stdin-filename a.en.md -g terms.yaml

Exit codes: 0 no error is left, 1 errors are left, 2 could not run.
`,
}

export const lock = {
  summary: 'accept translations as they are, for check --locked',
  description: `Write down which passages are accepted as translations of each other: hashes of their words, one passage a line.
check --locked then reports what changed on one side since, and what was never accepted. No history is needed.`,
  examples: `
Examples:
  duizhao lock --pair '{name}.zh.md={name}.en.md'        accept all pairs; commit duizhao.lock.json
  duizhao check --locked                                 what is not as it was accepted
  duizhao lock --update a.zh.md a.en.md                  accept one pair as it is now
`,
}

export const split = {
  summary: 'turn bilingual Markdown back into two files',
  description: 'Write NAME.zh.md and NAME.en.md from bilingual Markdown, beside it.',
  examples: `
Examples:
  duizhao split a.both.md                            a.both.zh.md and a.both.en.md
  duizhao split a.both.md --directory out --force
  duizhao split a.both.md --check                    exit code 2 where an edit cannot be read
`,
}

export const report = {
  summary: 'show how consistently each term is rendered',
  description: `For each term of the glossary: how often it occurs in the source, which renderings it has and where,
and how many of them are official; terms with problems first.`,
  examples: `
Examples:
  duizhao report a.zh.md a.en.md -g duizhao:scoda
  duizhao report --pair '{name}.zh.md={name}.en.md' -g terms.yaml -f md -o terms.md
  duizhao report a.zh.md a.en.md -g terms.yaml -f json
`,
}

export const segment = {
  summary: 'list the segments of a document',
  description: 'Split a document into sentence-like segments with their places in the file (UTF-16 code units).',
  examples: `
Examples:
  duizhao segment a.zh.md                            JSON
  duizhao segment a.zh.md -f text                    one segment a line
  cat a.html | duizhao segment --stdin --stdin-filename a.html -f jsonl
`,
}

export const glossary = {
  summary: 'check glossaries themselves',
  description: 'Check glossaries themselves: contradictions, unreachable terms, and the tests they carry.',
  lint: 'report contradictions, duplicates and terms that can never be found',
  stats: 'count concepts, terms, domains and sources',
  test: 'run the tests that glossaries carry',
  mine: 'propose terms that published pairs use and the glossary does not have, with evidence; terms rendered in several ways first',
  compile: 'write glossaries as one file that is ready to be searched for: large ones then cost a run next to nothing',
  convert: 'write a glossary in another format, and name what that format cannot hold',
  examples: `
Examples:
  duizhao glossary lint terms.yaml
  duizhao glossary test terms.yaml duizhao:scoda
  duizhao glossary convert terms.yaml -o terms.xlsx        or .csv, .tbx, .json
  duizhao glossary convert termbank.tbx --for deepl --source-lang zh --target-lang en -o deepl.tsv
  duizhao glossary compile terms.yaml names.csv -o terms.compiled
  duizhao glossary mine --pair '{name}.zh.md={name}.en.md' -g terms.yaml -o proposed.yaml
`,
}

export const pipe = {
  summary: 'JSON Lines: one record in, one record out',
  description: `Read one JSON record a line on standard input and write one a line on standard output, in the same order.
A line that cannot be processed gives {"id", "error"} and the run goes on; exit 1 at the end if there was one.`,
  examples: `
Records:
  segment  {id, lang, text, format?}                 → {id, segments: [{start, end, text, block}]}
  align    {id, source: [text…], target: [text…]}    → {id, links: [{source, target, confidence}]}
  check    {id, source, target, glossary?: [{zh, en, accept?, variants?, forbidden?}]}
                                                     → {id, findings, terms}
  fix      as check                                  → {id, target, applied, findings}
  prompt   as check, without a target                → {id, terms, text}
  rate     {id, source, reference, output, dictionary}
                                                     → {id, valid, score}

Examples:
  duizhao pipe check < units.jsonl > answers.jsonl
  duizhao pipe prompt -g duizhao:scoda < units.jsonl
  echo '{"id":1,"lang":"zh","text":"会议召开。大家发言。"}' | duizhao pipe segment
`,
}

export const init = {
  summary: 'write a configuration to start from',
  description: 'Write a commented configuration, a starter glossary and a CI workflow; files that exist are kept.',
  examples: `
Example:
  duizhao init && duizhao check
`,
}

export const diff = {
  summary: 'show which translations became stale because their source changed',
  description: `Compare two versions of a Chinese text and report which passages of the English one are stale, with the figures and
terms that changed. With --since, files are compared with a revision of git, and a passage whose translation was updated as well is not stale.`,
  examples: `
Examples:
  duizhao diff old.zh.md new.zh.md release.en.md -g terms.yaml
  duizhao diff --since main release.zh.md release.en.md
  duizhao diff --since v1.0 --pair '{name}.zh.md={name}.en.md' -f tasks -o tasks.jsonl

Exit codes: 0 nothing is stale, 1 something is, 2 could not run.
`,
}

export const memory = {
  summary: 'keep published translations and find them again',
  description:
    'A translation memory in a JSON Lines file: matches are held against the glossary of today before they are offered.',
  add: 'add the units of published pairs; what is uncertain or not translated is left out and listed',
  search: 'find translations of a text in either language, exact ones and similar ones',
  export: 'write all units for other programs, as TMX',
  stats: 'say what is in a memory',
  variants: 'list sources with several translations',
  examples: `
Examples:
  duizhao memory add memory.jsonl --pair '{name}.zh.md={name}.en.md'
  duizhao memory search memory.jsonl "会议在青岛举行。" -g terms.yaml
  duizhao memory search memory.jsonl --contains 吞吐量
  duizhao memory export memory.jsonl -o memory.tmx
  duizhao memory stats memory.jsonl
`,
}

export const review = {
  summary: 'the workbench: both texts side by side in the browser',
  description: `Open documents in the browser, on this machine only: both texts side by side with their problems, which are put right there and saved to
the files. Nothing leaves the machine; the address holds a secret, and whoever has it can change the files until the command ends
(Ctrl+C).`,
  examples: `
Examples:
  duizhao review release.zh.md release.en.md -g duizhao:scoda
  duizhao review --pair 'zh/**=en/**' --no-open            print the address only
`,
}

export const lsp = {
  summary: 'a language server for editors',
  description: `Serve the Language Server Protocol 3.17 over standard input and output: problems of the file that is open and of its
counterpart while they are written, fixes, term cards, completion of the approved terms, jumps between the languages.
Pairs and glossaries are those of the nearest configuration above each file.`,
  examples: `
Examples:
  duizhao lsp --stdio                        what an editor starts; see docs/editors.md for its settings
  duizhao lsp --stdio -g terms.yaml          with a glossary beside those of the configuration
`,
}

export const mcp = {
  summary: 'tools for agents',
  description: `Serve the Model Context Protocol over standard input and output: a language model looks terms up, checks its translations and
repairs them. It sees nothing outside the root, follows no link, and changes no file without --write.
Needs the package @modelcontextprotocol/sdk beside duizhao.`,
  examples: `
Examples:
  duizhao mcp --root . -g duizhao:scoda      what an agent starts; see docs/agents.md for its settings
`,
}

export const batch = {
  summary: 'the same check over many machines',
  submit: 'put a check into the queue; only what has no result yet is done',
  work: 'check shards of the queue',
  status: 'say how far a run is',
  pause: 'let no worker take a further shard',
  resume: 'go on after a pause',
  cancel: 'take a run out of the queue',
  collect: 'say what a check on one machine says',
  description: `Divide a check into shards, let any number of workers do them, and put the results together: what check says on one machine.
Workers on other hosts need the same files under the same names, relative to their working directory. Needs the packages bullmq and
ioredis beside duizhao, and Redis 6.2 or newer.`,
  examples: `
Examples:
  duizhao batch submit --pair 'zh/**=en/**' -g terms.yaml --redis redis://queue:6379 --run may -o results
  duizhao batch work --redis redis://queue:6379 --until-empty          on as many machines as there are
  duizhao batch status --redis redis://queue:6379 --run may
  duizhao batch collect --run may -o results -f sarif=may.sarif
`,
}
