import {expect, test} from 'vitest'
import {termVariant} from '../../../src/check/rules/term-variant.js'
import {termbaseFromRows} from '../../../src/glossary/termbase-from-rows.js'
import {contextOf, findingsOf, rows} from '../../helpers/term-unit.js'

const termbase = termbaseFromRows(
  rows('滨海新城 = Coastal New City | = Coastal City | ~ Seaside New Town\n枢纽 = hub | ~ pivot'),
)

test.each([
  {name: 'preferred', zh: '滨海新城奠基。', en: 'The Coastal New City was founded.', found: []},
  {name: 'admitted', zh: '滨海新城奠基。', en: 'The Coastal City was founded.', found: []},
  {name: 'deprecated', zh: '滨海新城奠基。', en: 'The Seaside New Town was founded.', found: ['Seaside New Town']},
  {
    name: 'deprecated beside preferred',
    zh: '滨海新城奠基，滨海新城宜居。',
    en: 'The Coastal New City was founded. The Seaside New Town is pleasant.',
    found: ['Seaside New Town'],
  },
  {name: 'hyphen and plural', zh: '枢纽众多。', en: 'There are many pivots.', found: ['pivots']},
  {name: 'no source term', zh: '城市奠基。', en: 'The Seaside New Town was founded.', found: []},
])('$name', ({zh, en, found}) => {
  const findings = findingsOf(termVariant, contextOf(zh, en, {termbase}))
  expect(findings.map(({target}) => en.slice(target?.start, target?.end))).toEqual(found)
})

test('the fix keeps the number', () => {
  const [finding] = findingsOf(termVariant, contextOf('枢纽众多。', 'There are many pivots.', {termbase}))
  expect(finding).toMatchObject({data: {expected: 'hub'}, fix: {text: 'hubs', safe: true}})
})
