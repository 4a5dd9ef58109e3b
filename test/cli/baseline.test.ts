import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith, type Outcome} from '../helpers/built-cli.js'

const terms = 'zh,en,status\n四个中心,four centers,preferred\n四个中心,four hubs,forbidden\n'

/** A page with `count` wrong terms, each in a sentence of its own. */
function page(count: number): {zh: string; en: string} {
  const items = Array.from({length: count}, (_, i) => i + 1)
  return {
    zh: items.map(i => `第${i}次会议讨论了四个中心建设方案。\n`).join('\n'),
    en: items.map(i => `Meeting No. ${i} discussed the plan for the four hubs.\n`).join('\n'),
  }
}

const [large, small] = [page(250), page(2)]
const files = {
  'terms.csv': terms,
  'a.zh.md': large.zh,
  'a.en.md': large.en,
  'b.zh.md': large.zh,
  'b.en.md': large.en,
  'small/a.zh.md': small.zh,
  'small/a.en.md': small.en,
}

let cli: BuiltCli
let folder: {path: string; remove(): void}

beforeAll(async () => {
  cli = await buildCli()
  folder = folderWith(files)
})
afterAll(() => {
  cli.remove()
  folder.remove()
})

const at = (name: string): string => join(folder.path, name)

function check(args: string, cwd = folder.path): Promise<Outcome> {
  const fixed = ['check', '-g', at('terms.csv'), '--rule', 'structure-mismatch=off', '--no-lexicon']
  return cli.run([...fixed, ...args.split(' ').filter(Boolean)], {cwd})
}

describe('500 findings', {timeout: 120_000}, () => {
  const args = 'a.zh.md a.en.md b.zh.md b.en.md'

  test('are written, then hidden, and no new one is', async () => {
    const before = JSON.parse((await check(`${args} -f json`)).stdout)
    expect(before.summary).toMatchObject({errors: 500})
    const written = await check(`${args} --write-baseline --baseline base.json`)
    expect(written).toEqual({
      code: 0,
      stdout: 'No new findings (500 in the baseline).\n',
      stderr: 'wrote 500 findings to the baseline base.json\n',
    })
    expect((await check(`${args} --baseline base.json`)).code).toBe(0)
    const sentence = {zh: '新的四个中心即将建成。\n', en: 'The new four hubs will be built soon.\n'}
    writeFileSync(at('a.zh.md'), `${sentence.zh}\n${large.zh}`)
    writeFileSync(at('a.en.md'), `${sentence.en}\n${large.en}`)
    const after = await check(`${args} --baseline base.json -f json`)
    const {findings, summary} = JSON.parse(after.stdout)
    expect([after.code, summary.known]).toEqual([1, 500])
    expect(findings.map(({target}: {target: {start: number}}) => target.start)).toEqual([sentence.en.indexOf('four')])
    await check(`${args} --baseline base.json -f gitlab=g -f rdjson=r -f junit=j -f checkstyle=c -f md=m`)
    for (const name of 'grjcm')
      expect(readFileSync(at(name), 'utf8').match(/Meeting No|four hubs/gu)!.length).toBeLessThan(5)
  })

  test('stay in SARIF as suppressed, with the same fingerprints', async () => {
    const sarif = async (more: string) => JSON.parse((await check(`${args} -f sarif ${more}`)).stdout).runs[0].results
    const print = (result: {partialFingerprints: object}): string => JSON.stringify(result.partialFingerprints)
    const [all, marked] = [await sarif(''), await sarif('--baseline base.json')]
    expect(new Set(marked.map(print))).toEqual(new Set(all.map(print)))
    const states = marked.map((result: {baselineState: string}) => result.baselineState)
    expect([states.filter((state: string) => state === 'new').length, states.length]).toEqual([1, 501])
    expect(marked.at(-1).suppressions).toEqual([
      {kind: 'external', status: 'accepted', justification: 'Recorded in the baseline.'},
    ])
  })

  test('what was mended is named, and pruned on demand; what was not looked at stays', async () => {
    writeFileSync(at('a.zh.md'), large.zh)
    writeFileSync(
      at('a.en.md'),
      large.en.replace('No. 7 discussed the plan for the four hubs', 'No. 7 discussed the plan for the four centers'),
    )
    const seen = await check('a.zh.md a.en.md --baseline base.json')
    expect(seen.stderr).toBe('base.json: 1 finding no longer occurs; remove it with --prune-baseline\n')
    const off = await check('a.zh.md a.en.md --rule term-forbidden=off --rule term-missing=off --baseline base.json')
    expect(off.stderr).toBe('')
    const pruned = await check('a.zh.md a.en.md --baseline base.json --prune-baseline')
    expect([pruned.code, pruned.stderr]).toEqual([
      0,
      'removed 1 finding that no longer occurs from the baseline base.json\n',
    ])
    expect(JSON.parse(readFileSync(at('base.json'), 'utf8')).findings).toHaveLength(499)
    writeFileSync(at('a.en.md'), large.en)
    expect(JSON.parse((await check(`${args} --baseline base.json -f json`)).stdout).summary).toMatchObject({
      errors: 1,
      known: 499,
    })
  })

  test('of files that were deleted are gone', async () => {
    for (const name of ['b.zh.md', 'b.en.md']) rmSync(at(name))
    const {stderr} = await check(`a.zh.md a.en.md --baseline base.json --prune-baseline`)
    expect(stderr).toBe('removed 250 findings that no longer occur from the baseline base.json\n')
  })
})

test('the configuration can name it, and it holds from any folder', async () => {
  writeFileSync(at('small/duizhao.config.yaml'), 'baseline: known.json\n\n')
  expect((await check('small/a.zh.md small/a.en.md --config small/duizhao.config.yaml --write-baseline')).stderr).toBe(
    'wrote 2 findings to the baseline small/known.json\n',
  )
  expect((await check('a.zh.md a.en.md', at('small'))).code).toBe(0)
  expect((await check('small/a.zh.md small/a.en.md --config small/duizhao.config.yaml')).code).toBe(0)
  expect(readFileSync(at('small/known.json'), 'utf8').split('\n')).toHaveLength(5)
})

test('the same run writes the same bytes', async () => {
  const read = (): string => readFileSync(at('small/known.json'), 'utf8')
  const before = read()
  await check('small/a.en.md small/a.zh.md --config small/duizhao.config.yaml --write-baseline')
  expect(read()).toBe(before)
})

test.each([
  {name: 'missing', content: undefined, found: 'baseline not found'},
  {name: 'no JSON', content: '{', found: 'not a valid baseline: '},
  {name: 'another JSON', content: '[1]', found: 'not a valid baseline: '},
  {name: 'a later version', content: '{"version": 2, "findings": []}', found: 'not a valid baseline: version: '},
])('a baseline that is $name ends the run with the remedy', async ({content, found}) => {
  rmSync(at('bad.json'), {force: true})
  if (content !== undefined) writeFileSync(at('bad.json'), content)
  const {code, stdout, stderr} = await check('small/a.zh.md small/a.en.md --baseline bad.json')
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(`duizhao: bad.json: ${found}`)
  expect(stderr).toContain('writ')
})
