import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'

let cli: BuiltCli
let folder: ReturnType<typeof folderWith>

const zh = '示范区今年新增三家企业。\n'
const en = (rendering: string): string => `Three companies joined the ${rendering} this year.\n`

/** Two packages that call one thing by two names, a third that has no configuration, and a root that pairs what nobody else does. */
const files = {
  'duizhao.config.yaml':
    "pairs: '{name}.zh.md={name}.en.md'\nglossaries: terms.csv\nignore: [drafts/]\nrules: {repetition-inconsistent: off}\n",
  'terms.csv': 'zh,en\n示范区,demonstration area\n',
  'a.zh.md': zh,
  'a.en.md': en('demonstration area'),
  'drafts/x.zh.md': zh,
  'drafts/x.en.md': en('plot'),
  'packages/north/duizhao.config.yaml': "pairs: 'zh/**=en/**'\nglossaries: terms.csv\nignore: [old/]\n",
  'packages/north/terms.csv': 'zh,en\n示范区,pilot zone\n',
  'packages/north/zh/b.md': zh,
  'packages/north/en/b.md': en('pilot zone'),
  'packages/north/zh/old/o.md': zh,
  'packages/north/en/old/o.md': en('plot'),
  'packages/north/drafts/x.zh.md': zh,
  'packages/north/drafts/x.en.md': en('plot'),
  'packages/south/package.json':
    '{"name": "south", "duizhao": {"rules": {"term-missing": "warning"}, "glossaries": "t.csv"}}',
  'packages/south/t.csv': 'zh,en\n示范区,model district\n',
  'packages/south/c.zh.md': zh,
  'packages/south/c.en.md': en('demonstration area'),
  'packages/plain/package.json': '{"name": "plain"}',
  'packages/plain/d.zh.md': zh,
  'packages/plain/d.en.md': en('pilot zone'),
}

beforeAll(async () => {
  cli = await buildCli()
}, 60_000)

afterAll(() => cli.remove())

beforeEach(() => {
  folder = folderWith(files)
  return () => folder.remove()
})

const at = (name: string): string => join(folder.path, name)

async function run(args: string, cwd = '') {
  const outcome = await cli.run(args.split(' '), {cwd: at(cwd)})
  return {...outcome, lines: outcome.stderr.trimEnd().split('\n')}
}

/** The findings by file, severity and rule. */
async function findings(args = '', cwd = ''): Promise<string[]> {
  const {stdout} = await run(`check -f json ${args}`.trim(), cwd)
  const answer: {findings: {ruleId: string; severity: string; target: {path: string}}[]} = JSON.parse(stdout)
  return answer.findings.map(({ruleId, severity, target}) => `${target.path} ${severity} ${ruleId}`)
}

const ofPlain = 'packages/plain/d.en.md error term-missing'
const ofSouth = 'packages/south/c.en.md warning term-missing'

describe('each file is checked by the nearest configuration', {timeout: 60_000}, () => {
  test('in a search from the root, whose own patterns hold where a package has none', async () => {
    expect(await findings()).toEqual([ofPlain, ofSouth])
    const {stdout} = await run('check -f json')
    expect(JSON.parse(stdout).summary.documents).toBe(4)
  })

  test('in a folder without a configuration of its own, from those below', async () => {
    rmSync(at('duizhao.config.yaml'))
    writeFileSync(at('packages/north/en/b.md'), en('plot'))
    expect(await findings()).toEqual(['packages/north/en/b.md error term-missing'])
    rmSync(at('packages/north'), {recursive: true})
    expect((await run('check')).stderr).toContain('no files specified')
  })

  test('from within a package, which is looked at alone', async () => {
    expect(await findings('', 'packages/north')).toEqual([])
    expect(await findings('c.zh.md c.en.md', 'packages/south')).toEqual(['c.en.md warning term-missing'])
  })

  test('of files that are named, patterns and all', async () => {
    writeFileSync(at('packages/north/en/b.md'), en('demonstration area'))
    expect(await findings('packages/north/zh/b.md')).toEqual(['packages/north/en/b.md error term-missing'])
    expect(await findings('packages/south/c.en.md a.zh.md packages/plain/d.zh.md')).toEqual([ofSouth, ofPlain])
    // From a folder elsewhere, and with a name that is absolute.
    expect(await findings(`${at('packages/south/c.zh.md')} ../south/c.en.md`, 'packages/plain')).toEqual([
      expect.stringContaining('south/c.en.md warning term-missing'),
    ])
  })

  test('of patterns that are given, which stand for those of all configurations', async () => {
    const only = await run('check -f json --pair packages/*/{name}.zh.md=packages/*/{name}.en.md')
    const paths = JSON.parse(only.stdout).findings.map(({target}: {target: {path: string}}) => target.path)
    expect(paths).toEqual(
      ['packages/north/drafts/x.en.md', 'packages/plain/d.en.md', 'packages/south/c.en.md'].slice(1),
    )
  })

  test('a pair across two packages has the one above both', async () => {
    writeFileSync(at('packages/north/v.md'), zh)
    writeFileSync(at('packages/south/w.md'), en('model district'))
    expect(await findings('packages/north/v.md packages/south/w.md')).toEqual([
      'packages/south/w.md error term-missing',
    ])
  })

  test('but not where one is named, or none is wanted', async () => {
    expect(await findings('--config duizhao.config.yaml')).toEqual([ofPlain])
    expect(await findings('--no-config --rule repetition-inconsistent=off --pair {name}.zh.md={name}.en.md')).toEqual(
      [],
    )
  })

  test('standard input by its name', async () => {
    writeFileSync(
      at('packages/north/terms.csv'),
      'zh,en,status\n示范区,zone,preferred\n示范区,Grand Plot Zone,forbidden\n',
    )
    const {stdout} = await cli.run(['check', '--stdin', '--stdin-filename', 'packages/north/n.en.md', '-f', 'json'], {
      cwd: folder.path,
      input: en('Grand Plot Zone'),
    })
    expect(JSON.parse(stdout).findings).toMatchObject([{ruleId: 'term-forbidden'}])
  })

  test('in threads and with a cache as without', async () => {
    const plain = await run('check -f json')
    expect(await run('check -f json --jobs 3')).toEqual(plain)
    for (const _ of [1, 2, 3]) expect(await run('check -f json --cache')).toEqual(plain)
    // A configuration that comes, changes, or goes is seen.
    writeFileSync(at('packages/plain/duizhao.config.yaml'), 'rules: {term-missing: off}\n')
    expect(await findings('--cache')).toEqual([ofSouth])
    writeFileSync(at('packages/plain/duizhao.config.yaml'), 'glossaries: ../../terms.csv\n')
    expect(await findings('--cache')).toEqual([ofPlain, ofSouth])
    rmSync(at('packages/south/package.json'))
    expect(await findings('--cache')).toEqual([ofPlain])
  })

  test('equal settings of many packages share what is kept', async () => {
    for (let index = 0; index < 12; index++) {
      const name = `packages/p${index}`
      mkdirSync(at(name))
      writeFileSync(
        at(`${name}/duizhao.config.yaml`),
        index % 2 === 0 ? 'extends: ../../duizhao.config.yaml\n' : `glossaries: t${index}.csv\n`,
      )
      writeFileSync(at(`${name}/t${index}.csv`), `zh,en\n示范区,zone ${index}\n`)
      writeFileSync(at(`${name}/e.zh.md`), zh)
      writeFileSync(at(`${name}/e.en.md`), en('pilot zone'))
    }
    const plain = await run('check -f json')
    for (const _ of [1, 2]) expect(await run('check -f json --cache')).toEqual(plain)
    expect(JSON.parse(plain.stdout).findings).toHaveLength(14)
  })
})

describe('what concerns several documents goes by configuration', {timeout: 60_000}, () => {
  test('renderings are compared within a package', async () => {
    const put = (name: string, said: string): void => {
      writeFileSync(at(`${name}.zh.md`), '# 甲\n\n会议通过了建设方案。\n')
      writeFileSync(at(`${name}.en.md`), `# A\n\nThe meeting ${said}.\n`)
    }
    put('packages/south/c', 'adopted the construction plan')
    put('packages/plain/d', 'passed the building scheme')
    const rule = '--rule repetition-inconsistent=error'
    expect(await findings(rule)).toEqual([])
    put('packages/south/e', 'passed the building scheme')
    expect(await findings(rule)).toEqual(['packages/south/e.en.md error repetition-inconsistent'])
  })

  test('the report has the terms of each, the worst first', async () => {
    const {stdout, code} = await run('report -f json')
    const {totals, concepts} = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(totals).toMatchObject({documents: 4, uses: 4, verdicts: {ok: 2, missing: 2}})
    expect(concepts.map((one: {expected: string[]; count: number}) => [one.expected[0], one.count])).toEqual([
      ['demonstration area', 2],
      ['model district', 1],
      ['pilot zone', 1],
    ])
  })

  test('each has its own limit of warnings', async () => {
    const south = at('packages/south/package.json')
    const manifest = JSON.parse(readFileSync(south, 'utf8'))
    rmSync(at('packages/plain'), {recursive: true})
    expect((await run('check')).code).toBe(0)
    writeFileSync(south, JSON.stringify({...manifest, duizhao: {...manifest.duizhao, maxWarnings: 0}}))
    const {code, stderr} = await run('check')
    expect([code, stderr.includes('--max-warnings 0')]).toEqual([1, true])
    expect((await run('check --max-warnings 1')).code).toBe(0)
  })

  test('each has its own baseline, else that of the run', async () => {
    writeFileSync(
      at('packages/north/duizhao.config.yaml'),
      "pairs: 'zh/**=en/**'\nglossaries: terms.csv\nbaseline: known.json\n",
    )
    const first = await run('check --write-baseline')
    expect(first.lines).toHaveLength(2)
    expect((await run('check')).code).toBe(1)
    expect((await run('check --baseline duizhao-baseline.json')).code).toBe(1)
    writeFileSync(at('duizhao.config.yaml'), `${files['duizhao.config.yaml']}baseline: duizhao-baseline.json\n`)
    const {code, stdout} = await run('check')
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('error  ')])
    expect(readFileSync(at('duizhao-baseline.json'), 'utf8')).toContain('packages/south/c.en.md')
    expect(readFileSync(at('packages/north/known.json'), 'utf8')).toContain('en/old/o.md')
    // From within the package the same file is meant.
    expect((await run('check', 'packages/north')).code).toBe(0)
  })

  test('fix takes the terms of each', async () => {
    writeFileSync(at('packages/north/terms.csv'), 'zh,en,status\n示范区,pilot zone,preferred\n示范区,plot,forbidden\n')
    writeFileSync(at('packages/north/en/b.md'), en('plot'))
    writeFileSync(at('a.en.md'), en('plot'))
    await run('fix --unsafe -q')
    expect(readFileSync(at('packages/north/en/b.md'), 'utf8')).toBe(en('pilot zone'))
    expect(readFileSync(at('a.en.md'), 'utf8')).toBe(en('plot'))
  })

  test('since a revision', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder.path, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args])
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'first')
    expect(await findings('--since HEAD')).toEqual([])
    writeFileSync(at('packages/south/c.en.md'), en('plot'))
    expect(await findings('--since HEAD')).toEqual([ofSouth])
    const {code} = await run('diff --since HEAD')
    expect(code).toBe(0)
  })
})

describe('a broken configuration is named and does not end the run', {timeout: 60_000}, () => {
  beforeEach(() => writeFileSync(at('packages/north/duizhao.config.yaml'), 'pairs: zh/**=en/**\nrulse: {}\n'))

  test.each(['check', 'check --cache', 'report', 'fix --dry-run', 'lock', 'glossary mine', 'memory add m.jsonl'])(
    '%s',
    async command => {
      const {code, stderr} = await run(command)
      expect(code).toBe(2)
      expect(stderr).toContain('packages/north/duizhao.config.yaml:2:1')
      expect(stderr.split('rulse')).toHaveLength(2)
    },
  )

  test('the others are checked', async () => {
    expect(await findings()).toEqual([ofPlain, ofSouth])
    expect(await findings('packages/north/zh/b.md packages/south/c.zh.md a.zh.md')).toEqual([ofSouth])
  })

  test('so is a glossary of it', async () => {
    writeFileSync(at('packages/north/duizhao.config.yaml'), "pairs: 'zh/**=en/**'\nglossaries: gone.csv\n")
    const {code, stderr, stdout} = await run('check')
    expect([code, stderr.includes('gone.csv'), stdout.includes('c.en.md')]).toEqual([2, true, true])
  })

  test('the only one ends it in three lines', async () => {
    const {code, stdout, lines} = await run('check packages/north/zh/b.md packages/north/en/b.md')
    expect([code, stdout]).toEqual([2, ''])
    expect(lines.length).toBeLessThanOrEqual(3)
    expect(lines[0]).toContain('packages/north/duizhao.config.yaml:2:1')
  })
})

test('remark takes the nearest one too', {timeout: 60_000}, async () => {
  const {remark} = await import('remark')
  const {VFile} = await import('vfile')
  const {default: remarkDuizhao} = await import('../../src/remark/lint.js')
  const messages = async (path: string) => {
    const file = new VFile({path, cwd: folder.path, value: readFileSync(at(path))})
    await remark().use(remarkDuizhao).process(file)
    return file.messages.map(({ruleId, fatal, reason}) => [ruleId, fatal, reason])
  }
  expect(await messages('packages/south/c.en.md')).toEqual([])
  expect(await messages('packages/plain/d.en.md')).toMatchObject([['term-missing', true, expect.anything()]])
  expect(await messages('packages/north/en/b.md')).toEqual([])
  writeFileSync(at('packages/north/en/b.md'), en('plot'))
  expect(await messages('packages/north/en/b.md')).toMatchObject([['term-missing', true, expect.anything()]])
})
