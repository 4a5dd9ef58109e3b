import {describe, expect, test} from 'vitest'
import {DuizhaoError} from '../../../src/model/errors.js'
import {parseInput} from '../../../src/pipeline/read.js'
import {findingsOf, sidesOf, unitsOf} from '../../helpers/unit-files.js'

const old = (units: string, languages = 'source-language="en-US" target-language="zh-CN"'): string =>
  `<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" datatype="x" ${languages}><body>${units}</body></file></xliff>`
const recent = (units: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.1" version="2.1" srcLang="en" trgLang="zh-Hans"><file id="f">${units}</file></xliff>`

describe('units as the file states them', () => {
  test.each<[string, string, [string, string][]]>([
    [
      'XLIFF 1.2: proposals, other attributes and native codes are no text',
      old(
        '<trans-unit id="1"><source>Open <x id="a"/>the <g id="b">port</g></source><alt-trans><target>别的</target></alt-trans><target>打开<g id="b">港口</g><x id="a"/></target></trans-unit>',
      ),
      [['Open the port', '打开港口']],
    ],
    [
      'marked segments, with a g around them and one inside',
      old(
        '<trans-unit id="1"><source>A b. C d.</source><seg-source><g id="1"><mrk mtype="seg" mid="7">A b.</mrk> <mrk mtype="seg" mid="8">C <g id="2">d</g>.</mrk></g></seg-source><target><g id="1"><mrk mtype="seg" mid="8">丙<g id="2">丁</g>。</mrk><mrk mtype="seg" mid="7">甲乙。</mrk></g></target></trans-unit>',
      ),
      [
        ['A b.', '甲乙。'],
        ['C d.', '丙丁。'],
      ],
    ],
    [
      'what is not to be translated is left out, nested as well',
      old(
        '<group translate="no"><trans-unit id="1"><source>Key</source><target>键</target></trans-unit><trans-unit id="2" translate="yes"><source>Yes</source><target>是</target></trans-unit></group><trans-unit id="3" translate="no"><source>No</source><target>否</target></trans-unit>',
      ),
      [['Yes', '是']],
    ],
    [
      'entities, CDATA and blank targets',
      old('<trans-unit id="1"><source>A &amp; &#x42;<![CDATA[ <c>]]></source><target> </target></trans-unit>'),
      [['A & B <c>', '']],
    ],
    [
      'no target language: by the text',
      old('<trans-unit id="1"><source>Port</source><target>港口</target></trans-unit>', 'source-language="en"'),
      [['Port', '港口']],
    ],
    [
      'XLIFF 2: segments, ignorables, proposals, characters',
      recent(
        '<group id="g"><unit id="u"><mtc:matches xmlns:mtc="m"><mtc:match ref="#1"><source>x</source><target>y</target></mtc:match></mtc:matches><segment id="1"><source>One<cp hex="41"/>.</source><target>一。</target></segment><ignorable><source> </source></ignorable><segment state="initial"><source>Two <pc id="1">two</pc> <sc id="2"/>x<ec startRef="2"/>.</source><target>二<pc id="1">二</pc><sc id="2"/>x<ec startRef="2"/>。</target></segment></unit></group>',
      ),
      [
        ['OneA.', '一。'],
        ['Two two x.', '二二x。'],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(unitsOf(sidesOf(text, 'a.xlf'))).toEqual(expected)
  })
})

test('the direction is that of the file, unless another one is asked for', () => {
  const text = old('<trans-unit id="1"><source>Port</source><target>港口</target></trans-unit>')
  expect([sidesOf(text, 'a.xlf').source.lang, sidesOf(text, 'a.xlf').target.lang]).toEqual(['en', 'zh'])
  expect(parseInput({text, path: 'a.xlf'}, {sourceLang: 'zh'})).toMatchObject({source: {lang: 'zh'}})
})

test('codes are compared, and places are in the file', () => {
  const text = old(
    '<trans-unit id="1"><source>Open the <g id="1">port</g> <x id="2"/> now</source><target state="translated">现在打开港口</target></trans-unit>',
  )
  const found = findingsOf(sidesOf(text, 'a.xlf')).filter(({ruleId}) => ruleId === 'placeholder-mismatch')
  expect(found.map(({source}) => text.slice(source!.start, source!.end))).toEqual(['<g id="1">', '</g>', '<x id="2"/>'])
  expect(found.every(({fix}) => fix === undefined)).toBe(true)
})

test('an empty g is both its halves', () => {
  const text = old(
    '<trans-unit id="1"><source>Open <g id="1">the port</g> now</source><target>现在打开港口<g id="1"/></target></trans-unit>',
  )
  expect(findingsOf(sidesOf(text, 'a.xlf'))).toEqual([])
})

test('what is to be reviewed is no error', () => {
  const unit = (state: string): string =>
    old(
      `<trans-unit id="1"><source>Exports grew by 12 percent in 2024.</source><target state="${state}">2024年出口增长13%。</target></trans-unit>`,
    )
  const severities = (state: string): string[] =>
    findingsOf(sidesOf(unit(state), 'a.xlf')).map(({severity}) => severity)
  expect(severities('translated')).toContain('error')
  expect([severities('needs-review-translation').length > 0, severities('new').includes('error')]).toEqual([
    true,
    false,
  ])
})

test.each([
  ['an entity', '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff version="1.2"/>', 'XML_DOCTYPE'],
  ['an undeclared one', old('<trans-unit id="1"><source>&a;</source></trans-unit>'), 'XML_DAMAGED'],
  ['a file that breaks off', old('').slice(0, -20), 'XML_DAMAGED'],
])('%s is refused with its place', (_name, text, code) => {
  let caught: unknown
  try {
    parseInput({text, path: 'a.xlf'})
  } catch (error) {
    caught = error
  }
  expect(caught).toBeInstanceOf(DuizhaoError)
  expect(caught).toMatchObject({code, path: 'a.xlf'})
})
