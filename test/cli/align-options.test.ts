import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'

let cli: BuiltCli
let folder: ReturnType<typeof folderWith>
beforeAll(async () => {
  cli = await buildCli()
  folder = folderWith({
    'a.zh.md': '# 港口新闻\n\n上合示范区签约28个项目。李刚出席仪式。\n\n下月开通新航线。\n',
    'a.en.md':
      '# Port news\n\nSCODA signed 28 projects. Li Gang attended the ceremony.\n\nA new route opens next month.\n',
  })
})
afterAll(() => {
  cli.remove()
  folder.remove()
})

const align = (...args: string[]) =>
  cli.run(['align', 'a.zh.md', 'a.en.md', '-g', 'duizhao:scoda', '--lang', 'en', ...args], {cwd: folder.path})

describe('duizhao align --unit', () => {
  test('paragraph: one segment a block', async () => {
    const {source, links} = JSON.parse((await align('--unit', 'paragraph', '-f', 'json')).stdout)
    expect(source.segments.map((segment: {text: string}) => segment.text)).toEqual([
      '港口新闻',
      '上合示范区签约28个项目。李刚出席仪式。',
      '下月开通新航线。',
    ])
    expect(links).toHaveLength(3)
  })

  test('sentence is the default', async () => {
    const sentence = await align('-f', 'json', '--unit', 'sentence')
    expect(sentence.stdout).toBe((await align('-f', 'json')).stdout)
  })
})

describe('duizhao align --explain', () => {
  test('as text: terms as they are written, numbers, lengths', async () => {
    const {code, stdout} = await align('--explain')
    expect(code).toBe(0)
    expect(stdout).toContain('terms: 上合示范区=SCODA')
    expect(stdout).toMatch(/numbers: 28=28/u)
    expect(stdout).toMatch(/length: \d+:\d+/u)
  })

  test('as JSON: evidence with each link', async () => {
    const {links} = JSON.parse((await align('--explain', '-f', 'json')).stdout)
    expect(links[1].evidence.terms[0]).toEqual({source: '上合示范区', target: 'SCODA', strength: 1})
  })

  test('another format is refused', async () => {
    const {code, stderr} = await align('--explain', '-f', 'tmx')
    expect(code).toBe(2)
    expect(stderr).toContain('pretty, json, jsonl')
  })
})
