import fc from 'fast-check'
import {test} from 'vitest'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {hurtingPieces, markPieces, wordPieces} from '../helpers/hurting-pieces.data.js'
import {hurtingDocument, hurtingText, tried} from '../helpers/hurting-texts.js'
import {releaseFiles} from '../helpers/release-files.js'
import {sampleFiles} from '../helpers/sample-files.js'
import {holdBilingualLaws, holdReleaseLaws} from '../laws/bilingual.js'
import {holdBytesLaws, holdFileLaws, holdPairLaws} from '../laws/files.js'
import {languages} from '../laws/sentences.js'

const terms = createTermbase([
  parseGlossary(
    `id: t
concepts:
  - {id: port, zh: [港口, {text: 码头, status: deprecated}], en: [port, {text: harbor, status: forbidden}]}
  - {id: scoda, zh: 上合示范区, en: [{text: SCODA, case: exact}, {text: SCO Zone, status: forbidden}]}
`,
    {path: 't.yaml'},
  ),
])

/** A file with up to three of its places changed. */
const damaged = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(fc.nat(text.length), fc.nat(8), fc.constantFrom('', ...hurtingPieces, ...markPieces, ...wordPieces)),
      {
        maxLength: 3,
      },
    )
    .map(changes => changes.reduce((all, [at, length, by]) => all.slice(0, at) + by + all.slice(at + length), text))

test.each(Object.entries(sampleFiles))(
  '%s: any text in its place is refused by name or holds every law',
  (path, text) => {
    fc.assert(
      fc.property(fc.oneof(damaged(text), hurtingDocument), given => holdFileLaws({text: given, path}, terms)),
      tried(25),
    )
  },
)

test('an original and its translation in Markdown: beads, files, findings, fixes, and both come back byte for byte', () => {
  fc.assert(
    fc.property(hurtingDocument, hurtingDocument, (zh, en) =>
      holdPairLaws({text: zh, path: 'a.zh.md', lang: 'zh'}, {text: en, path: 'a.en.md', lang: 'en'}, terms),
    ),
    tried(60),
  )
})

test('an original in HTML and a translation in plain text', () => {
  fc.assert(
    fc.property(hurtingDocument, hurtingText, (zh, en) =>
      holdPairLaws({text: zh, path: 'a.zh.html', lang: 'zh'}, {text: en, path: 'a.en.txt', lang: 'en'}, terms),
    ),
    tried(40),
  )
})

test('a pair of any two languages', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...languages], {minLength: 2}),
      hurtingText,
      hurtingText,
      ([a, b], source, target) =>
        holdPairLaws({text: source, path: 'a.md', lang: a}, {text: target, path: 'b.md', lang: b}, terms),
    ),
    tried(60),
  )
})

test('bilingual Markdown that people have changed', () => {
  const file =
    '<!-- duizhao: version=1 layout="interleaved" source="zh" target="en" mark="dz" groups="1" -->\n\n<!-- dz 1 zh 1:1 -->\n\n甲。\n\n<!-- dz 1 en -->\n\nA.\n'
  fc.assert(
    fc.property(damaged(file), given => holdBilingualLaws(given)),
    tried(150),
  )
})

test.each(releaseFiles())('a file in three languages that people have changed, as %s', (_, file) => {
  fc.assert(
    fc.property(damaged(file), given => holdBilingualLaws(given)),
    tried(60),
  )
})

test('an original in two to four languages: one file of all comes apart into each, byte for byte', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...languages], {minLength: 3, maxLength: 5}),
      fc.array(hurtingDocument, {minLength: 5, maxLength: 5}),
      (tags, texts) => holdReleaseLaws(tags.map((lang, i) => ({text: texts[i]!, path: `a.${lang}.md`, lang}))),
    ),
    tried(30),
  )
})

test('bytes of any encoding, and of packages', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({maxLength: 80}),
      fc.constantFrom('', 'PK\u0003\u0004', '%PDF-', '\u00EF\u00BB\u00BF', '\u00FF\u00FE'),
      (bytes, head) => holdBytesLaws(Buffer.concat([Buffer.from(head, 'latin1'), bytes])),
    ),
    tried(150),
  )
})
