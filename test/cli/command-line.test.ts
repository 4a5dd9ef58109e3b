import {execFileSync, spawnSync} from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith, type Outcome, type RunOptions} from '../helpers/built-cli.js'

const zh =
  '# 合作会议在青岛召开\n\n合作会议3月5日在青岛召开。会议通过了四个中心建设方案。\n\n下一次会议将于明年举行。\n'
const en =
  '# Cooperation meeting held in Qingdao\n\nThe cooperation meeting was held in Qingdao on March 5. The meeting adopted the plan for the four centers.\n\nThe next meeting will be held next year.\n'
const wrong = en.replace('four centers', 'four hubs').replace('March 5', 'March 6')
const terms = `id: terms
concepts:
  - id: four-centers
    zh: [四个中心]
    en: [four centers, {text: four hubs, status: forbidden}, {text: Four Big Hubs of Qingdao, status: forbidden}]
tests:
  - {zh: 四个中心, en: four hubs, expect: [term-forbidden four-centers]}
`

let cli: BuiltCli
let folder: {path: string; remove(): void}

beforeAll(async () => {
  cli = await buildCli()
  folder = folderWith({
    'a.zh.md': zh,
    'a.en.md': en,
    'wrong.zh.md': zh,
    'wrong.en.md': wrong,
    'alone.zh.md': zh,
    'terms.yaml': terms,
    'broken.yaml': 'concepts: [',
    'empty.csv': '',
    'nothing.mjs': 'export const rules = {}\n',
    'getter.mjs': 'export default {get rules() { throw new Error("boom") }}\n',
    'gbk.zh.txt': new Uint8Array(Buffer.from('bbe1d2e9d4dac7e0b5bad5d9bfaaa1a3', 'hex')),
    'gbk.en.txt': 'The meeting was held in Qingdao.\n',
    'empty.md': '',
    'binary.md': new Uint8Array([0, 1, 2, 3, 255, 254, 0, 0, 7, 8, 9, 0]),
    'node_modules/x.zh.md': zh,
    'node_modules/x.en.md': en,
    'draft/d.zh.md': zh,
    'draft/d.en.md': en,
    '.duizhaoignore': 'draft/\nalone*\n',
    'set/duizhao.config.yaml': "pairs: '{name}.zh.md={name}.en.md'\nglossaries: ../terms.yaml\n",
    'set/a.zh.md': zh,
    'set/a.en.md': wrong,
    'set/yuanwen.md': zh,
    'set/translation.md': wrong,
    'set/old/b.zh.md': zh,
    'set/old/b.en.md': en,
  })
})

afterAll(() => {
  cli.remove()
  folder.remove()
})

function run(args: string, options: RunOptions = {}): Promise<Outcome> {
  return cli.run(args.split(' ').filter(Boolean), {cwd: folder.path, ...options})
}

async function findings(args: string): Promise<{ruleId: string; target?: {text: string}}[]> {
  return JSON.parse((await run(`${args} -f json`)).stdout).findings
}

describe('check', () => {
  test('a good pair is clean, in any order', async () => {
    for (const args of ['check a.zh.md a.en.md -g terms.yaml', 'check a.en.md a.zh.md -g terms.yaml'])
      expect(await run(args)).toEqual({code: 0, stdout: 'No findings.\n', stderr: ''})
  })

  test('a bad pair has findings and exit code 1, whatever the format', async () => {
    const found = await findings('check wrong.zh.md wrong.en.md -g terms.yaml')
    expect(found.map(({ruleId, target}) => [ruleId, target?.text])).toEqual([
      ['date-mismatch', 'March 6'],
      ['term-forbidden', 'four hubs'],
    ])
    for (const format of ['json', 'github', 'html', 'junit'])
      expect([format, (await run(`check wrong.zh.md wrong.en.md -g terms.yaml -f ${format}`)).code]).toEqual([
        format,
        1,
      ])
  })

  test('rules are set from the command line', async () => {
    const args = 'check wrong.zh.md wrong.en.md -g terms.yaml --rule date-mismatch=off --rule term-forbidden=warning'
    expect(await findings(args)).toHaveLength(1)
    expect((await run(args)).code).toBe(0)
    expect(await run(`${args} --max-warnings 0 -q`)).toMatchObject({code: 1, stderr: ''})
    expect((await run(`${args} --max-warnings 1`)).code).toBe(0)
  })

  test('a pattern alone looks through the folder, without what is ignored', async () => {
    const {stdout, code} = await cli.run(
      ['check', '--pair', '{name}.zh.md={name}.en.md', '-f', 'json', '--no-config'],
      {
        cwd: folder.path,
      },
    )
    expect(code).toBe(1)
    const paths = JSON.parse(stdout).findings.map((finding: {target?: {path: string}}) => finding.target?.path)
    expect(new Set(paths)).toEqual(new Set(['set/a.en.md', 'wrong.en.md']))
    expect(JSON.parse(stdout).summary.documents).toBe(4)
  })

  test('the configuration names pairs and glossaries, from its own folder', async () => {
    const named = await run('check yuanwen.md translation.md -f json', {cwd: join(folder.path, 'set')})
    expect(named.stdout).toContain('"ruleId": "term-forbidden"')
    const {stdout} = await run('check -f json', {cwd: join(folder.path, 'set/old')})
    const answer = JSON.parse(stdout)
    expect(answer.summary.documents).toBe(2)
    expect(answer.findings.map((finding: {ruleId: string}) => finding.ruleId)).toContain('term-forbidden')
  })

  test('several formats at once, into files', async () => {
    const {stdout, code} = await run('check wrong.zh.md wrong.en.md -f sarif=out.sarif -f junit=out.xml -f pretty')
    expect(code).toBe(1)
    expect(stdout).toContain('date-mismatch')
    expect(JSON.parse(readFileSync(join(folder.path, 'out.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(join(folder.path, 'out.xml'), 'utf8')).toContain('<testsuites')
  })

  test('reads GB18030, standard input and one language alone', async () => {
    expect((await run('check gbk.zh.txt gbk.en.txt')).code).toBe(0)
    const input = en.replace('four centers', 'Four Big Hubs of Qingdao')
    const piped = await run('check --stdin --stdin-filename x.en.md -g terms.yaml -f json', {input})
    expect(JSON.parse(piped.stdout).findings[0]).toMatchObject({ruleId: 'term-forbidden', target: {path: 'x.en.md'}})
  })

  test('says it in Chinese: by --lang and by the locale', async () => {
    expect((await run('check a.zh.md a.en.md --lang zh')).stdout).toBe('未发现问题。\n')
    expect((await run('--lang zh check a.zh.md a.en.md')).stdout).toBe('未发现问题。\n')
    expect((await run('check a.zh.md a.en.md', {env: {LANG: 'zh_CN.UTF-8'}})).stdout).toBe('未发现问题。\n')
    expect((await run('check a.zh.md a.en.md', {env: {LC_ALL: 'C', LANG: 'zh_CN.UTF-8'}})).stdout).toBe(
      'No findings.\n',
    )
  })

  test('two runs give the same bytes', async () => {
    const args = 'check wrong.zh.md wrong.en.md -g terms.yaml -f sarif'
    expect((await run(args)).stdout).toBe((await run(args)).stdout)
  })
})

describe('align, split, segment, report', () => {
  test('align json has every segment once and in order', async () => {
    const {stdout, code} = await run('align a.zh.md a.en.md -f json')
    const {version, source, target, links} = JSON.parse(stdout)
    expect([code, version, source.path, target.path]).toEqual([0, 1, 'a.zh.md', 'a.en.md'])
    expect(links.flatMap((link: {source: number[]}) => link.source)).toEqual([...source.segments.keys()])
    expect(links.flatMap((link: {target: number[]}) => link.target)).toEqual([...target.segments.keys()])
    for (const {start, end, text} of source.segments) expect(zh.slice(start, end)).toContain(text)
  })

  test.each(['md-table', 'md-interleaved', 'md-sections'])('%s goes round', async format => {
    const name = `round-${format}`
    expect(await run(`align a.zh.md a.en.md -f ${format} -o ${name}.md`)).toMatchObject({code: 0, stdout: ''})
    expect((await run(`check ${name}.md -g terms.yaml`)).code).toBe(0)
    expect((await run(`split ${name}.md`)).code).toBe(0)
    expect(readFileSync(join(folder.path, `${name}.zh.md`), 'utf8')).toBe(zh)
    expect(readFileSync(join(folder.path, `${name}.en.md`), 'utf8')).toBe(en)
  })

  test('split keeps a file that has another text, unless it is forced', async () => {
    await run('align a.zh.md a.en.md -f md-interleaved -o keep.md')
    writeFileSync(join(folder.path, 'keep.en.md'), 'mine')
    const {code, stderr} = await run('split keep.md')
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'duizhao: keep.en.md: this file already exists with different content',
    ])
    expect(readFileSync(join(folder.path, 'keep.en.md'), 'utf8')).toBe('mine')
    expect(existsSync(join(folder.path, 'keep.zh.md'))).toBe(false)
    expect((await run('split keep.md --force')).code).toBe(0)
    expect(readFileSync(join(folder.path, 'keep.en.md'), 'utf8')).toBe(en)
  })

  test('bilingual Markdown that cannot be read is named by split, check and align', async () => {
    await run('align a.zh.md a.en.md -f md-interleaved -o torn.md')
    expect(await run('split torn.md --check')).toMatchObject({code: 0, stdout: ''})
    const path = join(folder.path, 'torn.md')
    const lines = readFileSync(path, 'utf8').split('\n')
    const line = lines.findIndex(text => text.startsWith('<!-- dz 1 en')) + 1
    writeFileSync(path, lines.filter((_, i) => i !== line - 1).join('\n'))
    for (const args of ['split torn.md', 'split torn.md --check', 'check torn.md', 'align torn.md']) {
      const {code, stderr, stdout} = await run(args)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/torn\.md:3:1: group 1 does not occur exactly once in each language/u)
    }
    expect(existsSync(join(folder.path, 'torn.zh.md'))).toBe(false)
  })

  test('segment lists segments with their places', async () => {
    const {stdout} = await run('segment a.zh.md')
    const {version, lang, segments} = JSON.parse(stdout)
    expect([version, lang, segments.length]).toEqual([1, 'zh', 4])
    for (const {start, end, text} of segments) expect(zh.slice(start, end)).toContain(text)
    expect((await run('segment a.zh.md -f text')).stdout.split('\n')[1]).toBe('合作会议3月5日在青岛召开。')
  })

  test('report counts terms', async () => {
    const {stdout, code} = await run('report wrong.zh.md wrong.en.md -g terms.yaml -f json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout).concepts[0]).toMatchObject({
      concept: 'four-centers',
      verdicts: {ok: 0, variant: 0, forbidden: 1, missing: 0},
      renderings: [{text: 'four hubs', verdict: 'forbidden', count: 1}],
    })
  })
})

describe('glossary and init', () => {
  test('lint and test', async () => {
    expect((await run('glossary lint terms.yaml')).code).toBe(0)
    expect(await run('glossary test terms.yaml')).toMatchObject({code: 0, stdout: '1 of 1 glossary tests passed\n'})
  })

  test('convert writes a glossary that reads back', async () => {
    expect((await run('glossary convert terms.yaml -f csv -o converted.csv')).code).toBe(0)
    const {stdout} = await run('check wrong.zh.md wrong.en.md -g converted.csv -f json')
    expect(JSON.parse(stdout).findings.map((finding: {ruleId: string}) => finding.ruleId)).toContain('term-forbidden')
  })

  test('compile writes a glossary that finds the same', async () => {
    expect((await run('glossary compile terms.yaml -o terms.compiled')).code).toBe(0)
    const [plain, compiled] = await Promise.all(
      ['terms.yaml', 'terms.compiled'].map(name => run(`check wrong.zh.md wrong.en.md -g ${name} -f json`)),
    )
    expect(compiled).toEqual(plain)
    expect((await run('glossary compile terms.yaml')).code).toBe(2)
  })

  test('init writes a configuration that works, and keeps what is there', async () => {
    const {path, remove} = folderWith({'x.zh.md': zh, 'x.en.md': en})
    const first = await run('init', {cwd: path})
    expect(first).toMatchObject({code: 0, stdout: ''})
    expect(readdirSync(path).sort()).toEqual(['.github', 'duizhao.config.yaml', 'terms.yaml', 'x.en.md', 'x.zh.md'])
    expect((await run('check', {cwd: path})).code).toBe(0)
    expect((await run('glossary test', {cwd: path})).code).toBe(0)
    writeFileSync(join(path, 'terms.yaml'), terms)
    await run('init --lang zh', {cwd: path})
    expect(readFileSync(join(path, 'terms.yaml'), 'utf8')).toBe(terms)
    remove()
  })
})

describe('what cannot run says so in three lines at most and exits with 2', () => {
  test('a link that leads to itself', async () => {
    const {path, remove} = folderWith({'a.en.md': en})
    symlinkSync('a.zh.md', join(path, 'a.zh.md'))
    const {code, stdout, stderr} = await run('check a.zh.md a.en.md', {cwd: path})
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('a.zh.md: the file cannot be read')
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(3)
    remove()
  })

  test.each([
    ['', 'Usage:'],
    ['chek a.zh.md', 'did you mean check?'],
    ['check --fromat json', 'did you mean --format?'],
    ['check --no-config', 'no files specified'],
    ['check a.zh.md a.en.md -f sarfi', 'did you mean “sarif”?'],
    ['check a.zh.md a.en.md -f json -f sarif', 'two reports'],
    ['check a.zh.md a.en.md --rule term-mising=error', 'did you mean “term-missing”?'],
    ['check a.zh.md a.en.md --rule term-missing=eror', 'did you mean “error”?'],
    ['check a.zh.md a.en.md --rule term-missing', 'has no level'],
    ['check a.zh.md a.en.md --max-warnings -1', '--max-warnings'],
    ['check a.zh.md a.en.md --min-confidence 7', 'a number from 0 to 1'],
    ['check a.zh.md a.en.md --lang fr', 'one of zh, en'],
    ['check a.zh.md a.en.md --layout tabel', 'did you mean “table”?'],
    ['check a.zh.md a.en.md --encoding utf8x', 'utf-8'],
    ['check a.zh.md a.en.md --glossary no.yaml', 'no.yaml'],
    ['check a.zh.md a.en.md --glossary broken.yaml', 'broken.yaml:1'],
    ['check a.zh.md a.en.md --glossary duizhao:scado', 'duizhao:scoda'],
    ['check a.zh.md a.en.md --config no.yaml', 'no.yaml'],
    ['check --pair x=y=z', 'exactly one “=”'],
    ['check --pair {name}.de.md={name}.fr.md', 'no file pairs match'],
    ['check a.zh.md no.md', 'no.md: file not found'],
    ['check a.zh.md a.em.md', 'did you mean “a.en.md”?'],
    ['check set', 'set: this is a folder'],
    ['check /dev/null', '/dev/null: this is a pipe, socket or device'],
    ['check binary.md', 'binary.md'],
    ['check empty.md', 'empty.md: no text in a known language found in the file'],
    ['check a.zh.md alone.zh.md', 'same language'],
    ['check a.zh.md --stdin', 'cannot be combined'],
    ['align a.zh.md', 'only one language (Chinese)'],
    ['align a.zh.md a.en.md wrong.zh.md', '3 files were given'],
    ['align a.zh.md a.en.md -o no/such/folder/x.md', 'cannot write here: the folder does not exist'],
    ['align a.zh.md a.en.md -o set', 'cannot write here: it is a folder'],
    ['align a.zh.md a.en.md -o a.en.md', 'would overwrite an input file'],
    ['split a.zh.md', 'a.zh.md:1:1'],
    ['report a.zh.md a.en.md', 'no glossary specified'],
    ['segment', 'no files specified'],
    ['glossary lint', 'no glossary specified'],
    ['glossary lnit x', 'did you mean lint?'],
    ['glossary', 'see duizhao glossary --help'],
    ['memory', 'a subcommand is missing'],
    ['check a.zh.md a.en.md -f sarif=', '“sarif=” does not name a file'],
    ['check a.zh.md a.en.md --glossary empty.csv', 'empty.csv:1:1: the file is empty'],
    ['check a.zh.md a.en.md --config nothing.mjs', 'nothing.mjs: the configuration failed to run: it has no default'],
    ['check a.zh.md a.en.md --config getter.mjs', 'getter.mjs: the configuration failed to run: boom'],
    ['pipe chekc', 'did you mean “check”?'],
  ])('%s', async (args, part) => {
    const {code, stdout, stderr} = await run(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(part)
    if (args !== '') expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(3)
    expect(stderr).not.toMatch(/\n {4}at /u)
  })

  test('a named pipe is refused, not waited for', async () => {
    execFileSync('mkfifo', [join(folder.path, 'pipe.md')])
    expect(await run('check pipe.md')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('pipe, socket or device'),
    })
    for (const args of ['align a.zh.md a.en.md -o pipe.md', 'check a.zh.md a.en.md --config pipe.md'])
      expect(await run(args)).toMatchObject({code: 2})
    expect(await run('check a.zh.md a.en.md --baseline pipe.md')).toMatchObject({code: 2})
  })

  test.runIf(existsSync('/dev/full'))('a full disk behind an output', async () => {
    expect(await run('check a.zh.md wrong.en.md -o /dev/full')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('/dev/full: cannot write here: no space left'),
    })
    const full = openSync('/dev/full', 'w')
    const {status, stderr} = spawnSync(process.execPath, [cli.main, 'check', 'a.zh.md', 'wrong.en.md'], {
      cwd: folder.path,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect([status, stderr.split('\n')[0]]).toEqual([2, expect.stringContaining('<stdout>: cannot write here')])
  })

  test('in Chinese too', async () => {
    expect((await run('check no.md --lang zh')).stderr).toContain('找不到该文件')
    expect((await run('check no.md', {env: {LANG: 'zh_CN.UTF-8'}})).stderr).toContain('找不到该文件')
  })

  test('a name with control characters does not reach the terminal raw', async () => {
    const {stderr} = await run('check no\u001b[31m\u202e.md')
    expect(stderr).toContain('no\\u001b[31m\\u202e.md')
  })
})

test('a write is whole: nothing is left of a run that failed', async () => {
  mkdirSync(join(folder.path, 'writes'))
  await run('align a.zh.md a.en.md -f json -o writes/x.json')
  await run('align a.zh.md no.md -f json -o writes/y.json')
  expect(readdirSync(join(folder.path, 'writes'))).toEqual(['x.json'])
})

test('help and version', async () => {
  expect(await run('--version')).toMatchObject({code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+/u)})
  for (const command of ['', 'check', 'align', 'split', 'report', 'segment', 'glossary', 'pipe', 'init']) {
    const {code, stdout, stderr} = await run(`${command} --help`)
    expect([command, code, stderr]).toEqual([command, 0, ''])
    expect(stdout).toMatch(/Examples?:/u)
  }
})
