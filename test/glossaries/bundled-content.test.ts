import {readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {lintGlossary} from '../../src/glossary/lint/lint-glossary.js'
import {bundledGlossaries} from '../../src/glossary/read/bundled.js'
import {loadGlossary} from '../../src/glossary/read/load.js'
import {profileFor} from '../../src/language/registry.js'
import type {Concept, Term} from '../../src/model/term.js'

const names = bundledGlossaries()
const glossaries = await Promise.all(names.map(name => loadGlossary(name)))
const concepts = glossaries.flatMap(glossary => glossary.concepts)

const termsOf = (concept: Concept, lang: string): Term[] => concept.terms.filter(term => term.lang === lang)
const isAllowed = ({status}: Term): boolean => status === 'preferred' || status === 'admitted'
const folded = ({text, lang}: Term): string => ` ${profileFor(lang).normalise(text).text.toLowerCase()} `

test('the four glossaries are there, with enough concepts for real releases', () => {
  expect(names).toEqual([
    'duizhao:economy-and-trade',
    'duizhao:places-and-organizations',
    'duizhao:policy',
    'duizhao:scoda',
  ])
  expect(concepts.length).toBeGreaterThanOrEqual(690)
})

describe('identity', () => {
  test('ids are kebab-case and stand once in all files', () => {
    const ids = concepts.map(({id}) => id)
    expect(ids.filter(id => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))).toEqual([])
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  test('no Chinese term stands in two concepts', () => {
    const owner = new Map<string, string>()
    const shared: string[] = []
    for (const concept of concepts)
      for (const term of termsOf(concept, 'zh')) {
        const other = owner.get(folded(term))
        if (other !== undefined && other !== concept.id) shared.push(`${term.text}: ${other}, ${concept.id}`)
        owner.set(folded(term), concept.id)
      }
    expect(shared).toEqual([])
  })
})

describe('every concept', () => {
  test.each(concepts.map(concept => ({id: concept.id, concept})))('$id', ({concept}) => {
    expect(concept.domain).toMatch(/^[a-z-]+$/u)
    expect(termsOf(concept, 'zh').length).toBeGreaterThan(0)
    expect(termsOf(concept, 'en').some(({status}) => status === 'preferred')).toBe(true)
    expect(concept.sources?.length).toBeGreaterThan(0)
    for (const {title, url, date, confidence} of concept.sources ?? []) {
      expect(title.trim()).toBe(title)
      expect(['high', 'medium', 'low']).toContain(confidence)
      if (url !== undefined) expect(new URL(url).protocol).toMatch(/^https?:$/u)
      if (date !== undefined) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
      if (confidence === 'high' && url === undefined) expect(title).toContain('official')
    }
    for (const {text, notInside = []} of concept.terms)
      for (const longer of notInside)
        expect(longer.includes(text) && longer !== text, `${longer} holds ${text}`).toBe(true)
  })
})

describe('forbidden forms', () => {
  const allowed = concepts.flatMap(concept => termsOf(concept, 'en').filter(isAllowed))
  const forbidden = concepts.flatMap(concept => termsOf(concept, 'en').filter(({status}) => status === 'forbidden'))

  test('none is, or stands inside, a right form of any concept, unless conditions keep them apart', () => {
    const forms = (terms: readonly Term[]) => terms.map(term => ({text: term.text, form: folded(term)}))
    const right = forms(allowed)
    const clashes = forms(forbidden.filter(({when}) => when === undefined)).flatMap(bad =>
      right.filter(good => good.form.includes(bad.form)).map(good => `${bad.text} in ${good.text}`),
    )
    expect(clashes).toEqual([])
  })

  test('those of everyday words count only near their Chinese term', () => {
    const everyday = forbidden
      .filter(({text, when}) => when === undefined && !/[A-Z]/u.test(text))
      .map(({text}) => text)
    expect(everyday.sort()).toEqual([
      'bilateral investment cooperation center',
      'comprehensive tax-protected zone',
      'cross-border electricity supplier',
    ])
  })
})

describe('tests that the glossaries carry', () => {
  const tests = glossaries.flatMap(glossary => glossary.tests)
  const ids = new Set(concepts.map(({id}) => id))

  test('there are quiet ones and finding ones', () => {
    expect(tests.filter(({expect: findings}) => findings.length === 0).length).toBeGreaterThanOrEqual(20)
    expect(tests.filter(({expect: findings}) => findings.length > 0).length).toBeGreaterThanOrEqual(10)
  })

  test('they name rules on terms and concepts that exist', () => {
    for (const {expect: findings} of tests)
      for (const finding of findings) {
        const [rule, concept] = finding.split(' ')
        expect(rule).toMatch(/^term-/u)
        expect(ids.has(concept ?? ''), finding).toBe(true)
      }
  })
})

test('lint has nothing to say beyond forbidden forms that hold a right one, which is meant', () => {
  const findings = lintGlossary(glossaries).filter(({ruleId}) => ruleId !== 'glossary-forbidden-overlap')
  expect(findings).toEqual([])
})

test('the read-me counts the concepts of each file and domain', async () => {
  const readme = await readFile(new URL('../../glossaries/README.md', import.meta.url), 'utf8')
  for (const {id, concepts: own} of glossaries)
    expect(readme).toContain(`| \`duizhao:${id}\` | \`${id}.yaml\` | ${own.length} |`)
  const domains = new Map<string, number>()
  for (const {domain = ''} of concepts) domains.set(domain, (domains.get(domain) ?? 0) + 1)
  const prose = readme.replace(/\s+/gu, ' ')
  expect(prose).toContain(`${concepts.length} concepts, as`)
  for (const [domain, count] of domains) expect(prose).toMatch(new RegExp(`[:,] ${domain} ${count}[,.]`, 'u'))
})
