import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {changeFindings} from '../../src/diff/change-findings.js'
import {changeTasks, formatTasks} from '../../src/diff/change-tasks.js'
import {compareVersions} from '../../src/diff/compare-versions.js'
import {linkVersions} from '../../src/diff/link-versions.js'
import {termbaseFromRows} from '../../src/glossary/termbase-from-rows.js'
import {profileFor} from '../../src/language/registry.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {parsePair} from '../../src/pipeline/read.js'
import {segmentDocument} from '../../src/segment/segment-document.js'

const termbase = termbaseFromRows([
  {zh: '示范区', en: 'demonstration area'},
  {zh: '冷链中心', en: 'cold chain center'},
])

const zh = ['港口发布半年报告。', '上半年完成吞吐量3200万吨。', '会议在青岛举行。', '参会企业共五十家。']
const en = [
  'The port released its half-year report.',
  'It handled 32 million tonnes in the first half.',
  'The meeting was held in Qingdao.',
  'Fifty companies took part.',
]

function compare(now: readonly string[], enNow: readonly string[] = en) {
  const text = (lines: readonly string[]): string => lines.join('\n\n')
  const sides = parsePair({text: text(zh), path: 'a.zh.md'}, {text: text(en), path: 'a.en.md'})
  const before = alignDocuments({...sides, beads: zh.map(() => ({source: 1, target: 1, confidence: 1}))})
  const source = segmentDocument(parseDocument(text(now), {path: 'a.zh.md', lang: 'zh'}))
  const target =
    enNow === en ? before.target : segmentDocument(parseDocument(text(enNow), {path: 'a.en.md', lang: 'en'}))
  const changes = compareVersions(before, source, {termbase, target})
  return {changes, findings: changeFindings(changes, source, target), tasks: changeTasks(changes, 'a.en.md')}
}

const replaced = (index: number, text: string): string[] => zh.map((line, i) => (i === index ? text : line))

describe('what became stale', () => {
  test.each([
    {name: 'nothing changed', now: zh, kinds: []},
    {name: 'quotes, width and spaces are no change', now: replaced(2, '会议在“青岛” 举行。'), kinds: []},
    {name: 'a comma less', now: replaced(2, '会议，在青岛举行。'), kinds: []},
    {name: 'a comma that became a full stop', now: [...zh.slice(0, 3), '参会企业。', '共五十家。'], kinds: []},
    {name: 'a point in a figure', now: replaced(1, '上半年完成吞吐量3.200万吨。'), kinds: ['facts']},
    {name: 'a sign', now: replaced(1, '上半年完成吞吐量-3200万吨。'), kinds: ['changed']},
    {name: 'a figure', now: replaced(1, '上半年完成吞吐量3350万吨。'), kinds: ['facts']},
    {name: 'the same figure written otherwise', now: replaced(1, '上半年完成吞吐量0.32亿吨。'), kinds: ['changed']},
    {name: 'a term', now: replaced(2, '会议在示范区举行。'), kinds: ['facts']},
    {name: 'a wording', now: replaced(3, '参会的企业一共五十家。'), kinds: ['changed']},
    {name: 'a sentence less', now: zh.slice(0, 3), kinds: ['removed']},
    {name: 'a sentence more', now: [...zh, '下一步将建设冷链中心。'], kinds: ['added']},
    {name: 'another place', now: [zh[0]!, zh[3]!, zh[1]!, zh[2]!], kinds: ['moved']},
  ])('$name', ({now, kinds}) => {
    expect(compare(now).findings.map(({messageId}) => messageId)).toEqual(kinds)
  })

  test('a translation that was updated as well is not stale', () => {
    const now = replaced(1, '上半年完成吞吐量3350万吨。')
    const enNow = en.map((line, i) => (i === 1 ? 'It handled 33.5 million tonnes in the first half.' : line))
    expect(compare(now, enNow).changes).toEqual([])
    expect(
      compare([...zh, '下一步将建设冷链中心。'], [...en, 'Next, a cold chain center will be built.']).changes,
    ).toEqual([])
  })

  test('a comma in the translation does not make it translated', () => {
    const now = replaced(1, '上半年完成吞吐量3350万吨。')
    const touched = en.map((line, i) => (i === 1 ? 'It handled, 32 million tonnes in the first half!' : line))
    expect(compare(now, touched).findings).toMatchObject([{messageId: 'facts', target: {text: touched[1]}}])
  })

  test('a sentence that was cut in two and reworded is one change', () => {
    const now = [
      '港口发布半年报告。',
      '上半年完成吞吐量3200万吨。',
      '会议周一在青岛举行。',
      '参会企业很多。',
      '共五十家。',
    ]
    expect(compare(now).findings.map(({messageId, source}) => [messageId, source?.text])).toEqual([
      ['changed', '会议周一在青岛举行。'],
      ['changed', '参会企业很多。\n\n共五十家。'],
    ])
  })

  test('findings point at the passage of the translation', () => {
    const {findings} = compare(replaced(1, '上半年完成吞吐量3350万吨。'))
    expect(findings).toMatchObject([
      {
        severity: 'error',
        data: {details: ['3200万吨 → 3350万吨']},
        source: {path: 'a.zh.md', text: '上半年完成吞吐量3350万吨。'},
        target: {path: 'a.en.md', text: en[1]},
      },
    ])
  })

  test('tasks say what to do, with figures and terms', () => {
    const {tasks} = compare([zh[0]!, '上半年完成吞吐量3350万吨。', zh[2]!, '下一步将建设冷链中心。'])
    expect(tasks.map(({id, action}) => [id, action])).toEqual([
      ['c1', 'retranslate'],
      ['c2', 'delete'],
      ['c3', 'translate'],
    ])
    expect(tasks[0]).toMatchObject({previousTarget: en[1], numbers: [{before: '3200万吨', now: '3350万吨'}]})
    expect(tasks[2]).toMatchObject({termsAdded: [{concept: '冷链中心', target: 'cold chain center'}]})
    expect(
      formatTasks(tasks)
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toEqual(tasks)
  })
})

test('every segment of both versions is in one link', () => {
  const text = fc.array(fc.string({unit: fc.constantFrom(...'港口会议。“'), maxLength: 6}), {maxLength: 12})
  fc.assert(
    fc.property(text, text, (before, now) => {
      const links = linkVersions(before, now, profileFor('zh'))
      const olds = links.flatMap(link => ('before' in link ? [link.before] : [])).sort((a, b) => a - b)
      const news = links.flatMap(({now}) => now).sort((a, b) => a - b)
      expect(olds).toEqual(before.map((_, i) => i))
      expect(news).toEqual(now.map((_, i) => i))
    }),
  )
})
