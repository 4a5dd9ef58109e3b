import {describe, expect, test} from 'vitest'
import {pairContext} from '../../src/check/engine/engine.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {createTranslator} from '../../src/messages/translator.js'
import type {Concept} from '../../src/model/term.js'
import {checkPair} from '../../src/pipeline/check.js'
import type {CheckedDocument} from '../../src/report/findings/findings-report.js'
import type {Mark, PageDocument, PageSide} from '../../src/workbench/page.js'
import {viewPair} from '../../src/workbench/pair-view.js'
import {workbenchPage} from '../../src/workbench/workbench-page.js'
import {pageJson, writeWorkbench} from '../../src/workbench/write-page.js'
import {pairOf} from '../emit/bilingual-pair.js'

const concept: Concept = {
  id: 'oasis',
  terms: [
    {text: '绿洲新区', lang: 'zh', status: 'preferred'},
    {text: 'Oasis New Area', lang: 'en', status: 'preferred'},
    {text: 'Oasis Zone', lang: 'en', status: 'forbidden'},
  ],
}
const termbase = createTermbase([{id: 't', concepts: [concept], tests: []}])
const app = {script: 'run()', style: 'p{}', hashes: {script: 'sha256-a', style: 'sha256-b'}}

function checked(zh: string, en: string, shapes: readonly string[] = []): CheckedDocument {
  const pair = pairOf({zh, en}, shapes)
  const {source, target} = pair
  return {
    source: source.document,
    target: target.document,
    findings: checkPair(pair, {termbase}),
    view: viewPair(pairContext(pair, {termbase})),
  }
}

function pageOf(document: CheckedDocument): PageDocument {
  return workbenchPage([document], {translator: createTranslator('en'), termbase, tool: '1'}).documents[0]!
}

const marked = (side: PageSide | undefined, marks: readonly Mark[] = []): string[] =>
  marks.map(([segment, start, end]) => side!.segments[segment]!.text.slice(start, end))

test('segments keep the shape of the document, beads their segments', () => {
  const {source, beads} = pageOf(
    checked(
      '# 标题\n\n- 一项。二项。\n\n| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |\n',
      '# Title\n\n- One. Two.\n\n| A | B |\n| - | - |\n| C | D |\n',
      ['1:1', '2:2'],
    ),
  )
  expect(source!.segments.map(({text, block, depth, cell, opens}) => [text, block, depth, cell, opens])).toEqual([
    ['标题', 'heading', 1, undefined, true],
    ['一项。', 'list-item', 1, undefined, true],
    ['二项。', 'list-item', 1, undefined, undefined],
    ['甲', 'table-cell', undefined, [0, 0, 0], true],
    ['乙', 'table-cell', undefined, [0, 0, 1], true],
    ['丙', 'table-cell', undefined, [0, 1, 0], true],
    ['丁', 'table-cell', undefined, [0, 1, 1], true],
  ])
  expect(beads[1]).toMatchObject({source: [1, 2], target: [1, 2]})
})

test.each([
  ['plain text', '绿洲新区开工。', 'The Oasis Zone broke ground.'],
  ['markup inside', '**绿洲**新区开工。', 'The **Oasis Zone** broke ground.'],
  ['entities and astral characters', '😀 &amp; 绿洲新区开工。', '&lt;😀&gt; &amp; the Oasis Zone broke ground.'],
  ['a link', '[绿洲新区](https://example.org/a)开工。', 'The [Oasis Zone](https://example.org/a) broke ground.'],
  ['a wrapped line', '绿洲\n新区开工。', 'The Oasis\nZone broke ground.'],
])('terms and findings are marked in the plain text: %s', (_, zh, en) => {
  const {source, target, uses, findings} = pageOf(checked(`${zh}\n`, `${en}\n`))
  expect(uses).toMatchObject([{concept: 'oasis', verdict: 'forbidden', bead: 0}])
  expect(marked(source, uses[0]!.source)).toEqual(['绿洲新区'])
  expect(marked(target, uses[0]!.target)).toEqual(['Oasis Zone'])
  const [finding] = findings.filter(({ruleId}) => ruleId === 'term-forbidden')
  expect(finding).toMatchObject({
    bead: 0,
    concept: 'oasis',
    expected: 'Oasis New Area',
    fix: {side: 'target', text: 'Oasis New Area'},
  })
  expect(marked(target, finding!.target!.marks)).toEqual(['Oasis Zone'])
  expect(finding!.message.zh).not.toBe(finding!.message.en)
})

test('a file that can be edited gives what is written where that is not the text', () => {
  const page = workbenchPage([checked('**绿洲**新区。\n', 'Oasis New Area.\n')], {
    translator: createTranslator('zh'),
    termbase,
    tool: '1',
    editable: true,
  })
  expect(page.documents[0]!.source!.segments[0]).toMatchObject({text: '绿洲新区。', raw: '**绿洲**新区。'})
  expect(page.documents[0]!.target!.segments[0]).not.toHaveProperty('raw')
})

test('without a view, the lines around the findings are shown, each once', () => {
  const {view: _, ...document} = checked(
    '绿洲新区一期。\n\n闲话。\n\n绿洲新区二期。\n',
    'Oasis Zone, phase one.\n\nTalk.\n\nOasis Zone, phase two.\n',
  )
  const {source, target, beads, findings, excerpt} = pageOf(document)
  expect(excerpt).toBe(true)
  expect([source, target].map(side => side!.segments.map(({text}) => text))).toEqual([
    ['绿洲新区一期。', '绿洲新区二期。'],
    ['Oasis Zone, phase one.', 'Oasis Zone, phase two.'],
  ])
  expect(beads).toHaveLength(2)
  for (const finding of findings.filter(({ruleId}) => ruleId === 'term-forbidden'))
    expect(marked(target, finding.target!.marks)).toEqual(['Oasis Zone'])
})

describe('nothing of a document is markup in the file', () => {
  const nasty = '<script>alert(1)</script><!--</script><img src=x onerror=y>\u202e\u0007'
  const document = checked(`绿洲新区说${nasty}。\n`, `The Oasis Zone said ${nasty}.\n`)
  const page = workbenchPage([{...document, source: {...document.source!, path: `a${nasty}.md`}}], {
    translator: createTranslator('zh'),
    termbase,
    tool: '1',
  })
  const html = writeWorkbench(page, app)

  test('no element, control or mark of direction', () => {
    expect(html.match(/<script/gu)).toHaveLength(2)
    expect(html).not.toMatch(/<img|<!--|\u202e|\u0007/u)
  })

  test('and it is the same page when it is read', () => {
    const json = /<script type="application\/json" id="page">(.*?)<\/script>/su.exec(html)![1]!
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(page)))
    expect(json).toBe(pageJson(page))
  })

  test('the policy names what may run and lets nothing be loaded', () => {
    expect(html).toContain(
      `content="default-src 'none'; script-src 'sha256-a'; style-src 'sha256-b'; base-uri 'none'; form-action 'none'"`,
    )
    expect(html).toContain('<html lang="zh-Hans">')
  })
})
