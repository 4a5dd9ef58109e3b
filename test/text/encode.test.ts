import {expect, test} from 'vitest'
import {spliceBytes} from '../../src/text/encode.js'
import {decodeText} from '../../src/text/encoding.js'

/** 会议，开。 with line ends, in several encodings. */
const samples = {
  'utf-8': Buffer.from('会议 A😀é\r\n开\n'),
  'utf-8 with a mark': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('会议 A\r\n开\n')]),
  'utf-16le': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('会议 A😀\r\n开\n', 'utf16le')]),
  'utf-16be': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('会议 A😀\r\n开\n', 'utf16le').swap16()]),
  // 会议 A, U+20087 in four bytes, é in four bytes, CR LF, 开, LF
  gb18030: Buffer.from([
    0xbb, 0xe1, 0xd2, 0xe9, 0x20, 0x41, 0x95, 0x32, 0x83, 0x36, 0xa8, 0xa6, 0x81, 0x30, 0x8a, 0x30, 0x0d, 0x0a, 0xbf,
    0xaa, 0x0a,
  ]),
  // 會議 A CR LF 開 LF
  big5: Buffer.from([0xb7, 0x7c, 0xc4, 0xb3, 0x20, 0x41, 0x0d, 0x0a, 0xb6, 0x7d, 0x0a]),
  'windows-1252': Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x41, 0x0d, 0x0a]),
}

const labels: Readonly<Record<string, string>> = {'utf-8 with a mark': 'utf-8'}

test.each(Object.entries(samples))('%s: every single replacement, and only that', (name, bytes) => {
  const encoding = labels[name] ?? name
  const {text} = decodeText(bytes, {encoding})
  const offsets = [0]
  for (const character of text) offsets.push(offsets.at(-1)! + character.length)
  for (const [i, start] of offsets.entries())
    for (const end of offsets.slice(i, i + 3)) {
      const changed = spliceBytes(bytes, encoding, [{start, end, text: 'B'}])
      expect(decodeText(changed, {encoding}).text).toBe(`${text.slice(0, start)}B${text.slice(end)}`)
    }
  expect(Buffer.from(spliceBytes(bytes, encoding, []))).toEqual(bytes)
  expect(Buffer.from(spliceBytes(bytes, encoding, [{start: 0, end: 0, text: ''}]))).toEqual(bytes)
})

test.each([
  ['gb18030', '开', [0xbf, 0xaa]],
  ['gb18030', 'ü', [0xa8, 0xb9]],
  ['gb18030', 'ß', [0x81, 0x30, 0x89, 0x38]],
  ['big5', '開', [0xb6, 0x7d]],
  ['windows-1252', '€', [0x80]],
  ['utf-16be', '开', [0x5f, 0x00]],
])('%s has %s', (encoding, character, bytes) => {
  expect([...spliceBytes(new Uint8Array(), encoding, [{start: 0, end: 0, text: character}])]).toEqual(bytes)
})

test('what an encoding does not have is refused', () => {
  expect(() => spliceBytes(new Uint8Array(), 'big5', [{start: 0, end: 0, text: '开'}])).toThrow(
    expect.objectContaining({code: 'ENCODING_LACKS_CHARACTER'}),
  )
  expect(() => spliceBytes(new Uint8Array(), 'shift_jis', [])).toThrow(
    expect.objectContaining({code: 'ENCODING_NOT_WRITABLE'}),
  )
})
