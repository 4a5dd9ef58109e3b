import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'

const folder = folderWith({
  'terms.csv': 'zh,en,status\n绿洲新区,Oasis New Area,preferred\n绿洲新区,Oasis Zone,forbidden\n',
  ...Object.fromEntries(
    [1, 2, 3, 4].flatMap(number => [
      [`site/${number}.zh.md`, `# 第${number}号公告\n\n绿洲新区投资${number + 3}亿元。\n`],
      [`site/${number}.en.md`, `# Announcement ${number}\n\nThe Oasis Zone takes ${number + 3}00 million yuan.\n`],
    ]),
  ),
})
let cli: BuiltCli

beforeAll(async () => {
  cli = await buildCli()
})
afterAll(() => folder.remove())

test('the page is the same from one thread, from several and from the cache', async () => {
  const written = []
  for (const more of [
    ['--jobs', '1'],
    ['--jobs', '2'],
    ['--cache', '.cache'],
    ['--cache', '.cache'],
  ]) {
    const args = ['check', '--pair', 'site/{name}.zh.md=site/{name}.en.md', '-g', 'terms.csv', '-f', 'html=page.html']
    expect(await cli.run([...args, ...more], {cwd: folder.path})).toEqual({code: 1, stdout: '', stderr: ''})
    written.push(readFileSync(join(folder.path, 'page.html'), 'utf8'))
  }
  expect(new Set(written).size).toBe(1)
  expect(written[0]!.match(/"uses":\[\{/gu)).toHaveLength(4)
})

test('a cache that was filled without a page does not leave its texts out', async () => {
  const args = ['check', 'site/1.zh.md', 'site/1.en.md', '-g', 'terms.csv', '--cache', '.other', '-f']
  await cli.run([...args, 'json'], {cwd: folder.path})
  const {stdout} = await cli.run([...args, 'html'], {cwd: folder.path})
  expect(stdout).toContain('Announcement 1')
  expect(stdout).not.toContain('"excerpt":true')
})
