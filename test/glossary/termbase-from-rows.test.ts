import {expect, test} from 'vitest'
import {type GlossaryRow, type RowLanguages, termbaseFromRows} from '../../src/glossary/termbase-from-rows.js'

function concepts(rows: readonly GlossaryRow[], languages?: RowLanguages): string[] {
  return termbaseFromRows(rows, languages).concepts.map(
    ({id, terms}) => `${id}: ${terms.map(({lang, text, status}) => `${lang} ${text} ${status}`).join(' | ')}`,
  )
}

const port: GlossaryRow = {zh: '港口', en: 'port', accept: ['harbor'], variants: ['haven'], forbidden: ['dock']}

test('without languages each row goes in the direction of its own', () => {
  expect(
    concepts([port, {en: 'berth', zh: '泊位', forbidden: ['bed']}, {ru: 'порт', zh: '港', accept: ['гавань']}]),
  ).toEqual([
    '港口: zh 港口 preferred | en port preferred | en harbor admitted | en haven deprecated | en dock forbidden',
    '泊位: zh 泊位 preferred | en berth preferred | en bed forbidden',
    '港: zh 港 preferred | ru порт preferred | ru гавань admitted',
  ])
})

test('with languages, the id is the source term and the other lists are of the target', () => {
  const row: GlossaryRow = {zh: '港口', en: 'port', accept: ['海港'], forbidden: ['码头']}
  expect(concepts([row], {sourceLang: 'en', targetLang: 'zh'})).toEqual([
    'port: en port preferred | zh 港口 preferred | zh 海港 admitted | zh 码头 forbidden',
  ])
})

test('of three languages, those of the texts', () => {
  const row: GlossaryRow = {zh: '港口', en: 'port', ru: 'порт', accept: ['гавань']}
  expect(concepts([row], {sourceLang: 'en', targetLang: 'ru'})).toEqual([
    'port: en port preferred | zh 港口 preferred | ru порт preferred | ru гавань admitted',
  ])
})

test('a dialect of the texts is their language', () => {
  expect(concepts([{zh: '港口', en: 'port'}], {sourceLang: 'en-GB', targetLang: 'zh-Hans'})).toEqual([
    'port: en port preferred | zh 港口 preferred',
  ])
})

test('rows with one source term are one concept; a wording keeps its first status; empty ones are left out', () => {
  expect(concepts([port, {zh: '港口', en: '', accept: ['port', ' '], forbidden: ['quay']}])).toEqual([
    '港口: zh 港口 preferred | en port preferred | en harbor admitted | en haven deprecated | en dock forbidden | en quay forbidden',
  ])
})

test('keys that are no languages are left alone', () => {
  expect(concepts([{zh: '港口', en: 'port', note: 'x', id: 'y', count: 3, domain: 'z'}])).toEqual([
    '港口: zh 港口 preferred | en port preferred',
  ])
})
