import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {formatDiff} from '../../src/fix/unified-diff.js'

test('nothing changed, nothing shown', () => {
  expect(formatDiff('a.md', 'x\n', 'x\n')).toBe('')
})

test.each([
  {name: 'lines', before: 'a\nb\nc\n', after: 'a\nB\nc\n'},
  {name: 'no line end at the end', before: 'a\nb', after: 'a\nB'},
  {name: 'CRLF', before: 'a\r\nb\r\nc\r\n', after: 'a\r\nB\r\nc\r\n'},
  {name: 'Chinese', before: '一\n二\n', after: '一\n贰\n'},
])('git apply takes it: $name', ({before, after}) => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-diff-'))
  try {
    writeFileSync(join(folder, 'a.md'), before)
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: folder,
      input: formatDiff('a.md', before, after),
      env: {...process.env, GIT_CEILING_DIRECTORIES: folder},
    })
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after)
  } finally {
    rmSync(folder, {recursive: true})
  }
})
