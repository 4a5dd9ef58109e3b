import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {streamTmx} from '../../src/workspace/inputs/stream-tmx.js'

const unit = (id: string, ...texts: readonly (readonly [string, string])[]): string =>
  `<tu tuid="${id}" changedate="20240315T080000Z"><prop type="x-origin">${id}.md</prop>${texts.map(([lang, text]) => `<tuv xml:lang="${lang}"><seg>${text}</seg></tuv>`).join('')}</tu>\n`

async function unitsIn(text: string | Uint8Array, wanted = {}) {
  const path = join(await mkdtemp(join(tmpdir(), 'tmx-')), 'a.tmx')
  await writeFile(path, text)
  const all = []
  for await (const {sides, units} of streamTmx(path, wanted))
    all.push(...units.map(one => ({...one, langs: [sides.source.lang, sides.target.lang], leftOut: sides.leftOut})))
  return all
}

const tmx = (units: string): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="en"/><body>${units}</body></tmx>`

test('units of a file of any size, without codes, with where and when they were published', async () => {
  const many = Array.from({length: 12_000}, (_, i) =>
    unit(String(i), ['en', `Pier <ph x="1"/>${i} &amp; port, opened this year.`], ['zh', `码头${i}。`]),
  ).join('')
  const units = await unitsIn(tmx(many))
  expect(units).toHaveLength(12_000)
  expect(units[11_999]).toEqual({
    id: '11999',
    date: '20240315T080000Z',
    origin: '11999.md',
    source: 'Pier 11999 & port, opened this year.',
    target: '码头11999。',
    langs: ['en', 'zh'],
    leftOut: [],
  })
})

test('of two variants in a unit the one that is asked for', async () => {
  const text = tmx(unit('a', ['en', 'Port.'], ['zh-CN', '港口软件。'], ['zh-TW', '港口軟體。']))
  expect((await unitsIn(text))[0]).toMatchObject({target: '港口软件。', leftOut: ['zh-TW']})
  expect((await unitsIn(text, {targetLang: 'zh-TW'}))[0]).toMatchObject({target: '港口軟體。', leftOut: ['zh-CN']})
})

test('in UTF-16 without a mark in the declaration, and in what the declaration says', async () => {
  const text = tmx(unit('a', ['en', 'Port.'], ['zh', '港口。']))
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  expect(await unitsIn(wide)).toMatchObject([{source: 'Port.', target: '港口。'}])
  const gbk = Buffer.concat([
    Buffer.from(text.replace('?>', ' encoding="GBK"?>').split('港口')[0]!),
    Buffer.from([0xb8, 0xdb, 0xbf, 0xda]),
    Buffer.from('!</seg></tuv></tu></body></tmx>'),
  ])
  expect(await unitsIn(gbk)).toMatchObject([{target: '港口!'}])
})

test('a file that is not there is missing, not unreadable', async () => {
  await expect(streamTmx('nowhere/a.tmx').next()).rejects.toMatchObject({code: 'FILE_MISSING'})
})

test.each([
  ['cut off', tmx(unit('a', ['en', 'Port.'])).slice(0, -30), /XML is not well-formed/u],
  ['one language', tmx(unit('a', ['en', 'Port.'])), /only one language \(English\)/u],
  [
    'bytes that are no text in its encoding',
    Buffer.concat([
      Buffer.from(tmx('').replace('?>', ' encoding="UTF-8"?>').slice(0, -14)),
      Buffer.from([0xff, 0xff, 0xc0]),
    ]),
    /a\.tmx/u,
  ],
])('%s: a named error', async (_, text, message) => await expect(unitsIn(text)).rejects.toThrow(message))
