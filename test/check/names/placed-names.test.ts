import {describe, expect, test} from 'vitest'
import {nameAnalysis} from '../../../src/check/names/name-analysis.js'
import {spelledNames} from '../../../src/check/names/spelled-names.js'
import {termbaseFromRows} from '../../../src/glossary/termbase-from-rows.js'
import type {NativeName} from '../../../src/language/contract/names.js'
import {profileFor} from '../../../src/language/registry.js'
import {checkUnits} from '../../../src/pipeline/unit.js'
import {markdownPair} from '../../helpers/markdown-pair.js'
import {rows} from '../../helpers/term-unit.js'

describe('names in a document', () => {
  const [zh, en] = ['# 展会\n\n**曾文静**主持会议。', '# Expo\n\n*Zeng Wenjing* chaired the meeting.']
  const placed = (context: ReturnType<typeof markdownPair>) => {
    const {matches, conflicts} = nameAnalysis(context)
    for (const {native, spelled} of [...matches, ...conflicts]) {
      expect(context.source.document.text.slice(native.start, native.end)).toBe(native.text)
      expect(context.target.document.text.slice(spelled.start, spelled.end)).toBe(spelled.text)
    }
    const words = ({native, spelled}: (typeof matches)[number]) => `${native.text}: ${spelled.text}`
    return {right: matches.map(words), wrong: conflicts.map(words)}
  }

  test('stand at their places in the file, markup and all', () => {
    expect(placed(markdownPair(zh, en))).toEqual({right: ['曾文静: Zeng Wenjing'], wrong: []})
    expect(placed(markdownPair(zh, en.replace('Zeng', 'Ceng')))).toEqual({right: [], wrong: ['曾文静: Ceng Wenjing']})
  })

  test('of a pairing below the limit of confidence are not compared, at the limit they are', () => {
    const wrong = en.replace('Zeng', 'Ceng')
    const {minConfidence} = markdownPair(zh, wrong)
    const at = (confidence: number) =>
      placed(
        markdownPair(zh, wrong, {
          beads: [
            {source: [1], target: [1], confidence},
            {source: [0], target: [0]},
          ],
        }),
      )
    expect(at(minConfidence).wrong).toEqual(['曾文静: Ceng Wenjing'])
    expect(at(minConfidence - 0.01).wrong).toEqual([])
  })

  test('what is right for another name of the document is that name', () => {
    const context = markdownPair('曾文静主持会议。\n\n曾文晋发言。', 'Zeng Wenjin chaired.\n\nZeng Wenjin spoke.')
    expect(placed(context)).toEqual({right: ['曾文晋: Zeng Wenjin'], wrong: []})
  })
})

test.each([
  ['inside of a term is the term’s affair', '曾文静奖揭晓。', 'The Ceng Wenjing Prize was awarded.', 0],
  ['beside a term is compared', '曾文静谈曾文静奖。', 'Ceng Wenjing spoke of the Prize.', 1],
])('a name %s', (_, source, target, count) => {
  const glossary = rows('曾文静奖 = Ceng Wenjing Prize')
  const findings = checkUnits([{source, target, sourceLang: 'zh', targetLang: 'en'}], {
    termbase: termbaseFromRows(glossary),
  })[0]!
  expect(findings.filter(({ruleId}) => ruleId === 'name-mismatch')).toHaveLength(count)
})

describe('a name in the letters of another script', () => {
  const russian = profileFor('ru')
  const zeng: NativeName = {
    kind: 'person',
    expected: 'Zeng Wenjing',
    spellings: ['zeng'],
    given: ['wenjing'],
    own: ['tseng'],
    wrong: ['ceng'],
    start: 2,
    end: 5,
  }
  const qingdao: NativeName = {kind: 'place', expected: 'Qingdao', spellings: ['qingdao'], wrong: [], start: 0, end: 2}

  test('is spelled as that script has it, at the same place', () => {
    const [person] = spelledNames([zeng], russian)
    expect(person).toMatchObject({expected: 'Цзэн Вэньцзин', start: 2, end: 5, own: []})
    expect([person?.spellings, person?.given]).toEqual([['цзэн'], ['вэньцзин']])
    expect(spelledNames([qingdao], russian)[0]).toMatchObject({expected: 'Циндао', given: undefined})
  })

  test('is the same the second time, and another one for another name', () => {
    expect(spelledNames([zeng], russian)).toEqual(spelledNames([zeng], russian))
    const other = {...zeng, expected: 'Zeng Wenhua', given: ['wenhua']}
    expect(spelledNames([other], russian)[0]?.expected).toBe('Цзэн Вэньхуа')
  })

  test('is left out where that script cannot write it', () => {
    const foreign = {...zeng, expected: 'Qqq Wenjing', spellings: ['qqq']}
    expect(spelledNames([foreign, qingdao], russian).map(({kind}) => kind)).toEqual(['place'])
  })

  test('is as it is in Latin letters', () => {
    expect(spelledNames([zeng], profileFor('en'))).toEqual([zeng])
  })

  test('has its rivals in that script as well', () => {
    const rivals = new Map([['hangzhou', 1]])
    expect([
      ...spelledNames([{...qingdao, expected: 'Suzhou', spellings: ['suzhou'], rivals}], russian)[0]!.rivals!,
    ]).toEqual([['ханчжоу', 1]])
  })
})
