import {execFileSync} from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith, type RunOptions, repository, runNode} from '../helpers/built-cli.js'

const zh = '# 港口\n\n上合示范区总投资35亿元。\n\n会议在青岛召开。\n'
const en =
  '# Port\n\nTotal investment in the SCO Demonstration Zone is 350 million yuan.\n\nThe meeting was held in Qingdao。\n'
const glossary = 'zh,en,status\n上合示范区,SCODA,preferred\n上合示范区,SCO Demonstration Zone,forbidden\n'
let cli: BuiltCli
const made: (() => void)[] = []

beforeAll(async () => {
  cli = await buildCli()
})

afterEach(() => {
  for (const remove of made.splice(0).reverse()) remove()
})

function folder(files: Readonly<Record<string, string>> = {}): string {
  const {path, remove} = folderWith({'a.zh.md': zh, 'a.en.md': en, 'terms.csv': glossary, ...files})
  made.push(remove)
  return path
}

const run = (cwd: string, args: readonly string[], options: RunOptions = {}) => cli.run(args, {cwd, ...options})

/** What `out` holds before a command writes it. */
const old = '{"version": 1, "findings": []}'

/** Commands that write, each over a file that is there, with what they write. */
const writers = [
  ['align -o', ['align', 'a.zh.md', 'a.en.md', '-o', 'out'], 'out'],
  ['check -f html', ['check', 'a.zh.md', 'a.en.md', '-f', 'html=out'], 'out'],
  ['check --write-baseline', ['check', 'a.zh.md', 'a.en.md', '--baseline', 'out', '--write-baseline'], 'out'],
  ['report -o', ['report', 'a.zh.md', 'a.en.md', '-g', 'terms.csv', '-o', 'out'], 'out'],
  ['fix', ['fix', 'a.zh.md', 'a.en.md', '-g', 'terms.csv'], 'a.en.md'],
  ['glossary convert -o', ['glossary', 'convert', 'terms.csv', '-o', 'out', '-f', 'tbx'], 'out'],
  ['glossary compile', ['glossary', 'compile', 'terms.csv', '-o', 'out'], 'out'],
] as const

/** A file system of so few bytes that nothing more goes onto it; undefined where none can be made. */
function fullDisk(): string | undefined {
  const path = mkdtempSync(join(tmpdir(), 'duizhao-full-'))
  made.push(() => rmSync(path, {recursive: true, force: true}))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', path], {stdio: 'ignore'})
  } catch {
    return undefined
  }
  made.push(() => execFileSync('umount', [path]))
  return path
}

const canMount = (() => {
  const is = fullDisk() !== undefined
  for (const remove of made.splice(0).reverse()) remove()
  if (!is) console.warn('no file system can be mounted here: full disks are not tried')
  return is
})()
const isRoot = process.getuid?.() === 0

describe.skipIf(!canMount)('a full disk', () => {
  test.each(writers)('%s says so and leaves the old file', async (_, args, file) => {
    const path = fullDisk()!
    for (const [name, content] of [
      ['a.zh.md', zh],
      ['a.en.md', en],
      ['terms.csv', glossary],
    ] as const)
      writeFileSync(join(path, name), content)
    if (file === 'out') writeFileSync(join(path, file), old)
    const before = readFileSync(join(path, file))
    fill(path)
    const {code, stderr} = await run(path, args)
    expect(stderr).toMatch(/^duizhao: (?:\S*\/)?(?:out|a\.en\.md): cannot write here: no space left/mu)
    expect(code).toBe(2)
    expect(readFileSync(join(path, file))).toEqual(before)
    expect(readdirSync(path).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  test('a cache is never in the way', async () => {
    const path = fullDisk()!
    for (const [name, content] of [
      ['a.zh.md', zh],
      ['a.en.md', en],
      ['terms.csv', glossary],
    ] as const)
      writeFileSync(join(path, name), content)
    const plain = await run(path, ['check', 'a.zh.md', 'a.en.md', '-g', 'terms.csv'])
    fill(path)
    const cached = await run(path, ['check', 'a.zh.md', 'a.en.md', '-g', 'terms.csv', '--cache'])
    expect(cached).toEqual(plain)
  })

  function fill(path: string): void {
    for (let size = 4096; size >= 1; size = Math.floor(size / 2))
      for (let i = 0; ; i++)
        try {
          writeFileSync(join(path, `fill-${size}-${i}`), 'x'.repeat(size))
        } catch {
          rmSync(join(path, `fill-${size}-${i}`), {force: true})
          break
        }
  }
})

describe.skipIf(process.platform === 'win32')('a folder that may only be read', () => {
  test.each(writers)('%s says so and leaves the old file', async (_, args, file) => {
    const path = folder(file === 'out' ? {out: old} : {})
    const before = readFileSync(join(path, file))
    for (const name of readdirSync(path)) chmodSync(join(path, name), 0o644)
    chmodSync(path, 0o555)
    const {code, stderr} = await run(path, args, isRoot ? {uid: 65534} : {})
    chmodSync(path, 0o755)
    expect(stderr).toMatch(/^duizhao: (?:\S*\/)?(?:out|a\.en\.md): cannot write here: /mu)
    expect(code).toBe(2)
    expect(readFileSync(join(path, file))).toEqual(before)
  })

  test('a file that may not be read is named, and the others are checked', async () => {
    const path = folder({'b.zh.md': zh, 'b.en.md': en})
    for (const name of readdirSync(path)) chmodSync(join(path, name), 0o644)
    chmodSync(path, 0o755)
    chmodSync(join(path, 'b.en.md'), 0)
    const {code, stdout, stderr} = await run(
      path,
      ['check', '--pair', '{name}.zh.md={name}.en.md', '-g', 'terms.csv'],
      isRoot ? {uid: 65534} : {},
    )
    expect(stderr).toMatch(/b\.en\.md: /u)
    expect(stdout).toMatch(/^a\.en\.md:/mu)
    expect(code).toBe(2)
  })
})

describe.skipIf(process.platform === 'win32')('a file that somebody else changes between reading and writing', () => {
  const preload = pathToFileURL(join(repository, 'test/faults/change-at.mjs')).href

  test.each([
    ['text', /a\.en\.md: .*changed/u],
    ['gone', /a\.en\.md: .*not found/u],
    ['folder', /a\.en\.md: .*folder/u],
    ['pipe', /a\.en\.md: .*pipe, socket or device/u],
    ['read-only', /a\.en\.md: cannot write here: /u],
    ['no rights', /a\.en\.md: /u],
    ['folder read-only', /a\.en\.md: cannot write here: /u],
  ])('%s: it is said, and what is there stays', async (change, said) => {
    const path = folder()
    const file = join(path, 'a.en.md')
    // Rights mean nothing to root.
    if (isRoot)
      for (const name of [path, ...readdirSync(path).map(one => join(path, one))]) chownSync(name, 65534, 65534)
    const {code, stderr} = await runNode(
      ['--import', preload, cli.main, 'fix', 'a.zh.md', 'a.en.md', '-g', 'terms.csv', '--no-config'],
      {cwd: path, env: {CHANGE: change, CHANGE_FILE: 'a.en.md'}, ...(isRoot && {uid: 65534})},
    )
    chmodSync(path, 0o755)
    expect(stderr).toMatch(said)
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(3)
    expect(code).toBe(2)
    expect(readdirSync(path).filter(name => name.includes('.tmp'))).toEqual([])
    const isFile = statSync(file, {throwIfNoEntry: false})?.isFile() === true
    if (isFile) {
      chmodSync(file, 0o644)
      expect(readFileSync(file, 'utf8')).toBe(change === 'text' ? 'What somebody else wrote.\n' : en)
    }
  })
})

describe.skipIf(process.platform === 'win32')('links', () => {
  test('a loop of folders ends, and each pair is found once', async () => {
    const path = folder()
    mkdirSync(join(path, 'sub'))
    symlinkSync('..', join(path, 'sub/up'))
    symlinkSync('self', join(path, 'self'))
    const {stdout} = await run(path, [
      'check',
      '--pair',
      '**/{name}.zh.md=**/{name}.en.md',
      '-g',
      'terms.csv',
      '-f',
      'json',
    ])
    const paths = JSON.parse(stdout).findings.map(({target}: {target: {path: string}}) => target.path)
    expect(new Set(paths)).toEqual(new Set(['a.en.md']))
  })

  test('an output that is a link is written through, one that leads nowhere is made', async () => {
    const path = folder({'real.md': 'old'})
    symlinkSync('real.md', join(path, 'link.md'))
    expect((await run(path, ['align', 'a.zh.md', 'a.en.md', '-o', 'link.md'])).code).toBe(0)
    expect(readFileSync(join(path, 'real.md'), 'utf8')).toContain('duizhao: version')
    symlinkSync('self.md', join(path, 'self.md'))
    const loop = await run(path, ['align', 'a.zh.md', 'a.en.md', '-o', 'self.md'])
    expect([0, 2]).toContain(loop.code)
  })
})

describe.skipIf(process.platform === 'win32')('what is no document', () => {
  test.each(['/dev/zero', '/dev/stdin', '/proc/self/mem', '..', '/', '/nowhere/../..'])(
    '%s is refused by name',
    async name => {
      for (const args of [
        ['check', 'a.zh.md', name],
        ['segment', name],
        ['check', 'a.zh.md', 'a.en.md', '-g', name],
      ]) {
        const {code, stderr} = await run(folder(), args)
        expect([code, stderr.includes('bug')]).toEqual([2, false])
      }
    },
  )

  test.each(['/dev/full', '/dev', '/proc/self/status', 'a.zh.md/out'])('-o %s is refused by name', async name => {
    const {code, stderr} = await run(folder(), ['align', 'a.zh.md', 'a.en.md', '-o', name])
    expect([code, stderr.includes('bug')]).toEqual([2, false])
    expect(stderr).toContain(name)
  })
})

describe('names', () => {
  test('that differ only in case or in normal form are pairs of their own', async () => {
    const names = ['Ä', 'A\u0308', 'ä', 'K'].filter((name, i, all) => all.indexOf(name) === i)
    const path = folder(
      Object.fromEntries(
        names.flatMap(name => [
          [`${name}.zh.md`, zh],
          [`${name}.en.md`, en],
        ]),
      ),
    )
    const there = readdirSync(path).filter(name => name.endsWith('.zh.md')).length
    const {stdout} = await run(path, ['check', '--pair', '{name}.zh.md={name}.en.md', '-f', 'json'])
    expect(JSON.parse(stdout).summary.documents).toBe(there)
  })

  test('of 250 bytes can be written to', async () => {
    const path = folder()
    const name = `${'长'.repeat(82)}.md`
    expect(await run(path, ['align', 'a.zh.md', 'a.en.md', '-o', name])).toMatchObject({code: 0})
    expect(readdirSync(path)).toContain(name)
  })

  test('in a file never lead out of its folder', async () => {
    const path = folder({
      'in/both.md':
        '<!-- duizhao: version=2 layout="table" source="../../zh" target="en" mark="dz" groups="1" -->\n\n<!-- dz table -->\n\n| zh | en |\n| --- | --- |\n| <!--dz 1.1--> 会议。 | A meeting. |\n',
    })
    const {code, stderr} = await run(path, ['split', 'in/both.md'])
    expect(stderr).toContain('“../../zh” is not a language tag')
    expect(code).toBe(2)
    expect(readdirSync(join(path, 'in'))).toEqual(['both.md'])
  })
})

afterAll(() => {
  for (const remove of made.splice(0).reverse()) remove()
})
