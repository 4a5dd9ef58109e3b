import {describe, expect, test} from 'vitest'
import {punctuation} from '../../../src/check/rules/punctuation.js'
import {spacing} from '../../../src/check/rules/spacing.js'
import {verbatimIn} from '../../../src/check/style/prose.js'
import {findingsOf, markdownPair, monolingual} from '../../helpers/markdown-pair.js'

/** The parts of an English text in Markdown that are no prose. */
function verbatim(text: string): string[] {
  const {target} = monolingual(text, 'en')
  return target.segments.flatMap(segment =>
    verbatimIn(segment, target.document).map(({start, end}) => segment.text.slice(start, end)),
  )
}

test.each([
  ['Read this.', []],
  ['Write to a.b@example.org today.', ['a.b@example.org']],
  ['Open https://example.org/a now.', ['https://example.org/a']],
  ['Hello $'.concat('{user} there.'), ['$'.concat('{user}')]],
  ['Run `a` and then `b c` now.', ['a', 'b c']],
  ['Press <kbd>Ctrl</kbd> and *wait* here.', ['Ctrl']],
  ['First `a`. Second `b`. Third.', ['a', 'b']],
  ['An *emphasis* and `code` and **more**.', ['code']],
])('what is no prose in “%s”', (text, expected) => {
  expect(verbatim(text)).toEqual(expected)
})

describe('what a finding shows and changes', () => {
  const found = (text: string) =>
    findingsOf(spacing, monolingual(text, 'en')).map(({data, fix, target}) => [data.text, fix?.text, target?.text])
  test.each([
    ['with four characters around it', '大家都在使用 COSMOPlat 平台三年了。', ['都在使用 COSM', 'Plat 平台三年']],
    ['near the ends of the text', '在 A 平台', ['在 A 平台', '在 A 平台']],
  ])('a space between scripts %s', (_, text, expected) => {
    const spaces = findingsOf(spacing, monolingual(text, 'zh'), {style: 'prc'})
    expect(spaces.map(({data}) => data.text)).toEqual(expected)
    expect(spaces.map(({fix}) => fix?.text)).toEqual(['', ''])
  })

  test('nothing is changed where markup stands inside', () => {
    expect(found('The port opened* *, and then.').map(([, fix]) => fix)).not.toContain('')
    expect(found('The port opened , and then.')[0]?.[1]).toBe(',')
  })

  test('what is changed in the source is said to be in it', () => {
    const fixes = findingsOf(punctuation, markdownPair('会议召开,与会者发言。', 'It opened.')).map(({fix}) => fix?.side)
    expect(fixes).toEqual(['source'])
  })
})
