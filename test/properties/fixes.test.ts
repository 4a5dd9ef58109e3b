import {applyPatch} from 'diff'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyFixes} from '../../src/fix/apply-fixes.js'
import {fixTexts, fixTextsAsync, type LocatedFinding} from '../../src/fix/fix-texts.js'
import {suppressionComment} from '../../src/fix/suppression-comment.js'
import {replacedSpans, spanAfter, spanBefore, type TextEdit} from '../../src/fix/text-edits.js'
import {formatDiff} from '../../src/fix/unified-diff.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import type {Finding, Fix} from '../../src/model/finding.js'
import {checkSingle} from '../../src/pipeline/check.js'
import {parseInput} from '../../src/pipeline/read.js'
import {tried} from '../helpers/hurting-texts.js'

const text = '港口𠮷a\r\nbcd😀efgh'
const cuts = [3, 6, 11]

const someFix = fc.record({
  side: fc.constant('target' as const),
  start: fc.integer({min: -1, max: text.length + 1}),
  end: fc.integer({min: -1, max: text.length + 1}),
  text: fc.constantFrom('', 'X', '港', 'a', 'YZ'),
  safe: fc.boolean(),
})

/** Whether a fix may be made at all: inside, through no character, and changing something. */
const isPossible = ({start, end, text: by}: Fix): boolean =>
  start >= 0 &&
  start <= end &&
  end <= text.length &&
  ![start, end].some(at => cuts.includes(at)) &&
  text.slice(start, end) !== by

const key = ({start, end, text: by}: Fix): string => `${start} ${end} ${by}`

test('of the fixes of a text the first ones that do not touch are made, the others are given back', () => {
  fc.assert(
    fc.property(fc.array(someFix, {maxLength: 8}), fc.boolean(), (fixes, unsafe) => {
      const {text: fixed, applied, skipped} = applyFixes(text, fixes, {unsafe})
      const possible = fixes.filter(fix => isPossible(fix) && (unsafe || fix.safe))
      // nothing is lost, nothing is made up
      expect(new Set([...applied, ...skipped].map(key))).toEqual(new Set(possible.map(key)))
      let [last, result] = [0, '']
      for (const [index, {start, end, text: by}] of applied.entries()) {
        const before = applied[index - 1]
        expect(start).toBeGreaterThanOrEqual(last)
        // two that meet both replace something
        if (before !== undefined && start === before.end) expect(before.start < before.end && start < end).toBe(true)
        result += text.slice(last, start) + by
        last = end
      }
      expect(fixed).toBe(result + text.slice(last))
      // each one left over touches one that was made and that begins before it, or with it and is safe or longer
      for (const fix of skipped) {
        const winner = applied.findLast(({start}) => start <= fix.start)!
        const meets = fix.start === winner.end && (winner.start === winner.end || fix.start === fix.end)
        expect(fix.start < winner.end || meets).toBe(true)
        if (winner.start === fix.start)
          expect(winner.safe === fix.safe ? winner.end >= fix.end : winner.safe).toBe(true)
      }
      expect(applyFixes(text, [...fixes].reverse(), {unsafe}).text).toBe(fixed)
    }),
    tried(500),
  )
})

/** Edits of a text of distinct characters, ascending. */
const edited = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom('', 'X', 'XYZ')), {maxLength: 4}).map(parts => {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
  const edits: TextEdit[] = []
  let [at, after] = [0, '']
  for (const [kept, taken, by] of parts) {
    // two that touch are one
    const start = at + kept + 1
    after += letters.slice(at, start) + by
    edits.push({start, end: start + taken, text: by})
    at = start + taken
  }
  return {before: letters, after: after + letters.slice(at), edits}
})

test('places move with the edits before them, there and back', () => {
  fc.assert(
    fc.property(edited, fc.nat(36), fc.nat(36), ({before, after, edits}, a, b) => {
      expect(replacedSpans(edits).map(({start, end}) => after.slice(start, end))).toEqual(edits.map(({text: by}) => by))
      const span = {start: Math.min(a, b), end: Math.max(a, b)}
      const isApart = edits.every(({start, end}) => end < span.start || start > span.end)
      const moved = spanAfter(span, edits)
      if (isApart) {
        expect(after.slice(moved.start, moved.end)).toBe(before.slice(span.start, span.end))
        expect(spanBefore(moved, edits)).toEqual(span)
      }
      // what it holds besides edits it still holds, and each edit that it touches the inside of as a whole
      if (span.start < span.end) {
        let wanted = before.slice(span.start, span.end)
        for (const {start, end, text: by} of [...edits].reverse()) {
          const isTouched =
            start === end ? start > span.start && start < span.end : start < span.end && end > span.start
          if (!isTouched) continue
          const [from, to] = [Math.max(0, start - span.start), Math.min(span.end, end) - span.start]
          wanted = wanted.slice(0, from) + by + wanted.slice(to)
        }
        expect(after.slice(moved.start, moved.end).replaceAll(/[XYZ]/gu, '')).toBe(wanted.replaceAll(/[XYZ]/gu, ''))
        expect(after.slice(moved.start, moved.end)).toContain(wanted)
      }
      // from the result back: the replacement as a whole comes from all of its edit
      for (const [index, place] of replacedSpans(edits).entries()) {
        const {start, end} = edits[index]!
        if (place.start < place.end) expect(spanBefore(place, edits)).toEqual({start, end})
      }
    }),
    tried(500),
  )
})

/** A check that knows wrong words; what it says of one may be an error that its own fix brings. */
const words: Readonly<Record<string, {readonly by: string; readonly safe: boolean}>> = {
  harbor: {by: 'harbour', safe: true},
  teh: {by: 'the', safe: true},
  recieve: {by: 'receive', safe: false},
  ping: {by: 'pong', safe: true},
  pong: {by: 'ping', safe: true},
  grow: {by: 'grow grow', safe: true},
  chain: {by: 'teh', safe: true},
}

function check(texts: ReadonlyMap<string, string>): LocatedFinding[] {
  return [...texts].flatMap(([name, given]) =>
    [...given.matchAll(/[a-z]+/gu)].flatMap(({0: word, index}): LocatedFinding[] => {
      const wrong = words[word]
      if (wrong === undefined) return []
      const [start, end] = [index, index + word.length]
      const finding: Finding = {
        ruleId: 'spelling',
        severity: 'error',
        messageId: 'wrong',
        concept: word,
        data: {},
        target: {start, end, text: word},
        fix: {side: 'target', start, end, text: wrong.by, safe: wrong.safe},
      }
      return [{finding, sourceText: '', targetText: name}]
    }),
  )
}

const vocabulary = [...Object.keys(words), 'port', 'the', 'harbour', '港口']
const sentence = fc.array(fc.constantFrom(...vocabulary), {maxLength: 8}).map(list => list.join(' '))

test('fixing ends, cures what can be cured, changes nothing the second time and tells what it did', async () => {
  await fc.assert(
    fc.asyncProperty(sentence, sentence, fc.boolean(), fc.boolean(), async (a, b, unsafe, isKept) => {
      const texts = new Map([
        ['a', a],
        ['b', b],
      ])
      const options = {unsafe, untouched: isKept ? new Set(['b']) : undefined}
      const fixed = fixTexts(texts, check, options)
      if (isKept) expect(fixed.texts.get('b')).toBe(b)
      expect(fixTexts(fixed.texts, check, options).texts).toEqual(fixed.texts)
      expect(await fixTextsAsync(texts, async given => check(given), options)).toEqual(fixed)
      expect(fixed.findings).toEqual(check(fixed.texts))
      for (const [name, given] of fixed.texts) {
        if (isKept && name === 'b') continue
        const left = given.split(' ').filter(word => word in words)
        // a fix that brings its own mistake again, or another one, is no fix; nor are those that go round
        expect(
          left.every(word => ['grow', 'ping', 'pong', 'chain', ...(unsafe ? [] : ['recieve'])].includes(word)),
        ).toBe(true)
        const count = (list: string, word: string): number => list.split(' ').filter(one => one === word).length
        const original = texts.get(name)!
        expect(count(given, 'grow')).toBe(count(original, 'grow'))
        expect(count(given, 'port')).toBe(count(original, 'port'))
      }
      for (const {in: name, start, end, found, text: by, concept} of fixed.applied) {
        expect([found, words[concept!]!.by]).toEqual([concept, by])
        if (fixed.passes.length === 1) expect(texts.get(name)!.slice(start, end)).toBe(found)
      }
      // what was replaced, pass by pass, makes the result
      const replayed = new Map(texts)
      for (const pass of fixed.passes)
        for (const [name, edits] of pass) {
          let [result, last] = ['', 0]
          for (const {start, end, text: by} of edits) {
            result += replayed.get(name)!.slice(last, start) + by
            last = end
          }
          replayed.set(name, result + replayed.get(name)!.slice(last))
        }
      expect(replayed).toEqual(fixed.texts)
    }),
    tried(200),
  )
})

test('a diff makes the new text of the old one', () => {
  const line = fc.constantFrom('a', 'b', '港口', '', 'a\tb')
  const file = fc
    .tuple(fc.array(line, {maxLength: 12}), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([lines, end, isOpen]) => lines.join(end) + (isOpen ? '' : end))
  fc.assert(
    fc.property(file, file, (before, after) => {
      const patch = formatDiff('a.md', before, after)
      if (before === after) expect(patch).toBe('')
      else expect(applyPatch(before, patch, {autoConvertLineEndings: false})).toBe(after)
    }),
    tried(100),
  )
})

const terms = createTermbase([
  parseGlossary('id: t\nconcepts:\n  - {id: port, en: [port, {text: harbor, status: forbidden}]}\n', {path: 't.yaml'}),
])

test('the comment that silences a finding does, and nothing but that', () => {
  const block = fc.constantFrom(
    'The port opened.',
    'A harbor opened.',
    '- one harbor\n- two ports',
    '> A harbor here.',
    '| a | b |\n| --- | --- |\n| harbor | port |',
    '## The harbor',
    '  - deep harbor',
  )
  const reason = fc.constantFrom('as in the law', 'a -- b', '--> x', '<b> {y} */', 'two\nlines')
  fc.assert(
    fc.property(
      fc.array(block, {minLength: 1, maxLength: 5}),
      reason,
      fc.constantFrom('\n', '\r\n'),
      (blocks, why, end) => {
        const given = `${blocks.join('\n\n')}\n`.replaceAll('\n', end)
        const look = (markdown: string) => {
          const single = parseInput({text: markdown, path: 'a.en.md', lang: 'en'})
          if (single.kind !== 'single') throw new Error('one text is one side')
          return {single, findings: checkSingle(single, {termbase: terms})}
        }
        const {single, findings} = look(given)
        for (const {ruleId, target, source} of findings.filter(finding => finding.ruleId === 'term-forbidden')) {
          const {
            start,
            end: placeEnd,
            text: comment,
          } = suppressionComment(single.document, (target ?? source)!.start, ruleId, why)!
          expect(start).toBe(placeEnd)
          expect(start === 0 || given[start - 1] === '\n').toBe(true)
          const after = look(given.slice(0, start) + comment + given.slice(start)).findings
          expect(after.length).toBeLessThan(findings.length)
          expect(after.filter(finding => finding.ruleId !== 'term-forbidden')).toEqual([])
        }
      },
    ),
    tried(80),
  )
})
