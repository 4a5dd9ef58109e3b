import {describe, expect, test} from 'vitest'
import {formatFindings, textFormats} from '../../src/report/findings/formats.js'
import {sampleReport} from '../helpers/sample-report.js'

const zh = {path: '新闻/a.zh.md', text: '# 标题\n\n上合示范区取得进展。\r\n他说，要继续努力。\n'}
const en = {path: 'news/a.en.md', text: '# Title 😀\n\n😀 “The SCO Zone” has advanced.\r\nHe said to go on.\n'}
const report = sampleReport(zh, en, [
  {zh: '上合示范区', en: 'SCO Zone', fix: {start: 18, end: 26, text: 'SCODA', safe: true}, concept: 'scoda'},
  {zh: '要继续努力', severity: 'warning'},
  {en: 'go on', severity: 'info'},
])
const options = {version: '1.2.3'}

function json(format: 'json' | 'sarif' | 'gitlab' | 'rdjson', of = report) {
  return JSON.parse(formatFindings(of, format, options))
}

test.each(textFormats)('%s is deterministic, ends with a line feed and knows an empty report', format => {
  expect(formatFindings(report, format, options)).toBe(formatFindings(report, format, options))
  expect(formatFindings(report, format, options)).toMatch(/\n$/u)
  const empty = formatFindings(sampleReport(zh, en, []), format, options)
  if (format !== 'github') expect(empty).toMatch(/\n$/u)
})

test('pretty names place, severity, text and rule, and quotes both sides', () => {
  expect(formatFindings(report, 'pretty', options)).toBe(`news/a.en.md:3:9  error  sample message  sample-rule
    zh  上合示范区取得进展。  新闻/a.zh.md:3:1
    en  😀 “The SCO Zone” has advanced.

新闻/a.zh.md:4:4  warning  sample message  sample-rule
    zh  他说，要继续努力。

news/a.en.md:4:12  info  sample message  sample-rule
    en  He said to go on.

1 error, 1 warning, 1 info in 1 document
`)
})

test('pretty in Chinese and in colour', () => {
  const text = formatFindings(sampleReport(zh, en, [{en: 'go on'}], 'zh'), 'pretty', {...options, colour: true})
  expect(text).toContain('\u001b[31m错误\u001b[39m')
  expect(text).toContain('\u001b[4mgo on\u001b[24m')
  expect(text).toContain('错误 1 处，涉及文稿 1 份')
})

test('json has the spans of the files and unlocalised fields', () => {
  const [first, second] = json('json').findings
  expect(first).toEqual({
    ruleId: 'sample-rule',
    severity: 'error',
    messageId: 'sample message',
    data: {},
    message: 'sample message',
    concept: 'scoda',
    source: {path: '新闻/a.zh.md', start: 6, end: 11, text: '上合示范区'},
    target: {path: 'news/a.en.md', start: en.text.indexOf('SCO'), end: en.text.indexOf('SCO') + 8, text: 'SCO Zone'},
    fix: {start: 18, end: 26, text: 'SCODA', safe: true},
  })
  expect(second).not.toHaveProperty('target')
  expect(json('json').summary).toEqual({documents: 1, errors: 1, warnings: 1, infos: 1})
})

describe('sarif', () => {
  const [run] = json('sarif').runs
  const [first, second] = run.results

  test('counts columns in UTF-16 code units and encodes paths', () => {
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(first.locations[0].physicalLocation.region).toMatchObject({
      startLine: 3,
      startColumn: 9,
      endLine: 3,
      endColumn: 17,
    })
    expect(second.locations[0].physicalLocation.artifactLocation.uri).toBe(`${encodeURIComponent('新闻')}/a.zh.md`)
  })

  test('puts the other language into related locations', () => {
    expect(first.relatedLocations[0].physicalLocation.region).toMatchObject({
      startLine: 3,
      startColumn: 1,
      endColumn: 6,
    })
    expect(second.relatedLocations).toBeUndefined()
  })

  test('describes the tool and its rules', () => {
    expect(run.tool.driver).toMatchObject({name: 'duizhao', version: '1.2.3'})
    expect(run.tool.driver.informationUri).toMatch(/^https:/u)
    expect(run.tool.driver.rules.map((rule: {id: string}) => rule.id)).toEqual(['sample-rule'])
    expect(first.ruleIndex).toBe(0)
  })

  test('offers the fix', () => {
    expect(first.fixes[0].artifactChanges[0].replacements[0]).toEqual({
      deletedRegion: {charOffset: 18, charLength: 8},
      insertedContent: {text: 'SCODA'},
    })
  })
})

test('fingerprints stay when lines are inserted above, and are unique', () => {
  const double = {...en, text: `${en.text}\nHe said to go on.\n`}
  const findings = [{zh: '上合示范区', en: 'SCO Zone'}, {en: 'go on'}, {en: 'go on'}]
  const prints = (text: string): string[] =>
    json('gitlab', sampleReport(zh, {...double, text}, findings)).map(
      (issue: {fingerprint: string}) => issue.fingerprint,
    )
  expect(prints(`New.\n\n${double.text}`)).toEqual(prints(double.text))
  expect(new Set(prints(double.text)).size).toBe(3)
})

test('gitlab has what its code quality report asks for', () => {
  expect(json('gitlab')[1]).toEqual({
    type: 'issue',
    description: 'sample message',
    check_name: 'sample-rule',
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u),
    severity: 'minor',
    location: {path: '新闻/a.zh.md', lines: {begin: 4, end: 4}},
  })
})

test('rdjson counts UTF-8 bytes', () => {
  const [first, second] = json('rdjson').diagnostics
  expect(first.location.range).toEqual({start: {line: 3, column: 13}, end: {line: 3, column: 21}})
  expect(first.suggestions[0].text).toBe('SCODA')
  expect(first.related_locations[0].location.range).toEqual({start: {line: 3, column: 1}, end: {line: 3, column: 16}})
  expect(second.location.range.start).toEqual({line: 4, column: 10})
})

test('github escapes what the runner would read as a command', () => {
  const text = 'a,b:c\n::error::100% “bad”'
  const hostile = sampleReport(zh, {path: 'a,b:c%.md', text}, [{en: '100%', messageId: 'x\r\n::set-env::%0A'}])
  expect(formatFindings(hostile, 'github', options)).toBe(
    '::error file=a%2Cb%3Ac%25.md,title=duizhao sample-rule,line=2,endLine=2,col=10,endColumn=13::x\\u000d%0A::set-env::%250A\n',
  )
})

describe('nothing in a document or path gets out unescaped', () => {
  const nasty = '<script>alert("1")</script>&|`*_[x](javascript:y)\u001b[31m\u202e\u0000'
  const hostile = sampleReport({path: `a${nasty}.md`, text: `一${nasty}二`}, {path: 'b.md', text: `x ${nasty} y`}, [
    {zh: nasty, en: nasty, messageId: nasty},
  ])

  test.each(textFormats)('%s', format => {
    const text = formatFindings(hostile, format, options)
    expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u)
    if (['junit', 'checkstyle', 'md'].includes(format)) expect(text).not.toMatch(/(?<!\\)<script/u)
    if (['junit', 'checkstyle'].includes(format)) expect(text).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#\d+;)/u)
    if (format === 'md') expect(text).not.toMatch(/(?<!\\)\]\(/u)
  })
})

test('junit and checkstyle group findings by file', () => {
  const junit = formatFindings(report, 'junit', options)
  expect(junit).toContain('<testsuites name="duizhao" tests="3" failures="2" errors="0">')
  expect(junit.match(/<testsuite /gu)).toHaveLength(2)
  const checkstyle = formatFindings(report, 'checkstyle', options)
  expect(checkstyle.match(/<file name=/gu)).toHaveLength(2)
  expect(checkstyle).toContain('line="3" column="9" severity="error"')
})
