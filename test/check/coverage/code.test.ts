import {describe, expect, test} from 'vitest'
import {structureMismatch} from '../../../src/check/rules/structure-mismatch.js'
import {findingsOf, markdownPair} from '../../helpers/markdown-pair.js'

type Code = readonly string[]

const fenced = (lines: Code): string => `\`\`\`\n${lines.join('\n')}\n\`\`\``

/** `message: line` of the changes; a block of code is its lines. */
function changes(zh: readonly Code[], en: readonly Code[]): string[] {
  const pair = markdownPair(`例：\n\n${zh.map(fenced).join('\n\n')}\n`, `So:\n\n${en.map(fenced).join('\n\n')}\n`)
  return findingsOf(structureMismatch, pair, {headings: false}).map(
    ({messageId, source, target}) => `${messageId}: ${[source?.text, target?.text].filter(Boolean).join(' → ')}`,
  )
}

describe('a line that was changed', () => {
  test.each<{name: string; zh: Code; en: Code; expected: string[]}>([
    {
      name: 'two of five words',
      zh: ['copy port tide --speed 10'],
      en: ['copy port tide --rate 12'],
      expected: ['code-differs: copy port tide --speed 10 → copy port tide --rate 12'],
    },
    {name: 'three of five words', zh: ['copy port tide --speed 10'], en: ['copy port wind --rate 12'], expected: []},
    {
      name: 'a word of two more',
      zh: ['start gate'],
      en: ['start gate now'],
      expected: ['code-differs: start gate → start gate now'],
    },
    {name: 'of one word nothing is known', zh: ['start'], en: ['start now'], expected: []},
    {name: 'nor the other way round', zh: ['start now'], en: ['start'], expected: []},
    {
      name: 'other signs',
      zh: ['start: gate'],
      en: ['start = gate'],
      expected: ['code-differs: start: gate → start = gate'],
    },
    {
      name: 'the most alike of several, which comes first',
      zh: ['dock ship one at pier'],
      en: ['dock ship two at pier', 'dock car four at pier'],
      expected: ['code-differs: dock ship one at pier → dock ship two at pier'],
    },
    {
      name: 'the most alike of several, which comes last',
      zh: ['dock ship one at pier'],
      en: ['dock car four at pier', 'dock ship two at pier'],
      expected: ['code-differs: dock ship one at pier → dock ship two at pier'],
    },
    {
      name: 'indented, behind others that are equal',
      zh: ['gate:', '  open: no  ', '  level: 3 m'],
      en: ['gate:', '  open: no', '  level: 4 m'],
      expected: ['code-differs: level: 3 m → level: 4 m'],
    },
    {name: 'only the spaces', zh: ['open   gate'], en: ['open gate'], expected: []},
    {name: 'the order of the lines', zh: ['open gate', 'start pump'], en: ['start pump', 'open gate'], expected: []},
  ])('$name', ({zh, en, expected}) => {
    expect(changes([zh], [en])).toEqual(expected)
  })
})

describe('a line more or less is told where two others are equal and all is code', () => {
  test.each<{name: string; zh: Code; en: Code; expected: string[]}>([
    {
      name: 'a line more',
      zh: ['open gate', 'start pump'],
      en: ['open gate', 'start pump', 'log level'],
      expected: ['code-line-added: log level'],
    },
    {
      name: 'a line less',
      zh: ['open gate', 'start pump', 'log level'],
      en: ['open gate', 'start pump'],
      expected: ['code-line-missing: log level'],
    },
    {
      name: 'a line once more that stands twice',
      zh: ['open gate', 'start pump', 'start pump'],
      en: ['open gate', 'start pump'],
      expected: ['code-line-missing: start pump'],
    },
    {name: 'one equal line', zh: ['open gate'], en: ['open gate', 'log level'], expected: []},
    {
      name: 'words of the language on one side',
      zh: ['open gate', 'start pump', '打开闸门'],
      en: ['open gate', 'start pump', 'log level'],
      expected: [],
    },
    {
      name: 'words of the language on both sides',
      zh: ['open gate', 'start pump', '打开闸门', 'log level'],
      en: ['open gate', 'start pump', 'the gate is éteint'],
      expected: [],
    },
    {
      name: 'one on each side that have nothing to do with each other',
      zh: ['open gate', 'start pump', 'log level'],
      en: ['open gate', 'start pump', 'read tide'],
      expected: [],
    },
  ])('$name', ({zh, en, expected}) => {
    expect(changes([zh], [en])).toEqual(expected)
  })
})

describe('which blocks answer each other', () => {
  const [gate, pump, log] = [['open gate 1'], ['start pump 1'], ['log level 1']]
  test.each<{name: string; zh: Code[]; en: Code[]; expected: string[]}>([
    {
      name: 'two between two that are equal, in order',
      zh: [log, gate, pump, log],
      en: [log, ['open gate 2'], ['start pump 2'], log],
      expected: ['code-differs: open gate 1 → open gate 2', 'code-differs: start pump 1 → start pump 2'],
    },
    {
      name: 'the last behind one that is missing',
      zh: [pump, log, gate],
      en: [log, ['open gate 2']],
      expected: ['code-differs: open gate 1 → open gate 2'],
    },
    {
      name: 'the last behind one that is new',
      zh: [log, gate],
      en: [pump, log, ['open gate 2']],
      expected: ['code-differs: open gate 1 → open gate 2'],
    },
    {name: 'one in front that is new', zh: [log], en: [gate, log], expected: []},
    {
      name: 'a missing one and a new one that an equal one parts',
      zh: [gate, log],
      en: [log, ['open gate 2']],
      expected: [],
    },
    {name: 'two for one', zh: [log, gate, pump], en: [log, ['open gate 2']], expected: []},
    {name: 'one for two', zh: [log, gate], en: [log, ['open gate 2'], pump], expected: []},
  ])('$name', ({zh, en, expected}) => {
    expect(changes(zh, en)).toEqual(expected)
  })
})

test('what is said in comments and strings may be translated', () => {
  const zh = ['open gate # 打开', 'log "已经打开"', 'get https://port.example/zh/tide', 'log "ok"']
  const en = ['open gate # open it', 'log "it is open"', 'get https://port.example/en/tide', 'log "on"']
  expect(changes([zh], [en])).toEqual([])
  expect(changes([['log level "ok"']], [['log level "on"']])).toEqual(['code-differs: log level "ok" → log level "on"'])
})
