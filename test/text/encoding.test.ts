import {expect, test} from 'vitest'
import {DuizhaoError} from '../../src/model/errors.js'
import {decodeText} from '../../src/text/encoding.js'

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../gu) ?? [], pair => Number.parseInt(pair, 16))
}

function utf16(text: string, isLittle: boolean, isMarked: boolean): Uint8Array {
  const units = [...(isMarked ? [0xfeff] : []), ...Array.from({length: text.length}, (_, i) => text.charCodeAt(i))]
  return Uint8Array.from(units.flatMap(unit => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
}

const utf8 = new TextEncoder()
const mixed = '青岛港 (Qingdao Port)\r\n2024-01-21 opened.\r\n'

/** 青岛港集团今天召开会议，研究部署下一阶段的重点工作。 */
const gb = 'c7e0b5bab8dbbcafcdc5bdf1ccecd5d9bfaabbe1d2e9a3acd1d0bebfb2bfcaf0cfc2d2bbbdd7b6ceb5c4d6d8b5e3b9a4d7f7a1a3'
/** 今天上午我們在這裡舉行會議，討論國際貿易與經濟合作的問題。 */
const big5 =
  'a4b5a4d1a457a4c8a7daadcca662b36fb8ccc17ca6e6b77cc4b3a141b051bdd7b0eabbdab654a9f6bb50b867c0d9a658a740aabab0ddc344a143'

test.each([
  ['UTF-8', utf8.encode('会议。\n'), {text: '会议。\n', encoding: 'utf-8'}],
  ['UTF-8 with a mark, CRLF kept', utf8.encode('\uFEFF会议。\r\n'), {text: '会议。\r\n', encoding: 'utf-8'}],
  ['UTF-16 LE with a mark', utf16('会议。', true, true), {text: '会议。', encoding: 'utf-16le'}],
  ['UTF-16 BE with a mark', utf16('会议。', false, true), {text: '会议。', encoding: 'utf-16be'}],
  ['UTF-16 LE without', utf16(mixed, true, false), {text: mixed, encoding: 'utf-16le'}],
  ['UTF-16 BE without', utf16(mixed, false, false), {text: mixed, encoding: 'utf-16be'}],
  ['GB18030', bytes(gb), {text: '青岛港集团今天召开会议，研究部署下一阶段的重点工作。', encoding: 'gb18030'}],
  [
    'Windows-1252',
    bytes('936120636c6f736520636166e9942073616964206d6f737420677565737473206865726520746f646179'),
    {text: '“a close café” said most guests here today', encoding: 'windows-1252'},
  ],
  [
    'Windows-1251',
    bytes('cff0e5f1f12df1ebf3e6e1e03a20abd6e8ede4e0eebb209720f120313220ece0f0f2e02e'),
    {text: 'Пресс-служба: «Циндао» — с 12 марта.', encoding: 'windows-1251'},
  ],
  ['empty', new Uint8Array(), {text: '', encoding: 'utf-8'}],
])('%s', (_, input, expected) => {
  expect(decodeText(input)).toEqual(expected)
})

test('a declaration is followed, unless the bytes are plainly UTF-8', () => {
  const head = '<meta charset="gb2312"><p>'
  const declared = Uint8Array.from([...utf8.encode(head), ...bytes(gb)])
  expect(decodeText(declared)).toEqual({
    text: `${head}青岛港集团今天召开会议，研究部署下一阶段的重点工作。`,
    encoding: 'gb18030',
  })
  const wrong = utf8.encode(`${head}青岛港集团今天召开会议`)
  expect(decodeText(wrong).encoding).toBe('utf-8')
  const big = Uint8Array.from([...utf8.encode('<meta charset=big5>'), ...bytes(big5)])
  expect(decodeText(big).text).toContain('國際貿易')
})

test('Big5 is told from GB18030 by its second bytes, or by option', () => {
  const text = '今天上午我們在這裡舉行會議，討論國際貿易與經濟合作的問題。'
  expect(decodeText(bytes(big5))).toEqual({text, encoding: 'big5'})
  expect(decodeText(bytes(big5), {encoding: 'big5'}).text).toBe(text)
})

test.each([
  ['PDF', utf8.encode('%PDF-1.7 x'), 'FILE_BINARY', /PDF/u],
  ['zero bytes', bytes('48656c6c6f00010203'), 'FILE_BINARY', /binary/u],
  ['PNG', bytes('89504e470d0a1a0a'), 'FILE_BINARY', /PNG/u],
  // КОИ-8: «порт Циндао открыт для судов»
  ['KOI8-R', bytes('d0cfd2d420e3c9cec4c1cf20cfd4cbd2d9d420c4ccd120d3d5c4cfd7'), 'FILE_UNDECODABLE', /encoding/u],
  ['no encoding', bytes('e4b8ade6ff80fffeff41ff20ff'), 'FILE_UNDECODABLE', /encodings tried/u],
])('%s is refused with a name', (_, input, code, message) => {
  const decode = (): unknown => decodeText(input, {path: 'a.txt'})
  expect(decode).toThrow(DuizhaoError)
  expect(decode).toThrow(expect.objectContaining({code, path: 'a.txt'}))
  expect(decode).toThrow(message)
})

test('an unknown label is named', () => {
  expect(() => decodeText(new Uint8Array(), {encoding: 'klingon'})).toThrow(
    expect.objectContaining({code: 'ENCODING_UNKNOWN'}),
  )
})

test('GB18030 with bytes that are no text is not taken for Big5', () => {
  expect(() => decodeText(Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4, 0xce, 0xc4, 0xb1, 0xbe, 0xff, 0xff, 0xff]))).toThrow(
    'could not be decoded with any of the encodings tried',
  )
})
