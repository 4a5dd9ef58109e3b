import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {proposePatterns} from '../../src/workspace/pairing/propose-patterns.js'
import {type BuiltCli, buildCli, folderWith, repository} from '../helpers/built-cli.js'

const {version} = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {version: string}

describe('the patterns that files show', () => {
  test.each([
    [['a.zh.md', 'a.en.md', 'b/c.en.md', 'b/c.zh.md'], ['{name}.zh.md={name}.en.md']],
    [['docs/zh/a.md', 'docs/en/a.md', 'docs/zh/x/b.md', 'docs/en/x/b.md'], ['docs/zh/**=docs/en/**']],
    [['zh/a.zh.md', 'en/a.en.md'], ['zh/{name}.zh.md=en/{name}.en.md']],
    [['README.md', 'README.zh-CN.md', 'README.en.txt'], ['{name}.md={name}.zh-CN.md']],
    [['news_zh_CN.html', 'news_en_US.html'], ['{name}_zh_CN.html={name}_en_US.html']],
    [['i18n/zh.json', 'i18n/en.json'], ['**/zh.json=**/en.json']],
    [['a.ja.md', 'a.zh.md', 'a.en.md'], ['{name}.zh.md={name}.en.md']],
    [
      ['b.zh.txt', 'b.en.txt', 'a.zh.md', 'a.en.md', 'c.zh.md', 'c.en.md'],
      ['{name}.zh.md={name}.en.md', '{name}.zh.txt={name}.en.txt'],
    ],
    [['is.md', 'to.md', 'how-to-go.md', 'notes.md'], []],
  ])('%j', (files, expected) => {
    expect(proposePatterns(files).map(({pattern}) => pattern)).toEqual(expected)
  })
})

describe('init', {timeout: 60_000}, () => {
  let cli: BuiltCli
  beforeAll(async () => {
    cli = await buildCli()
  }, 60_000)
  afterAll(() => cli.remove())

  const texts = {
    'site/zh/a.md': '# 公告\n\n仲裁院今日成立。\n',
    'site/en/a.md': '# Notice\n\nThe court of arbitration was founded today.\n',
  }

  function repositoryWith(files: Record<string, string>, origin?: string) {
    const folder = folderWith({...texts, ...files})
    execFileSync('git', ['init', '-q', folder.path])
    if (origin !== undefined) execFileSync('git', ['-C', folder.path, 'remote', 'add', 'origin', origin])
    const at = (name: string): string => join(folder.path, name)
    const init = (cwd = '', ...args: string[]) => cli.run(['init', ...args], {cwd: at(cwd)})
    return {...folder, at, init, read: (name: string) => readFileSync(at(name), 'utf8')}
  }

  test.each([
    ['.github/workflows/duizhao.yml', 'https://github.com/o/r.git', {}],
    ['.github/workflows/duizhao.yml', undefined, {}],
    ['.gitlab-ci.yml', 'git@gitlab.example.org:o/r.git', {}],
    ['.gitlab-ci.yml', undefined, {'.gitlab/README.md': ''}],
    ['.gitlab/duizhao.yml', undefined, {'.gitlab-ci.yml': 'test: {script: [make]}\n'}],
    ['.gitea/workflows/duizhao.yml', 'ssh://git@gitea.example.org:22/o/r', {}],
    ['.forgejo/workflows/duizhao.yml', 'https://codeberg.org/o/r', {}],
    ['.forgejo/workflows/duizhao.yml', 'https://code.example.org/o/r', {'.forgejo/x': ''}],
    ['.github/workflows/duizhao.yml', 'https://code.example.org/o/r', {'.github/x': ''}],
  ])('writes %s for the remote %s and the folders %j', async (path, origin, files) => {
    const {remove, read, init} = repositoryWith(files, origin)
    const {code, stderr} = await init()
    expect([code, stderr.includes(`wrote ${path}`)]).toEqual([0, true])
    expect(read(path)).toContain(`npx --yes duizhao@${version} check`)
    expect(parse(read(path))).toBeTypeOf('object')
    expect(stderr.includes('include:')).toBe(path === '.gitlab/duizhao.yml')
    // Again: everything is kept, and nothing is written beside it.
    const again = await init()
    expect(again.stderr).not.toContain('wrote')
    remove()
  })

  test('proposes the pairs that are there, and check then finds them', async () => {
    const {path, remove, read, init} = repositoryWith({})
    const {stderr} = await init()
    expect(stderr).toContain('1 pair found: site/zh/**=site/en/**')
    expect(parse(read('duizhao.config.yaml')).pairs).toEqual(['site/zh/**=site/en/**'])
    const {code, stdout} = await cli.run(['check', '-f', 'json'], {cwd: path})
    expect([code, JSON.parse(stdout).summary.documents]).toEqual([0, 1])
    remove()
  })

  test('in a package, the workflow goes to the top of the repository and checks the package from there', async () => {
    const {path, at, remove, read, init} = repositoryWith({
      'packages/a/x.zh.md': texts['site/zh/a.md'],
      'packages/a/x.en.md': '# Notice\n',
    })
    const {stderr} = await init('packages/a', '--lang', 'zh')
    expect(stderr).toContain('../../.github/workflows/duizhao.yml')
    expect(existsSync(at('packages/a/.github'))).toBe(false)
    expect(read('.github/workflows/duizhao.yml')).toContain(`npx --yes duizhao@${version} check -f github --lang zh\n`)
    const {stdout} = await cli.run(['check', '-f', 'json'], {cwd: path})
    expect(JSON.parse(stdout).findings[0].target.path).toBe('packages/a/x.en.md')
    remove()
  })

  test('without a repository, the folder stands for itself', async () => {
    const {path, remove} = folderWith({})
    mkdirSync(join(path, 'sub'))
    const {code} = await cli.run(['init', '-q'], {cwd: join(path, 'sub')})
    expect([code, existsSync(join(path, 'sub/.github/workflows/duizhao.yml'))]).toEqual([0, true])
    remove()
  })
})
