import {expect, test} from 'vitest'
import {termbaseFromRows} from '../../src/glossary/termbase-from-rows.js'
import {createTranslator} from '../../src/messages/translator.js'
import {type ConsistencyDocument, gatherConsistency, joinConsistency} from '../../src/report/consistency/consistency.js'
import {formatConsistency} from '../../src/report/consistency/formats.js'

const zh = '上合组织今年扩员。'
const {concepts} = termbaseFromRows([{zh: '上合组织', en: 'SCO'}])
const [concept] = concepts
const both = [{...concept!, terms: [...concept!.terms, {...concept!.terms[1]!, lang: 'ru', text: 'ШОС'}]}]

function reportIn(lang: string, text: string, term: string) {
  const start = text.indexOf(term)
  const document: ConsistencyDocument = {
    source: {path: 'a.zh.md', lang: 'zh', text: zh},
    target: {path: `a.${lang}.md`, lang, text},
    uses: [
      {
        concept: concept!.id,
        verdict: 'ok',
        source: {start: 0, end: 4, text: '上合组织'},
        target: {start, end: start + term.length, text: term},
      },
    ],
    firstUses: [],
  }
  return gatherConsistency([document], both, {source: 'zh', target: lang})
}

test('a report over several languages has a column for each', () => {
  const report = joinConsistency([
    reportIn('en', 'The SCO grew this year.', 'SCO'),
    reportIn('ru', 'ШОС расширилась в этом году.', 'ШОС'),
  ])
  expect(report.targetLangs).toEqual(['en', 'ru'])
  expect(formatConsistency(report, 'md', createTranslator('en'))).toContain(
    [
      '| Term | en | ru |',
      '| --- | --- | --- |',
      '| 上合组织 | **SCO** 100% (1/1)<br>SCO × 1 | **ШОС** 100% (1/1)<br>ШОС × 1 |',
    ].join('\n'),
  )
})

test('a report over one language stays what it is', () => {
  const one = reportIn('en', 'The SCO grew this year.', 'SCO')
  expect(joinConsistency([one, one]).targetLangs).toBeUndefined()
})
