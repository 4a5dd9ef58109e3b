import {describe, expect, test} from 'vitest'
import {DuizhaoError} from '../../src/model/errors.js'
import {parsePairPattern} from '../../src/workspace/pairing/pair-pattern.js'

test.each([
  ['{name}.zh.md={name}.en.md', 'a.zh.md', 'left', 'a.en.md'],
  ['{name}.zh.md={name}.en.md', 'press/2024/a.b.zh.md', 'left', 'press/2024/a.b.en.md'],
  ['{name}.zh.md={name}.en.md', 'press/a.en.md', 'right', 'press/a.zh.md'],
  ['zh/**=en/**', 'zh/2024/a.md', 'left', 'en/2024/a.md'],
  ['zh/**=en/**', 'en/a.html', 'right', 'zh/a.html'],
  ['zh/**/*.md=en/**/*.md', 'zh/a.md', 'left', 'en/a.md'],
  ['zh/**/*.md=en/**/*.md', 'zh/x/y/a.md', 'left', 'en/x/y/a.md'],
  ['docs/{lang}-zh/{name}.md=docs/{lang}-en/{name}.md', 'docs/v2-zh/a.md', 'left', 'docs/v2-en/a.md'],
  ['{name}/{name}.zh.txt={name}/{name}.en.txt', 'a/a.zh.txt', 'left', 'a/a.en.txt'],
  ['./新闻/*.md=./news/*.md', '新闻/一.md', 'left', 'news/一.md'],
  ['a?.zh.md=a?.en.md', 'a1.zh.md', 'left', 'a1.en.md'],
  ['{name}(zh)+.md={name}(en)+.md', 'a(zh)+.md', 'left', 'a(en)+.md'],
] as const)('%s: %s is %s of %s', (pattern, path, side, counterpart) => {
  expect(parsePairPattern(pattern).counterparts(path)).toEqual([{side, path: counterpart}])
})

test.each([
  ['{name}.zh.md={name}.en.md', 'a.md'],
  ['{name}.zh.md={name}.en.md', '.zh.md'],
  ['zh/*.md=en/*.md', 'zh/x/a.md'],
  ['zh/**=en/**', 'zh/photo.jpg'],
  ['{name}/{name}.zh.txt={name}/{name}.en.txt', 'a/b.zh.txt'],
  ['{name}.zh.md={name}.en.md', 'aXzhXmd'],
])('%s: %s matches neither side', (pattern, path) => {
  expect(parsePairPattern(pattern).counterparts(path)).toEqual([])
})

describe('a pattern that cannot work is named', () => {
  test.each([
    ['{name}.zh.md', 'PAIR_PATTERN_SIDES'],
    ['{a}=x={a}', 'PAIR_PATTERN_SIDES'],
    ['={name}', 'PAIR_PATTERN_SIDES'],
    ['a.zh.md=a.en.md', 'PAIR_PATTERN_WILDCARD'],
    ['{name}.md={name}.md', 'PAIR_PATTERN_SAME'],
    ['{name.zh.md={name}.en.md', 'PAIR_PATTERN_BRACE'],
    ['{}.zh.md={}.en.md', 'PAIR_PATTERN_BRACE'],
    ['name}.zh.md={name}.en.md', 'PAIR_PATTERN_BRACE'],
    ['{a}.zh.md={b}.en.md', 'PAIR_PATTERN_UNEQUAL'],
    ['zh/**=en/*', 'PAIR_PATTERN_UNEQUAL'],
    ['/zh/**=/en/**', 'PAIR_PATTERN_OUTSIDE'],
    ['../zh/**=../en/**', 'PAIR_PATTERN_OUTSIDE'],
  ])('%s', (pattern, code) => {
    expect(() => parsePairPattern(pattern)).toThrow(expect.objectContaining({code}))
    expect(() => parsePairPattern(pattern)).toThrow(DuizhaoError)
  })
})
