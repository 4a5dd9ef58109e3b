import {describe, expect, test} from 'vitest'
import {translationsBeside} from '../../src/workspace/pairing/input-files.js'
import {pairByName, pairGiven} from '../../src/workspace/pairing/pair-by-name.js'
import {isReleasePattern, parseReleasePattern} from '../../src/workspace/pairing/pair-pattern.js'
import {pairsOfRelease} from '../../src/workspace/pairing/release-pairs.js'
import {releasesAmong} from '../../src/workspace/pairing/releases.js'

test.each([
  ['{name}.{lang}.md', 'press/a.b.zh.md', 'press/a.b.{lang}.md', 'zh'],
  ['{name}.{lang}.md', 'a.zh-hant.md', 'a.{lang}.md', 'zh-Hant'],
  ['{lang}/{name}.md', 'ru/2024/a.md', '{lang}/2024/a.md', 'ru'],
  ['docs/{lang}/*.{lang}.md', 'docs/fr/a.fr.md', 'docs/{lang}/a.{lang}.md', 'fr'],
])('%s: %s is a text in a language', (pattern, path, key, lang) => {
  expect(parseReleasePattern(pattern).read(path)).toEqual({key, lang})
})

test.each([
  ['{name}.{lang}.md', 'a.md'],
  ['{name}.{lang}.md', 'a.release.md'],
  ['docs/{lang}/*.{lang}.md', 'docs/fr/a.de.md'],
])('%s is not of %s', (pattern, path) => {
  expect(parseReleasePattern(pattern).read(path)).toBeUndefined()
})

test('three files that are named alone belong together in whatever folders, unless their names differ', () => {
  expect(pairGiven(['x/a.zh.md', 'x/a.en.md', 'y/a.ru.md'])).toEqual([
    ['x/a.zh.md', 'x/a.en.md'],
    ['x/a.zh.md', 'y/a.ru.md'],
  ])
  expect(pairGiven(['x/a.zh.md', 'x/a.en.md', 'y/b.ru.md'])).toEqual([['x/a.zh.md', 'x/a.en.md'], ['y/b.ru.md']])
  expect(pairGiven(['x/a.zh.md', 'y/a.zh.md', 'y/a.ru.md'])).toEqual([['x/a.zh.md'], ['y/a.zh.md', 'y/a.ru.md']])
})

test('a pattern with {lang} on both sides stays one of pairs', () => {
  expect(isReleasePattern('{name}.{lang}.md')).toBe(true)
  expect(isReleasePattern('{lang}/{name}.zh.md={lang}/{name}.en.md')).toBe(false)
})

describe('three languages', () => {
  test.each([
    [
      ['a.ru.md', 'a.zh.md', 'a.en.md'],
      undefined,
      [
        ['a.zh.md', 'a.en.md'],
        ['a.zh.md', 'a.ru.md'],
      ],
    ],
    [
      ['a.ru.md', 'a.zh.md', 'a.en.md'],
      'ru',
      [
        ['a.ru.md', 'a.zh.md'],
        ['a.ru.md', 'a.en.md'],
      ],
    ],
    [
      ['docs/en/x.md', 'docs/de/x.md', 'docs/fr/x.md'],
      undefined,
      [
        ['docs/en/x.md', 'docs/fr/x.md'],
        ['docs/en/x.md', 'docs/de/x.md'],
      ],
    ],
    [['a.zh-CN.md', 'a.zh-TW.md', 'a.en.md'], undefined, [['a.zh-CN.md'], ['a.zh-TW.md'], ['a.en.md']]],
    [['a.zh.md', 'a.en.md', 'b.zh.md'], undefined, [['a.zh.md', 'a.en.md'], ['b.zh.md']]],
  ])('%j, from %s', (files, sourceLang, inputs) => {
    expect(pairByName(files, sourceLang)).toEqual(inputs)
  })

  test('are found among files by their pattern', () => {
    const files = ['a.en.md', 'a.ru.md', 'a.zh.md', 'b.en.md', 'readme.md']
    const releases = releasesAmong(files, [parseReleasePattern('{name}.{lang}.md')])
    expect(releases.map(release => release.map(({file}) => file))).toEqual([files.slice(0, 3), ['b.en.md']])
    expect(pairsOfRelease(releases[0]!)).toEqual([
      ['a.zh.md', 'a.en.md'],
      ['a.zh.md', 'a.ru.md'],
    ])
  })

  test('two translations stand beside each other with their original', () => {
    expect(
      translationsBeside([['a.zh.md', 'a.en.md'], ['b.md'], ['a.zh.md', 'a.ru.md'], ['a.zh.md', 'a.ja.md']]),
    ).toEqual([
      ['a.en.md', 'a.ru.md', 'a.zh.md'],
      ['a.en.md', 'a.ja.md', 'a.zh.md'],
      ['a.ru.md', 'a.ja.md', 'a.zh.md'],
    ])
  })
})
