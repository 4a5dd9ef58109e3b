import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {emitBilingualMarkdown, type MarkdownLayout} from '../../src/bilingual/written/bilingual-markdown.js'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import {DuizhaoError} from '../../src/model/errors.js'
import {pairOf} from '../emit/bilingual-pair.js'
import {tried} from '../helpers/hurting-texts.js'
import {added, type Edit, edits} from './edits.js'

const layouts: readonly MarkdownLayout[] = ['table', 'interleaved', 'sections']

const zh = `---
title: 渡口新桥通车
---

# 渡口新桥通车

新桥今天正式通车。桥长八百米，双向四车道。市民步行过桥。

## 桥的数据

- 主跨：三百米
- 桥宽：三十米

施工方介绍了**工期**。工程没有超支。

\`\`\`bash
echo "渡口"
\`\`\`

下一座桥明年开工。
`
const en = `---
title: New bridge opens at the ferry
---

# New bridge opens at the ferry

The new bridge opened to traffic today. It is eight hundred metres long, with four lanes. People walked across.

## Figures of the bridge

- Main span: three hundred metres
- Width: thirty metres

The builders spoke about the **schedule**. The work stayed within its budget.

\`\`\`bash
echo "ferry"
\`\`\`

The next bridge will be begun next year.
`

const pair = pairOf({zh, en})
const files = Object.fromEntries(layouts.map(layout => [layout, emitBilingualMarkdown(pair, {layout})]))

/** What of a text counts: letters and digits. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** The letters of a bilingual file that are text, sorted: independent of how the reader goes about it. */
function accounted(file: string): string[] {
  const text = file
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<!–[^\n]*/gu, '')
    .replace(/^[ \t]*\|? *中文 *\| *English *\|?[ \t]*\r?$/gmu, '')
    .replace(/^(`{3,})yaml/gmu, '$1')
  return [...lettersOf(text)].sort()
}

/** Latin words that are no English text: keys, code, and what edits put in front. */
const notEnglish = /^(?:title|bash|echo|layout|page|yaml|Both|texts|dz|zh|en)$/u

/** Chinese in the English text or an English word in the Chinese one. */
function isMixed(source: string, target: string): boolean {
  return /\p{Script=Han}/u.test(target) || (source.match(/[a-z]+/giu) ?? []).some(word => !notEnglish.test(word))
}

describe.each(layouts)('%s', layout => {
  const lines = files[layout]!.split('\n')

  test.each(Object.keys(edits))('%s: both texts with the edit, or a line is named', name => {
    const place = fc.array(fc.nat(10_000), {minLength: 4, maxLength: 4})
    fc.assert(
      fc.property(place, numbers => expectKept(lines, [edits[name]!], numbers)),
      tried(40),
    )
  })

  test('several edits', () => {
    const several = fc.array(fc.constantFrom(...Object.values(edits)), {minLength: 2, maxLength: 4})
    const place = fc.array(fc.nat(10_000), {minLength: 16, maxLength: 16})
    fc.assert(
      fc.property(several, place, (some, numbers) => expectKept(lines, some, numbers)),
      tried(1500),
    )
  }, 600_000)
})

function expectKept(lines: readonly string[], some: readonly Edit[], numbers: readonly number[]): void {
  let next = 0
  const at = (count: number): number => numbers[next++ % numbers.length]! % Math.max(1, count)
  const file = some.reduce((all, edit) => edit(all, at), [...lines]).join('\n')
  let sides: ReturnType<typeof splitBilingualMarkdown>
  try {
    sides = splitBilingualMarkdown(file)
  } catch (error) {
    expect(error).toBeInstanceOf(DuizhaoError)
    expect((error as DuizhaoError).line).toBeGreaterThan(0)
    return
  }
  const [source, target] = [sides.source.text, sides.target.text]
  expect([...lettersOf(source + target)].sort().join('')).toBe(accounted(file).join(''))
  expect(isMixed(source, target)).toBe(false)
}

const isTaken = (file: string): boolean => {
  try {
    splitBilingualMarkdown(file)
    return true
  } catch {
    return false
  }
}

test.each([
  ['a row added', 'table'],
  ['a row taken out', 'table'],
  ['Enter in a cell', 'table'],
  ['a row without its mark', 'table'],
  ['a row without outer bars', 'table'],
  ['all rows without outer bars', 'table'],
  ['a passage added below', 'interleaved'],
  ['a passage taken out', 'interleaved'],
  ['a group taken out', 'interleaved'],
  ['blank lines after marks', 'sections'],
  ['no blank lines', 'interleaved'],
  ['CRLF', 'table'],
  ['a byte order mark', 'table'],
] as const)('%s in %s is taken over', (name, layout) => {
  const lines = files[layout]!.split('\n')
  for (let i = 0; i < 12; i++)
    expect(isTaken(edits[name]!(lines, count => i % Math.max(1, count)).join('\n'))).toBe(true)
})

test.each([
  ['a bar in a cell', 'table'],
  ['marks of all rows gone', 'table'],
  ['a mark gone', 'interleaved'],
  ['all marks gone', 'table'],
  ['all comments gone', 'interleaved'],
  ['a passage of both added below', 'interleaved'],
  ['front matter in front', 'table'],
  ['a title in front of the marks', 'interleaved'],
] as const)('%s in %s is refused', (name, layout) => {
  const lines = files[layout]!.split('\n')
  for (let i = 0; i < 12; i++)
    expect(isTaken(edits[name]!(lines, count => i % Math.max(1, count)).join('\n'))).toBe(false)
})

test('a row added keeps the paragraph together', () => {
  const text = files.table!.replace(/(\| <!--dz 3\.2[^\n]*\n)/u, `$1| ${added[0]} | ${added[1]} |\n`)
  const {source, target} = splitBilingualMarkdown(text)
  expect(source.text).toContain('双向四车道。增补一句话放在这里。市民步行过桥。\n')
  expect(target.text).toContain('with four lanes. An added sentence stands right here. People walked across.\n')
})

test('a translation in the place of a note is taken over', () => {
  const text = emitBilingualMarkdown(pairOf({zh: '甲。\n\n乙。\n', en: 'A.\n'}))
  expect(splitBilingualMarkdown(text.replace(/\*\(.*?\)\*/u, 'B.')).target.text).toBe('A.\n\nB.\n')
})

test('a file without edits gives both texts back', () => {
  for (const layout of layouts) {
    const {source, target} = splitBilingualMarkdown(files[layout]!)
    expect([source.text, target.text]).toEqual([zh, en])
  }
})
