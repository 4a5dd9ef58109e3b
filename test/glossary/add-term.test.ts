import {expect, test} from 'vitest'
import {type TermToAdd, termInsertion} from '../../src/glossary/add-term.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {withReplacements} from '../../src/text/encode.js'

const term: TermToAdd = {concept: 'scoda', lang: 'en', text: 'SCO Area', status: 'admitted'}

function added(text: string, more: Partial<TermToAdd> = {}): string | undefined {
  const insertion = termInsertion(text, {...term, ...more})
  return insertion && withReplacements(text, [insertion])
}

const head = 'id: t\nconcepts:\n'

test.each([
  {
    name: 'a list in lines',
    before:
      '  - id: scoda # the area\n    zh: [上合示范区]\n    en:\n      - SCODA\n\n  - id: b\n    zh: 乙\n    en: b\n',
    line: '      - {text: "SCO Area", status: admitted}\n',
  },
  {
    name: 'a list in brackets',
    before: '  - id: scoda\n    zh: [上合示范区]\n    en: [SCODA]\n',
    line: ', {text: "SCO Area", status: admitted}]',
  },
  {
    name: 'a single wording',
    before: '  - id: scoda\n    zh: 上合示范区\n    en: SCODA\n',
    line: '[SCODA, {text: "SCO Area", status: admitted}]',
  },
  {
    name: 'a language that it had not',
    before: '  - id: scoda\n    zh: 上合示范区\n',
    line: '    en: [{text: "SCO Area", status: admitted}]\n',
  },
])('$name of a concept that is there; the rest stays', ({before, line}) => {
  const after = added(head + before)!
  expect(after).toContain(line)
  expect(after.length).toBeLessThanOrEqual(head.length + before.length + line.length)
  const concept = parseGlossary(after, {path: 't.yaml'}).concepts.find(({id}) => id === 'scoda')!
  expect(concept.terms.map(({lang, text, status}) => `${lang} ${text} ${status}`)).toContain('en SCO Area admitted')
  expect(concept.terms.some(({text}) => text === '上合示范区')).toBe(true)
})

test('a concept that is new, in the indent of the others, also without a last line end', () => {
  const text = `${head}  - id: a\n    zh: 甲\n    en: a`
  const after = added(text, {
    concept: '四个中心',
    text: 'four “centers”: x',
    status: 'preferred',
    others: {zh: '四个中心'},
    note: 'say "so"',
  })!
  expect(after.startsWith(text)).toBe(true)
  const [, concept] = parseGlossary(after, {path: 't.yaml'}).concepts
  expect(concept).toMatchObject({
    id: '四个中心',
    terms: [
      {lang: 'zh', text: '四个中心'},
      {lang: 'en', text: 'four “centers”: x', note: 'say "so"'},
    ],
  })
})

test.each([
  ['braces', 'id: t\nconcepts: [{id: scoda, zh: 甲, en: a}]\n'],
  ['a broken file', 'id: t\nconcepts:\n  - id: [\n'],
  ['no concepts', 'id: t\nconcepts: []\n'],
  ['another shape', 'just text\n'],
])('nothing for %s', (_, text) => {
  expect(added(text)).toBeUndefined()
})
