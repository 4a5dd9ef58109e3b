import {readFileSync} from 'node:fs'
import {join} from 'node:path'
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

  test.each(['md-table', 'md-interleaved', 'md-sections'])(
    'align writes them as %s, which split takes apart',
    async format => {
      const own = folderWith(files)
      const run = (...args: string[]) => cli.run(args, {cwd: own.path})
      expect((await run('align', ...release, '-f', format, '-o', 'three.md')).code).toBe(0)
      expect((await run('split', 'three.md')).stderr.match(/three\.(?:zh|en|ru)\.md/gu)).toHaveLength(3)
      for (const lang of ['zh', 'en', 'ru'])
        expect(readFileSync(join(own.path, `three.${lang}.md`), 'utf8')).toBe(
          files[`a.${lang}.md` as keyof typeof files],
        )
      expect((await run('align', 'three.md', '-f', format)).stdout).toBe(
        readFileSync(join(own.path, 'three.md'), 'utf8'),
      )
      own.remove()
    },
  )

  test('one file with all of them is checked as they are', async () => {
    const own = folderWith(files)
    await cli.run(['align', ...release, '-o', 'three.md'], {cwd: own.path})
    const paths = (line: string) => line.replace(/a\.(?:zh|en|ru)\.md/gu, 'three.md')
    const found = async (...args: string[]) => {
      const {stdout, stderr} = await cli.run(['check', 'three.md', '-f', 'json', ...args], {cwd: own.path})
      expect(stderr).toBe('')
      return (JSON.parse(stdout) as {findings: Found[]}).findings.map(({ruleId, source, target}) =>
        [ruleId, source?.path, target?.path].filter(Boolean).join(' '),
      )
    }
    const expected = (await check(release)).map(paths).sort()
    expect((await found()).sort()).toEqual(expected)
    for (let run = 0; run < 2; run++) expect((await found('--cache', 'cache')).sort()).toEqual(expected)
    own.remove()
  })

  test('report and fix look at each translation of such a file', async () => {
    const own = folderWith({
      'three.md': `| 中文 | English | Русский |\n|---|---|---|\n| 港口今天启用新仓库。 | The harbour opened a new warehouse today. | Порт открыл новый склад сегодня.. |\n| 两家公司建设仓库。 | Two companies built the  warehouse. | Две компании построили склад. |\n`,
      'g.yaml':
        'id: g\nconcepts:\n  - id: port\n    zh: [港口]\n    en: [port, {text: harbour, status: forbidden}]\n    ru: [порт]\n',
    })
    const {stdout} = await cli.run(['report', 'three.md', '-g', 'g.yaml', '-f', 'json'], {cwd: own.path})
    expect(stdout).toContain('"ru"')
    await cli.run(['fix', 'three.md', '-g', 'g.yaml'], {cwd: own.path})
    const fixed = readFileSync(join(own.path, 'three.md'), 'utf8')
    expect(fixed).toContain('The port opened a new warehouse today.')
    expect(fixed).toContain('| Порт открыл новый склад сегодня. |')
    own.remove()
  })

  test('other formats hold two texts', async () => {
    const {code, stderr} = await cli.run(['align', ...release, '-f', 'json'], {cwd: folder.path})
    expect([code, stderr]).toEqual([2, expect.stringContaining('3 texts were given')])
  })

  test('all of it is said in Russian, by the option, the locale or the configuration', async () => {
    const own = folderWith({...files, 'duizhao.config.yaml': 'lang: ru\n'})
    const said = '1 ошибка, 4 предупреждения в 3 документах'
    expect((await cli.run(['check', ...release, '--lang', 'ru'], {cwd: folder.path})).stdout).toContain(said)
    expect((await cli.run(['check', ...release], {cwd: folder.path, env: {LC_ALL: 'ru_RU.UTF-8'}})).stdout).toContain(
      said,
    )
    expect((await cli.run(['check', ...release, '--jobs', '2'], {cwd: own.path})).stdout).toContain(said)
    own.remove()
  })

  test('texts that are no release are refused', async () => {
    const {code, stderr} = await cli.run(['align', 'a.zh.md', 'a.en.md', 'b.zh.md', 'b.en.md'], {cwd: folder.path})
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'duizhao: 4 files were given'])
  })
})
