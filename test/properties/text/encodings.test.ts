import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {DuizhaoError} from '../../../src/model/errors.js'
import type {TextReplacement} from '../../../src/model/span.js'
import {spliceBytes, withReplacements} from '../../../src/text/encode.js'
import {decodeText, streamDecoder} from '../../../src/text/encoding.js'
import {replacementsBetween} from '../../../src/text/replacements-between.js'
import {tried} from '../../helpers/hurting-texts.js'

const ascii = ['a', 'b ', '. ', '\n', '\r\n', '<p>', '7']
/** Characters that each encoding has. */
const alphabets: Readonly<Record<string, readonly string[]>> = {
  'utf-8': [...ascii, 'é', '港', '，', '𠮷', '😀', 'Я', '\u07ff', '\u0800', '\uffff'],
  'utf-16le': [...ascii, 'é', '港', '𠮷', '😀'],
  'utf-16be': [...ascii, 'é', '港', '𠮷', '😀'],
  gb18030: [...ascii, '港', '，', '€', 'é', '㐀', '啊', '丂', '\u0080'],
  big5: [...ascii, '港', '，', '開', '灣', '貿'],
  'windows-1252': [...ascii, 'é', 'ü', '“', '”', '—', '€', 'ÿ'],
  'windows-1251': [...ascii, 'Я', 'ж', '«', '»', '№', 'ё'],
}

const marks: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
}

/** A text in an encoding, put together from nothing; with its byte order mark where it has one and `marked`. */
function encode(text: string, encoding: string, marked = false): Uint8Array {
  const mark = marked ? Uint8Array.from(marks[encoding] ?? []) : new Uint8Array(0)
  return spliceBytes(mark, encoding, [{start: 0, end: 0, text}])
}

describe.each(Object.keys(alphabets))('%s', encoding => {
  const text = fc.array(fc.constantFrom(...alphabets[encoding]!), {maxLength: 30}).map(parts => parts.join(''))

  test('the bytes of a text are the text again', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (given, marked) => {
        const bytes = encode(given, encoding, marked)
        expect(decodeText(bytes, {encoding})).toEqual({text: given, encoding})
        const label = new TextDecoder(encoding, {ignoreBOM: true})
        if (!marked && encoding !== 'windows-1252') expect(label.decode(bytes)).toBe(given)
      }),
      tried(150),
    )
  })

  test('an edited file has the edited text, and every byte before the first and behind the last edit', () => {
    fc.assert(
      fc.property(text, text, text, text, fc.boolean(), (head, tail, old, now, marked) => {
        const before = head + old + tail
        const bytes = encode(before, encoding, marked)
        const edits = replacementsBetween(before, head + now + tail)
        const edited = spliceBytes(bytes, encoding, edits)
        expect(decodeText(edited, {encoding}).text).toBe(head + now + tail)
        expect(Buffer.from(edited).equals(encode(head + now + tail, encoding, marked))).toBe(true)
        expect(Buffer.from(spliceBytes(bytes, encoding, [])).equals(bytes)).toBe(true)
      }),
      tried(150),
    )
  })
})

test('several edits of a text are made where they stand', () => {
  const edit = fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom('', 'x', '港', '𠮷'))
  fc.assert(
    fc.property(fc.array(edit, {maxLength: 5}), parts => {
      const edits: TextReplacement[] = []
      let [before, after, at] = ['', '', 0]
      for (const [kept, taken, by] of parts) {
        const stays = '甲乙丙丁戊己庚辛壬癸'.slice(0, kept)
        before += stays + 'abcdefghij'.slice(0, taken)
        after += stays + by
        edits.push({start: at + kept, end: at + kept + taken, text: by})
        at += kept + taken
      }
      expect(withReplacements(`${before}!`, edits)).toBe(`${after}!`)
      expect(decodeText(spliceBytes(Buffer.from(`${before}!`), 'utf-8', edits)).text).toBe(`${after}!`)
    }),
    tried(150),
  )
})

test('characters beyond the basic plane are kept where GB18030 has them, and are two units of the text', () => {
  const bytes = Uint8Array.of(0xb8, 0xdb, 0x95, 0x34, 0xb2, 0x35, 0x61, 0x62)
  expect(decodeText(bytes, {encoding: 'gb18030'}).text).toBe('港𠮷ab')
  const edited = spliceBytes(bytes, 'gb18030', [{start: 3, end: 4, text: '港'}])
  expect([...edited]).toEqual([0xb8, 0xdb, 0x95, 0x34, 0xb2, 0x35, 0xb8, 0xdb, 0x62])
})

test.each([
  ['gb18030', '𠮷'],
  ['big5', '𠮷'],
  ['windows-1252', '港'],
  ['windows-1251', 'é'],
])('%s lacks %s and says so', (encoding, character) => {
  expect(() => spliceBytes(Buffer.from('abc'), encoding, [{start: 1, end: 2, text: character}])).toThrow(DuizhaoError)
})

test.each(['euc-jp', 'euc-kr', 'shift_jis', 'iso-2022-jp'])('%s is not written', encoding => {
  expect(() => spliceBytes(Buffer.from('abc'), encoding, [])).toThrow(DuizhaoError)
})

/** Prose of some length, which is what an encoding is told from. */
const prose: readonly (readonly [encoding: string, sentences: readonly string[]])[] = [
  ['utf-8', ['港口今天开通两条新航线。', 'The port opened.', 'Порт открыт.']],
  ['gb18030', ['港口今天开通两条新航线。', '货物价值三亿元，', '论坛讨论了合作问题。', '“一带一路”建设顺利推进；']],
  ['big5', ['港口今天開通兩條新航線。', '貨物價值三億元，', '論壇討論了合作問題。', '會議強調要加強貿易往來；']],
  [
    'windows-1252',
    [
      'Le café a ouvert ses portes au public ce matin. ',
      '“The port is open to all ships of the region from nine o’clock on this morning”, he said. ',
      'Die Straße führt vom Hafen bis in die Mitte der Stadt und weiter nach Norden. ',
    ],
  ],
  [
    'windows-1251',
    [
      'Порт сегодня открыл две новые линии. ',
      'Стоимость груза составила три миллиона. ',
      'На форуме обсудили сотрудничество. ',
    ],
  ],
  ['utf-16le', ['港口今日通航。\n', 'The port opened. ']],
  ['utf-16be', ['港口今日通航。\n', 'The port opened. ']],
]

test.each(prose)('prose in %s is told by its bytes', (encoding, sentences) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...sentences), {minLength: 4, maxLength: 12}), parts => {
      const text = parts.join('')
      fc.pre(!encoding.startsWith('utf-16') || text.includes('The'))
      const found = decodeText(encode(text, encoding))
      expect(found).toEqual({text, encoding})
    }),
    tried(40),
  )
})

const declarations: readonly (readonly [what: string, write: (label: string) => string])[] = [
  ['a page', label => `<html><head><meta charset="${label}"></head><body>\n`],
  ['an old page', label => `<meta http-equiv=Content-Type content="text/html; charset=${label}">\n`],
  ['XML', label => `<?xml version="1.0" encoding="${label}"?>\n`],
  ['a comment', label => `# -*- coding: ${label} -*-\n`],
  ['a strings file', label => `#use strict charset="${label}"\n`],
]

test.each(declarations)('the encoding that %s declares is taken, also where the bytes could be another', (_, write) => {
  fc.assert(
    fc.property(fc.constantFrom('gbk', 'GB18030', 'big5', 'windows-1252', 'windows-1251', 'koi8-r'), label => {
      const encoding = new TextDecoder(label).encoding.replace('gbk', 'gb18030')
      const word = {gb18030: '港', big5: '開', 'windows-1252': 'é', 'windows-1251': 'ж', 'koi8-r': 'ж'}[encoding]!
      const text = write(label) + word
      expect(decodeText(encode(text, encoding))).toEqual({text, encoding})
    }),
    tried(12),
  )
})

test('a mark is stronger than a declaration, and a declaration that cannot be is not believed', () => {
  const head = '<?xml version="1.0" encoding="gbk"?>\n'
  expect(decodeText(encode(`${head}港`, 'utf-8', true), {encoding: 'big5'}).encoding).toBe('utf-8')
  // six characters of several bytes are no chance, five may be
  expect(decodeText(encode(`${head}${'é'.repeat(6)}`, 'utf-8')).encoding).toBe('utf-8')
  expect(decodeText(encode(`${head}${'é'.repeat(5)}`, 'utf-8')).encoding).toBe('gb18030')
  expect(decodeText(Buffer.from('<meta charset="utf-16">é')).encoding).toBe('utf-8')
  expect(decodeText(Buffer.from('<meta charset="nonsense">é')).encoding).toBe('utf-8')
})

test.each([
  ['a PDF', Buffer.from('%PDF-1.7 text'), false],
  ['a package', Buffer.from('PK\u0003\u0004 text'), false],
  ['a zero byte', Buffer.from('港口\0港口今天'), false],
  ['nine controls among few letters', Buffer.from(`text${'\u0001'.repeat(9)}`), false],
  ['eight controls', Buffer.from(`text${'\u0001'.repeat(8)}`), true],
  ['nine controls in a long text', Buffer.from('\u0002'.repeat(9) + 'text '.repeat(200)), true],
  ['tabs, feeds and escapes', Buffer.from('\t\f\u001B\n\r'.repeat(9)), true],
])('%s', (_, bytes, isText) => {
  if (isText) expect(decodeText(bytes).encoding).toBe('utf-8')
  else expect(() => decodeText(bytes)).toThrow(DuizhaoError)
})

test('a file of markup in pieces is decoded by the first one, which may end within a character', () => {
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const)
    for (const cut of [40, 41, 42, 43, 61, 62, 63, 64]) {
      const label = encoding.startsWith('utf-16') ? 'utf-16' : encoding
      const text = `<?xml version="1.0" encoding="${label}"?><tmx>${'港口开放，'.repeat(9)}</tmx>`
      const bytes = encode(text, encoding, encoding.startsWith('utf-16'))
      const at = encoding.startsWith('utf-16') ? 2 * cut + 2 : cut + 10
      const decoder = streamDecoder(bytes.subarray(0, at))
      expect(decoder.decode(bytes.subarray(0, at), {stream: true}) + decoder.decode(bytes.subarray(at))).toBe(text)
    }
})
