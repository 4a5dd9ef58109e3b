import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'
import {repositoryAt, repositoryWith, type TestRepository} from '../helpers/git-repository.js'

const zh = `# 合作会议在青岛召开

合作会议3月5日在青岛召开。会议通过了四个中心建设方案。

下一次会议将于明年6月在济南举行。

参会企业共有120家。
`
const en = `# Cooperation meeting held in Qingdao

The cooperation meeting was held in Qingdao on March 6. The meeting adopted the plan for the four hubs.

The next meeting will be held in Jinan in June next year.

A total of 120 enterprises took part.
`
const terms = 'zh,en,status\n四个中心,four centers,preferred\n四个中心,four hubs,forbidden\n'
const files = {'a.zh.md': zh, 'a.en.md': en, 'terms.csv': terms}

let cli: BuiltCli
let repository: TestRepository

beforeAll(async () => {
  cli = await buildCli()
})
afterEach(() => {
  rmSync(repository.path, {recursive: true, force: true})
})
afterAll(() => cli.remove())

async function found(args = '--since main', cwd = repository.path): Promise<string[]> {
  const all = ['check', '--pair', '{name}.zh.md={name}.en.md', '-g', 'terms.csv', '-f', 'json', ...args.split(' ')]
  const {stdout, stderr} = await cli.run(all, {cwd})
  if (stdout === '') throw new Error(stderr)
  const {findings} = JSON.parse(stdout)
  return findings.map(
    ({ruleId, target, source}: {ruleId: string; target?: {text: string}; source?: {text: string}}) =>
      `${ruleId} ${target?.text || source?.text}`,
  )
}

const old = ['date-mismatch March 6', 'term-forbidden four hubs']

describe('only what the branch touched', () => {
  test('nothing changed: nothing is reported, although a full run has findings', async () => {
    repository = repositoryWith(files)
    expect(await found('--quiet')).toEqual(old)
    expect(await found()).toEqual([])
  })

  test('a finding of a touched passage, not of its neighbours', async () => {
    repository = repositoryWith(files)
    repository.write({'a.en.md': en.replace('120 enterprises', '130 enterprises')})
    expect(await found()).toEqual(['number-mismatch 130'])
  })

  test('a touched passage shows its old findings too', async () => {
    repository = repositoryWith(files)
    repository.write({'a.en.md': en.replace('was held in Qingdao on March 6', 'opened in Qingdao on March 6')})
    expect(await found()).toEqual(['date-mismatch March 6'])
  })

  test('lines inserted above, new line ends and new line breaks are no changes of what follows', async () => {
    repository = repositoryWith(files)
    const moved = (text: string, first: string): string =>
      `${first}\n\n${text.replace('。会议', '。\n会议').replace('. The', '.\nThe')}`.replace(/\n/gu, '\r\n')
    repository.write({'a.zh.md': moved(zh, '讯：'), 'a.en.md': moved(en, 'News:')})
    expect(await found()).toEqual([])
  })

  test('a translation that was deleted', async () => {
    repository = repositoryWith(files)
    repository.write({'a.en.md': en.replace('A total of 120 enterprises took part.\n', '')})
    expect(await found()).toEqual(['omission 参会企业共有120家。'])
  })

  test('new files are touched as a whole, files of a subfolder are found from there', async () => {
    repository = repositoryWith({...files, 'sub/x.txt': ''})
    repository.write({'sub/b.zh.md': zh, 'sub/b.en.md': en, 'sub/terms.csv': terms})
    expect(await found('--since main', join(repository.path, 'sub'))).toEqual(old)
  })

  test('a renamed file is followed', async () => {
    repository = repositoryWith(files)
    repository.git('mv', 'a.zh.md', 'b.zh.md')
    repository.git('mv', 'a.en.md', 'b.en.md')
    repository.write({'b.en.md': en.replace('120', '130')})
    expect(await found()).toEqual(['number-mismatch 130'])
  })

  test('what was merged into main meanwhile does not count as touched', async () => {
    repository = repositoryWith(files)
    repository.git('checkout', '--quiet', '-b', 'topic')
    repository.commit('topic', {'a.en.md': en.replace('120', '130')})
    repository.git('checkout', '--quiet', 'main')
    repository.commit('main goes on', {'a.zh.md': zh.replace('四个中心', '四个新中心')})
    repository.git('checkout', '--quiet', 'topic')
    expect(await found()).toEqual(['number-mismatch 130'])
  })

  test('names with spaces, Chinese and quotation marks', async () => {
    repository = repositoryWith({'会议 “一”.zh.md': zh, '会议 “一”.en.md': en, 'terms.csv': terms})
    repository.write({'会议 “一”.en.md': en.replace('120', '130')})
    expect(await found()).toEqual(['number-mismatch 130'])
  })

  test('a file with both languages', async () => {
    const both =
      '会议3月5日在青岛召开。\n\nThe meeting was held in Qingdao on March 6.\n\n共有120家企业参会。\n\nA total of 120 enterprises took part.\n'
    repository = repositoryWith({'both.md': both, 'terms.csv': terms})
    repository.write({'both.md': both.replace('of 120', 'of 130')})
    const {stdout} = await cli.run(['check', 'both.md', '--since', 'HEAD', '-f', 'json'], {cwd: repository.path})
    expect(JSON.parse(stdout).findings.map(({ruleId}: {ruleId: string}) => ruleId)).toEqual(['number-mismatch'])
  })
})

describe('zh changed, en did not', () => {
  test('is reported where it happened', async () => {
    repository = repositoryWith(files)
    repository.write({'a.zh.md': zh.replace('将于明年6月在济南举行', '将于明年6月在济南市举行，报名即日起开始')})
    expect(await found()).toEqual(['translation-outdated The next meeting will be held in Jinan in June next year.'])
  })

  test('not when the translation changed as well, or the words are the same', async () => {
    repository = repositoryWith(files)
    repository.write({
      'a.zh.md': zh.replace('将于明年6月在济南举行。', '将于明年6月，在济南举行！').replace('参会企业', '出席企业'),
      'a.en.md': en.replace('took part', 'attended'),
    })
    expect(await found()).toEqual([])
  })
})

describe('what git cannot do is said, with the remedy', () => {
  const failed = async (args: readonly string[], cwd: string) => {
    const {code, stdout, stderr} = await cli.run(['check', 'a.zh.md', 'a.en.md', ...args], {cwd})
    return {code, stdout, lines: stderr.trimEnd().split('\n')}
  }

  test('no repository', async () => {
    const folder = folderWith(files)
    const {code, stdout, lines} = await failed(['--since', 'main'], folder.path)
    folder.remove()
    expect([code, stdout]).toEqual([2, ''])
    expect(lines[0]).toMatch(/this folder is not in a Git repository$/u)
    expect(lines[1]).toBe('run the command inside the repository, or leave out --since')
  })

  test('an unknown revision, and one that looks like an option', async () => {
    repository = repositoryWith(files)
    for (const revision of ['nowhere', '--output=x', 'HEAD~99', '']) {
      const {code, lines} = await failed([`--since=${revision}`], repository.path)
      expect([code, lines[0]]).toEqual([2, `duizhao: no commit, branch or tag named “${revision}”`])
    }
    expect((await failed(['--since', 'nowhere', '--lang', 'zh'], repository.path)).lines[0]).toBe(
      'duizhao: 找不到提交、分支或标签“nowhere”',
    )
  })

  test('a shallow clone', async () => {
    repository = repositoryWith(files)
    repository.commit('second', {'a.en.md': en.replace('120', '130')})
    const path = mkdtempSync(join(tmpdir(), 'duizhao-clone-'))
    const clone = repositoryAt(path, () => rmSync(path, {recursive: true}))
    clone.git('clone', '--quiet', '--depth', '1', `file://${repository.path}`, '.')
    const {code, lines} = await failed(['--since', 'HEAD~1'], clone.path)
    clone.remove()
    expect([code, lines[0]]).toEqual([2, 'duizhao: this is a shallow clone, so it cannot be compared with “HEAD~1”'])
    expect(lines[1]).toContain('fetch-depth: 0')
  })

  test('histories that have nothing in common', async () => {
    repository = repositoryWith(files)
    repository.git('checkout', '--quiet', '--orphan', 'other')
    repository.commit('other')
    expect((await failed(['--since', 'main'], repository.path)).lines[0]).toContain('no common history')
  })

  test('a file outside, standard input, no git', async () => {
    repository = repositoryWith(files)
    const outside = folderWith(files)
    const names = ['a.zh.md', 'a.en.md'].map(name => join(outside.path, name))
    const run = await cli.run(['check', ...names, '--since', 'main'], {cwd: repository.path})
    outside.remove()
    expect([run.code, run.stderr.includes('outside the Git repository')]).toEqual([2, true])
    const stdin = await cli.run(['check', '--stdin', '--since', 'main'], {cwd: repository.path, input: zh})
    expect(stdin.stderr).toBe('duizhao: --stdin and --since cannot be combined\n')
    const noGit = await cli.run(['check', 'a.zh.md', 'a.en.md', '--since', 'main'], {
      cwd: repository.path,
      env: {PATH: '/nowhere'},
    })
    expect([noGit.code, noGit.stderr.split('\n')[0]]).toEqual([2, 'duizhao: Git is not installed or not on the PATH'])
  })

  test('programs that the configuration of a repository names are not run', async () => {
    repository = repositoryWith({...files, '.gitattributes': '* diff=bad\n'})
    const trap = join(repository.path, 'trap')
    for (const key of ['diff.external', 'diff.bad.command', 'diff.bad.textconv', 'core.fsmonitor', 'core.pager'])
      repository.git('config', key, `touch ${trap} #`)
    repository.write({'a.en.md': en.replace('120', '130')})
    expect(await found()).toEqual(['number-mismatch 130'])
    expect(existsSync(trap)).toBe(false)
  })
})
