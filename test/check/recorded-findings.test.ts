import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {loadLexicon} from '../../src/align/lexicon/load-lexicon.js'
import {activateRules, runRules} from '../../src/check/engine/engine.js'
import {presetSettings} from '../../src/check/engine/presets.js'
import {loadGlossary} from '../../src/glossary/read/load.js'
import {createTermbase, type Termbase} from '../../src/glossary/termbase.js'
import {type GlossaryRow, termbaseFromRows} from '../../src/glossary/termbase-from-rows.js'
import type {Finding} from '../../src/model/finding.js'
import {alignDocuments} from '../../src/pipeline/align.js'
import {contextsOf} from '../../src/pipeline/check.js'
import {parsePair} from '../../src/pipeline/read.js'
import {unitContext} from '../../src/records/unit-context.js'

/**
 * Findings as they were when last looked at, with their data and places: translations set beside another source than their own,
 * which are wrong in every way, labelled sentences, and documents that were damaged. A change of a rule shows here: read the
 * difference before `vitest -u`.
 */
const strict = activateRules(presetSettings('strict'))
const ofUnits = activateRules(presetSettings('strict'), {scope: 'unit'})

function textOf(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}

function rowsOf<Row>(path: string): Row[] {
  return textOf(path)
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Row)
}

function line({ruleId, severity, messageId, data, concept, source, target, fix}: Finding): string {
  const place = (span: Finding['source']): string => (span === undefined ? '–' : `${span.start}–${span.end}`)
  const facts = JSON.stringify({...data, ...(concept === undefined ? {} : {concept})})
  const change =
    fix === undefined
      ? ''
      : ` fix ${fix.side ?? 'target'} ${fix.start}–${fix.end} ${JSON.stringify(fix.text)} ${fix.safe}`
  return `${ruleId} ${severity} ${messageId} ${place(source)} ${place(target)} ${facts}${change}\n`
}

function unit(source: string, target: string, termbase: Termbase): string {
  const context = unitContext({source, target, sourceLang: 'zh', targetLang: 'en'}, {termbase})
  const findings = runRules([context], ofUnits)[0]!
  return findings.length === 0 ? '' : `${source} ‖ ${target}\n${findings.map(line).join('')}`
}

function recordedAt(name: string): string {
  return fileURLToPath(new URL(`../fixtures/recorded-findings/${name}`, import.meta.url))
}

test('of figures, dates and names beside another sentence', async () => {
  const rows = rowsOf<{zh: string; en: string; verdict: string}>('test/fixtures/number-records.jsonl')
  const fine = rows.filter(({verdict}) => verdict === 'ok')
  const none = createTermbase([])
  const beside = fine.flatMap(({zh}, i) => (i % 2 === 0 ? [unit(zh, fine[(i + 7) % fine.length]!.en, none)] : []))
  await expect(beside.join('')).toMatchFileSnapshot(recordedAt('figures.txt'))
})

test('of terms, labelled and beside another sentence', async () => {
  interface Row {
    readonly zh: string
    readonly glossary: readonly GlossaryRow[]
    readonly cases: readonly {readonly en: string}[]
  }
  const rows = rowsOf<Row>('test/fixtures/terms/records.jsonl').filter((_, i) => i % 3 === 0)
  const texts = rows.flatMap(({zh, glossary, cases}, i) => {
    const termbase = termbaseFromRows([...glossary, ...rows[(i + 1) % rows.length]!.glossary])
    return [...cases.map(({en}) => en), rows[(i + 1) % rows.length]!.cases[0]!.en].map(en => unit(zh, en, termbase))
  })
  await expect(texts.join('')).toMatchFileSnapshot(recordedAt('terms.txt'))
})

type Damage = (paragraphs: readonly string[]) => readonly string[]

const damages: Readonly<Record<string, Damage>> = {
  'as it is': paragraphs => paragraphs,
  'a paragraph is missing': paragraphs => paragraphs.filter((_, i) => i !== 3),
  'every fourth paragraph is missing': paragraphs => paragraphs.filter((_, i) => i % 4 !== 2),
  'a paragraph stands twice': paragraphs => paragraphs.flatMap((text, i) => (i === 2 ? [text, text] : [text])),
  'a paragraph stands at the end': ([first = '', second = '', third = '', ...rest]) => [first, second, ...rest, third],
  'two paragraphs were added': paragraphs => [...paragraphs, 'Nobody said this.', '## Another heading'],
  'figures are one larger': paragraphs =>
    paragraphs.map(text => text.replace(/\d(?=\D|$)/gu, digit => String((Number(digit) + 1) % 10))),
  'words begin in capitals': paragraphs =>
    paragraphs.map(text => text.replace(/\b\p{Ll}/gu, letter => letter.toUpperCase())),
  'marks are full-width': paragraphs => paragraphs.map(text => text.replaceAll(', ', '，').replaceAll('"', '“')),
  'the ends of paragraphs are missing': paragraphs => paragraphs.map(text => text.slice(0, text.length * 0.6)),
}

const documents = [
  ['test/fixtures/releases/trade-forum/release', 'md'],
  ['test/fixtures/releases/port-quarter/release', 'txt'],
  ['examples/planted/release', 'md'],
  ['examples/bilingual-site/releases/2024-04-park', 'md'],
] as const

test('of documents that were damaged', async () => {
  const names = ['duizhao:scoda', 'duizhao:policy', 'duizhao:places-and-organizations']
  const termbase = createTermbase(await Promise.all(names.map(name => loadGlossary(name))))
  const lexicon = loadLexicon()
  const texts = documents.flatMap(([path, ending]) =>
    Object.entries(damages).flatMap(([name, damage]) => {
      const zh = {path: `a.zh.${ending}`, text: textOf(`${path}.zh.${ending}`)}
      const en = {path: `a.en.${ending}`, text: damage(textOf(`${path}.en.${ending}`).split(/\n{2,}/u)).join('\n\n')}
      return [
        [zh, en] as const,
        [
          {...en, lang: 'en'},
          {...zh, lang: 'zh'},
        ] as const,
      ].map(([source, target], i) => {
        const sides = parsePair(source, target, i === 0 ? {} : {sourceLang: 'en'})
        const pair = alignDocuments(sides, {termbase, lexicon})
        const [findings = []] = runRules(contextsOf([pair], {termbase}), strict)
        return `# ${path}, ${i === 0 ? 'zh → en' : 'en → zh'}: ${name}\n${findings.map(line).join('')}\n`
      })
    }),
  )
  await expect(texts.join('')).toMatchFileSnapshot(recordedAt('documents.txt'))
})
