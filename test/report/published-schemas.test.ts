import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import Ajv from 'ajv'
import {describe, expect, test} from 'vitest'
import {createTranslator} from '../../src/messages/translator.js'
import type {Finding} from '../../src/model/finding.js'
import {reportFindings} from '../../src/report/findings/findings-report.js'
import {formatFindings, textFormats} from '../../src/report/findings/formats.js'
import {sampleReport} from '../helpers/sample-report.js'

const require = createRequire(import.meta.url)
const options = {version: '1.2.3'}
const zh = {path: '新闻/a b.zh.md', text: '# 标题\n\n上合示范区取得进展。😀他说，要继续努力。\n'}
const en = {path: 'news/a.en.md', text: '# Title 😀\n\n😀 “The SCO Zone” has advanced.\r\nHe said to go on.\n'}
const report = sampleReport(zh, en, [
  {zh: '上合示范区', en: 'SCO Zone', fix: {start: 18, end: 26, text: 'SCODA', safe: true}, concept: 'scoda'},
  {zh: '他说', fix: {side: 'source', start: 18, end: 20, text: '他表示', safe: true}, severity: 'warning'},
  {en: 'go on', severity: 'info'},
  {messageId: 'about the whole'},
])

/** The same pair with its first finding in a baseline. */
function withBaseline() {
  const place = {path: en.path, start: 0, end: 7, text: '# Title'}
  const finding: Finding = {ruleId: 'sample-rule', severity: 'error', messageId: 'm', data: {}, target: place}
  const other: Finding = {...finding, target: {...place, end: 1, text: '#'}}
  const document = {source: {...zh, lang: 'zh'}, target: {...en, lang: 'en'}, findings: [finding, other]}
  return reportFindings([{...document, known: new Set([finding])}], createTranslator('zh'))
}

describe('SARIF', () => {
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  )
  const ajv = new Ajv({schemaId: 'id', meta: false, unknownFormats: 'ignore'})
  ajv.addMetaSchema(JSON.parse(readFileSync(require.resolve('ajv/lib/refs/json-schema-draft-04.json'), 'utf8')))
  const validate = ajv.compile(schema)
  const problems = (text: string) => (validate(JSON.parse(text)) ? [] : validate.errors)

  test.each([
    {name: 'findings', of: report},
    {name: 'no findings', of: sampleReport(zh, en, [])},
    {name: 'findings of a baseline', of: withBaseline()},
    {name: 'a text without a file', of: sampleReport({text: '一'}, {text: 'a'}, [{zh: '一', en: 'a'}])},
  ])('of $name is valid by the published schema of 2.1.0', ({of}) => {
    expect(problems(formatFindings(of, 'sarif', options))).toEqual([])
  })

  test('the schema itself refuses what is wrong', () => {
    const log = JSON.parse(formatFindings(report, 'sarif', options))
    log.runs[0].results[0].level = 'fatal'
    expect(problems(JSON.stringify(log))).not.toEqual([])
  })

  test('says what a rule is about and how to silence it', () => {
    const [rule] = JSON.parse(formatFindings(withBaseline(), 'sarif', options)).runs[0].tool.driver.rules
    expect(rule.help.text).toContain('<!-- duizhao-disable-next-line sample-rule -- 理由 -->')
  })

  test('a fix of the source changes the source', () => {
    const [, second] = JSON.parse(formatFindings(report, 'sarif', options)).runs[0].results
    const [{artifactLocation, replacements}] = second.fixes[0].artifactChanges
    expect(artifactLocation.uri).toBe('%E6%96%B0%E9%97%BB/a%20b.zh.md')
    expect(replacements[0].deletedRegion).toEqual({charOffset: 18, charLength: 2})
  })
})

test('rdjson is valid by the schema of the format', async () => {
  const {getValidationErrors} = await import('@umbrelladocs/rdformat-validator')
  for (const of of [report, sampleReport(zh, en, []), withBaseline()])
    expect(await getValidationErrors(formatFindings(of, 'rdjson', options))).toEqual([])
  expect(await getValidationErrors('{"diagnostics": [{"severity": "ERROR"}]}')).not.toEqual([])
})

test('rdjson columns are UTF-8 bytes: the bytes of the line give the passage', () => {
  const texts = new Map([zh, en].map(({path, text}) => [path, text.split(/\r?\n/u).map(line => Buffer.from(line))]))
  const {diagnostics} = JSON.parse(formatFindings(report, 'rdjson', options))
  const slice = ({path, range: {start, end}}: {path: string; range: {start: Place; end: Place}}): string =>
    texts
      .get(path)!
      [start.line - 1]!.subarray(start.column - 1, end.column - 1)
      .toString()
  interface Place {
    line: number
    column: number
  }
  expect(slice(diagnostics[0].location)).toBe('SCO Zone')
  expect(slice(diagnostics[0].related_locations[0].location)).toBe('上合示范区')
  expect(slice(diagnostics[1].location)).toBe('他说')
  expect(slice({...diagnostics[1].location, range: diagnostics[1].suggestions[0].range})).toBe('他说')
})

test('known findings are in SARIF only, and counted elsewhere', () => {
  for (const format of textFormats) {
    const text = formatFindings(withBaseline(), format, options)
    const count = text.split('sample-rule').length - 1
    if (format === 'sarif') expect(JSON.parse(text).runs[0].results).toHaveLength(2)
    else expect([format, count > 0 && count < 4]).toEqual([format, true])
  }
  expect(JSON.parse(formatFindings(withBaseline(), 'json', options)).summary).toEqual({
    documents: 1,
    errors: 1,
    warnings: 0,
    infos: 0,
    known: 1,
  })
  expect(formatFindings(withBaseline(), 'pretty', options)).toContain('（另有 1 处已列入基线）')
})
