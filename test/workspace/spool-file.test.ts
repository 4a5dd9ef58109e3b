import fc from 'fast-check'
import {expect, test} from 'vitest'
import {SpoolFile} from '../../src/workspace/files/spool-file.js'

const line = fc.string({unit: 'grapheme', maxLength: 12}).map(text => text.replace(/\n/gu, ''))

test('what is kept comes back as it was, at its place and line by line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(line).map(lines => lines.join('\n'))),
      fc.integer({min: 1, max: 40}),
      (texts, block) => {
        const spool = new SpoolFile()
        try {
          const places = texts.map(text => spool.append(text))
          expect(places.map(place => spool.read(place))).toEqual(texts)
          const pieces = [...spool.pieces(block)]
          expect(pieces.join('')).toBe(texts.join(''))
          expect(pieces.slice(0, -1).every(piece => piece.endsWith('\n'))).toBe(true)
        } finally {
          spool.close()
        }
      },
    ),
  )
})
