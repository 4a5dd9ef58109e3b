import {cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import {rules} from '../../src/check/rules/index.js'
import {createProgram} from '../../src/cli/program.js'
import {readConfigFile} from '../../src/config/load.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {helpEn} from '../../src/messages/help/en.js'
import {folderWith, repository, runNode} from '../helpers/built-cli.js'
import {type InstalledPackage, installPackage} from '../helpers/built-package.js'
import {playSamples, samplesOf} from '../helpers/doc-samples.js'
import {misnamedIn} from '../helpers/named-commands.js'

let installed: InstalledPackage

beforeAll(async () => {
  installed = await installPackage({
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    glossary: 'src/api/glossary.ts',
    memory: 'src/api/memory.ts',
  })
})
afterAll(() => installed.remove())

const pages = [
  'README.md',
  ...readdirSync(join(repository, 'docs'), {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.md') && !/^api[\\/]/u.test(name))
    .map(name => join('docs', name))
    .sort(),
]
const textOf = (page: string): string => readFileSync(join(repository, page), 'utf8')

const command = (): string => join(installed.folder, 'node_modules/duizhao/dist/cli.js')

/** `duizhao glossary test` finds that all tests of the glossary pass. */
async function expectPassing(glossary: string): Promise<void> {
  const folder = folderWith({'terms.yaml': glossary})
  const outcome = await runNode([command(), 'glossary', 'test', 'terms.yaml'], {cwd: folder.path})
  folder.remove()
  expect(outcome).toMatchObject({code: 0})
}

test.each(pages)('%s names only commands and options that there are', page => {
  const stream = new PassThrough()
  const program = createProgram({
    io: {stdin: stream, stdout: stream, stderr: stream, env: {}},
    done: () => {},
    help: helpEn,
  })
  expect(misnamedIn(textOf(page), program)).toEqual([])
})

test.each(['docs/diff.md', 'docs/errors.md', 'docs/memory.md', 'docs/mining.md'])(
  'the samples of %s do what it says',
  page => {
    const folder = folderWith({})
    const own = installed.folder
    cpSync(join(own, 'node_modules'), join(folder.path, 'node_modules'), {recursive: true, verbatimSymlinks: true})
    const played = playSamples(page, folder.path)
    expect(played.length).toBeGreaterThan(0)
    for (const {line, command, expected, printed} of played)
      expect(`${page}:${line} $ ${command}\n${printed}`).toBe(`${page}:${line} $ ${command}\n${expected}`)
    folder.remove()
  },
)

describe('README.md', () => {
  const blocks = samplesOf('README.md')
  const block = (lang: string): string => blocks.find(sample => sample.lang === lang)!.text

  test('the commands print what it shows', async () => {
    const shown = blocks
      .filter(({lang}) => lang === 'console')
      .map(({text}) => /^\$ npx duizhao (.*)\n([\s\S]*)$/u.exec(text)!)
    const [check, align] = shown
    const run = async (example: string, args: string) => {
      const folder = folderWith({})
      cpSync(join(repository, 'examples', example), folder.path, {recursive: true})
      const {stdout} = await runNode([command(), ...args.split(' ')], {cwd: folder.path})
      const files = Object.fromEntries(
        readdirSync(folder.path).flatMap(name =>
          /\.md$/u.test(name) ? [[name, readFileSync(join(folder.path, name), 'utf8')]] : [],
        ),
      )
      folder.remove()
      return {stdout, files}
    }
    expect((await run('planted', check![1]!)).stdout).toBe(check![2])
    const table = /\n(\| 中文 \| English \|\n\| --- \| --- \|\n)(\|[^\n]*\|)\n/u.exec(textOf('README.md'))!
    const {files} = await run('scoda', align![1]!)
    const shownTable = files['release.both.md']!.replace(/<!--.*?--> ?/gu, '')
    expect(shownTable).toContain(table[1])
    expect(shownTable).toContain(table[2])
  })

  test('the glossary passes its own tests, and the library does what it says', async () => {
    const glossary = blocks.filter(({lang}) => lang === 'yaml')[1]!.text
    await expectPassing(glossary)
    const script = join(installed.folder, 'readme.mjs')
    writeFileSync(join(installed.folder, 'terms.yaml'), glossary)
    const given = `const zh = '上合示范区举行会议。'\nconst en = 'The SCO Demonstration Zone held a meeting.'\n`
    writeFileSync(script, `${given}${block('ts')}console.log(markdown.split('\\n').length > 3)\n`)
    const {stdout, stderr} = await runNode([script], {cwd: installed.folder})
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^term-forbidden SCO Demonstration Zone \{[\s\S]*\}\ntrue\n$/u)
  })
})

describe('data on the pages', () => {
  test('the configuration is one', async () => {
    const [yaml] = samplesOf('docs/configuration.md')
    const folder = folderWith({'duizhao.config.yaml': yaml!.text})
    const path = join(folder.path, 'duizhao.config.yaml')
    await expect(
      readConfigFile(
        path,
        rules.map(({id}) => id),
      ),
    ).resolves.toBeDefined()
    folder.remove()
    expect(Object.keys(parse(yaml!.text))).toContain('extends')
  })

  test('glossaries can be read and pass their tests; the sample of the library runs', async () => {
    const samples = samplesOf('docs/glossaries.md')
    const [yaml, csv, script] = ['yaml', 'csv', 'ts'].map(of => samples.find(({lang}) => lang === of))
    const [map, list] = samples.filter(({lang}) => lang === 'json')
    await expectPassing(yaml!.text)
    expect(parseGlossary(csv!.text, {path: 'terms.csv'}).concepts).toHaveLength(1)
    expect(parseGlossary(map!.text, {path: 'terms.json'}).concepts).toHaveLength(2)
    expect(parseGlossary(list!.text, {path: 'terms.json'}).concepts).toHaveLength(1)
    const path = join(installed.folder, 'lint.mjs')
    writeFileSync(path, `${script!.text}console.log(Array.isArray(problems))\n`)
    expect(await runNode([path], {cwd: installed.folder})).toMatchObject({stdout: 'true\n', stderr: ''})
  })

  test('bilingual Markdown can be split', () => {
    const [markdown] = samplesOf('docs/formats.md')
    const {source, target} = splitBilingualMarkdown(markdown!.text)
    expect(source.text).toContain('首航很顺利。')
    expect(source.text).toContain('下一班在五月。')
    expect(target.text).not.toContain('未译')
  })
})
