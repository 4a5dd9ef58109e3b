/**
 * Texts of `--help`, by command. They teach by examples; every example is a command that works. A paragraph is one line: the help is
 * wrapped to the terminal.
 */
export const helpEn = {
  description:
    'Align Chinese and English documents, check them against a glossary of official terms, and report every mismatch. Works offline; the same input always gives the same result.',
  files: 'a Chinese and an English file (in any order), one bilingual file, or several files',
  examples: `
Examples:
  duizhao check release.zh.md release.en.md -g duizhao:scoda     mismatches, with their locations
  duizhao align release.zh.md release.en.md -o release.both.md   a bilingual Markdown table
  duizhao report --pair '{name}.zh.md={name}.en.md' -g terms.yaml
                                                                 how consistently each term is translated
  duizhao init                                                   a commented configuration to start from

Exit codes: 0 no problems, 1 errors (or too many warnings), 2 could not run.
`,
  check: {
    summary: 'report mismatches between source and translation',
    description:
      'Align each pair and report mismatches: terms, numbers, dates, names, omissions, structure. A bilingual file counts as a pair; a file in one language is checked for forbidden terms and house style only.',
    examples: `
Examples:
  duizhao check a.zh.md a.en.md                      a pair; languages are detected from the text
  duizhao check both.md -g terms.yaml                one bilingual file
  duizhao check a.en.md -g duizhao:scoda             one language: forbidden and outdated terms
  duizhao check --pair 'zh/**=en/**'                 all pairs below this folder
  duizhao check a.zh.md a.en.md --rule term-variant=off --max-warnings 0
  duizhao check --pair '{name}.zh.md={name}.en.md' -f sarif=out.sarif -f pretty
  cat both.md | duizhao check --stdin --stdin-filename both.md -f json
  duizhao check --write-baseline                     accept existing findings; from then on use --baseline duizhao-baseline.json
  duizhao check --watch                              check again whenever a file changes
  duizhao check --since origin/main                  only what this branch changed, plus translations it left outdated

Exit codes: 0 no problems, 1 errors (or too many warnings), 2 could not run.
`,
  },
  align: {
    summary: 'put the two languages side by side',
    description:
      'Align two documents (or the two halves of a bilingual one) and write them side by side. Every segment is kept.',
    files: 'a Chinese and an English file (in any order), or one bilingual file',
    examples: `
Examples:
  duizhao align a.zh.md a.en.md                      a Markdown table on standard output
  duizhao align a.zh.md a.en.md -f md-interleaved -o a.both.md
  duizhao align a.zh.md a.en.md a.ru.md -o a.all.md  a column for each language (Markdown only)
  duizhao align a.zh.md a.en.md -f json              segments with spans, links with confidence
  duizhao align a.zh.md a.en.md -f tmx=a.tmx -f html=a.html
  duizhao align a.zh.md a.en.md --unit paragraph     whole paragraphs instead of sentences
  duizhao align a.zh.md a.en.md --explain            the evidence for each pairing; also -f json
`,
  },
  fix: {
    summary: 'apply automatic fixes',
    description:
      'Apply the automatic fixes of a check and report what is left: safe fixes only, unless --unsafe is given. Of a pair only the translation is changed, unless --both is given. Files are written atomically; encoding, line endings and all other content are preserved. Running it again changes nothing.',
    examples: `
Examples:
  duizhao fix a.zh.md a.en.md -g terms.yaml --dry-run     preview the changes as a unified diff
  duizhao fix a.zh.md a.en.md -g terms.yaml --both        house style of the original as well
  duizhao fix --pair '{name}.zh.md={name}.en.md' --rule spacing=off
  cat a.en.md | duizhao fix --stdin --stdin-filename a.en.md -g terms.yaml

Exit codes: 0 no errors remain, 1 errors remain, 2 could not run.
`,
  },
  lock: {
    summary: 'accept translations as they are, for check --locked',
    description:
      'Record which passages are accepted as translations of each other, as hashes of their words, one passage per line. check --locked then reports what has changed on one side since, and what was never accepted. No Git history is needed.',
    examples: `
Examples:
  duizhao lock --pair '{name}.zh.md={name}.en.md'        accept all pairs; commit duizhao.lock.json
  duizhao check --locked                                 what differs from what was accepted
  duizhao lock --update a.zh.md a.en.md                  accept one pair as it is now
`,
  },
  split: {
    summary: 'turn bilingual Markdown back into its files',
    description: 'Split bilingual Markdown into NAME.zh.md, NAME.en.md and so on in the same folder.',
    file: 'bilingual Markdown',
    examples: `
Examples:
  duizhao split a.both.md                            a.both.zh.md and a.both.en.md
  duizhao split a.both.md --directory out --force
  duizhao split a.both.md --check                    exit code 2 if an edit cannot be read
`,
  },
  report: {
    summary: 'show how consistently each term is translated',
    description:
      'For each term of the glossary: how often it occurs in the source, how it is translated and where, and how many translations are official; terms with problems first.',
    examples: `
Examples:
  duizhao report a.zh.md a.en.md -g duizhao:scoda
  duizhao report --pair '{name}.zh.md={name}.en.md' -g terms.yaml -f md -o terms.md
  duizhao report a.zh.md a.en.md -g terms.yaml -f json
`,
  },
  segment: {
    summary: 'list the segments of a document',
    description: 'Split a document into sentence-like segments with their offsets in the file (UTF-16 code units).',
    file: 'a document',
    examples: `
Examples:
  duizhao segment a.zh.md                            JSON
  duizhao segment a.zh.md -f text                    one segment per line
  cat a.html | duizhao segment --stdin --stdin-filename a.html -f jsonl
`,
  },
  glossary: {
    summary: 'check, convert, compile and mine glossaries',
    description:
      'Check glossaries for contradictions and unreachable terms, run the tests they contain, and convert, compile and mine them.',
    lint: 'report contradictions, duplicates and terms that can never match',
    stats: 'count concepts, terms, domains and sources',
    test: 'run the tests that glossaries contain',
    mine: 'suggest terms used in published pairs but missing from the glossary, with evidence; inconsistently translated terms first',
    compile: 'compile glossaries into one file that loads almost instantly',
    diff: 'show what changed between two versions of a glossary, and which changes can make existing texts fail (exit code 1)',
    convert: 'write a glossary in another format, and list anything that format cannot represent',
    files: 'glossary files or bundled names (default: those of the configuration)',
    file: 'a glossary file or a bundled name',
    later: 'the later version, in any format',
    examples: `
Examples:
  duizhao glossary lint terms.yaml
  duizhao glossary test terms.yaml duizhao:scoda
  duizhao glossary convert terms.yaml -o terms.xlsx        or .csv, .tbx, .json
  duizhao glossary convert termbank.tbx --for deepl --source-lang zh --target-lang en -o deepl.tsv
  duizhao glossary diff terms-1.0.yaml terms.yaml
  duizhao glossary compile terms.yaml names.csv -o terms.compiled
  duizhao glossary mine --pair '{name}.zh.md={name}.en.md' -g terms.yaml -o proposed.yaml
`,
  },
  pipe: {
    summary: 'JSON Lines: one record in, one record out',
    description:
      'Read one JSON record per line from standard input and write one per line to standard output, in the same order. A line that cannot be processed yields {"id", "error"}; processing continues and the exit code is 1.',
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
  },
  init: {
    summary: 'write a configuration to start from',
    description:
      'Write a commented configuration, a starter glossary and a CI workflow; existing files are not overwritten.',
    examples: `
Example:
  duizhao init && duizhao check
`,
  },
  diff: {
    summary: 'show translations that are outdated because their source changed',
    description:
      'Compare two versions of a Chinese text and report which passages of the English one are outdated, with the figures and terms that changed. With --since, the current files are compared with a Git revision, and a passage whose translation was updated as well is not outdated.',
    files: 'the earlier Chinese text, the later one, and the English translation; with --since, the current files',
    examples: `
Examples:
  duizhao diff old.zh.md new.zh.md release.en.md -g terms.yaml
  duizhao diff --since main release.zh.md release.en.md
  duizhao diff --since v1.0 --pair '{name}.zh.md={name}.en.md' -f tasks -o tasks.jsonl

Exit codes: 0 nothing is outdated, 1 something is outdated, 2 could not run.
`,
  },
  memory: {
    summary: 'store published translations and look them up',
    description:
      'A translation memory in a JSON Lines file: matches are checked against the current glossary before they are offered.',
    add: 'add the units of published pairs; uncertain and untranslated ones are skipped and listed',
    search: 'find exact and fuzzy matches for a text, in either language',
    export: 'write all units for other programs, as TMX',
    stats: 'show statistics of a memory',
    variants: 'list sources with several translations',
    file: 'a JSON Lines file',
    fileToAdd: 'a JSON Lines file; created if missing',
    texts: 'texts to look up',
    examples: `
Examples:
  duizhao memory add memory.jsonl --pair '{name}.zh.md={name}.en.md'
  duizhao memory search memory.jsonl "会议在青岛举行。" -g terms.yaml
  duizhao memory search memory.jsonl --contains 吞吐量
  duizhao memory export memory.jsonl -o memory.tmx
  duizhao memory stats memory.jsonl
`,
  },
  review: {
    summary: 'the workbench: both texts side by side in the browser',
    description:
      'Open documents in the browser, on this machine only: both texts side by side with their problems, which are corrected there and saved to the files. Nothing leaves the machine; the address contains a secret, and whoever has it can change the files until the command ends (Ctrl+C).',
    examples: `
Examples:
  duizhao review release.zh.md release.en.md -g duizhao:scoda
  duizhao review --pair 'zh/**=en/**' --no-open            print the address only
`,
  },
  lsp: {
    summary: 'a language server for editors',
    description:
      'Serve the Language Server Protocol 3.17 over standard input and output: problems of the open file and its counterpart as you type, fixes, term cards, completion of approved terms, jumps between the languages. Pairs and glossaries are those of the nearest configuration above each file.',
    examples: `
Examples:
  duizhao lsp --stdio                        what an editor starts; see docs/editors.md for its settings
  duizhao lsp --stdio -g terms.yaml          with a glossary in addition to those of the configuration
`,
  },
  mcp: {
    summary: 'tools for agents',
    description:
      'Serve the Model Context Protocol over standard input and output: a language model looks up terms, checks its translations and repairs them. It sees nothing outside the root, follows no links, and changes no file without --write. Needs the package @modelcontextprotocol/sdk.',
    examples: `
Examples:
  duizhao mcp --root . -g duizhao:scoda      what an agent starts; see docs/agents.md for its settings
`,
  },
  batch: {
    summary: 'the same check spread over many machines',
    submit: 'queue a check; only what has no result yet is done',
    work: 'check shards from the queue',
    status: 'show the progress of a run',
    pause: 'stop handing out shards',
    resume: 'continue after a pause',
    cancel: 'remove a run from the queue',
    failed: 'name the documents that could not be checked',
    collect: 'print what a check on one machine would print',
    description:
      'Divide a check into shards, let any number of workers do them, and put the results together: what check says on one machine. Workers on other hosts need the same files under the same names, relative to their working directory. Needs the packages bullmq and ioredis, and Redis 6.2 or later.',
    examples: `
Examples:
  duizhao batch submit --pair 'zh/**=en/**' -g terms.yaml --redis redis://queue:6379 --run may -o results
  duizhao batch work --redis redis://queue:6379 --until-empty          on as many machines as there are
  duizhao batch status --redis redis://queue:6379 --run may
  duizhao batch collect --run may -o results -f sarif=may.sarif
  duizhao batch collect --run may -o results --report
  duizhao batch submit --input s3://archive/2026 --pair 'zh/**=en/**' -g terms.yaml --run may -o s3://archive/results
  duizhao batch submit --records units.jsonl -g terms.yaml --run units -o results
`,
  },
  option: {
    help: 'print help; also duizhao COMMAND --help',
    version: 'print the version',
    lang: 'language of messages and reports (default: from the locale)',
    config: 'configuration file (default: duizhao.config.* here or in a folder above)',
    noConfig: 'use no configuration file',
    quiet: 'suppress notes and progress',
    glossary: 'glossary file, or a bundled one such as duizhao:scoda (repeatable)',
    rule: 'set a rule to error, warning, info or off (repeatable)',
    noLexicon: 'align without the bundled word lexicon',
    minConfidence: 'skip checks that depend on pairings below this confidence (0–1)',
    sourceLang: 'language of the originals, such as zh or en (default: Chinese before English before others)',
    targetLang: 'language of the translations, for a file that contains several, such as zh-TW',
    pair: "pattern that pairs files, such as '{name}.zh.md={name}.en.md' (repeatable)",
    encoding: 'encoding of the files (default: detected): {{names}}',
    layout: 'layout of a bilingual file (default: detected): {{names}}',
    stdin: 'read one document from standard input',
    stdinFilename: 'file name to assume for standard input, for its format and in reports',
    format: '{{names}} (repeatable with files; default: {{fallback}})',
    formatOfGlossary: '{{names}} (default: by the ending of -o, or yaml)',
    output: 'write to a file (atomically)',
    baseline: 'accepted findings; only new ones are reported',
    writeBaseline: 'record all findings of this run as the baseline (default: duizhao-baseline.json)',
    pruneBaseline: 'remove findings that no longer occur from the baseline',
    locked: 'report what differs from what duizhao lock accepted (default: duizhao.lock.json)',
    since: 'report only findings in text changed since the branch diverged from a Git revision',
    sinceDiff: 'compare with the files of a Git revision',
    jobs: 'number of threads (default: chosen automatically)',
    jobsOfPipe: 'number of threads (default: two for a long stream)',
    jobsOfWorker: 'number of threads (default: one)',
    cache: 'keep results and check only what has changed (default: .duizhao-cache)',
    maxWarnings: 'exit with 1 if there are more warnings than this',
    watch: 'check again whenever a file changes',
    unit: 'unit of alignment: sentence (default) or paragraph',
    explain: 'show the evidence for each pairing (formats {{names}})',
    unsafe: 'also apply fixes that need human review',
    dryRun: 'change nothing; print a unified diff',
    both: 'also change the house style of the originals (default: translations only)',
    directory: 'output folder (default: next to the input)',
    force: 'overwrite existing files',
    splitCheck: 'write nothing; only say whether both files could be written',
    minCount: 'minimum number of translation units a term occurs in (default: 2)',
    mineLimit: 'maximum number of suggestions (default: 200)',
    lockUpdate: 'accept these files and keep what is accepted of others',
    lockOutput: 'where the list is kept (default: duizhao.lock.json)',
    minScore: 'minimum similarity of a match (0.5–1, default: 0.7)',
    searchLimit: 'maximum number of matches per text (default: 5)',
    contains: 'find units that contain the text, in either language, instead of similar ones',
    compiledOutput: 'the compiled file',
    for: 'the format that a program or service takes: {{names}}',
    convertTarget: 'language of the translations, for formats that hold one pair of languages',
    open: 'print the address only; do not open a browser',
    port: 'port on this machine (default: a free one)',
    stdio: 'over standard input and output (the only transport)',
    root: 'the folder that the agent may see (default: the working directory)',
    write: 'let fix_pair change files below the root',
    redis: 'address of Redis',
    redisUnneeded: 'not needed: the folder contains everything',
    run: 'name of the run',
    results: 'folder or s3://bucket/prefix of the results, the same for all workers',
    resultsToCollect: 'folder or s3://bucket/prefix of the results',
    batchInput: 'folder or s3://bucket/prefix of the documents (default: the working directory)',
    manifest: 'the inputs: JSON Lines {"source": …, "target": …}',
    records: 'check records as pipe check takes them, JSON Lines in this file',
    inputOfWorker: 'documents outside the working directory that it may read (repeatable)',
    outputOfWorker: 'results outside the working directory that it may write (repeatable)',
    inputToCollect: 'where the documents are now (default: where they were when the run was submitted)',
    reportOfCollect: 'print what report prints, instead of check',
    watchStatus: 'look again until nothing is left to do',
    shardSize: 'inputs per shard (default: 100 to 1000, depending on their number), or records (default: 10000)',
    priority: 'runs with a smaller number go first',
    untilEmpty: 'end when nothing is left to do',
    lockOfWorker: 'seconds for which a shard stays with a worker that died (default 30)',
    statusFormat: 'text or json',
    formatOfCollect: 'format of the findings (repeatable): {{names}}; of a report: {{reports}}',
  },
  /** What commander says by itself. */
  words: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    optionsPlace: '[options]',
    commandPlace: '[command]',
    choices: ' (choices: {{names}})',
    default: ' (default: {{value}})',
    helpCommand: 'print the help of a command',
    separator: ', ',
  },
} as const

type Texts<Part> = {readonly [Key in keyof Part]: Part[Key] extends string ? string : Texts<Part[Key]>}

/** The same in another language. */
export type HelpTexts = Texts<typeof helpEn>
