import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {emitBilingualMarkdown} from '../../src/bilingual/written/bilingual-markdown.js'
import {splitBilingualMarkdown} from '../../src/bilingual/written/split.js'
import {compareVersions} from '../../src/diff/compare-versions.js'
import {emitTmx} from '../../src/emit/tmx.js'
import {emitXliff} from '../../src/emit/xliff.js'
import {enforce} from '../../src/enforce/enforce.js'
import {selectTerms} from '../../src/enforce/select-terms.js'
import {applyFixes} from '../../src/fix/apply-fixes.js'
import {createTermbase, type Termbase} from '../../src/glossary/termbase.js'
import {createTermGuard, type GuardFinding} from '../../src/i18next/term-guard.js'
import {registerProfile} from '../../src/language/registry.js'
import {CheckedMemory} from '../../src/memory/checked-memory.js'
import {TranslationMemory} from '../../src/memory/memory.js'
import {unitsOfPair} from '../../src/memory/units-of-pair.js'
import {createTranslator} from '../../src/messages/translator.js'
import {mineTerms} from '../../src/mine/mine-terms.js'
import {proposedGlossary} from '../../src/mine/proposed-glossary.js'
import type {AlignedPair} from '../../src/model/alignment.js'
import type {Finding} from '../../src/model/finding.js'
import type {Term} from '../../src/model/term.js'
import {alignDocuments, explainPair} from '../../src/pipeline/align.js'
import {checkPair} from '../../src/pipeline/check.js'
import {reportConsistency} from '../../src/pipeline/consistency.js'
import {parseInput, parsePair} from '../../src/pipeline/read.js'
import {checkUnits} from '../../src/pipeline/unit.js'
import {formatConsistency} from '../../src/report/consistency/formats.js'
import {segmentDocument} from '../../src/segment/segment-document.js'
import {inventedLanguages, sampleTerms, sampleText} from '../language/invented.js'

const undo: (() => void)[] = []
beforeAll(() => {
  for (const profile of inventedLanguages) undo.push(registerProfile(profile))
})
afterAll(() => {
  for (const back of undo) back()
})

const bad: Readonly<Record<string, string>> = {
  zh: '港口管理部门',
  en: 'Harbour Board',
  qaa: 'ⵇⵓⵍⴰ ⵏⵉⵎ ⵜⴰⴱ',
  qab: 'ᓗᑦᑕ ᒥᓂ ᑭᑦ',
}
/** A sentence with enough grammar to be told from a list of names. */
const leftover: Readonly<Record<string, string>> = {
  en: 'In the view of the port authority, the new berths are of great use to the city and to its people.',
}
const languages = ['qaa', 'qab', 'zh', 'en']
const pairs = languages.flatMap(source =>
  languages.filter(target => target !== source).map(target => ({source, target})),
)

function termbaseOf(source: string, target: string): Termbase {
  const term = (lang: string, text: string, status: Term['status']): Term => ({lang, text, status})
  const terms = [
    term(source, sampleTerms[source]!, 'preferred'),
    term(target, sampleTerms[target]!, 'preferred'),
    term(target, bad[target]!, 'forbidden'),
  ]
  return createTermbase([{id: 'port', concepts: [{id: 'authority', terms}], tests: []}])
}

function aligned(source: string, target: string, texts: {source?: string; target?: string} = {}): AlignedPair {
  const first = {text: texts.source ?? sampleText(source), path: `release.${source}.md`}
  const second = {text: texts.target ?? sampleText(target), path: `release.${target}.md`}
  // The arguments are in the wrong order on purpose.
  return alignDocuments(parsePair(second, first, {sourceLang: source}), {termbase: termbaseOf(source, target)})
}

function check(pair: AlignedPair, source: string, target: string): Finding[] {
  return checkPair(pair, {termbase: termbaseOf(source, target)})
}

const digits: Readonly<Record<string, string>> = {47: '49', '᱔᱗': '᱔᱙'}
function withWrongNumber(text: string): string {
  return text.replace(/47|᱔᱗/u, found => digits[found]!)
}

describe.each(pairs)('$source → $target', ({source, target}) => {
  const termbase = termbaseOf(source, target)

  test('is read with the stated source first, whatever the order', () => {
    const pair = aligned(source, target)
    expect([pair.source.document.lang, pair.target.document.lang]).toEqual([source, target])
    expect([pair.source.document.path, pair.target.document.path]).toEqual([
      `release.${source}.md`,
      `release.${target}.md`,
    ])
    expect(pair.source.segments).toHaveLength(7)
    expect(pair.target.segments).toHaveLength(7)
    expect(pair.beads.map(bead => [bead.source, bead.target])).toEqual(Array.from({length: 7}, (_, i) => [[i], [i]]))
    expect(explainPair(pair, {termbase})[0]!.terms).toHaveLength(1)
  })

  test('says nothing about a right translation', () => {
    const found = check(aligned(source, target), source, target)
    expect(found.filter(({severity}) => severity === 'error')).toEqual([])
  })

  test('finds a wrong number, on the translation', () => {
    const pair = aligned(source, target, {target: withWrongNumber(sampleText(target))})
    const [finding, ...more] = check(pair, source, target).filter(({ruleId}) => ruleId === 'number-mismatch')
    expect(more).toEqual([])
    expect(finding!.source!.text).toMatch(/47|᱔᱗/u)
    expect(finding!.target!.text).toMatch(/49|᱔᱙/u)
    expect(finding!.target!.path).toBe(`release.${target}.md`)
  })

  test('finds a forbidden and a missing term, and mends the translation only', () => {
    const wrong = sampleText(target).replaceAll(new RegExp(sampleTerms[target]!, 'giu'), bad[target]!)
    const pair = aligned(source, target, {target: wrong})
    const found = check(pair, source, target)
    const forbidden = found.filter(({ruleId}) => ruleId === 'term-forbidden')
    expect(forbidden).toHaveLength(4)
    expect(
      forbidden.every(
        ({fix, source: place}) => fix?.side !== 'source' && place?.text.toLowerCase() === sampleTerms[source],
      ),
    ).toBe(true)
    const fixed = applyFixes(
      wrong,
      forbidden.flatMap(({fix}) => fix ?? []),
      {unsafe: true},
    ).text
    expect(
      check(aligned(source, target, {target: fixed}), source, target).filter(({ruleId}) => ruleId.startsWith('term-')),
    ).toEqual([])
    const gone = aligned(source, target, {
      target: sampleText(target).replaceAll(new RegExp(sampleTerms[target]!, 'giu'), '…'),
    })
    expect(check(gone, source, target).map(({ruleId, concept}) => [ruleId, concept])).toContainEqual([
      'term-missing',
      'authority',
    ])
  })

  test('finds what was left out and what was left in the other language', () => {
    const lines = sampleText(target).split('\n\n')
    const pair = aligned(source, target)
    const shorter = [lines[0], lines[1], lines[3]].join('\n\n')
    const beads = pair.beads.map((bead, i) => (i === 3 || i === 4 ? {...bead, target: []} : bead))
    const shifted = beads.map(bead => ({...bead, target: bead.target.map(j => (j > 4 ? j - 2 : j))}))
    const omitted = {...pair, target: aligned(source, target, {target: shorter}).target, beads: shifted}
    const swapped = {
      source: omitted.target,
      target: omitted.source,
      beads: shifted.map(bead => ({...bead, source: bead.target, target: bead.source})),
    }
    const ids = (found: readonly Finding[]): string[] => found.map(({ruleId}) => ruleId)
    expect(ids(check(omitted, source, target))).toContain('omission')
    expect(ids(check(omitted, source, target))).not.toContain('addition')
    expect(ids(check(swapped, target, source))).toContain('addition')
    expect(ids(check(swapped, target, source))).not.toContain('omission')
    const left = [lines[0], lines[1], leftover[source] ?? sampleText(source).split('\n\n')[2], lines[3]].join('\n\n')
    const untranslated = check(aligned(source, target, {target: left}), source, target)
    expect(untranslated.some(({ruleId, target: place}) => ruleId === 'untranslated' && place !== undefined)).toBe(true)
  })

  test('is written as bilingual Markdown and read back, split and exported', () => {
    const pair = aligned(source, target)
    for (const layout of ['table', 'interleaved', 'sections'] as const) {
      const text = emitBilingualMarkdown(pair, {layout})
      const read = parseInput({text, path: 'both.md'}, {sourceLang: source})
      if (read.kind !== 'pair') throw new Error(`${layout} was not read as two languages`)
      expect([read.source.lang, read.target.lang]).toEqual([source, target])
      expect(alignDocuments(read).beads.map(({source: s, target: t}) => [s.length, t.length])).toEqual(
        pair.beads.map(({source: s, target: t}) => [s.length, t.length]),
      )
      expect(splitBilingualMarkdown(text)).toMatchObject({
        source: {lang: source, text: sampleText(source)},
        target: {lang: target, text: sampleText(target)},
      })
    }
    expect(emitTmx(pair)).toContain(`srclang="${source}"`)
    expect(emitXliff(pair)).toMatch(new RegExp(`srcLang="${source}" trgLang="${target}"`, 'u'))
  })

  test('is reported in its direction', () => {
    const report = reportConsistency([aligned(source, target)], {termbase})
    expect(report).toMatchObject({sourceLang: source, targetLang: target, totals: {uses: 4, rate: 1}})
    expect(report.concepts[0]).toMatchObject({source: sampleTerms[source], expected: [sampleTerms[target]]})
    expect(formatConsistency(report, 'md', createTranslator('en'))).toContain(sampleTerms[target]!)
  })

  test('units are checked one by one', () => {
    const unit = {
      source: `${sampleTerms[source]} 47`,
      target: `${bad[target]} 49`,
      sourceLang: source,
      targetLang: target,
    }
    const ids = checkUnits([unit], {termbase})[0]!.map(({ruleId}) => ruleId)
    expect(ids).toContain('term-forbidden')
    expect(ids).toContain('number-mismatch')
  })

  test('goes into a memory and comes out of it, for its direction only', () => {
    const memory = new TranslationMemory()
    for (const unit of unitsOfPair(aligned(source, target)).units) memory.add(unit)
    const sentence = segmentDocument(aligned(source, target).source.document).segments[1]!.text
    const found = new CheckedMemory(memory, {termbase}).search(sentence, {sourceLang: source, targetLang: target})
    expect(found[0]).toMatchObject({score: 1, outdated: false, sourceLang: source, targetLang: target})
    expect(memory.search(sentence, {sourceLang: target, targetLang: source})).toEqual([])
  })

  test('shows what a new version of the original makes stale', () => {
    const before = aligned(source, target)
    const now = aligned(source, target, {source: withWrongNumber(sampleText(source))}).source
    const [change, ...more] = compareVersions(before, now, {termbase})
    expect(more).toEqual([])
    expect(change).toMatchObject({kind: 'changed', target: [before.target.segments[1]]})
    expect(change!.numbers).toHaveLength(1)
  })

  test('terms are chosen for a translator and enforced', async () => {
    const sentence = aligned(source, target).source.segments[1]!.text
    const right = aligned(source, target).target.segments[1]!.text
    const options = {termbase, sourceLang: source, targetLang: target}
    expect(selectTerms(sentence, options)).toMatchObject([{concept: 'authority', use: [sampleTerms[target]]}])
    const answers = [right.replace(new RegExp(sampleTerms[target]!, 'iu'), bad[target]!), right]
    const {units} = await enforce({source: sentence, ...options, translate: async () => answers.shift() ?? right})
    expect(units[0]).toMatchObject({target: expect.stringMatching(new RegExp(sampleTerms[target]!, 'iu'))})
  })

  test('terms are mined', () => {
    const pairsOfTexts = [aligned(source, target)]
    const proposals = mineTerms(pairsOfTexts, {minConfidence: 0, minCount: 2})
    const {concepts} = proposedGlossary(proposals, {sourceLang: source, targetLang: target})
    for (const {terms} of concepts) expect(new Set(terms.map(({lang}) => lang))).toEqual(new Set([source, target]))
  })

  test('a forbidden form is seen when an application shows it', async () => {
    const found: GuardFinding[] = []
    const guard = await createTermGuard({
      glossaries: {id: 'port', concepts: termbase.concepts, tests: []},
      enabled: true,
      onFinding: finding => found.push(finding),
    })
    guard.process(bad[target]!, 'key', {}, undefined as never)
    expect(found).toMatchObject([{ruleId: 'term-forbidden', language: target, actual: bad[target]}])
  })
})
