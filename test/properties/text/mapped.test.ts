import fc from 'fast-check'
import {expect, test} from 'vitest'
import {characterReferenceAt} from '../../../src/text/character-reference.js'
import {withReplacements} from '../../../src/text/encode.js'
import {InlineText} from '../../../src/text/inline-text.js'
import {decodeJsonString, encodeJsonString} from '../../../src/text/json-string.js'
import {type MappedRun, MappedText} from '../../../src/text/mapped-text.js'
import {type MarkupToken, widenOverMarkup} from '../../../src/text/markup-token.js'
import {replacementsBetween} from '../../../src/text/replacements-between.js'
import {hurtingText, tried} from '../../helpers/hurting-texts.js'

/** Each unit with where it came from. */
const unitsOf = (mapped: MappedText): [string, number, number][] =>
  Array.from({length: mapped.length}, (_, i) => {
    const {start, end} = mapped.originalSpan(i, i + 1)
    return [mapped.text[i]!, start, end]
  })

/** Runs of an original of their length, in its order, with gaps. */
const runs = fc
  .array(fc.tuple(fc.constantFrom('', 'a', 'bc', '港口', '𠮷x', '...'), fc.nat(3), fc.nat(2)), {maxLength: 8})
  .map(parts => {
    let at = 0
    return parts.map(([text, length, gap]): MappedRun => {
      const start = at + gap
      at = start + length
      return {text, start, end: at}
    })
  })

/** Units of runs by the word of the type: of the same length one by one, else each stands for all. */
const naiveUnits = (some: readonly MappedRun[]): [string, number, number][] =>
  some.flatMap(({text, start, end}) =>
    Array.from({length: text.length}, (_, i): [string, number, number] =>
      text.length === end - start ? [text[i]!, start + i, start + i + 1] : [text[i]!, start, end],
    ),
  )

test('a mapped text knows for each unit, part and span where it came from', () => {
  fc.assert(
    fc.property(runs, fc.nat(12), fc.nat(12), (some, a, b) => {
      const mapped = MappedText.build(some)
      const units = naiveUnits(some)
      expect(unitsOf(mapped)).toEqual(units)
      const [from, to] = [Math.min(a, b, units.length), Math.min(Math.max(a, b), units.length)]
      expect(unitsOf(mapped.part(from, to))).toEqual(units.slice(from, to))
      const span = mapped.originalSpan(from, to)
      if (from < to) expect(span).toEqual({start: units[from]![1], end: units[to - 1]![2]})
      else if (units.length === 0) expect(span).toEqual({start: 0, end: 0})
      else {
        const place = from < units.length ? units[from]![1] : units.at(-1)![2]
        expect(span).toEqual({start: place, end: place})
      }
    }),
    tried(200),
  )
})

test('a slice is mapped to its place, a part of it too, and a map behind a map to the first text', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), runs, (offset, length, some) => {
      const original = 'abcdefghijklmnopqrstuvwxyz'.repeat(3)
      const slice = MappedText.slice(original, offset, offset + length + 40)
      expect(unitsOf(slice).every(([unit, start, end]) => original[start] === unit && end === start + 1)).toBe(true)
      const part = slice.part(1, 4)
      expect(unitsOf(part)).toEqual(unitsOf(slice).slice(1, 4))
      const taken = some.filter(({start, end}) => end > start)
      expect(unitsOf(slice.compose(MappedText.build(taken)))).toEqual(
        naiveUnits(taken).map(([unit, start, end]) => [unit, start + offset, end + offset]),
      )
    }),
    tried(100),
  )
})

test('parts that are joined keep their places, and what joins them stands for the gap; empty ones leave nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), {minLength: 2, maxLength: 5}), fc.constantFrom('', ' ', '//'), (lengths, joint) => {
      const original = 'abcdefghijklmnopqrstuvwxyz'
      let at = 0
      const parts = lengths.map(length => {
        const part = MappedText.slice(original, at + 1, at + 1 + length)
        at += length + 2
        return part
      })
      const filled = parts.filter(({length}) => length > 0)
      const joined = MappedText.join(parts, (before, after) => {
        expect(before.length * after.length).toBeGreaterThan(0)
        return joint
      })
      const wanted = filled.flatMap((part, index) => {
        const before = filled[index - 1]?.originalSpan(0, filled[index - 1]!.length).end
        const gap = before === undefined ? [] : [{text: joint, start: before, end: part.originalStart(0)}]
        return [...naiveUnits(gap), ...unitsOf(part)]
      })
      expect(unitsOf(joined)).toEqual(wanted)
    }),
    tried(200),
  )
})

/** A piece of a block with what a reader sees of it. */
const inlinePieces: readonly (readonly [written: string, seen: string])[] = [
  ['word', 'word'],
  ['港口', '港口'],
  ['𠮷', '𠮷'],
  ['\u00AD', ''],
  ['\u200B', ''],
  ['\uFEFF', ''],
  ['\u2060', ''],
  ['\u0007', ''],
  ['\u007F', ''],
  ['\u0080', ''],
  ['\uFFFC', ''],
  ['\uD800-', '-'],
  ['\u0085', '\u0085'],
  ['\u00A0', '\u00A0'],
  ['\u3000', '\u3000'],
  ['\u200C', '\u200C'],
  ['\u2070', '\u2070'],
  [' ', ' '],
  ['\t', '\t'],
  ['\n', '\n'],
  ['\r\n', '\n'],
  ['\r-', '\n-'],
]

test('inline text is what a reader sees, each unit with its place', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...inlinePieces), {maxLength: 14}), fc.nat(20), fc.nat(20), (pieces, a, b) => {
      const source = `<<${pieces.map(([written]) => written).join('')}>>`
      const end = source.length - 2
      const text = new InlineText().slice(source, 2, end)
      expect(text.text).toBe(pieces.map(([, seen]) => seen).join(''))
      expect(text.length).toBe(text.text.length)
      expect(text.isBlank).toBe(text.text.trim() === '')
      let last = 1
      for (let i = 0; i < text.length; i++) {
        const place = text.start(i)
        expect(place).toBeGreaterThan(last)
        last = place
        if (source[place] !== '\r') expect(source[place]).toBe(text.text[i])
      }
      const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
      const part = text.part(from, to)
      expect(part.text).toBe(text.text.slice(from, to))
      for (let i = 0; i < part.length; i++) expect(part.start(i)).toBe(text.start(from + i))

      const joint = (before: string, after: string): string =>
        /\p{Script=Han}/u.test(before) && /\p{Script=Han}/u.test(after) ? '' : ' '
      const whole = text.finish(joint)
      // white space with a line break in it is what joins its lines, other white space one blank
      const settled = text.text
        .trim()
        .replace(/[ \t\n]+/gu, (gap, index: number, all: string) =>
          gap.includes('\n') ? joint(all[index - 1]!, all[index + gap.length]!) : ' ',
        )
      expect(whole.text).toBe(settled)
      let before = 0
      for (const [unit, start] of unitsOf(whole)) {
        expect(start).toBeGreaterThanOrEqual(before)
        before = start
        if (unit !== ' ') expect(source[start]).toBe(unit)
      }
    }),
    tried(400),
  )
})

test('what stands for something else stands for all of it; markup around a part goes with the part', () => {
  const source = 'a **b** &amp; c<br>d'
  const text = new InlineText()
    .slice(source, 0, 2)
    .open(2, 4)
    .slice(source, 4, 5)
    .close(5, 7)
    .slice(source, 7, 8)
    .replacement('&', 8, 13)
    .replacement('\u00AD', 13, 13)
    .slice(source, 13, 15)
    .hardBreak(15, 19)
    .slice(source, 19, 20)
    .open(20, 20)
  expect(text.text).toBe('a b & c\u2028d')
  expect(unitsOf(text.finish(() => ' ')).map(([unit, start, end]) => [unit, source.slice(start, end)])).toEqual([
    ['a', 'a'],
    [' ', ' '],
    ['b', 'b'],
    [' ', ' '],
    ['&', '&amp;'],
    [' ', ' '],
    ['c', 'c'],
    [' ', '<br>'],
    ['d', 'd'],
  ])
  const tokens = (part: InlineText): string[] =>
    part.markup.map(({start, end, side}) => `${side} ${source.slice(start, end)}`)
  expect(tokens(text)).toEqual(['open **', 'close **'])
  expect(tokens(text.part(0, 2))).toEqual(['open **'])
  expect(tokens(text.part(2, 3))).toEqual(['open **', 'close **'])
  expect(tokens(text.part(3, 5))).toEqual(['close **'])
  expect(tokens(text.part(4, 6))).toEqual([])
  expect(text.part(4, 5).start(0)).toBe(8)
  expect(new InlineText().start(3)).toBe(0)
})

test('a string in JSON is what JSON says it is, each unit with how it is written', () => {
  fc.assert(
    fc.property(hurtingText, fc.boolean(), (text, isEscaped) => {
      const unit = (code: string): string => `\\u${code.charCodeAt(0).toString(16).padStart(4, '0')}`
      const inside = isEscaped ? text.replace(/[^ ]/g, unit) : encodeJsonString(text)
      const source = `{"k": "${inside}"}`
      const mapped = decodeJsonString(source, 7, 7 + inside.length)
      expect(mapped.text).toBe(JSON.parse(`"${inside}"`))
      if (isEscaped) expect(mapped.text).toBe(text)
      let last = 7
      for (const [unitText, start, end] of unitsOf(mapped)) {
        expect(start).toBe(last)
        expect(JSON.parse(`"${source.slice(start, end)}"`)).toBe(unitText)
        last = end
      }
      expect(last).toBe(7 + inside.length)
    }),
    tried(200),
  )
})

test('the replacements between two texts make one of the other, ascend, cut no character and keep what is the same', () => {
  const line = fc.constantFrom('港口。', 'port', 'ports', '𠮷a', '𠮶a', '\r', '', 'aab', 'ab')
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '')), {maxLength: 6})
    .map(parts => parts.flat().join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edits = replacementsBetween(before, after)
      expect(withReplacements(before, edits)).toBe(after)
      if (before === after) expect(edits).toEqual([])
      let last = 0
      for (const {start, end, text: now} of edits) {
        expect(start).toBeGreaterThanOrEqual(last)
        last = end
        const old = before.slice(start, end)
        expect(old).not.toBe(now)
        for (const at of [start, end])
          expect(/^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(before.slice(Math.max(0, at - 1), at + 1))).toBe(
            false,
          )
        // only what differs, but for half a character
        if (
          !/[\uD800-\uDFFF\r]/.test(old + now) &&
          old !== '' &&
          now !== '' &&
          !old.includes('\n') &&
          !now.includes('\n')
        ) {
          expect(old[0]).not.toBe(now[0])
          expect(old.at(-1)).not.toBe(now.at(-1))
        }
      }
    }),
    tried(400),
  )
})

test('a span is widened over what opens right before it and closes right behind it', () => {
  const piece = fc.constantFrom('(', ')', ' ', 'x', '  ')
  fc.assert(
    fc.property(
      fc.array(piece, {maxLength: 8}),
      fc.array(piece, {maxLength: 8}),
      fc.nat(10),
      fc.nat(10),
      (left, right, a, b) => {
        const [head, tail] = [left.join(''), right.join('')]
        const text = `${head}word${tail}`
        const tokens = [...text.matchAll(/[()]/gu)].map(
          ({index, 0: mark}): MarkupToken => ({start: index, end: index + 1, side: mark === '(' ? 'open' : 'close'}),
        )
        const own = {start: head.length, end: head.length + 4}
        const within = {start: Math.max(0, own.start - a), end: Math.min(text.length, own.end + b)}
        const opening = /\((?:\s|\()*$/u.exec(text.slice(within.start, own.start))?.[0] ?? ''
        const closing = /^(?:\s|\))*\)/u.exec(text.slice(own.end, within.end))?.[0] ?? ''
        expect(widenOverMarkup(own, tokens, text, within)).toEqual({
          start: own.start - opening.length,
          end: own.end + closing.length,
        })
      },
    ),
    tried(400),
  )
})

test.each([
  ['&amp;', '&', 5, '&'],
  ['&amp', '&', 4, '&'],
  ['&#38;', '&', 5, '&'],
  ['&#x26;', '&', 6, '&'],
  ['&#x6e2f;', '港', 8, '港'],
  ['&#131083;x', '𠀋', 9, '𠀋'],
  ['&copy2008', '©', 5, '©'],
  ['&notit;', '¬', 4, '¬'],
  ['&nosuch;', '&', 0, ''],
  ['&#', '&', 0, ''],
  ['&#39;', '&', 0, ''],
  ['port', 'p', 0, ''],
])('%s read as %s', (source, decoded, length, text) => {
  expect(characterReferenceAt(`x${source}`, 1, `yy${decoded}`, 2)).toEqual(length === 0 ? undefined : {length, text})
})
