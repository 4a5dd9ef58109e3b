import {describe, expect, test} from 'vitest'
import {AcceptedPassages, passageOf} from '../../../src/check/engine/accepted.js'
import {isReworded, isTouched, sideChanges, touchedUnits} from '../../../src/check/engine/changes.js'
import type {TranslationUnit} from '../../../src/model/alignment.js'
import type {Span} from '../../../src/model/span.js'
import {markdownPair} from '../../helpers/markdown-pair.js'

/** Paragraphs that answer each other; '' where one side has none. */
type Paragraphs = readonly (readonly [zh: string, en: string])[]

function unitsOf(paragraphs: Paragraphs): readonly TranslationUnit[] {
  const numbers = {source: 0, target: 0}
  const beads = paragraphs.map(([zh, en]) => ({
    source: zh === '' ? [] : [numbers.source++],
    target: en === '' ? [] : [numbers.target++],
  }))
  const text = (side: 0 | 1): string =>
    paragraphs
      .map(pair => pair[side])
      .filter(Boolean)
      .join('\n\n')
  return markdownPair(text(0), text(1), {beads}).units
}

describe('what became of passages since they were accepted', () => {
  const [port, ship, crew] = [
    ['港口今天开放。', 'The port opens today.'],
    ['货轮已经到港。', 'The ship has arrived.'],
    ['船员上岸休息。', 'The crew went ashore.'],
  ] as const
  const accepted = (paragraphs: Paragraphs): AcceptedPassages =>
    new AcceptedPassages([{sourceLang: 'zh', targetLang: 'en', passages: unitsOf(paragraphs).map(passageOf)}])
  const drift = (was: Paragraphs, now: Paragraphs) => accepted(was).drift(unitsOf(now), 'zh', 'en')

  test.each<{name: string; was: Paragraphs; now: Paragraphs; expected: (string | undefined)[]}>([
    {name: 'nothing', was: [port, ship], now: [port, ship], expected: [undefined, undefined]},
    {name: 'moved', was: [port, ship], now: [ship, port], expected: [undefined, undefined]},
    {name: 'one left out', was: [port, ship], now: [ship], expected: [undefined]},
    {
      name: 'marks and layout',
      was: [port],
      now: [['**港口**今天，开放！', 'The port opens – today!']],
      expected: [undefined],
    },
    {name: 'another original', was: [port], now: [['港口明天开放。', port[1]]], expected: ['sourceChanged']},
    {name: 'another translation', was: [port], now: [[port[0], 'The port is open.']], expected: ['targetChanged']},
    {name: 'both', was: [port], now: [ship], expected: ['neverAccepted']},
    {
      name: 'one of two sentences of the original',
      was: [[`${port[0]}${ship[0]}`, port[1]]],
      now: [[`${port[0]}货轮已经离港。`, port[1]]],
      expected: ['sourceChanged'],
    },
    {
      name: 'one of two sentences of the translation',
      was: [[port[0], `${port[1]} ${ship[1]}`]],
      now: [[port[0], `${port[1]} The ship has left.`]],
      expected: ['targetChanged'],
    },
    {
      name: 'a new sentence without translation',
      was: [port],
      now: [port, ['货轮已经离港。', '']],
      expected: [undefined, 'neverAccepted'],
    },
    {
      name: 'a new sentence of the translation',
      was: [port],
      now: [port, ['', 'The ship has left.']],
      expected: [undefined, 'neverAccepted'],
    },
    {name: 'no translation, as accepted', was: [port, [ship[0], '']], now: [[ship[0], '']], expected: [undefined]},
    {name: 'no original, as accepted', was: [port, ['', ship[1]]], now: [['', ship[1]]], expected: [undefined]},
    {
      name: 'the translation was removed',
      was: [port, ship],
      now: [port, [ship[0], '']],
      expected: [undefined, 'targetChanged'],
    },
    {
      name: 'the translation of something else, its own is nowhere',
      was: [port, ship],
      now: [[port[0], ship[1]]],
      expected: ['targetChanged'],
    },
    {
      name: 'the translation of something that is nowhere',
      was: [port, ship],
      now: [
        [port[0], ship[1]],
        ['', port[1]],
      ],
      expected: ['sourceChanged', undefined],
    },
    {
      name: 'one of two accepted translations',
      was: [port, [port[0], 'The port is open now.'], crew],
      now: [port],
      expected: [undefined],
    },
    {
      name: 'one of two accepted originals',
      was: [port, ['今天港口开放了。', port[1]]],
      now: [port],
      expected: [undefined],
    },
  ])('$name', ({was, now, expected}) => {
    expect(drift(was, now)).toEqual(expected)
  })

  test('what was accepted in other languages says nothing', () => {
    expect(accepted([port]).drift(unitsOf([port]), 'zh', 'ru')).toEqual(['neverAccepted'])
  })

  test('of several lists of one pair of languages all count', () => {
    const lists = [port, ship].map(pair => ({
      sourceLang: 'zh',
      targetLang: 'en',
      passages: unitsOf([pair]).map(passageOf),
    }))
    expect(new AcceptedPassages(lists).drift(unitsOf([port, ship]), 'zh', 'en')).toEqual([undefined, undefined])
  })
})

describe('sentences that have other words than before', () => {
  const segmentsOf = (text: string) => markdownPair(text, '').source
  const reworded = (was: string | undefined, now: string): string[] => {
    const changes = sideChanges(segmentsOf(now), was === undefined ? undefined : segmentsOf(was))
    return segmentsOf(now)
      .segments.map((_, i) => [...segmentsOf(now).segments][i]!)
      .map(({text}) => text)
      .filter(text => {
        const own = [...changes.touched].filter(segment => segment.text === text)
        return own.length > 0 && isReworded(own.slice(0, 1), changes)
      })
  }

  test.each<{name: string; was: string | undefined; now: string; expected: string[]}>([
    {name: 'the same', was: '货轮已经到港。', now: '货轮已经到港。', expected: []},
    {name: 'spaces', was: 'The  ship\nhas arrived.', now: 'The ship has  arrived.', expected: []},
    {name: 'all of a new text', was: undefined, now: '货轮已经到港。', expected: ['货轮已经到港。']},
    {name: 'another word', was: '货轮已经到港。', now: '货轮已经离港。', expected: ['货轮已经离港。']},
    {
      name: 'a part of an earlier sentence, eight letters',
      was: '今天上午货轮已经到港。',
      now: '上午货轮已经到港。',
      expected: [],
    },
    {
      name: 'a part of an earlier sentence, seven letters',
      was: '今天上午货轮已经到港。',
      now: '午货轮已经到港。',
      expected: ['午货轮已经到港。'],
    },
    {
      name: 'two sentences that were one',
      was: '货轮今天上午到港，船员已经上岸休息。',
      now: '货轮今天上午到港。船员已经上岸休息。',
      expected: [],
    },
    {
      name: 'one sentence that was two',
      was: '货轮今天上午到港。船员已经上岸休息。',
      now: '货轮今天上午到港，船员已经上岸休息。',
      expected: [],
    },
    {name: 'a line of marks', was: '货轮已经到港。', now: '货轮已经到港。\n\n……', expected: []},
  ])('$name', ({was, now, expected}) => {
    expect(reworded(was, now)).toEqual(expected)
  })

  test('a short sentence that stands once more is new as often as it is too many', () => {
    const [was, now] = ['好的。\n\n好的。', '好的。\n\n好的。\n\n好的。'].map(segmentsOf)
    expect(sideChanges(now!, was).touched.size).toBe(1)
    expect(sideChanges(was!, now).touched.size).toBe(0)
  })

  test('a text is no other than itself', () => {
    const text = segmentsOf('货轮已经到港。')
    expect(sideChanges(text, text).touched.size).toBe(0)
  })
})

describe('findings about what was touched', () => {
  const was = markdownPair('港口今天开放。\n\n货轮已经到港。', 'The port opens.\n\nThe ship arrived.')
  const touchedIn = (now: ReturnType<typeof markdownPair>) =>
    touchedUnits(now.units, {
      revision: 'main',
      source: sideChanges(now.source, was.source),
      target: sideChanges(now.target, was.target),
    })

  test.each([
    {name: 'nothing', zh: '港口今天开放。\n\n货轮已经到港。', en: 'The port opens.\n\nThe ship arrived.', expected: []},
    {
      name: 'the original',
      zh: '港口今天开放。\n\n货轮已经离港。',
      en: 'The port opens.\n\nThe ship arrived.',
      expected: [1],
    },
    {
      name: 'the translation',
      zh: '港口今天开放。\n\n货轮已经到港。',
      en: 'The port opened.\n\nThe ship arrived.',
      expected: [0],
    },
    {
      name: 'one of two sentences',
      zh: '港口今天开放。\n\n货轮已经到港。请看。',
      en: 'The port opens.\n\nThe ship arrived. Look.',
      expected: [1],
    },
  ])('units: $name', ({zh, en, expected}) => {
    expect(touchedIn(markdownPair(zh, en)).map(({index}) => index)).toEqual(expected)
  })

  const now = markdownPair(
    '港口今天开放。\n\n货轮已经离港。\n\n船员上岸。',
    'The port opens.\n\nThe ship left.\n\nThe crew went ashore.',
  )
  const [zh, en] = [now.source.segments[1]!, now.target.segments[1]!]
  test.each<{name: string; source?: Span; target?: Span; expected: boolean}>([
    {name: 'within the original', source: {start: zh.start + 2, end: zh.start + 4}, expected: true},
    {name: 'that end where it begins', source: {start: zh.start - 2, end: zh.start}, expected: true},
    {name: 'that end before it', source: {start: zh.start - 3, end: zh.start - 1}, expected: false},
    {name: 'within the translation', target: {start: en.start + 2, end: en.start + 4}, expected: true},
    {name: 'that begin where it ends', target: {start: en.end, end: en.end + 1}, expected: true},
    {name: 'without a place', expected: false},
  ])('findings $name', ({source, target, expected}) => {
    const place = (span: Span | undefined) => span && {...span, text: ''}
    const finding = {ruleId: 'x', severity: 'error', messageId: 'y', data: {}} as const
    const touched = touchedIn(now).filter(({index}) => index === 1)
    expect(isTouched({...finding, source: place(source), target: place(target)}, touched)).toBe(expected)
  })
})
