import fc from 'fast-check'
import {unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {DuizhaoError} from '../../src/model/errors.js'
import {writeZip, ZipArchive} from '../../src/ooxml/zip-archive.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof DuizhaoError ? `${error.code} ${error.data?.variant ?? ''}`.trim() : String(error)
  }
  return 'read'
}

/** A zip whose directory says something else than its parts: `edit` gets the place of the first central record. */
function forged(parts: Record<string, Uint8Array>, edit: (view: DataView, central: number) => void): Uint8Array {
  const bytes = zipSync(parts)
  const view = new DataView(bytes.buffer)
  edit(view, view.getUint32(bytes.length - 22 + 16, true))
  return bytes
}

describe('a zip', () => {
  test('of another program is read part by part, whatever the case of names', () => {
    const archive = new ZipArchive(zipSync({'a.txt': bytesOf('one'), 'b/c.xml': [bytesOf('zwei 二'), {level: 0}]}))
    expect(archive.names).toEqual(['a.txt', 'b/c.xml'])
    expect([textOf(archive.read('A.TXT')), textOf(archive.read('b/c.xml'))]).toEqual(['one', 'zwei 二'])
    expect([archive.has('B/C.xml'), archive.has('d'), archive.read('d')]).toEqual([true, false, undefined])
  })

  test('that we write is read by another program', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z中]{1,8}$/u), fc.string({unit: 'grapheme'})), texts => {
        const read = unzipSync(writeZip(new Map(Object.entries(texts))))
        expect(Object.fromEntries(Object.entries(read).map(([name, bytes]) => [name, textOf(bytes)]))).toEqual(texts)
      }),
    )
  })

  test('has one part replaced and every other byte for byte as it was', () => {
    const old = zipSync({'a.txt': bytesOf('a'.repeat(500)), 'b.txt': bytesOf('old'), 'c.txt': bytesOf('c'.repeat(90))})
    const packed = new ZipArchive(old).replace(new Map([['b.txt', bytesOf('new and longer')]]))
    const read = unzipSync(packed)
    expect(Object.values(read).map(textOf)).toEqual(['a'.repeat(500), 'new and longer', 'c'.repeat(90)])
    const local = (bytes: Uint8Array, name: string): string => {
      const text = Buffer.from(bytes).toString('latin1')
      const from = text.indexOf(name) - 30
      return text.slice(from, text.indexOf('PK', from + 2))
    }
    expect(local(packed, 'a.txt')).toBe(local(old, 'a.txt'))
    expect(local(packed, 'c.txt')).toBe(local(old, 'c.txt'))
    expect(new ZipArchive(packed).replace(new Map([['b.txt', bytesOf('old')]])).length).toBe(old.length)
  })
})

describe('a hostile or damaged zip is refused by name', () => {
  const bomb = zipSync({'big.xml': new Uint8Array(3_000_000)})
  const limits = {partBytes: 1_000_000, allBytes: 1_500_000, parts: 20}
  const many = Object.fromEntries(Array.from({length: 21}, (_, i) => [`p${i}`, bytesOf('x')]))

  test.each<[string, () => unknown, string]>([
    ['one part beyond the limit', () => new ZipArchive(bomb, {limits}).read('big.xml'), 'ARCHIVE_LIMIT'],
    [
      'all parts beyond the limit',
      () => {
        const part = new Uint8Array(900_000)
        const archive = new ZipArchive(zipSync({'1': part, '2': part}), {limits})
        return [archive.read('1'), archive.read('2')]
      },
      'ARCHIVE_LIMIT',
    ],
    ['too many parts', () => new ZipArchive(zipSync(many), {limits}), 'ARCHIVE_LIMIT parts'],
    ['a name outside', () => new ZipArchive(zipSync({'../up.xml': bytesOf('x')})), 'ARCHIVE_DAMAGED name'],
    ['a name from the root', () => new ZipArchive(zipSync({'/etc/x': bytesOf('x')})), 'ARCHIVE_DAMAGED name'],
    [
      'an encrypted part',
      () => new ZipArchive(forged({a: bytesOf('x')}, (view, at) => view.setUint16(at + 8, 1, true))),
      'ARCHIVE_ENCRYPTED',
    ],
    [
      'a part that unpacks to more than it says',
      () =>
        new ZipArchive(forged({a: new Uint8Array(99_999)}, (view, at) => view.setUint32(at + 24, 10, true))).read('a'),
      'ARCHIVE_DAMAGED part',
    ],
    [
      'a part with another sum',
      () => new ZipArchive(forged({a: bytesOf('x')}, (view, at) => view.setUint32(at + 16, 10, true))).read('a'),
      'ARCHIVE_DAMAGED part',
    ],
    [
      'a part that lies beyond the end',
      () => new ZipArchive(forged({a: bytesOf('x')}, (view, at) => view.setUint32(at + 42, 0x7fffffff, true))),
      'ARCHIVE_DAMAGED part',
    ],
    [
      'sizes of zip64 without the field that has them',
      () => new ZipArchive(forged({a: bytesOf('x')}, (view, at) => view.setUint32(at + 24, 0xffffffff, true))),
      'ARCHIVE_DAMAGED part',
    ],
    [
      'another method',
      () => new ZipArchive(forged({a: bytesOf('x')}, (view, at) => view.setUint16(at + 10, 12, true))),
      'ARCHIVE_DAMAGED part',
    ],
    ['half a file', () => new ZipArchive(bomb.subarray(0, bomb.length / 2)), 'ARCHIVE_DAMAGED'],
    ['nothing', () => new ZipArchive(new Uint8Array()), 'ARCHIVE_DAMAGED'],
  ])('%s', (_, work, expected) => expect(codeOf(work)).toBe(expected))

  test('whatever byte is wrong, the parts are right or the error has a name', () => {
    const good = zipSync({'a.txt': bytesOf('eins, zwei, drei'), 'b.txt': bytesOf('b'.repeat(200))})
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({min: 1, max: 255}), (at, change) => {
        const bad = good.slice()
        bad[at]! ^= change
        const code = codeOf(() => {
          const archive = new ZipArchive(bad)
          for (const name of archive.names) archive.read(name)
        })
        expect(code).toMatch(/^(?:read$|ARCHIVE_)/u)
      }),
      {numRuns: 2000},
    )
  })
})
