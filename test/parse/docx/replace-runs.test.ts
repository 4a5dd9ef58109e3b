import fc from 'fast-check'
import {unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {readDocument, replaceInDocument} from '../../../src/parse/read-document.js'
import {docxOf, paragraph} from '../../helpers/docx.js'

const xmlOf = (bytes: Uint8Array, part = 'word/document.xml'): string =>
  new TextDecoder().decode(unzipSync(bytes)[part])

/** Replace the first `found` of a docx. */
async function replace(bytes: Uint8Array, found: string, text: string): Promise<Uint8Array> {
  const document = await readDocument(bytes)
  const start = document.text.indexOf(found)
  return replaceInDocument(bytes, [{start, end: start + found.length, text}])
}

describe('a replacement in a docx', () => {
  test.each<[string, string, string, string, string]>([
    ['in one run', paragraph(['the port', ' opens']), 'port', 'harbour', paragraph(['the harbour', ' opens'])],
    [
      'over three runs: the first takes it',
      paragraph(['the SC', 'O Demo', 'nstration Zone.']),
      'SCO Demonstration Zone',
      'SCODA',
      paragraph(['the SCODA', '', '.']),
    ],
    [
      'over a break',
      '<w:p><w:r><w:t>a b</w:t><w:br/><w:t>c d</w:t></w:r></w:p>',
      'b\u2028c',
      'x',
      '<w:p><w:r><w:t>a x</w:t><w:t xml:space="preserve"> d</w:t></w:r></w:p>',
    ],
    [
      'of a tab alone',
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>',
      '\t',
      ' ',
      '<w:p><w:r><w:t xml:space="preserve">a </w:t><w:t>b</w:t></w:r></w:p>',
    ],
    [
      'with signs of XML',
      paragraph('R&amp;D &lt;x&gt; "y"'),
      'D',
      '<D> "z"',
      paragraph('R&amp;&lt;D&gt; &lt;x&gt; "y"').replace('&lt;D&gt;', '&lt;D&gt; "z"'),
    ],
  ])('%s', async (_, body, found, text, expected) => {
    expect(xmlOf(await replace(docxOf({body}), found, text))).toBe(xmlOf(docxOf({body: expected})))
  })

  test('behind blanks at the beginning and in a note finds its place, and leaves every other part as it is', async () => {
    const picture = Uint8Array.from({length: 999}, (_, i) => (i * i) % 251)
    const file = docxOf({
      body: paragraph('　　中文') + paragraph(['  a', 'b c']),
      footnotes: `<w:footnote>${paragraph('See zone.')}</w:footnote>`,
      parts: {'word/media/image1.png': picture, 'word/vbaProject.bin': picture},
    })
    const fixed = await replaceInDocument(await replace(file, 'b c', 'B'), [{start: 11, end: 14, text: 'area'}])
    expect((await readDocument(fixed)).text).toBe('中文\naB\nSee zarea.')
    const [before, after] = [unzipSync(file), unzipSync(fixed)]
    const changed = Object.keys(before).filter(name => !Buffer.from(before[name]!).equals(Buffer.from(after[name]!)))
    expect(changed).toEqual(['word/document.xml', 'word/footnotes.xml'])
    expect(xmlOf(fixed)).toBe(xmlOf(file).replace('<w:t xml:space="preserve">b c', '<w:t xml:space="preserve">B'))
  })

  test('gives the text with the replacement, whatever the runs are', async () => {
    const run = fc.array(fc.constantFrom('a', '中', '&amp;', ' ', '𠮷', '"'), {minLength: 1, maxLength: 4})
    await fc.assert(
      fc.asyncProperty(
        fc.array(run, {minLength: 1, maxLength: 5}),
        fc.nat(30),
        fc.nat(9),
        fc.constantFrom('', 'x', '<'),
        async (runs, from, length, text) => {
          const file = docxOf({
            body: paragraph('first') + paragraph(['(', ...runs.map(parts => parts.join('')), ')']) + paragraph('last'),
          })
          const before = (await readDocument(file)).text
          const start = Math.min(7 + from, before.length - 6)
          const end = Math.min(start + length, before.length - 6)
          if ([before.slice(0, start), before.slice(end)].some(part => /\p{Surrogate}/u.test(part))) return
          const after = await replaceInDocument(file, [{start, end, text}])
          expect((await readDocument(after)).text).toBe(before.slice(0, start) + text + before.slice(end))
        },
      ),
      {numRuns: 150},
    )
  })
})
