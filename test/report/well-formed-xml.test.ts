import {SaxesParser} from 'saxes'
import {describe, expect, test} from 'vitest'
import {formatFindings} from '../../src/report/findings/formats.js'
import {sampleReport} from '../helpers/sample-report.js'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** All start tags with their decoded attributes; throws where a strict parser does. */
function elementsOf(xml: string): Element[] {
  const elements: Element[] = []
  const parser = new SaxesParser({xmlns: false})
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => elements.push({name, attributes: attributes as Record<string, string>}))
  parser.write(xml).close()
  return elements
}

const hostile = `<a href="x">&amp; ]]> 'q' "q" \u0001\u202E\uFFFF 😀\uD800`
const zh = {path: `新闻/<&"'>.zh.md`, text: `# 标题\n\n${hostile}\n他说，要继续努力。\n`}
const en = {path: 'news/a.en.md', text: `# Title\n\n${hostile}\nHe said to go on.\n`}
const report = sampleReport(zh, en, [
  {zh: hostile, en: hostile},
  {zh: '他说', severity: 'warning', concept: hostile},
  {en: 'go on', severity: 'info'},
  {messageId: 'about the whole'},
])

describe.each(['junit', 'checkstyle'] as const)('%s', format => {
  test.each([
    {name: 'hostile text', of: report},
    {name: 'no findings', of: sampleReport(zh, en, [])},
    {name: 'texts without files', of: sampleReport({text: '一'}, {text: 'a'}, [{zh: '一', en: 'a'}])},
  ])('of $name is well-formed', ({of}) => {
    expect(elementsOf(formatFindings(of, format, {version: '1.2.3'})).length).toBeGreaterThan(0)
  })

  test('an attribute reads back as it was meant, markup and all', () => {
    const values = elementsOf(formatFindings(report, format, {version: '1.2.3'})).flatMap(({attributes}) =>
      Object.values(attributes),
    )
    expect(values.some(value => value.includes(`新闻/<&"'>.zh.md`))).toBe(true)
  })
})

test('the parser itself refuses what is wrong', () => {
  expect(() => elementsOf('<a b="1" b="2"/>')).toThrow()
  expect(() => elementsOf('<a>&nbsp;</a>')).toThrow()
})
