import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {delimiter, dirname, join} from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {repository} from '../helpers/built-cli.js'
import {type InstalledPackage, installPackage} from '../helpers/built-package.js'
import {playSamples} from '../helpers/doc-samples.js'
import {repositoryAt, type TestRepository} from '../helpers/git-repository.js'

let installed: InstalledPackage
let git: TestRepository

beforeAll(async () => {
  installed = await installPackage({cli: 'src/cli/main.ts'})
  const own = join(installed.folder, 'node_modules/duizhao')
  for (const name of ['action.yml', 'ci']) cpSync(join(repository, name), join(own, name), {recursive: true})
})
afterAll(() => installed.remove())

/** A project of its own: a repository on `main` in which the package is installed. */
beforeEach(() => {
  const path = join(installed.folder, 'project')
  mkdirSync(path)
  symlinkSync(join(installed.folder, 'node_modules'), join(path, 'node_modules'))
  writeFileSync(join(path, '.gitignore'), 'node_modules\n')
  git = repositoryAt(path, () => rmSync(path, {recursive: true}))
  git.git('init', '--quiet', '--initial-branch=main')
})
afterEach(() => git.remove())

function play(page: string): void {
  const played = playSamples(page, git.path)
  expect(played.length).toBeGreaterThan(0)
  for (const {line, command, expected, printed} of played)
    expect(`${page}:${line} $ ${command}\n${printed}`).toBe(`${page}:${line} $ ${command}\n${expected}`)
}

interface Ran {
  readonly code: number | null
  readonly output: string
}

/** A line of a pipeline as its shell runs it; `npx` finds the installed command. */
function shell(script: string, env: Readonly<Record<string, string>> = {}): Ran {
  const bin = join(installed.folder, 'node_modules/.bin')
  const npx = '#!/bin/sh\n[ "$1" = --yes ] && shift\nshift\nexec duizhao "$@"\n'
  writeFileSync(join(bin, 'npx'), npx)
  chmodSync(join(bin, 'npx'), 0o755)
  const path = [bin, dirname(process.execPath), process.env.PATH].join(delimiter)
  const {status, stdout, stderr} = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: git.path,
    encoding: 'utf8',
    env: {PATH: path, HOME: git.path, ...env},
  })
  return {code: status, output: stdout + stderr}
}

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string>>
}

function stepsOf(workflow: string): Step[] {
  const {jobs, permissions} = parse(readFileSync(join(git.path, '.github/workflows', workflow), 'utf8'))
  expect(permissions.contents).toBe('read')
  return Object.values<{steps: Step[]}>(jobs).flatMap(({steps}) => steps)
}

/** What the runner does with a composite action: fill its inputs into the environment and run its steps. */
function runAction(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): Ran {
  const folder = join(git.path, 'node_modules/duizhao')
  const action = parse(readFileSync(join(folder, 'action.yml'), 'utf8'))
  for (const name of Object.keys(inputs)) expect(Object.keys(action.inputs)).toContain(name)
  const [step] = action.runs.steps
  const fill = (text: string): string =>
    text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/gu, (_, name: string) => inputs[name] ?? action.inputs[name].default)
  expect(step.run).not.toContain('${{')
  const filled = Object.fromEntries(Object.entries<string>(step.env).map(([name, text]) => [name, fill(text)]))
  return shell(`cd ${JSON.stringify(fill(step['working-directory']))} && ${step.run}`, {
    ...filled,
    GITHUB_ACTION_PATH: folder,
    ...env,
  })
}

describe('GitHub', () => {
  const page = 'docs/cookbook/github.md'

  test('the samples of the page do what it says', () => play(page))

  test('the workflow with annotations', () => {
    play(page)
    const command = stepsOf('duizhao.yml').find(({run}) => run !== undefined)!.run!
    const {code, output} = shell(command)
    expect([code, output.split('%0A')[0]]).toEqual([
      1,
      '::error file=news.en.md,title=duizhao term-forbidden,line=1,endLine=1,col=38,endColumn=46::“four hubs” must not be used for 四个中心; expected “four centers”',
    ])
  })

  test('the workflow with the action: annotations, a table on the page, SARIF for the upload', () => {
    play(page)
    git.commit('first')
    const server = join(installed.folder, 'server.git')
    execFileSync('git', ['clone', '--quiet', '--bare', git.path, server])
    git.git('remote', 'add', 'origin', server)
    git.git('fetch', '--quiet', 'origin')
    git.git('checkout', '--quiet', '-b', 'topic')
    const steps = stepsOf('duizhao-action.yml')
    const {with: inputs = {}} = steps.find(({uses}) => uses === './node_modules/duizhao')!
    const env = {GITHUB_BASE_REF: 'main', GITHUB_STEP_SUMMARY: join(installed.folder, 'summary.md')}
    expect(runAction(inputs, env)).toEqual({code: 0, output: ''})
    git.commit('more', {'more.zh.md': '会议3月5日召开。\n', 'more.en.md': 'The meeting was held on March 6.\n'})
    const {code, output} = runAction(inputs, env)
    expect([code, output.match(/^::error file=[^,]+/gmu)]).toEqual([1, ['::error file=more.en.md']])
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toContain('| more.en.md:1:25 |')
    const upload = steps.find(({uses}) => uses?.startsWith('github/codeql-action/upload-sarif'))!
    const sarif = JSON.parse(readFileSync(join(git.path, upload.with!.sarif_file!), 'utf8'))
    expect(sarif.runs[0].results).toHaveLength(1)
    rmSync(server, {recursive: true})
  })

  test('inputs reach the command as words, whatever is in them', () => {
    git.write({'a b.zh.md': '会议3月5日召开。\n', 'a b.en.md': 'The meeting was held on March 6.\n'})
    const trap = join(git.path, 'trap')
    const {code, output} = runAction({files: ` a b.zh.md\r\n\na b.en.md\n`, options: '--rule=spacing=off'})
    expect([code, output]).toEqual([1, expect.stringContaining('file=a b.en.md')])
    for (const files of [`$(touch ${trap})`, `; touch ${trap}`, '--output=x', '"'])
      expect(runAction({files}).code).toBe(2)
    expect([existsSync(trap), existsSync(join(git.path, 'x'))]).toEqual([false, false])
  })

  test('without inputs and without files it says what is missing, with exit code 2', () => {
    const {code, output} = runAction({lang: 'zh'})
    expect([code, output.split('\n')[0]]).toEqual([2, 'duizhao: 未指定文件'])
  })
})

describe('GitLab', () => {
  const page = 'docs/cookbook/gitlab.md'

  test('the samples of the page do what it says', () => play(page))

  test('the job of the template writes the reports that it names', () => {
    play(page)
    const {duizhao: job} = parse(readFileSync(join(git.path, 'ci/duizhao.yml'), 'utf8'))
    const {duizhao: own} = parse(readFileSync(join(git.path, '.gitlab-ci.yml'), 'utf8'))
    const version: string = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')).version
    expect(job.variables.DUIZHAO_PACKAGE).toBe(`duizhao@${version}`)
    for (const name of Object.keys(own.variables)) expect(Object.keys(job.variables)).toContain(name)
    const {codequality, junit} = job.artifacts.reports
    for (const name of [codequality, junit]) rmSync(join(git.path, name))
    expect(shell(job.script.join('\n'), {...job.variables, ...own.variables}).code).toBe(1)
    const [issue] = JSON.parse(readFileSync(join(git.path, codequality), 'utf8'))
    expect(issue).toMatchObject({check_name: 'date-mismatch', location: {path: 'news.en.md', lines: {begin: 1}}})
    expect(readFileSync(join(git.path, junit), 'utf8')).toContain('<testsuites name="duizhao" tests="1" failures="1"')
  })

  test('the job for what was touched', () => {
    play(page)
    git.commit('first')
    const {touched: job} = parse(readFileSync(join(git.path, 'touched.yml'), 'utf8'))
    const env = {CI_MERGE_REQUEST_DIFF_BASE_SHA: git.git('rev-parse', 'HEAD').trim()}
    expect(shell(job.script[0], env)).toEqual({code: 0, output: 'No findings.\n'})
  })
})

test('any CI: the samples of the page do what it says, the command of Jenkins too', () => {
  play('docs/cookbook/any-ci.md')
  const command = /sh '([^']+)'/u.exec(readFileSync(join(git.path, 'Jenkinsfile'), 'utf8'))![1]!
  expect(shell(command).code).toBe(1)
})

describe('pre-commit', () => {
  const page = 'docs/cookbook/pre-commit.md'

  /** What pre-commit does with a hook: its entry, split into words, and the names of the changed files. */
  function runHook({entry}: {entry: string}, files: readonly string[]): Ran {
    return shell(`${entry} ${files.map(file => JSON.stringify(file)).join(' ')}`)
  }

  test('the samples of the page do what it says', () => play(page))

  test('the hook of the page and the published hook find the counterpart of a changed file', () => {
    play(page)
    const [local] = parse(readFileSync(join(git.path, '.pre-commit-config.yaml'), 'utf8')).repos[0].hooks
    const [published] = parse(readFileSync(join(repository, '.pre-commit-hooks.yaml'), 'utf8'))
    expect({...published, ...local, language: '', entry: '', description: ''}).toEqual({
      ...published,
      language: '',
      entry: '',
      description: '',
    })
    for (const hook of [local, published]) {
      const {code, output} = runHook(hook, ['news.en.md'])
      expect([code, output.split('\n')[0]]).toEqual([1, expect.stringContaining('March 5')])
    }
  })

  test('the hook of git itself stops a commit', () => {
    git.commit('first')
    play(page)
    chmodSync(join(git.path, '.git/hooks/pre-commit'), 0o755)
    expect(shell('git add --all && git -c user.name=T -c user.email=t@example.org commit -m x').code).toBe(1)
    git.write({'news.en.md': 'The meeting was held on March 5.\n'})
    expect(shell('git add --all && git -c user.name=T -c user.email=t@example.org commit -q -m x').code).toBe(0)
  })
})
