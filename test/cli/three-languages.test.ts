import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'

let cli: BuiltCli
let folder: ReturnType<typeof folderWith>

const zh =
  '# 港口新仓库启用\n\n市长周二为港口的新仓库剪彩。\n\n仓库由两家公司建设,耗资4亿元。\n\n渔民希望鱼的价格会上涨。\n'
const en = (share: string) =>
  `# New warehouse opens at the port\n\nThe mayor opened the new warehouse at the port on Tuesday.\n\nTwo companies built it for 400 million yuan.\n\nFishermen hope that the price of fish will rise by ${share} percent.\n`
const ru = (yuan: string) =>
  `# В порту открылся новый склад\n\nВо вторник мэр открыл новый склад в порту.\n\nДве компании построили его за ${yuan} млн юаней.\n\nРыбаки надеются, что цена на рыбу вырастет на 20 процентов.\n`
const files = {'a.zh.md': zh, 'a.en.md': en('15'), 'a.ru.md': ru('500'), 'b.zh.md': zh, 'b.en.md': en('20')}

beforeAll(async () => {
  cli = await buildCli()
  folder = folderWith(files)
})
afterAll(() => {
  folder.remove()
  cli.remove()
})

interface Found {
  readonly ruleId: string
  readonly source?: {readonly path: string}
  readonly target?: {readonly path: string}
}

/** Rule and files of each finding. */
async function check(args: readonly string[]): Promise<string[]> {
  const {stdout} = await cli.run(['check', ...args, '-f', 'json'], {cwd: folder.path})
  const {findings} = JSON.parse(stdout) as {findings: Found[]}
  return findings.map(({ruleId, source, target}) => [ruleId, source?.path, target?.path].filter(Boolean).join(' '))
}

describe('three texts of one release', () => {
  const release = ['a.zh.md', 'a.en.md', 'a.ru.md']

  test('each translation is checked against the original, and the two where it is silent', async () => {
    expect((await check(release)).sort()).toEqual(
      [
        'number-mismatch a.zh.md a.ru.md',
        'percent-mismatch a.en.md',
        'percent-mismatch a.ru.md',
        'percent-mismatch a.en.md a.ru.md',
        'punctuation a.zh.md',
      ].sort(),
    )
  })

  test.each([[[...release].reverse()], [['a.ru.md', '--pair', '{name}.{lang}.md']], [['{name}.{lang}.md', 'a.zh.md']]])(
    'in any order, and by pattern: %j',
    async args => {
      expect((await check(args)).sort()).toEqual((await check(release)).sort())
    },
  )

  test('threads and a cache change nothing', async () => {
    const plain = await check([...release, 'b.zh.md', 'b.en.md'])
    expect(await check([...release, 'b.zh.md', 'b.en.md', '--jobs', '3'])).toEqual(plain)
    for (let run = 0; run < 2; run++)
      expect(await check([...release, 'b.zh.md', 'b.en.md', '--cache', 'cache'])).toEqual(plain)
  })

  test('a pattern alone finds releases of two and three languages', async () => {
    const found = await check(['--pair', '{name}.{lang}.md'])
    expect(found).toContain('number-mismatch a.zh.md a.ru.md')
    for (const line of ['percent-mismatch b.en.md', 'punctuation b.zh.md']) expect(found).toContain(line)
  })

  test('the stated original is the one that the others are held against', async () => {
    const found = await check([...release, '--source-lang', 'ru'])
    expect(found).toContain('percent-mismatch a.ru.md a.en.md')
    expect(found.some(line => line.startsWith('number-mismatch a.ru.md a.zh.md'))).toBe(true)
  })

  test('a comment in the original is used when it is for one of them', async () => {
    const commented = zh.replace('仓库由', '<!-- duizhao-disable-next-line number-mismatch -- 俄文另有说明 -->\n仓库由')
    const own = folderWith({...files, 'a.zh.md': commented})
    const {stdout} = await cli.run(['check', ...release, '-f', 'json'], {cwd: own.path})
    const ids = (JSON.parse(stdout) as {findings: Found[]}).findings.map(({ruleId}) => ruleId)
    expect(ids).not.toContain('number-mismatch')
    expect(ids).not.toContain('suppression-unused')
    own.remove()
  })

  test('align takes two', async () => {
    const {code, stderr} = await cli.run(['align', ...release], {cwd: folder.path})
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'duizhao: 3 files were given'])
  })
})
