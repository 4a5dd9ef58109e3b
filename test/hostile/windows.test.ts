import {expect, test, vi} from 'vitest'

// The paths of Windows on any system: its separators, drives and names without case are what differs most.
vi.mock('node:path', async original => {
  const {win32} = await original<typeof import('node:path')>()
  return {...win32, default: win32}
})
vi.spyOn(process, 'cwd').mockReturnValue('C:\\site')
const {resolve} = await import('node:path')

const {shownPath} = await import('../../src/workspace/files/shown-path.js')
const {counterpartsOf, folderPatterns} = await import('../../src/workspace/pairing/folder-patterns.js')
const {languagesOf} = await import('../../src/workspace/pairing/releases.js')
const {fileOf, namesFor} = await import('../../src/workspace/baseline/baseline-file.js')
const {parsePairPattern, parseReleasePattern} = await import('../../src/workspace/pairing/pair-pattern.js')

const patterns = folderPatterns({
  folder: 'C:\\site',
  pairs: ['zh/{name}.md=en/{name}.md', 'news/{name}.{lang}.md'],
  ignore: {ignores: () => false} as never,
})

test('the stand-in is Windows', () => {
  expect(resolve('a')).toBe('C:\\site\\a')
})

test.each([
  ['C:\\site\\zh\\a.md', 'zh/a.md'],
  ['zh\\a.md', 'zh/a.md'],
  ['zh/a.md', 'zh/a.md'],
  ['c:\\SITE\\zh\\a.md', 'zh/a.md'],
  ['..\\other\\a.md', '../other/a.md'],
  ['D:\\site\\a.md', 'D:/site/a.md'],
  ['\\\\server\\share\\a.md', '//server/share/a.md'],
])('%s is shown as %s', (name, shown) => {
  expect(shownPath(name)).toBe(shown)
})

test.each(['zh\\b\\a.md', 'zh/b/a.md', 'C:\\site\\zh\\b\\a.md'])('%s has its counterpart', name => {
  expect(counterpartsOf(name, patterns).map(({path}) => path)).toEqual(['en/b/a.md'])
})

test('a file of a release has its others', () => {
  const files = languagesOf('C:\\site\\news\\1\\a.zh.md', patterns).map(({file}) => file)
  expect(files).toContain('news/1/a.en.md')
  expect(files).toContain('news/1/a.ru.md')
})

test('a baseline names files as on any system, and finds them again', () => {
  const name = namesFor('C:\\site\\ci\\baseline.json')('zh\\a.md')
  expect(name).toBe('../zh/a.md')
  expect(shownPath(fileOf('C:\\site\\ci\\baseline.json', name))).toBe('zh/a.md')
})

test('patterns are written with slashes, and a backslash in one is said to be wrong or read as one', () => {
  const read = (pattern: string): string | undefined => {
    try {
      return parsePairPattern(pattern)
        .counterparts('zh/a.md')
        .map(({path}) => path)
        .join()
    } catch (error) {
      return (error as {code?: string}).code
    }
  }
  expect(read('zh/{name}.md=en/{name}.md')).toBe('en/a.md')
  expect(['en/a.md', 'PAIR_PATTERN_INVALID', 'PAIR_PATTERN_BACKSLASH']).toContain(read('zh\\{name}.md=en\\{name}.md'))
  expect(parseReleasePattern('news/{name}.{lang}.md').read('news/a.zh.md')?.lang).toBe('zh')
})
