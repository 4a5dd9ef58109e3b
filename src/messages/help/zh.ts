import type {HelpTexts} from './en.js'

/** Texts of `--help` in Chinese; loaded when a Chinese help is printed. */
export const helpZh: HelpTexts = {
  description: '对齐中英文文稿，按官方术语表核对，并报告一切不一致之处。离线运行；同样的输入总是得到同样的结果。',
  files: '一对中英文文件（顺序不限）、一个双语文件，或多个文件',
  examples: `
示例：
  duizhao check release.zh.md release.en.md -g duizhao:scoda     不一致之处及其位置
  duizhao align release.zh.md release.en.md -o release.both.md   生成双语 Markdown 表格
  duizhao report --pair '{name}.zh.md={name}.en.md' -g terms.yaml
                                                                 各术语译法是否一致
  duizhao init                                                   生成带注释的配置，以此入手

退出码：0 未发现问题，1 有错误（或警告过多），2 无法运行。
`,
  check: {
    summary: '报告原文与译文的不一致之处',
    description:
      '逐对对齐文稿，报告不一致之处：术语、数字、日期、名称、漏译、结构。双语文件按一对处理；单语文件只检查禁用术语和体例。',
    examples: `
示例：
  duizhao check a.zh.md a.en.md                      一对文件，语言由内容判断
  duizhao check both.md -g terms.yaml                一个双语文件
  duizhao check a.en.md -g duizhao:scoda             单语文件：禁用和过时的术语
  duizhao check --pair 'zh/**=en/**'                 此文件夹之下的所有文件对
  duizhao check a.zh.md a.en.md --rule term-variant=off --max-warnings 0
  duizhao check --pair '{name}.zh.md={name}.en.md' -f sarif=out.sarif -f pretty
  cat both.md | duizhao check --stdin --stdin-filename both.md -f json
  duizhao check --write-baseline                     认可现有问题；此后使用 --baseline duizhao-baseline.json
  duizhao check --watch                              文件一有改动即重新检查
  duizhao check --since origin/main                  只报告本分支改动之处，以及因此过时的译文

退出码：0 未发现问题，1 有错误（或警告过多），2 无法运行。
`,
  },
  align: {
    summary: '将两种语言并排对照',
    description: '对齐两份文稿（或双语文件中的两种语言），并排输出。所有句段均予保留。',
    files: '一对中英文文件（顺序不限），或一个双语文件',
    examples: `
示例：
  duizhao align a.zh.md a.en.md                      在标准输出生成 Markdown 表格
  duizhao align a.zh.md a.en.md -f md-interleaved -o a.both.md
  duizhao align a.zh.md a.en.md a.ru.md -o a.all.md  每种语言一列（仅限 Markdown）
  duizhao align a.zh.md a.en.md -f json              句段及其位置，对应关系及置信度
  duizhao align a.zh.md a.en.md -f tmx=a.tmx -f html=a.html
  duizhao align a.zh.md a.en.md --unit paragraph     按段落而非句子对齐
  duizhao align a.zh.md a.en.md --explain            列出每组对应的依据；也可加 -f json
`,
  },
  fix: {
    summary: '自动修正',
    description:
      '自动修正检查所得的问题，并报告余下的问题。只做安全修改，除非加 --unsafe；只改译文，除非加 --both。文件整体写入，不会只写一半；编码、换行符和其他内容保持不变。再次运行不会再有改动。',
    examples: `
示例：
  duizhao fix a.zh.md a.en.md -g terms.yaml --dry-run     以统一差异格式预览改动
  duizhao fix a.zh.md a.en.md -g terms.yaml --both        原文的体例也一并修正
  duizhao fix --pair '{name}.zh.md={name}.en.md' --rule spacing=off
  cat a.en.md | duizhao fix --stdin --stdin-filename a.en.md -g terms.yaml

退出码：0 没有余下的错误，1 仍有错误，2 无法运行。
`,
  },
  lock: {
    summary: '认可现有译文，供 check --locked 使用',
    description:
      '记录哪些句段已认可为互译，只存文字的散列值，每个句段一行。此后 check --locked 会报告一侧有改动的句段，以及从未认可的句段。无需 Git 历史。',
    examples: `
示例：
  duizhao lock --pair '{name}.zh.md={name}.en.md'        认可所有文件对，并提交 duizhao.lock.json
  duizhao check --locked                                 与认可时不同之处
  duizhao lock --update a.zh.md a.en.md                  按现状认可一对文件
`,
  },
  split: {
    summary: '将双语 Markdown 拆回原来的各个文件',
    description: '将双语 Markdown 拆成同一文件夹内的 NAME.zh.md、NAME.en.md 等文件。',
    file: '双语 Markdown 文件',
    examples: `
示例：
  duizhao split a.both.md                            生成 a.both.zh.md 和 a.both.en.md
  duizhao split a.both.md --directory out --force
  duizhao split a.both.md --check                    有无法识别的编辑时，退出码为 2
`,
  },
  report: {
    summary: '查看各术语译法是否一致',
    description: '列出术语表中每个术语在原文出现的次数、各种译法及其位置，以及其中规范译法有多少；有问题的术语在前。',
    examples: `
示例：
  duizhao report a.zh.md a.en.md -g duizhao:scoda
  duizhao report --pair '{name}.zh.md={name}.en.md' -g terms.yaml -f md -o terms.md
  duizhao report a.zh.md a.en.md -g terms.yaml -f json
`,
  },
  segment: {
    summary: '列出文稿的句段',
    description: '将文稿切分为句段，并给出各句段在文件中的位置（以 UTF-16 码元计）。',
    file: '一份文稿',
    examples: `
示例：
  duizhao segment a.zh.md                            JSON
  duizhao segment a.zh.md -f text                    每行一个句段
  cat a.html | duizhao segment --stdin --stdin-filename a.html -f jsonl
`,
  },
  glossary: {
    summary: '检查、转换、编译术语表，提取候选术语',
    description: '检查术语表中的矛盾和无法匹配的术语，运行其自测，并转换、编译术语表，提取候选术语。',
    lint: '报告矛盾、重复和永远无法匹配的术语',
    stats: '统计概念、术语、领域和来源',
    test: '运行术语表的自测',
    mine: '从已发布的文件对中提取术语表所缺的候选术语，并附依据；译法不一的在前',
    compile: '将术语表编译成一个文件，加载几乎不耗时',
    diff: '列出术语表两个版本之间的变更，并指出可能使现有文稿不合格的变更（此时退出码为 1）',
    convert: '将术语表转换为其他格式，并列出该格式无法表示的内容',
    files: '术语表文件或内置术语表的名称（默认：配置中的术语表）',
    file: '术语表文件或内置术语表的名称',
    later: '较新的版本，格式不限',
    examples: `
示例：
  duizhao glossary lint terms.yaml
  duizhao glossary test terms.yaml duizhao:scoda
  duizhao glossary convert terms.yaml -o terms.xlsx        也可为 .csv、.tbx、.json
  duizhao glossary convert termbank.tbx --for deepl --source-lang zh --target-lang en -o deepl.tsv
  duizhao glossary diff terms-1.0.yaml terms.yaml
  duizhao glossary compile terms.yaml names.csv -o terms.compiled
  duizhao glossary mine --pair '{name}.zh.md={name}.en.md' -g terms.yaml -o proposed.yaml
`,
  },
  pipe: {
    summary: 'JSON Lines：输入一条记录，输出一条记录',
    description:
      '从标准输入逐行读取 JSON 记录，并按同样顺序逐行写到标准输出。无法处理的行输出 {"id", "error"}；其余各行照常处理，退出码为 1。',
    examples: `
记录：
  segment  {id, lang, text, format?}                 → {id, segments: [{start, end, text, block}]}
  align    {id, source: [text…], target: [text…]}    → {id, links: [{source, target, confidence}]}
  check    {id, source, target, glossary?: [{zh, en, accept?, variants?, forbidden?}]}
                                                     → {id, findings, terms}
  fix      同 check                                  → {id, target, applied, findings}
  prompt   同 check，无 target                       → {id, terms, text}
  rate     {id, source, reference, output, dictionary}
                                                     → {id, valid, score}

示例：
  duizhao pipe check < units.jsonl > answers.jsonl
  duizhao pipe prompt -g duizhao:scoda < units.jsonl
  echo '{"id":1,"lang":"zh","text":"会议召开。大家发言。"}' | duizhao pipe segment
`,
  },
  init: {
    summary: '生成初始配置',
    description: '生成带注释的配置、初始术语表和 CI 工作流；已有文件不会被覆盖。',
    examples: `
示例：
  duizhao init && duizhao check
`,
  },
  diff: {
    summary: '查看因原文改动而过时的译文',
    description:
      '比较中文稿的两个版本，报告英文稿中哪些内容已经过时，并列出改动的数字和术语。使用 --since 时，将当前文件与某个 Git 版本比较；译文已同步更新的，不算过时。',
    files: '中文旧版、中文新版和英文译文三个文件；使用 --since 时为当前文件',
    examples: `
示例：
  duizhao diff old.zh.md new.zh.md release.en.md -g terms.yaml
  duizhao diff --since main release.zh.md release.en.md
  duizhao diff --since v1.0 --pair '{name}.zh.md={name}.en.md' -f tasks -o tasks.jsonl

退出码：0 没有过时的译文，1 有过时的译文，2 无法运行。
`,
  },
  memory: {
    summary: '保存并检索已发布的译文',
    description: '以 JSON Lines 文件存放的翻译记忆库；检索结果先按现行术语表核对，再行提供。',
    add: '收录已发布文件对中的句段；对齐不确定或未翻译的不予收录，并逐条列出',
    search: '查找与给定文字相同或相似的条目，中英文均可',
    export: '将全部条目导出为其他程序可用的 TMX',
    stats: '显示记忆库的统计数据',
    variants: '列出有多种译文的原文',
    file: 'JSON Lines 文件',
    fileToAdd: 'JSON Lines 文件；不存在时新建',
    texts: '要查找的文字',
    examples: `
示例：
  duizhao memory add memory.jsonl --pair '{name}.zh.md={name}.en.md'
  duizhao memory search memory.jsonl "会议在青岛举行。" -g terms.yaml
  duizhao memory search memory.jsonl --contains 吞吐量
  duizhao memory export memory.jsonl -o memory.tmx
  duizhao memory stats memory.jsonl
`,
  },
  review: {
    summary: '校对工作台：在浏览器中并排对照两种语言',
    description:
      '在本机浏览器中打开文稿，并排显示两种语言及其问题，可直接修改并保存到文件。内容不会离开本机；地址中含有密钥，命令结束（Ctrl+C）之前，持有该地址者均可修改文件。',
    examples: `
示例：
  duizhao review release.zh.md release.en.md -g duizhao:scoda
  duizhao review --pair 'zh/**=en/**' --no-open            只打印地址
`,
  },
  lsp: {
    summary: '供编辑器使用的语言服务器',
    description:
      '通过标准输入和输出提供 Language Server Protocol 3.17 服务：边写边显示当前文件及其对应文件的问题、修改建议、术语卡片、规范术语补全，以及在两种语言间跳转。文件对和术语表以各文件上级最近的配置为准。',
    examples: `
示例：
  duizhao lsp --stdio                        由编辑器启动；设置方法见 docs/editors.md
  duizhao lsp --stdio -g terms.yaml          在配置的术语表之外另加一个
`,
  },
  mcp: {
    summary: '供智能体使用的工具',
    description:
      '通过标准输入和输出提供 Model Context Protocol 服务：语言模型可查术语、检查译文并加以修正。它看不到根目录之外的内容，不跟随符号链接；不加 --write 不会改动任何文件。需要安装 @modelcontextprotocol/sdk。',
    examples: `
示例：
  duizhao mcp --root . -g duizhao:scoda      由智能体启动；设置方法见 docs/agents.md
`,
  },
  batch: {
    summary: '将同一项检查分给多台机器',
    submit: '将检查提交到队列；只处理尚无结果的部分',
    work: '执行队列中的分片',
    status: '查看任务进度',
    pause: '暂停派发分片',
    resume: '暂停后继续',
    cancel: '将任务移出队列',
    failed: '列出无法检查的文稿',
    collect: '汇总结果，与单机检查的输出相同',
    description:
      '将检查拆成分片，由任意多个执行端处理，再汇总结果，与单机检查相同。其他主机上的执行端须在各自的工作目录下有同名的相同文件。需要安装 bullmq 和 ioredis，以及 Redis 6.2 或更高版本。',
    examples: `
示例：
  duizhao batch submit --pair 'zh/**=en/**' -g terms.yaml --redis redis://queue:6379 --run may -o results
  duizhao batch work --redis redis://queue:6379 --until-empty          有多少台机器就在多少台上运行
  duizhao batch status --redis redis://queue:6379 --run may
  duizhao batch collect --run may -o results -f sarif=may.sarif
  duizhao batch collect --run may -o results --report
  duizhao batch submit --input s3://archive/2026 --pair 'zh/**=en/**' -g terms.yaml --run may -o s3://archive/results
  duizhao batch submit --records units.jsonl -g terms.yaml --run units -o results
`,
  },
  option: {
    help: '显示帮助（各命令均可用）',
    version: '显示版本号',
    lang: '消息与报告的语言（默认：按系统区域设置）',
    config: '配置文件（默认：当前或上级文件夹中的 duizhao.config.*）',
    noConfig: '不使用配置文件',
    quiet: '不显示提示和进度',
    glossary: '术语表文件，或内置术语表（如 duizhao:scoda）（可重复）',
    rule: '将规则设为 error、warning、info 或 off（可重复）',
    noLexicon: '对齐时不用内置词库',
    minConfidence: '置信度低于此值的对应，不做依赖于它的检查（0–1）',
    sourceLang: '原文的语言，如 zh、en（默认：中文优先，其次英文，再次其他语言）',
    targetLang: '译文的语言，如 zh-TW；用于含多种译文的文件',
    pair: "文件配对的匹配模式，如 '{name}.zh.md={name}.en.md'（可重复）",
    encoding: '文件编码（默认：自动检测）：{{names}}',
    layout: '双语文件的版式（默认：自动检测）：{{names}}',
    stdin: '从标准输入读取一份文稿',
    stdinFilename: '标准输入的文件名，用于判断格式和显示在报告中',
    format: '{{names}}（可与文件名一起重复；默认：{{fallback}}）',
    formatOfGlossary: '{{names}}（默认：按 -o 的扩展名，否则为 yaml）',
    output: '写入文件（整体写入，不会只写一半）',
    baseline: '已认可问题的基线文件；只报告新问题',
    writeBaseline: '将本次的所有问题记为基线（默认：duizhao-baseline.json）',
    pruneBaseline: '从基线中清除不再出现的问题',
    locked: '报告与 duizhao lock 认可时不同之处（默认：duizhao.lock.json）',
    since: '只报告本分支与某个 Git 版本分开以来改动之处的问题',
    sinceDiff: '与某个 Git 版本的文件比较',
    jobs: '线程数（默认：自动选择）',
    jobsOfPipe: '线程数（默认：记录很多时为两个）',
    jobsOfWorker: '线程数（默认：一个）',
    cache: '保留结果，只检查有改动的部分（默认：.duizhao-cache）',
    maxWarnings: '警告超过此数时，退出码为 1',
    watch: '文件一有改动即重新检查',
    unit: '对齐的单位：sentence（句子，默认）或 paragraph（段落）',
    explain: '列出每组对应的依据（格式：{{names}}）',
    unsafe: '也做需要人工核对的修改',
    dryRun: '不改动文件，只打印统一差异格式的改动',
    both: '原文的体例也一并修正（默认：只改译文）',
    directory: '输出文件夹（默认：与输入文件相同）',
    force: '覆盖已有文件',
    splitCheck: '不写入文件，只说明能否拆成两个文件',
    minCount: '术语至少出现在多少个翻译单元中（默认：2）',
    mineLimit: '候选术语的最大数量（默认：200）',
    lockUpdate: '认可这些文件，并保留其他文件的认可记录',
    lockOutput: '认可清单的存放位置（默认：duizhao.lock.json）',
    minScore: '匹配的最低相似度（0.5–1，默认：0.7）',
    searchLimit: '每条文字最多列出的匹配数（默认：5）',
    contains: '查找含有该文字的条目（中英文均可），而非相似的条目',
    compiledOutput: '编译后的文件',
    for: '程序或服务所用的格式：{{names}}',
    convertTarget: '译文的语言，用于只能存一对语言的格式',
    open: '只打印地址，不打开浏览器',
    port: '本机端口（默认：任一空闲端口）',
    stdio: '通过标准输入和输出（唯一的方式）',
    root: '允许智能体查看的文件夹（默认：当前目录）',
    write: '允许 fix_pair 改动根目录之下的文件',
    redis: 'Redis 的地址',
    redisUnneeded: '无需指定：文件夹中已有全部结果',
    run: '任务名称',
    results: '存放结果的文件夹或 s3://bucket/prefix，各执行端须相同',
    resultsToCollect: '存放结果的文件夹或 s3://bucket/prefix',
    batchInput: '存放文稿的文件夹或 s3://bucket/prefix（默认：当前目录）',
    manifest: '文稿清单：JSON Lines，每行形如 {"source": …, "target": …}',
    records: '检查此文件中的记录（JSON Lines），格式与 pipe 的 check 相同',
    inputOfWorker: '允许读取的、当前目录以外的文稿位置（可重复）',
    outputOfWorker: '允许写入的、当前目录以外的结果位置（可重复）',
    inputToCollect: '文稿现在的位置（默认：提交时的位置）',
    reportOfCollect: '输出 report 的内容，而不是 check 的内容',
    watchStatus: '持续查看，直到没有待处理的分片',
    shardSize: '每个分片的文稿数（默认：100 至 1000，视总数而定）或记录数（默认：10000）',
    priority: '数值较小的任务优先',
    untilEmpty: '没有待处理的分片时结束',
    lockOfWorker: '执行端退出后，其分片保留多久才由他人接手，以秒计（默认 30）',
    statusFormat: 'text 或 json',
    formatOfCollect: '问题的输出格式（可重复）：{{names}}；report 的格式：{{reports}}',
  },
  words: {
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    commands: '命令：',
    optionsPlace: '[选项]',
    commandPlace: '[命令]',
    choices: '（可选值：{{names}}）',
    default: '（默认：{{value}}）',
    helpCommand: '显示某个命令的帮助',
    separator: '、',
  },
}
