import {expect, test} from 'vitest'
import {checkPin, extendGlossary} from '../../src/glossary/extend-glossary.js'
import {emitGlossaryJson, emitGlossaryYaml} from '../../src/glossary/formats/write-glossary.js'
import {glossaryDigest} from '../../src/glossary/glossary-digest.js'
import {lintGlossary} from '../../src/glossary/lint/lint-glossary.js'
import {parseGlossary} from '../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../src/glossary/termbase.js'

const base = parseGlossary(
  "id: base\nversion: '1.0.0'\nconcepts:\n  - {id: port, zh: 港口, en: port}\n  - {id: quay, zh: 码头, en: quay}\n  - {id: berth, zh: 泊位, en: berth}\n",
  {path: 'base.yaml'},
)

function house(rest: string) {
  return parseGlossary(`id: house\nextends: base.yaml\n${rest}`, {path: 'house.yaml'})
}

test('replaced in its place, out of force, and added', () => {
  const own = house(
    'replace:\n  - {id: quay, zh: 码头, en: wharf}\nwithout: port\nconcepts:\n  - {id: hall, zh: 会议厅, en: hall}\n',
  )
  const {concepts, extended, extension} = extendGlossary(own, [base])
  expect(concepts.map(({id, terms}) => `${id} ${terms[1]?.text}`)).toEqual(['quay wharf', 'berth berth', 'hall hall'])
  expect(concepts[0]?.place).toMatchObject({path: 'house.yaml', line: 4})
  expect([extended, extension]).toEqual([{names: ['base.yaml'], hiding: []}, undefined])
})

test.each([
  ['replace:\n  - {id: quays, zh: 码头, en: wharf}\nconcepts: []\n', 'did you mean “quay”?'],
  ['without: [wharf]\nconcepts: []\n', 'put a new concept under `concepts`'],
])('an id that is not there: %j', (rest, remedy) => {
  expect(() => extendGlossary(house(rest), [base])).toThrow(
    expect.objectContaining({code: 'GLOSSARY_CONCEPT_UNKNOWN', remedy}),
  )
})

test('a concept that hides one is a finding of the lint', () => {
  const glossary = extendGlossary(house('concepts:\n  - {id: quay, zh: 码头, en: wharf}\n'), [base])
  expect(glossary.concepts.map(({id}) => id)).toEqual(['port', 'berth', 'quay'])
  expect(lintGlossary([glossary]).filter(({severity}) => severity === 'warning')).toMatchObject([
    {ruleId: 'glossary-hidden-concept', concept: 'quay', place: {path: 'house.yaml'}},
  ])
})

test('one that was not joined with what it extends is refused', () => {
  expect(() => createTermbase([house('concepts: []\n')])).toThrow(
    expect.objectContaining({code: 'GLOSSARY_NOT_EXTENDED'}),
  )
  expect(() => parseGlossary('id: g\nwithout: [a]\nconcepts: []\n', {format: 'yaml'})).toThrow(
    expect.objectContaining({code: 'GLOSSARY_EXTENDS_NOTHING'}),
  )
})

test('a version and a digest are held against what is there', () => {
  const name = 'base.yaml'
  const digest = glossaryDigest(base)
  expect(() => checkPin(base, {name, version: '1.0.0', digest}, 'c.yaml')).not.toThrow()
  expect(() => checkPin(base, {name, version: '1.1.0'}, 'c.yaml')).toThrow('base.yaml is version 1.0.0')
  expect(() => checkPin(base, {name, digest: '0'}, 'c.yaml')).toThrow(digest)
  expect(() => checkPin(house('concepts: []\n'), {name, version: '1'}, 'c.yaml')).toThrow('does not say its version')
  const pinned = parseGlossary("id: house\nextends: {name: base.yaml, version: '2.0.0'}\nconcepts: []\n", {
    path: 'house.yaml',
  })
  expect(() => extendGlossary(pinned, [base])).toThrow(expect.objectContaining({code: 'GLOSSARY_PIN'}))
})

test('version and digest are the same in YAML and JSON', () => {
  for (const {text} of [emitGlossaryYaml(base), emitGlossaryJson(base)]) {
    const again = parseGlossary(text)
    expect([again.version, glossaryDigest(again)]).toEqual(['1.0.0', glossaryDigest(base)])
  }
  const order = parseGlossary('{"concepts": [{"en": "port", "zh": "港口", "id": "port"}], "id": "x"}')
  expect(glossaryDigest(order)).not.toBe(glossaryDigest(base))
})
