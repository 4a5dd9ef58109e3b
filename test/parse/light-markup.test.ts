import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseBilingual} from '../../src/bilingual/read/parse-bilingual.js'
import type {DocumentFormat} from '../../src/model/document.js'
import {parseDocument, parseText} from '../../src/parse/parse-document.js'
import {parsePair} from '../../src/pipeline/read.js'

/** `kind text` of each block. */
function blocksOf(text: string, path: string): string[] {
  return parseDocument(text, {path}).blocks.map(({kind, depth, cell, content}) => {
    const place = cell === undefined ? (depth ?? '') : `${cell.row}${cell.column}`
    return `${kind}${place} ${content.text}`
  })
}

describe('reStructuredText', () => {
  test.each<[string, string, string[]]>([
    [
      'titles by their marks',
      '=====\nTitle\n=====\n\nOne\n===\n\nTwo\n~~~\n\n中文\n====\n',
      ['heading1 Title', 'heading2 One', 'heading3 Two', 'heading2 中文'],
    ],
    [
      'paragraphs and code',
      'Run it::\n\n    make all\n\nand see.\n\n.. code-block:: sh\n   :linenos:\n\n   make\n\nEnd ::\n\n  x\n',
      ['paragraph Run it:', 'paragraph and see.', 'paragraph End'],
    ],
    [
      'items with items',
      '- one\n  more\n\n  - two\n\n  Text of one.\n\n1. three\n#. four\n',
      ['list-item1 one more', 'list-item2 two', 'paragraph Text of one.', 'list-item1 three', 'list-item1 four'],
    ],
    [
      'roles and links',
      'See :doc:`the page <a/b>`, `our site <https://x.y/z>`__, **bold**, *em*, ``x*y``, :ref:`here`, page_ and [1]_.\n',
      ['paragraph See the page, our site, bold, em, x*y, here, page and .'],
    ],
    [
      'admonitions, figures, notes',
      '.. note:: Mind\n   the gap.\n\n.. warning::\n\n   Hot.\n\n.. figure:: a.png\n   :alt: A\n\n   The caption.\n\n.. [1] A note.\n.. _target:\n.. A comment\n   of two lines.\n',
      ['paragraph Mind the gap.', 'paragraph Hot.', 'paragraph The caption.', 'footnote A note.'],
    ],
    ['fields about the document', ':Author: Me\n:Date: 2024-05-01\n\nText.\n', ['paragraph Text.']],
    [
      'definitions and line blocks',
      'term\n  What it is.\n\n| one\n| two\n',
      ['paragraph term', 'paragraph What it is.', 'paragraph one', 'paragraph two'],
    ],
    [
      'a grid table',
      '+-----+------+\n| a b | one  |\n|     | two  |\n+=====+======+\n| c   | d    |\n+-----+------+\n',
      ['table-cell00 a b', 'table-cell01 one two', 'table-cell10 c', 'table-cell11 d'],
    ],
    [
      'a simple table',
      '=====  =====\nName   Wert\n=====  =====\nport   港口\n=====  =====\n',
      ['table-cell00 Name', 'table-cell01 Wert', 'table-cell10 port', 'table-cell11 港口'],
    ],
    ['a transition', 'One.\n\n----\n\nTwo.\n', ['paragraph One.', 'paragraph Two.']],
  ])('%s', (_, text, expected) => expect(blocksOf(text, 'a.rst')).toEqual(expected))
})

describe('AsciiDoc', () => {
  test.each<[string, string, string[]]>([
    [
      'a title with author and attributes',
      '= Title\nJane Doe <j@x.y>\nv1, 2024-05-01\n:toc:\n\nText.\n',
      ['heading1 Title', 'paragraph Text.'],
    ],
    [
      'sections and attributes',
      '== One\n\n:name: value\n\nText of\ntwo lines.\n\n=== Two\n',
      ['heading2 One', 'paragraph Text of two lines.', 'heading3 Two'],
    ],
    [
      'code, comments and macros',
      '[source,sh]\n----\nmake\n----\n\n// a comment\nimage::a.png[A]\n\n literal\n\nText.\n\n////\nhidden\n////\n',
      ['paragraph Text.'],
    ],
    [
      'items',
      '* one\n** two\n. three\n+\nMore of it.\n\nterm:: What it is.\n<1> callout\n',
      [
        'list-item1 one',
        'list-item2 two',
        'list-item1 three',
        'paragraph More of it.',
        'list-item1 term',
        'list-item1 What it is.',
        'list-item1 callout',
      ],
    ],
    [
      'inline marks',
      'A *bold* _em_ `code*x*` word, https://x.y[the site], link:a.adoc[here^], <<id,there>>, {url}[more] and **a**b.\n',
      ['paragraph A bold em code*x* word, the site, here, there, more and ab.'],
    ],
    [
      'blocks with prose',
      '.Title of it\n[NOTE]\n====\nMind the gap.\n====\n\nTIP: Be quick.\n',
      ['caption Title of it', 'paragraph Mind the gap.', 'paragraph Be quick.'],
    ],
    [
      'a table',
      '[cols="1,1"]\n|===\n|Name |Wert\n\n|port\n|港口\n|===\n',
      ['table-cell00 Name', 'table-cell01 Wert', 'table-cell10 port', 'table-cell11 港口'],
    ],
    ['conditionals', 'ifdef::x[]\nText.\nendif::[]\n', ['paragraph Text.']],
  ])('%s', (_, text, expected) => expect(blocksOf(text, 'a.adoc')).toEqual(expected))
})

describe('subtitles', () => {
  const srt = (lines: readonly [string, string][]): string =>
    lines.map(([time, text], index) => `${index + 1}\n${time}\n${text}\n`).join('\n')

  test('have a paragraph a cue, without numbers, times, tags and positions', () => {
    const text = srt([
      ['00:00:01,000 --> 00:00:02,500  X1:40 X2:600', '<i>One</i>\n{\\an8}two'],
      ['00:00:03,000 --> 00:00:04,000', '三 &amp; 四'],
    ])
    expect(blocksOf(text, 'a.srt')).toEqual(['paragraph One two', 'paragraph 三 & 四'])
    expect(blocksOf(text.replaceAll('\n', '\r\n'), 'a.srt')).toEqual(['paragraph One two', 'paragraph 三 & 四'])
  })

  test('of WebVTT have headers, notes and identifiers that are no text', () => {
    const text =
      'WEBVTT - title\nKind: captions\n\nNOTE\nnot seen\n\nSTYLE\n::cue {}\n\nintro\n01:02.000 --> 01:03.000 align:start\n<v Ann>Hello &lt;3</v>\n'
    expect(parseText(text).format).toBe('subtitles')
    expect(blocksOf(text, 'a.vtt')).toEqual(['paragraph Hello <3'])
  })

  test('with two languages a cue are a pair for each', () => {
    const text = srt([
      ['0:00:01,0 --> 0:00:02,0', '港口昨天开放。\nThe port opened yesterday.'],
      ['0:00:03,0 --> 0:00:04,0', '欢迎各界人士。\nAll are welcome.'],
    ])
    const both = parseBilingual(parseText(text, {path: 'a.srt'}))
    expect(both?.pairs).toEqual([
      {source: [0], target: [0]},
      {source: [1], target: [1]},
    ])
  })

  test('of two files pair by time, a whole sentence at a time', () => {
    const zh = srt([
      ['00:00:01,000 --> 00:00:04,000', '港口去年开放，'],
      ['00:00:04,000 --> 00:00:06,000', '迎来一千艘船。'],
      ['00:00:07,000 --> 00:00:09,000', '再见。'],
    ])
    const en = srt([
      ['00:00:01,000 --> 00:00:03,000', 'Last year the port opened'],
      ['00:00:03,000 --> 00:00:06,000', 'to a thousand ships.'],
      ['00:00:07,100 --> 00:00:09,000', 'Goodbye.'],
    ])
    const pair = parsePair({text: zh, path: 'a.zh.srt'}, {text: en, path: 'a.en.srt'})
    expect(pair.pairs).toEqual([
      {source: [0, 1], target: [0, 1]},
      {source: [2], target: [2]},
    ])
    const late = en.replaceAll('00:00:0', '00:59:0')
    expect(parsePair({text: zh, path: 'a.zh.srt'}, {text: late, path: 'a.en.srt'}).pairs).toBeUndefined()
  })
})

test.each<DocumentFormat>(['rst', 'asciidoc', 'subtitles'])(
  '%s is read whatever it holds, with blocks in order',
  format => {
    const piece = fc.constantFrom(
      '..',
      '::',
      '|',
      '=',
      '-',
      '*',
      '`',
      '_',
      '[',
      ']',
      '{',
      '}',
      '<',
      '>',
      '+',
      ':a:',
      ' ',
      '\n',
      '\r\n',
      '中',
      'b',
      '\\',
      '00:01.0 --> 00:02.0',
      '|===',
      '----',
      '\uFEFF',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 60}), pieces => {
        const text = pieces.join('')
        let end = 0
        for (const {span} of parseDocument(text, {format}).blocks) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeLessThanOrEqual(text.length)
          end = span.end
        }
      }),
      {numRuns: 500},
    )
  },
)

test.each<[DocumentFormat, string]>([
  ['rst', '*a'],
  ['rst', '- '],
  ['rst', ':a:`'],
  ['asciidoc', '*a'],
  ['asciidoc', '[['],
  ['asciidoc', '{a}'],
  ['subtitles', '<'],
])('%s with much of “%s” is read in time', (format, text) => {
  const {blocks} = parseDocument(`${text.repeat(40_000)}\n\nEnd.`, {format})
  expect(blocks.length).toBeLessThan(50_000)
})
