import {expect, test} from 'vitest'
import {parseGlossary} from '../../../../src/glossary/read/parse-glossary.js'
import type {Glossary} from '../../../../src/model/term.js'

function read(text: string, path = 'bank.tbx'): Glossary {
  return parseGlossary(text, {path})
}

function terms(glossary: Glossary): string[] {
  return glossary.concepts.map(
    ({id, terms: all}) => `${id}: ${all.map(({lang, text, status}) => `${lang} ${text} ${status}`).join(' | ')}`,
  )
}

const v2 = (entries: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<martif type="TBX" xml:lang="en"><text><body>${entries}</body></text></martif>`

test.each([
  {
    name: 'TBX 2 with tig and ntig, an underscore in the language, an empty term',
    text: v2(
      '<termEntry id="c1"><descrip type="subjectField">sea</descrip><langSet xml:lang="en"><ntig><termGrp><term>dry\n  port</term><termNoteGrp><termNote type="administrativeStatus">preferredTerm</termNote></termNoteGrp></termGrp></ntig></langSet><langSet xml:lang="zh_Hans"><tig><term>无水港</term></tig><tig><term/></tig></langSet></termEntry>',
    ),
    expected: ['c1: en dry port preferred | zh 无水港 preferred'],
  },
  {
    name: 'TBX 3 by modules: what must not be used, what was replaced, and no status',
    text: '<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns:min="m"><text><body><conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>land port</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec><termSec><term>dry <hi>port</hi></term></termSec><termSec><term>inland port</term></termSec><termSec><term>rail port</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>',
    expected: [
      'c1: en land port forbidden | en dry port preferred | en inland port admitted | en rail port deprecated',
    ],
  },
  {
    name: 'MultiTerm XML',
    path: 'bank.xml',
    text: '<mtf><conceptGrp><concept>7</concept><languageGrp><language type="Chinese" lang="ZH-CN"/><termGrp><term>无水港</term></termGrp></languageGrp><languageGrp><language type="English" lang="EN"/><termGrp><term>land port</term><descripGrp><descrip type="Status">forbidden</descrip></descripGrp></termGrp><termGrp><term>dry port</term></termGrp></languageGrp></conceptGrp></mtf>',
    expected: ['7: zh 无水港 preferred | en land port forbidden | en dry port preferred'],
  },
  {
    name: 'entries without ids',
    text: v2(
      '<termEntry><langSet lang="en"><tig><term>port</term></tig></langSet></termEntry><termEntry><langSet lang="en"><tig><term>port</term></tig></langSet></termEntry>',
    ),
    expected: ['port: en port preferred', 'port-2: en port preferred'],
  },
  {
    name: 'a document type that is an address',
    text: v2(
      '<termEntry id="a"><langSet xml:lang="en"><tig><term>port</term></tig></langSet></termEntry>',
      '<!DOCTYPE martif SYSTEM "file:///nowhere/core.dtd">',
    ),
    expected: ['a: en port preferred'],
  },
  {
    name: 'whatever the ending',
    path: 'bank',
    text: v2('<termEntry id="a"><langSet xml:lang="en"><tig><term>port</term></tig></langSet></termEntry>'),
    expected: ['a: en port preferred'],
  },
])('$name', ({text, path, expected}) => {
  expect(terms(read(text, path))).toEqual(expected)
})

test('definitions, notes, sources, forms and places; what has no place is counted', () => {
  const text = v2(
    '\n<termEntry id="c1"><note>of the concept</note><xref type="externalCrossReference" target="https://example.org">site</xref><transacGrp><transac type="transactionType">origination</transac><note>by hand</note></transacGrp>\n<langSet xml:lang="en"><descripGrp><descrip type="definition">a place</descrip><admin type="source">book</admin></descripGrp><tig><term>SCO</term><termNote type="termType">acronym</termNote><termNote type="partOfSpeech">noun</termNote><note>of the term</note></tig></langSet></termEntry>',
  )
  const {concepts, passedOver} = read(text)
  expect(concepts[0]).toEqual({
    id: 'c1',
    definition: {en: 'a place'},
    note: 'of the concept',
    sources: [{title: 'site', url: 'https://example.org'}, {title: 'book'}],
    terms: [{text: 'SCO', lang: 'en', status: 'preferred', form: 'abbreviation', note: 'of the term'}],
    place: {path: 'bank.tbx', line: 2, column: 20},
  })
  expect(passedOver).toEqual({transacGrp: 1, partOfSpeech: 1})
})

test.each([
  ['an entity of its own', v2('&a;', '<!DOCTYPE martif [<!ENTITY a "b">]>'), 'declares a document type'],
  ['an entity from outside', v2('&a;', '<!DOCTYPE martif SYSTEM "file:///etc/hostname">'), 'not well-formed'],
  ['half a file', v2('').slice(0, -9), 'not well-formed'],
  ['another language of XML', '<html><body>x</body></html>', 'this XML file is not a termbase'],
  [
    'an unknown language',
    v2('<termEntry id="a"><langSet xml:lang="klingon!"><tig><term>x</term></tig></langSet></termEntry>'),
    'unknown language “klingon!”',
  ],
  [
    'a term that is a page',
    v2(`<termEntry id="a"><langSet xml:lang="en"><tig><term>${'x'.repeat(1001)}</term></tig></langSet></termEntry>`),
    'a term of 1,001 characters',
  ],
])('%s is refused by name', (_, text, message) => {
  expect(() => read(text)).toThrow(message)
})

test('depth costs no stack', () => {
  const deep = `${'<note>'.repeat(50_000)}x${'</note>'.repeat(50_000)}`
  const entry = `<termEntry id="a">${deep}<langSet xml:lang="en"><tig><term>port</term></tig></langSet></termEntry>`
  expect(terms(read(v2(entry)))).toEqual(['a: en port preferred'])
})
