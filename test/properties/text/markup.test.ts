import fc from 'fast-check'
import {SaxesParser} from 'saxes'
import {expect, test} from 'vitest'
import {compareCodeUnits} from '../../../src/text/compare.js'
import {contentHash} from '../../../src/text/content-hash.js'
import {escapeXml} from '../../../src/text/escape-xml.js'
import {findInlineMarkup, unitKind} from '../../../src/text/inline-markup.js'
import {jsonSafe, terminalLine, terminalSafe} from '../../../src/text/terminal-safe.js'
import {findWebAddresses} from '../../../src/text/web-address.js'
import {hurtingText, tried} from '../../helpers/hurting-texts.js'

/** What each piece of a text is to a reader: t text, m markup, o the first unit of something opaque, b a break. */
const pieces: readonly (readonly [text: string, kinds: string])[] = [
  ['word', 'tttt'],
  ['港口', 'tt'],
  ['5 * 3', 'ttttt'],
  ['a < b', 'ttttt'],
  ['snake_case', 'tttttttttt'],
  ['2*3*4', 'ttttt'],
  ['**', 'tt'],
  ['****', 'tttt'],
  ['~', 't'],
  ['~~~', 'ttt'],
  ['*slant*', 'mtttttm'],
  ['_港口_', 'mttm'],
  ['**strong**', 'mmttttttmm'],
  ['***both***', 'mmmttttmmm'],
  ['****four****', 'ttttttttttttt'.slice(1)],
  ['~~gone~~', 'mmttttmm'],
  ['`code`', 'mttttm'],
  ['``code``', 'mmttttmm'],
  ['[a](b)', 'mtmmmm'],
  ['![a](b)', 'mmtmmmm'],
  ['[a](b(c)d)', 'mtmmmmmmmm'],
  ['[a][b]', 'mtmmmm'],
  ['[a] (b)', 'ttttttt'],
  ['[a](b', 'ttttt'],
  ['a](b)', 'ttttt'],
  ['<b>x</b>', 'mmmtmmmm'],
  ['<span class="y">x</span>', `${'m'.repeat(16)}t${'m'.repeat(7)}`],
  ['<br>', 'bmmm'],
  ['<br/>', 'bmmmm'],
  ['<p>x</p>', 'bmmtbmmm'],
  ['<div>', 'bmmmm'],
  ['<table>', 'ttttttt'],
  ['<!-- x -->', 'mmmmmmmmmm'],
  ['&nbsp;', 'bmmmmm'],
  ['&ldquo;', 'bmmmmmm'],
  ['&amp;', 'tmmmm'],
  ['&copy;', 'tttttt'],
  ['https://a.cn/b', `o${'m'.repeat(13)}`],
  ['www.a.cn', 'ommmmmmm'],
  ['me@a.cn', 'ommmmmm'],
  ['(https://a.cn).', `to${'m'.repeat(11)}tt`],
  ['me@a', 'tttt'],
]

const letters: readonly string[] = ['t', 'm', 'o', 'b']

test('markup in a running text is told from what merely looks like it, unit by unit', () => {
  expect([unitKind.text, unitKind.markup, unitKind.opaque, unitKind.break]).toEqual([0, 1, 2, 3])
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 6}), some => {
      // brackets that nothing closes would take what another piece has; a backtick closes wherever it stands
      const open = some.filter(([text]) => /^(?:\[a\]\(b|a\]\(b\))$/u.test(text)).length
      fc.pre(open <= 1 && some.length - open <= 6)
      const text = some.map(([part]) => part).join(' x ')
      const wanted = some.map(([, kinds]) => kinds).join('ttt')
      const found = findInlineMarkup(text)
      expect(found === undefined ? 't'.repeat(text.length) : Array.from(found, kind => letters[kind]).join('')).toBe(
        wanted,
      )
    }),
    tried(400),
  )
})

test('a link does not go over a blank line, nor is its destination longer than two thousand units', () => {
  const kindsOf = (text: string): string => Array.from(findInlineMarkup(text) ?? [], kind => letters[kind]).join('')
  expect(kindsOf('[a\n\nb](c)')).toBe('ttttttttt')
  expect(kindsOf('[a\nb](c)')).toBe('mtttmmmm')
  expect(kindsOf('[a](b\n\nc)')).toBe('ttttttttt')
  expect(kindsOf(`[a](${'b'.repeat(2046)})`)).toBe(`mt${'m'.repeat(2049)}`)
  expect(kindsOf(`[a](${'b'.repeat(2047)})`)).not.toContain('m')
})

const addressed: readonly (readonly [text: string, address: string])[] = [
  ['see https://a.cn/b today', 'https://a.cn/b'],
  ['（https://a.cn/b）', 'https://a.cn/b'],
  ['网址https://a.cn/b港口', 'https://a.cn/b'],
  ['https://a.cn/b。', 'https://a.cn/b'],
  ['https://a.cn/b.', 'https://a.cn/b'],
  ['https://a.cn/b?!', 'https://a.cn/b'],
  ['https://a.cn/b(c)d', 'https://a.cn/b(c)d'],
  ['(https://a.cn/b)', 'https://a.cn/b'],
  ['[https://a.cn/b]', 'https://a.cn/b'],
  ['https://a.cn/港口', 'https://a.cn/港口'],
  ['“www.a.cn”', 'www.a.cn'],
  ['FTP://a.cn/x', 'FTP://a.cn/x'],
  ['https://', ''],
  ['xwww.a.cn', ''],
  ['me@www.a.cn', ''],
  ['port', ''],
]

test('addresses end where the sentence goes on', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...addressed), {maxLength: 5}), some => {
      const text = some.map(([part]) => part).join(' ')
      const found = findWebAddresses(text).map(({start, end}) => text.slice(start, end))
      expect(found).toEqual(some.flatMap(([, address]) => (address === '' ? [] : [address])))
    }),
    tried(150),
  )
})

/** The text and the attribute of an element as a parser of XML gives them back. */
function parsed(xml: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({attributes}) => found.push(String(attributes.v)))
  parser.on('text', text => found.push(text))
  parser.write(xml).close()
  return found
}

test('escaped text comes back from XML, but for what XML cannot hold, and hides nothing', () => {
  fc.assert(
    fc.property(hurtingText, text => {
      const escaped = escapeXml(text)
      const held = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
      expect(parsed(`<a v="${escaped}"/>`)).toEqual([held])
      if (held !== '') expect(parsed(`<a v="">${escaped}</a>`).join('')).toBe(held)
      expect(escaped).not.toMatch(/[<>"'\r\u202e\u2028\u200e\u2066]/u)
    }),
    tried(200),
  )
})

test('nothing that moves, hides or reorders reaches a terminal; what is harmless stays as it is', () => {
  fc.assert(
    fc.property(hurtingText, text => {
      const safe = terminalSafe(text)
      expect(safe).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u202e\u2066\ufeff]|\p{Surrogate}/u)
      // as it is written, it reads back
      const back = (given: string): string =>
        given.replace(/\\u([\da-f]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      if (!/\\u/u.test(text)) expect(back(safe)).toBe(text)
      expect(terminalLine(text)).not.toMatch(/[\t\n\r]|^ | $| {2}/u)
      const json = JSON.stringify({text})
      expect(jsonSafe(json)).not.toMatch(/[\x7f-\x9f\u202e\u2066\ufeff]/u)
      expect(JSON.parse(jsonSafe(json))).toEqual({text})
    }),
    tried(200),
  )
  expect(terminalSafe('港口 port\tand\nline é')).toBe('港口 port\tand\nline é')
  expect(terminalLine(' a\n\t b ')).toBe('a b')
})

test('texts are ordered by their units, and told apart by their hashes', () => {
  fc.assert(
    fc.property(fc.array(hurtingText, {maxLength: 12}), texts => {
      expect([...texts].sort(compareCodeUnits)).toEqual([...texts].sort())
      const distinct = new Set(texts)
      expect(new Set([...distinct].map(contentHash)).size).toBe(distinct.size)
      for (const text of texts) expect(contentHash(text)).toMatch(/^[\da-f]{16}$/u)
    }),
    tried(60),
  )
  // kept in files: it may not become another one
  expect([contentHash(''), contentHash('港口')]).toEqual(['ddeab267d9cb5c3d', '965e9a03c82cd8a4'])
})
