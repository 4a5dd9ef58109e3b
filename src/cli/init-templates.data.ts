import type {MessageLanguage} from '../messages/message-languages.js'
import type {Forge} from './forge.js'

/** The pair pattern of a configuration for a folder in which none shows. */
export const usualPattern = '{name}.zh.md={name}.en.md'

/** Files that `duizhao init` writes, by path, with their comments in the reader's language; `{{pairs}}` are the patterns. */
export const initTemplates: Readonly<Record<MessageLanguage, Readonly<Record<string, string>>>> = {
  en: {
    'duizhao.config.yaml': `# Configuration of duizhao. Everything may be left out.

# Which files belong together. {name} is the same on both sides; 'zh/**=en/**' pairs two folders.
pairs:
{{pairs}}

# Glossaries: files of your own, and bundled ones by name.
glossaries:
  - terms.yaml
  # - duizhao:scoda
  # - duizhao:policy

# Language of messages and reports: en or zh. Without it, that of the locale.
# lang: en

# Each rule can be error, warning, info or off, some with options.
rules:
  term-missing: error
  # term-variant: warning
  # spacing: [warning, {style: prc}]

# Other rules for some files.
# overrides:
#   - files: ['archive/**']
#     rules: {term-variant: off}

# The run fails if there are more warnings than this.
# maxWarnings: 0
`,
    'terms.yaml': `# A starter glossary. Each concept has terms in both languages; a bare string is a preferred term.
id: terms
title: {zh: 术语, en: Terms}
concepts:
  - id: belt-and-road
    zh: [“一带一路”]
    en:
      - Belt and Road
      - {text: One Belt One Road, status: deprecated, note: the official name since 2015 is Belt and Road}
  - id: press-conference
    zh: [新闻发布会]
    en: [press conference, {text: news conference, status: admitted}]

# Tests of the glossary itself: duizhao glossary test terms.yaml
tests:
  - zh: 共建“一带一路”。
    en: Jointly building the Belt and Road.
    expect: []
`,
  },
  zh: {
    'duizhao.config.yaml': `# duizhao 的配置文件，各项均可省略。

# 哪些文件互为译文。{name} 在两边代表同样的文字；'zh/**=en/**' 表示两个文件夹一一对应。
pairs:
{{pairs}}

# 术语表：自己的文件，或以名称引用的内置术语表。
glossaries:
  - terms.yaml
  # - duizhao:scoda
  # - duizhao:policy

# 消息与报告的语言：zh 或 en。不写则依系统区域设置。
# lang: zh

# 每条规则可设为 error（错误）、warning（警告）、info（提示）或 off（停用），部分规则另有选项。
rules:
  term-missing: error
  # term-variant: warning
  # spacing: [warning, {style: prc}]

# 为部分文件另设规则。
# overrides:
#   - files: ['archive/**']
#     rules: {term-variant: off}

# 警告超过此数即视为未通过。
# maxWarnings: 0
`,
    'terms.yaml': `# 术语表样例。每个概念列出两种语言的术语；只写字符串的即为首选术语。
id: terms
title: {zh: 术语, en: Terms}
concepts:
  - id: belt-and-road
    zh: [“一带一路”]
    en:
      - Belt and Road
      - {text: One Belt One Road, status: deprecated, note: 2015 年起官方译名为 Belt and Road}
  - id: press-conference
    zh: [新闻发布会]
    en: [press conference, {text: news conference, status: admitted}]

# 术语表自测用例，运行 duizhao glossary test terms.yaml
tests:
  - zh: 共建“一带一路”。
    en: Jointly building the Belt and Road.
    expect: []
`,
  },
}

/** Where the workflow of each forge stands, below the top of the repository; the first name that is free. */
export const workflowPaths: Readonly<Record<Forge, readonly string[]>> = {
  github: ['.github/workflows/duizhao.yml'],
  gitea: ['.gitea/workflows/duizhao.yml'],
  forgejo: ['.forgejo/workflows/duizhao.yml'],
  gitlab: ['.gitlab-ci.yml', '.gitlab/duizhao.yml'],
}

/** What a workflow says of itself. */
export const workflowComments: Readonly<Record<MessageLanguage, Readonly<Record<Forge, string>>>> = {
  en: {
    github: 'Checks every pair on each pull request; findings appear on the affected lines.',
    gitea: 'Checks every pair on each pull request; findings are in the log.',
    forgejo: 'Checks every pair on each pull request; findings are in the log.',
    gitlab: 'Checks every pair in each pipeline; findings appear in the merge request.',
  },
  zh: {
    github: '每次提交拉取请求（pull request）时检查所有双语文件，问题直接标注在相应行上。',
    gitea: '每次提交拉取请求（pull request）时检查所有双语文件，问题见日志。',
    forgejo: '每次提交拉取请求（pull request）时检查所有双语文件，问题见日志。',
    gitlab: '每次运行流水线时检查所有双语文件，问题显示在合并请求中。',
  },
}

const actions = (runner: string, checkout: string, command: string): string => `name: duizhao
on: [pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ${runner}
    steps:
${checkout}      - run: ${command}
`

const setUpNode = `      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
`

/** The workflows without their comment; `{{check}}` is the command with its version, `{{options}}` are further options of it. */
export const workflows: Readonly<Record<Forge, string>> = {
  github: actions('ubuntu-latest', setUpNode, '{{check}} -f github{{options}}'),
  gitea: actions('ubuntu-latest', setUpNode, '{{check}}{{options}}'),
  forgejo: actions('docker', setUpNode, '{{check}}{{options}}'),
  gitlab: `duizhao:
  image: node:22
  script:
    - {{check}} -f pretty -f gitlab=gl-code-quality-report.json{{options}}
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`,
}
